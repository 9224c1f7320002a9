#include "models/welfare_state/leaving_home.hpp"

#include "models/welfare_state/households.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {

void leaving_home(const LeavingHome& p, Neighbourhoods& neighbourhoods, Citizens& citizens, const sim::Step& now) {
    const double chance = p.alone.at(now.month.start());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId neighbourhood{block};
        Households households(citizens, rows, neighbourhood, now.month);
        sim::for_each(now, rows, citizens.lineage, [&](CitizenId citizen, sim::Random& random) {
            if (!citizens.is_adult(citizen, now.month) || citizens.has_partner[citizen]
                || citizens.home[citizen] != neighbourhood)
                return;
            if (!random.chance(chance) || households.other_adults(citizen) < 1) return;
            const double leaving_age =
                p.age + p.age_spread * sim::normal_quantile(lifelong_lot(citizens.lineage[citizen], "leaving home"));
            const int months = citizens.age_in_months(citizen, now.month);
            if (months < 12 * leaving_age || months >= 12 * p.oldest) return;
            households.join(citizens, citizen, neighbourhoods.next_household[neighbourhood]++);
        });
    });
}

void declare(sim::Parameters& parameters, LeavingHome& p) {
    parameters.add("leaving_home.age", p.age,
                   {.unit = "years",
                    .least = 16,
                    .most = 40,
                    .meaning = {"mean age from which single people may leave home",
                                "gemiddelde leeftijd vanaf wanneer alleenstaanden het huis uit kunnen gaan"},
                    .source = "prototype"});
    parameters.add("leaving_home.age_spread", p.age_spread,
                   {.unit = "years",
                    .least = 0,
                    .most = 10,
                    .meaning = {"standard deviation of that age", "standaardafwijking van die leeftijd"},
                    .source = "prototype"});
    parameters.add("leaving_home.oldest", p.oldest,
                   {.unit = "years",
                    .least = 30,
                    .most = 121,
                    .meaning = {"age from which single people who live with others stay there",
                                "leeftijd vanaf wanneer alleenstaanden die bij anderen wonen daar blijven"},
                    .source = "assumption A9"});
    parameters.add("leaving_home.alone", p.alone,
                   {.unit = "1/year",
                    .least = 0,
                    .most = 1,
                    .meaning = {"chance to leave for a household of one's own from that age on, without a partner",
                                "kans vanaf die leeftijd alleen te gaan wonen, zonder partner"},
                    .source = "assumption A9, set to the share of one-person households (evidence, 1971-2024)"});
}

} // namespace welfare_state
