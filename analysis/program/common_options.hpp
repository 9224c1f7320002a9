#pragma once
#include <vector>

#include "analysis/program/options.hpp"
#include "models/welfare_state/outcomes.hpp"
#include "models/welfare_state/simulation.hpp"
#include "sim/parallel.hpp"

namespace program {

/// --set and its short forms.
std::vector<Option> setting_options();
std::vector<sim::Setting> settings_of(const Given& given);

/// --threads and --back-end.
std::vector<Option> worker_options();
sim::Workers workers_of(const Given& given);
std::string back_end_of(const Given& given);

/// --level and --follow.
std::vector<Option> level_options();
welfare_state::Detail detail_of(const Given& given);
/// The level of that name, with so many people followed; what a result file says of itself.
welfare_state::Detail detail_of(const std::string& level, std::uint32_t people);
std::string name_of(welfare_state::Level level);
inline constexpr std::uint32_t most_followed = 200; ///< people

std::vector<Option> replicate_options();

/// Writes the warnings of a scenario to the standard error output.
void print_warnings(const sim::Scenario& scenario, const Say& say);
/// Writes what was done to the figures of the places to the standard error output.
void print_notes(const welfare_state::Prepared& prepared, const Say& say);

} // namespace program
