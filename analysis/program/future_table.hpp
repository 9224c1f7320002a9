#pragma once
#include "analysis/program/future_points.hpp"
#include "analysis/program/records.hpp"

namespace program {

/// The tables of each scenario against the base, in 100 columns.
std::string futures_text(const std::vector<FutureRow>& rows, const ComparedFiles& files, const Question& question,
                         const Histories& histories, const Say& say);

/// The same for a program: shares as shares, persons as persons; a column for each parameter.
std::vector<Record> records_of(const std::vector<FutureRow>& rows, const std::vector<std::string>& parameters,
                               const Question& question);

} // namespace program
