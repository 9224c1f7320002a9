#include "models/welfare_state/partnering.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "models/welfare_state/households.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

bool is_kin(const Citizens& citizens, CitizenId one, CitizenId other) {
    if (citizens.family[one] == citizens.family[other] || citizens.share_a_household(one, other)) return true;
    const CitizenId father = citizens.ties[one][slot::kin + 1];
    if (father && father == citizens.ties[other][slot::kin + 1]) return true;
    for (int tie = 0; tie < slot::neighbour; ++tie) {
        if (citizens.ties[one][tie] == other || citizens.ties[other][tie] == one) return true;
    }
    return false;
}

bool fits(const Partnering& p, const Citizens& citizens, CitizenId one, CitizenId other, sim::Random& random) {
    if (citizens.has_partner[other] || std::abs(citizens.birth[one] - citizens.birth[other]) >= 12 * p.age_gap) return false;
    if (is_kin(citizens, one, other)) return false;
    return citizens.social_class[one] == citizens.social_class[other] || random.chance(1 - p.same_class);
}

/// Somebody who looks, or could be found, this year.
bool is_single(const Partnering& p, const Citizens& citizens, CitizenId citizen, NeighbourhoodId neighbourhood, sim::Month now) {
    const int months = citizens.age_in_months(citizen, now);
    return citizens.alive[citizen] && !citizens.has_partner[citizen] && citizens.home[citizen] == neighbourhood
        && months >= 12 * p.youngest && months < 12 * p.oldest;
}

} // namespace

void partnering(const Partnering& p, Neighbourhoods& neighbourhoods, Citizens& citizens, const sim::Step& now) {
    const double chance = sim::chance_within(std::min(1.0, p.chance * p.era.at(now.month.start())), 12);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId neighbourhood{block};
        Households households(citizens, rows, neighbourhood, now.month);
        std::vector<CitizenId> singles[sexes];
        for (const CitizenId citizen : rows) {
            if (is_single(p, citizens, citizen, neighbourhood, now.month)) {
                singles[static_cast<int>(citizens.sex[citizen])].push_back(citizen);
            }
        }
        const auto live_together = [&](CitizenId one, CitizenId other) {
            const bool one_is_she = citizens.sex[one] == Sex::woman;
            const CitizenId she = one_is_she ? one : other, he = one_is_she ? other : one;
            citizens.pair(she, he);
            if (households.other_adults(she) == 0) {
                households.join(citizens, he, citizens.household[she]);
            } else {
                if (households.other_adults(he) > 0)
                    households.join(citizens, he, neighbourhoods.next_household[neighbourhood]++);
                households.join(citizens, she, citizens.household[he]);
            }
        };
        sim::for_each(now, rows, citizens.lineage, [&](CitizenId citizen, sim::Random& random) {
            if (!is_single(p, citizens, citizen, neighbourhood, now.month) || !random.chance(chance)) return;
            const auto& others = singles[citizens.sex[citizen] == Sex::man ? 1 : 0];
            for (int candidate = 0; candidate < p.candidates && !others.empty(); ++candidate) {
                const CitizenId other = others[random.below(static_cast<std::uint32_t>(others.size()))];
                if (!fits(p, citizens, citizen, other, random)) continue;
                live_together(citizen, other);
                break;
            }
        });
    });
}

void declare(sim::Parameters& parameters, Partnering& p) {
    parameters.add("partnering.chance", p.chance,
                   {.unit = "1/month",
                    .least = 0,
                    .most = 0.3,
                    .meaning = {"chance that a single looks for a partner, at era 1",
                                "kans dat een alleenstaande een partner zoekt, bij tijdfactor 1"},
                    .source = "prototype"});
    parameters.add("partnering.era", p.era,
                   {.unit = "-",
                    .least = 0,
                    .most = 5,
                    .meaning = {"factor on looking for a partner, by year", "factor op het zoeken van een partner, per jaar"},
                    .source = "assumption A18, set to the number of households of two and more (evidence, 1947-2024)"});
    parameters.add("partnering.youngest", p.youngest,
                   {.unit = "years",
                    .least = 18,
                    .most = 40,
                    .meaning = {"age from which people live with a partner", "leeftijd vanaf wanneer mensen gaan samenwonen"},
                    .source = "prototype"});
    parameters.add("partnering.oldest", p.oldest,
                   {.unit = "years",
                    .least = 40,
                    .most = 120,
                    .meaning = {"age up to which people look for a partner", "leeftijd tot wanneer mensen een partner zoeken"},
                    .source = "prototype"});
    parameters.add("partnering.age_gap", p.age_gap,
                   {.unit = "years",
                    .least = 1,
                    .most = 15,
                    .meaning = {"partners differ less than this in age", "partners verschillen minder dan dit in leeftijd"},
                    .source = "prototype"});
    parameters.add("partnering.same_class", p.same_class,
                   {.unit = "share",
                    .least = 0,
                    .most = 1,
                    .meaning = {"homophily: somebody of another class is accepted with 1 minus this",
                                "homofilie: iemand van een andere klasse wordt aanvaard met 1 min dit"},
                    .source = "assumption A7 (range .4-.8)"});
    parameters.add("partnering.candidates", p.candidates,
                   {.unit = "persons",
                    .least = 1,
                    .most = 1000,
                    .meaning = {"singles of the other sex in the neighbourhood that somebody who looks gets to know in a year",
                                "alleenstaanden van het andere geslacht in de buurt die een zoekende in een jaar leert kennen"},
                    .source = "prototype; among singles instead of among everybody, A7"});
}

} // namespace welfare_state
