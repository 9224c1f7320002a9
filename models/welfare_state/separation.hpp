#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct Separation {
    double chance = 0.0008;                                      ///< [1/month] of a couple, at era 1
    sim::Series era = {{1967.5, 0.1}, {1990, 1}, {1997.5, 1.3}}; ///< [-] factor by year: (year - 1965) / 25 within .1 and 1.3
};
void declare(sim::Parameters& parameters, Separation& separation);

/// Couples part: once a year with the chance of twelve months (README 4.1; M11). He leaves for a household of his own; minors stay
/// with their mother (A8).
void separation(const Separation& p, Neighbourhoods& neighbourhoods, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
