#pragma once
#include <vector>

#include "models/welfare_state/logic.hpp"
#include "sim/parameters.hpp"
#include "sim/series.hpp"

namespace welfare_state {

/// The calendar of eras: which logics rule (4.17). Institutions follow it as far as they are drawn to it (`isomorphism`).
struct RegimeSettings {
    std::vector<sim::Series> weights; ///< [-] by logic; one without knots never rules (scenarios/eras.toml)
};
/// With a series for each logic.
void declare(sim::Parameters& parameters, RegimeSettings& settings, const LogicSettings& logic);

/// Weights of the logics at a moment, summing to 1 (all 0 in the settings: the first alone).
LogicWeights logic_weights(const RegimeSettings& settings, double year);

/// The years that the calendar of eras names, in order.
std::vector<double> years_of_eras(const RegimeSettings& settings);

/// What an era asks of citizens.
struct Era {
    double claim_target = 0; ///< [0, 1] claim orientation that institutions breed (M23)
};

} // namespace welfare_state
