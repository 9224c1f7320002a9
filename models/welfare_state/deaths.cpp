#include "models/welfare_state/deaths.hpp"

#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {

void deaths(const Demography& demography, Citizens& citizens, Events& events, const sim::Step& now) {
    Demography::BySexAndAge<double> chance = demography.mortality[now.month.year() - first_year];
    double most = 0;
    for (auto& by_age : chance) {
        for (double& value : by_age) most = std::max(most, value = 1 - sim::exp(-value / 12));
    }
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const auto may = [within = sim::Bound(most)](CitizenId, std::uint32_t word) { return within.holds(word); };
        sim::for_each_candidate(now, rows, citizens.lineage, may, [&](CitizenId citizen, sim::Random& random) {
            if (!citizens.alive[citizen]) return;
            const int age = std::min(citizens.age(citizen, now.month), ages - 1);
            if (!random.chance(chance[static_cast<int>(citizens.sex[citizen])][age])) return;
            citizens.alive[citizen] = 0;
            ++events.deaths[NeighbourhoodId{block}];
        });
    });
}

} // namespace welfare_state
