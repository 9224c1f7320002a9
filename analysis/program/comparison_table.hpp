#pragma once
#include "analysis/program/comparisons.hpp"
#include "analysis/program/records.hpp"

namespace program {

/// What the terminal shows of comparisons.
struct Shape {
    bool bands = false;           ///< also the band of each scenario over its runs
    bool thirds = false;          ///< by third: who gains, who loses
    std::size_t full_periods = 0; ///< so many periods in full, those behind them in a table of differences
};

/// The tables of one scenario against the base, in 100 columns.
std::string comparison_text(const std::vector<Compared>& list, const Question& question, const Shape& shape, const Say& say);

/// The same for a program: shares as shares, persons as persons.
std::vector<Record> records_of(const std::vector<Compared>& list, const Question& question);

} // namespace program
