#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct Partnering {
    double chance = 0.03; ///< [1/month] that a single looks for a partner, at era 1
    sim::Series era = {{1945, 0.42}, {1955, 0.2}, {1971, 0.2}, {1980, 0.18}, {2000, 0.15}}; ///< [-] factor by year
    double youngest = 20;                                                                   ///< [years]
    double oldest = 65;                                                                     ///< [years]
    double age_gap = 7;                                                                     ///< [years] partners differ by less
    double same_class = 0.6;      ///< [share] homophily: another class is accepted with 1 - same_class
    std::int64_t candidates = 14; ///< singles of the other sex in the neighbourhood that somebody gets to know in a year
};
void declare(sim::Parameters& parameters, Partnering& partnering);

/// Singles find a partner among the singles of their neighbourhood (README 4.1; M11, A7): once a year with the chance of twelve
/// months somebody looks, gets to know up to `candidates` singles of the other sex, and lives together with the first who fits: near
/// in age, no near kin (parent, child, brother, sister, by one parent too), not of one household, and of the same class or tolerant. They live with whoever heads a household, she first,
/// or else in a new one. Settled block by block in row order.
void partnering(const Partnering& p, Neighbourhoods& neighbourhoods, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
