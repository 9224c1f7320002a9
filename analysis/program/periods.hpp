#pragma once
#include <map>
#include <vector>

#include "analysis/program/options.hpp"

namespace program {

/// Years that count as one: an outcome is its mean over them, both included.
struct Period {
    int from, until;
    bool operator==(const Period&) const = default;
    std::string text() const; ///< "2040", "1945-1959"
};

/// 1945-1959, 1960-1979, 1980-2009, 2010-2040.
const std::vector<Period>& eras();

/// What --years asks for: years and spans of years. Throws InputError where they are none.
std::vector<Period> years_of(const Given& given);

/// The options --years and --eras, and what they ask for; empty where neither is given.
std::vector<Option> period_options();
std::vector<Period> periods_of(const Given& given);

/// The mean over the years of the period that all runs have which have any value; not-a-number for the others. Tells
/// which years those are: nothing where there are none.
struct Means {
    std::vector<double> by_run;
    std::optional<Period> years;
};
Means means_over(const Period& period, const std::vector<std::map<int, double>>& by_run);

} // namespace program
