#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/results.hpp"

namespace program {

/// The outcomes of a file that the scenario of a run (or of the first) names in its `look_at`, in that order, as far as they go by month or year.
std::vector<std::string> outcomes_to_look_at(const sim::Results& results, std::optional<std::size_t> run);

} // namespace program
