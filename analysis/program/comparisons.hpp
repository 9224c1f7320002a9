#pragma once
#include "analysis/compare/direction.hpp"
#include "analysis/program/compared_files.hpp"
#include "analysis/program/periods.hpp"

namespace program {

/// The middle of some runs, and the band that holds eight in ten.
struct Band {
    double low, median, high;
};

/// One outcome in one period: a scenario compared with the base.
struct Compared {
    std::string scenario;
    Line line;
    Period asked, years; ///< what was asked for, and the part of it that all runs have
    double largest = 0;  ///< of the values of all years, runs and scenarios
    comparison::Direction direction = comparison::Direction::none;
    comparison::Range range{};
    comparison::Difference result;
    std::size_t left_out = 0; ///< runs without a partner or a value
    bool by_point = false;    ///< a point of the design counts as one observation
    Band of_base{}, of_other{};

    bool is_better() const, is_worse() const; ///< distinguishable, and in a direction that is
};

/// What is compared with what.
struct Question {
    std::string base;
    std::vector<std::string> others;
    std::vector<std::string> outcomes;
    std::vector<Period> periods; ///< those of which a file has no year are left out
    comparison::Wish wish;
    std::optional<double> relative_precision; ///< of the base's mean; takes the place of the one in `wish`
};

/// Other by other, period by period, outcome by outcome. An entry that is 0 in all runs is left out. Behind the thirds of an outcome stands
/// their gap, the first less the last, with the entry `gap_entry`.
std::vector<Compared> comparisons(const ComparedFiles& files, const Question& question);

inline constexpr const char* gap_entry = "gap";

/// A line with its values by run and year.
struct Measured {
    Line line;
    std::vector<std::map<int, double>> years;
    double lowest = 0, highest = 0; ///< of all values, and 0
    comparison::Direction direction() const;
};
std::vector<Measured> measured(const ComparedFiles& files, const std::vector<std::string>& outcomes);

/// The options --base and --outcome, and what they ask for: without --base the first scenario; without --outcome the main outcomes of a
/// summary. `missing` are main outcomes that not all files have.
std::vector<Option> outcome_options();
struct Outcomes {
    std::vector<std::string> names, missing;
};
Outcomes outcomes_of(const Given& given, const ComparedFiles& files);

/// The last year that all files have an outcome for.
Period last_year(const ComparedFiles& files, const std::vector<std::string>& outcomes);

/// A number between two others, as an option: 0.95.
double number_option(const Given& given, const std::string& option, double otherwise, double least, double most);

} // namespace program
