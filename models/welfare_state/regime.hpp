#pragma once
#include <array>
#include <vector>

#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/logic.hpp"
#include "sim/parameters.hpp"
#include "sim/series.hpp"

namespace welfare_state {

/// The calendar of eras: which logics rule (4.17). Institutions follow it as far as they are drawn to it (`isomorphism`).
struct RegimeSettings {
    std::vector<sim::Series> weights; ///< [-] by logic; one without knots never rules (scenarios/eras.toml)
    std::array<std::vector<sim::Series>, institution_kinds> of_kind; ///< [-] the same for one kind of institution; without weight: as for all
    std::array<sim::Series, lines> production; ///< [0, 1] how much pay follows production by contract; without knots: as institutions are disposed
};
/// With a series for each logic, and for each of each kind.
void declare(sim::Parameters& parameters, RegimeSettings& settings, const LogicSettings& logic);

/// Weights of the logics at a moment, summing to 1 (all 0 in the settings: the first alone).
LogicWeights logic_weights(const RegimeSettings& settings, double year);
/// The same as it is asked of one kind of institution.
LogicWeights logic_weights(const RegimeSettings& settings, InstitutionKind kind, double year);

/// What contracts say at a moment.
Contracts contracts(const RegimeSettings& settings, double year);

/// The years that series name, in order, each once.
std::vector<double> years_of(const std::vector<sim::Series>& all);

/// What an era asks of citizens.
struct Era {
    double claim_target = 0; ///< [0, 1] claim orientation that institutions breed (M23)
};

} // namespace welfare_state
