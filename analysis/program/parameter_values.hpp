#pragma once
#include <string>
#include <vector>

#include "analysis/program/say.hpp"
#include "models/welfare_state/settings.hpp"
#include "sim/scenario.hpp"

namespace program {

/// What a parameter holds, as text: "0.05", "yes", "1945: 0.02, 1980: 0.1".
std::string value_of(const sim::Parameter& parameter);
/// "number", "whole number", "yes or no", "text", "series over the years".
sim::Text kind_of(const sim::Parameter& parameter);

struct Setting {
    std::string name, value, default_value, unit;
};

/// The parameters that are not as they are without a scenario. What a scenario's own logic takes over from another is no difference.
std::vector<Setting> differences(const welfare_state::Settings& settings, const welfare_state::Settings& defaults);

/// In what a scenario differs from the defaults, for people: parameters, dated changes, processes that are off.
std::string differences_text(const sim::Scenario& scenario, const welfare_state::Settings& settings,
                             const welfare_state::Settings& defaults, const Say& say);

} // namespace program
