#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analysis/program/yearly.hpp"

namespace program {

/// One line of a summary: an outcome, or what stands at one place along its second axis, by year; the mean over runs.
struct Line {
    sim::Text name;
    std::string outcome;
    std::string entry;     ///< "0-19" of population_by_age; empty: the outcome has no second axis
    std::string unit;      ///< as in the file
    bool is_share = false; ///< [0, 1], better read in percent
    bool is_main = true;   ///< one that this program knows
    ByYear by_year;
    bool is_looked_at = false; ///< the scenario says to look at it, and it is no main one
};

/// What to see first in a result file: what its scenario says to look at, then the main outcomes.
/// The value of a year is that of 1 July (the end of June), or the sum over its months where the outcome counts what happens in a month.
/// `run` is one run of the file, or nothing for the mean over all.
std::vector<Line> usual_lines(const Values& values, std::optional<std::size_t> run);

/// The outcomes that have one value by month or year and are not among the lines.
std::vector<std::string> other_outcomes(const sim::Results& results, const std::vector<Line>& lines);

/// The usual lines, then those of the other outcomes.
std::vector<Line> all_lines(const Values& values, std::optional<std::size_t> run);

/// The rest, with their axes: "population_by_sex (month, sex)". Not those of people who are followed: `story` tells them.
std::vector<std::string> split_outcomes(const sim::Results& results, const std::vector<Line>& lines);

/// The scenarios that a file has runs of, in their order.
std::vector<std::string> scenarios_in(const sim::Results& results);

/// The outcomes that a summary begins with, whether a file has them or not.
std::vector<std::string> names_of_main_outcomes();

/// The lines of one outcome, a line for each entry along its second axis, without values. None where it does not go by month or year.
std::vector<Line> lines_of(const sim::Results& results, const sim::Outcome& outcome);

/// The lines of some outcomes, with their values.
std::vector<Line> lines_of(const Values& values, const std::vector<std::string>& outcomes, std::optional<std::size_t> run);

/// The outcomes of a file that go by month or year, alone or with one more axis.
std::vector<std::string> outcomes_in(const sim::Results& results);

} // namespace program
