#pragma once
#include <string>
#include <vector>

#include "sim/parameters.hpp"
#include "sim/scenario.hpp"
#include "sim/scenario_changes.hpp"

namespace sim {

/// A scenario as one TOML text that needs no other file: what it is called, every declared parameter with the value it starts with,
/// and the changes as they were stated. For use before changes are worked into series.
std::string resolved_text(const Scenario& scenario, const std::vector<StatedChange>& changes, const Parameters& parameters);

} // namespace sim
