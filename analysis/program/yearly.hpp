#pragma once
#include <map>
#include <optional>

#include "sim/results.hpp"

namespace program {

/// The values of an outcome by year, at one place along its second axis (0 where it has none), in one run or as the mean over all that
/// have a value. Empty where the outcome does not go by month or year.
std::map<int, double> by_year(const sim::Results& results, const sim::Outcome& outcome, std::size_t entry,
                              std::optional<std::size_t> run);

/// The entries along the second axis: empty where there is none; nothing where there are more axes, or none that is time.
std::optional<std::vector<std::string>> entries_of(const sim::Results& results, const sim::Outcome& outcome);

} // namespace program
