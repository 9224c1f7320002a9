#pragma once
#include <optional>

#include "sim/results.hpp"

namespace program {

/// Where two results first differ, in words: outcome, run and position; nothing where all values are the same.
std::optional<sim::Text> first_difference(const sim::Results& some, const sim::Results& others);

} // namespace program
