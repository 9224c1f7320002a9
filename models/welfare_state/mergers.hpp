#pragma once
#include "models/welfare_state/institutions.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Institutions that merge (README 7, Mergers).
struct MergerSettings {
    double merging = .085; ///< [1/year] bodies that give up their independence, at full efficiency and mastery
    double least = 3;      ///< [bodies] of one field that are left in the country at least
    double rules = .15;    ///< [-] of the smaller rule stock of two that comes on top of the larger
};
void declare(sim::Parameters& parameters, MergerSettings& settings);

/// Every January: of the bodies of one field in one municipality some merge with another; rounded by lot, so that the mean is exact.
void mergers(const MergerSettings& settings, Institutions& institutions, const sim::Step& now);

} // namespace welfare_state
