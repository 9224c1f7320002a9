#pragma once
#include <string>

#include "models/welfare_state/logic.hpp"
#include "sim/parameters.hpp"
#include "sim/scenario.hpp"

namespace welfare_state {

struct Settings;

/// The two logics that citizens mix.
struct CitizenSettings {
    std::string without_claims = "burger"; ///< of who claims nothing
    std::string full_claims = "consumer";  ///< of who sees only rights
};
void declare(sim::Parameters& parameters, CitizenSettings& settings);

/// Hands the dispositions of citizens to the processes that read them. To be called whenever a number has changed.
void resolve_citizens(Settings& settings);

/// A name that is no logic becomes a problem, with the nearest one.
void check_citizens(const Settings& settings, const sim::Stated& stated, sim::Problems& problems);

} // namespace welfare_state
