#pragma once
#include <set>

#include "analysis/program/say.hpp"
#include "analysis/program/summary_lines.hpp"

namespace program {

/// The years to show: those that the user names, else every tenth and the last, as far as the lines go.
std::set<int> default_years(const std::vector<Line>& lines);

/// A table of values by year.
std::string table_by_year(const std::vector<Line>& lines, const std::set<int>& years, const Say& say);

/// A picture of each line, with its first, last, least and largest value.
std::string pictures(const std::vector<Line>& lines, bool ascii, const Say& say);

/// The table as CSV: numbers in full, with a point, persons as persons and shares as shares.
std::string csv_by_year(const std::vector<Line>& lines, const std::set<int>& years);

/// What `summary` shows of outcomes that the user names.
std::string outcomes_text(const Values& values, const std::vector<std::string>& outcomes, std::optional<std::size_t> run,
                          const std::set<int>& years, bool ascii, const Say& say);

/// What `summary` shows, and `run` at its end.
std::string summary_text(const Values& values, std::optional<std::size_t> run, const std::set<int>& years, bool ascii,
                         const Say& say);

} // namespace program
