#pragma once
#include "models/civic/state.hpp"
#include "sim/loops.hpp"
#include "sim/prefetch.hpp"

namespace civic {

/// Section 6, lines 2 and 3: every citizen looks at those they know. Nobody changes meanwhile, so that all see last month.
inline void company(Citizens& citizens, const sim::Blocks<CitizenId>& homes, const sim::Step& now) {
    constexpr std::uint32_t ahead = 32; // [citizens] far links are asked for that much before they are needed
    sim::for_each_block(now, homes, [&](std::uint32_t, sim::Rows<CitizenId> home) {
        for (const CitizenId citizen : home) {
            if (citizen.index + ahead < citizens.size()) {
                const CitizenId far = citizens.links[CitizenId{citizen.index + ahead}][7];
                sim::prefetch(citizens.status[far]);
                sim::prefetch(citizens.trust[far]);
            }
            std::uint8_t employed = 0, claimants = 0;
            double trust = 0;
            for (const CitizenId link : citizens.links[citizen]) {
                employed += citizens.status[link] == Status::employed;
                claimants += citizens.status[link] == Status::claimant;
                trust += citizens.trust[link];
            }
            citizens.employed_links[citizen] = employed;
            citizens.claimant_links[citizen] = claimants;
            citizens.trust_of_links[citizen] = trust * 0.125;
        }
    });
}

} // namespace civic
