#pragma once
#include <string>
#include <vector>

#include "sim/text.hpp"

namespace comparison {

/// Which way an outcome is better for people.
enum class Direction { none, lower, higher };

/// "lower", "higher", "no direction"
sim::Text in_words(Direction direction);

/// The direction of an outcome: its own, else that of the outcome it is a split of (`unmet_share` for `unmet_share_by_third`).
/// What is a means and no end (jobs, institutions, logics), or good for some and bad for others (the population), has none.
Direction direction_of(const std::string& outcome);

/// The outcomes that have a direction.
std::vector<std::string> outcomes_with_direction();

} // namespace comparison
