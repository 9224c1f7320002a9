#include "models/welfare_state/secularisation.hpp"

#include "sim/loops.hpp"

namespace welfare_state {

void secularisation(const SecularisationSettings& p, Citizens& citizens, const sim::Step& now) {
    const double chance = p.leaving.at(now.month.start());
    sim::for_each(now, citizens.blocks, citizens.lineage, [&](CitizenId citizen, sim::Random& random) {
        if (citizens.alive[citizen] && citizens.pillar[citizen] != Pillar::none && random.chance(chance))
            citizens.pillar[citizen] = Pillar::none;
    });
}

void declare(sim::Parameters& parameters, SecularisationSettings& p) {
    parameters.add("secularisation.leaving", p.leaving,
                   {.unit = "1/year",
                    .least = 0,
                    .most = 1,
                    .meaning = {"chance to leave one's pillar, by year; what children do not take over is in it",
                                "kans de eigen zuil te verlaten, per jaar; wat kinderen niet overnemen zit erin"},
                    .source = "M17, to 23 % in none in 1971 and 41 % in 1999 (S45); assumption A66"});
}

} // namespace welfare_state
