#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct LeavingHome {
    double age = 22;       ///< [years] mean age from which somebody may leave
    double age_spread = 4; ///< [years] standard deviation
    double oldest = 60;    ///< [years] who is older stays: they have moved in with kin to stay
    /// [1/year] chance to leave for a household of one's own from that age on, without a partner.
    sim::Series alone = {{1945, 0.02},  {1960, 0.03}, {1971, 0.048}, {1980, 0.078},
                         {1990, 0.115}, {2000, 0.13}, {2010, 0.155}, {2040, 0.17}};
};
void declare(sim::Parameters& parameters, LeavingHome& leaving_home);

/// Single people who live with other adults than their own children set up a household of their own, from a lifelong age of
/// leaving on (README 4.1, A9). Those who find a partner leave with them (see partnering).
void leaving_home(const LeavingHome& p, Neighbourhoods& neighbourhoods, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
