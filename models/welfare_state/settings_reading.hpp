#pragma once
#include <string>
#include <vector>

#include "models/welfare_state/settings.hpp"
#include "sim/documents.hpp"
#include "sim/scenario.hpp"

namespace welfare_state {

/// The files that every scenario is a difference over: logics, eras and programmes. `data` is the folder of the project's tables, below theirs.
std::vector<std::string> catalogues(const std::string& data);

/// A scenario, and the settings that it makes.
struct ReadSettings {
    sim::Scenario scenario;
    Settings settings;
};
/// Understands what was read: which logics and programmes there are, all parameters, what they take over from others, and the calendar of eras.
/// Throws InputError.
ReadSettings settings_from(const sim::Documents& written);

/// The settings where no scenario says otherwise: the declared defaults and the catalogues.
Settings default_settings(const std::string& data);

} // namespace welfare_state
