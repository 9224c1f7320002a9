#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"
#include "sim/series.hpp"

namespace welfare_state {

/// People leave their pillar (README 7, Secularisation).
struct SecularisationSettings {
    sim::Series leaving = {{1945, .0005}, {1960, .003}, {1971, .006}, {1985, .008}, {2000, .008}}; ///< [1/year] by year (M17)
};
void declare(sim::Parameters& parameters, SecularisationSettings& settings);

/// Every January people leave their pillar, each for themselves. Children are born into their mother's.
void secularisation(const SecularisationSettings& settings, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
