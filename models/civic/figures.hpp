#pragma once
#include "models/civic/state.hpp"
#include "sim/loops.hpp"

namespace civic {

/// Section 5: every neighbourhood counts its citizens. Whole numbers, so that no order of adding can matter.
inline void figures(Neighbourhoods& neighbourhoods, const Citizens& citizens, const sim::Blocks<CitizenId>& homes,
                    const sim::Step& now) {
    sim::for_each_block(now, homes, [&](std::uint32_t block, sim::Rows<CitizenId> home) {
        std::int64_t workforce = 0, jobless = 0, claimants = 0, health = 0, trust = 0, income = 0;
        for (const CitizenId citizen : home) {
            const Status status = citizens.status[citizen];
            workforce += status >= Status::employed && status <= Status::claimant;
            jobless += status == Status::jobless || status == Status::claimant;
            claimants += status == Status::claimant;
            health += static_cast<std::int64_t>(citizens.health[citizen] * 0x1p20);
            trust += static_cast<std::int64_t>(citizens.trust[citizen] * 0x1p20);
            income += static_cast<std::int64_t>(citizens.income[citizen]);
        }
        const NeighbourhoodId neighbourhood{block};
        neighbourhoods.workforce[neighbourhood] = workforce;
        neighbourhoods.jobless[neighbourhood] = jobless;
        neighbourhoods.claimants[neighbourhood] = claimants;
        neighbourhoods.health[neighbourhood] = health;
        neighbourhoods.trust[neighbourhood] = trust;
        neighbourhoods.income[neighbourhood] = income;
    });
}

} // namespace civic
