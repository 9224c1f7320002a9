#include "models/welfare_state/separation.hpp"

#include <algorithm>

#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {

void separation(const Separation& p, Neighbourhoods& neighbourhoods, Citizens& citizens, const sim::Step& now) {
    const double chance = sim::chance_within(std::min(1.0, p.chance * p.era.at(now.month.start())), 12);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        std::uint32_t& next_household = neighbourhoods.next_household[NeighbourhoodId{block}];
        sim::for_each(now, rows, citizens.lineage, [&](CitizenId she, sim::Random& random) {
            if (!citizens.alive[she] || !citizens.has_partner[she] || citizens.sex[she] != Sex::woman) return;
            if (!random.chance(chance)) return;
            const CitizenId he = citizens.partner(she);
            citizens.part(she, he);
            citizens.household[he] = next_household++;
        });
    });
}

void declare(sim::Parameters& parameters, Separation& p) {
    parameters.add("separation.chance", p.chance,
                   {.unit = "1/month",
                    .least = 0,
                    .most = 0.01,
                    .meaning = {"chance that a couple parts, at era 1", "kans dat een paar uiteengaat, bij tijdfactor 1"},
                    .source = "assumption A8"});
    parameters.add("separation.era", p.era,
                   {.unit = "-",
                    .least = 0,
                    .most = 5,
                    .meaning = {"factor on parting by year", "factor op uiteengaan per jaar"},
                    .source = "assumption A8: (year - 1965) / 25 within .1 and 1.3"});
}

} // namespace welfare_state
