#include "models/welfare_state/moving_in.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "models/welfare_state/households.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// The first of somebody's kin who is a grown-up of a younger generation.
CitizenId grown_up_child(const Citizens& citizens, CitizenId citizen, sim::Month now) {
    constexpr int generation = 15 * 12; // [months]
    for (int tie = 0; tie < slot::neighbour; ++tie) {
        const CitizenId kin = citizens.ties[citizen][tie];
        if (kin && citizens.is_adult(kin, now) && citizens.birth[kin] >= citizens.birth[citizen] + generation) return kin;
    }
    return {};
}

} // namespace

void moving_in(const MovingIn& p, Citizens& citizens, const sim::Step& now) {
    const double chance = p.chance.at(now.month.start());
    auto movers = sim::collect<CitizenId>(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows, auto& list) {
        const NeighbourhoodId home{block};
        const Households households(citizens, rows, home, now.month);
        sim::for_each(now, rows, citizens.lineage, [&](CitizenId citizen, sim::Random& random) {
            if (!citizens.alive[citizen] || citizens.home[citizen] != home) return; // gone, or moving already
            if (citizens.age(citizen, now.month) < p.age || !random.chance(chance)) return;
            if (households.members(citizen) == 1 && grown_up_child(citizens, citizen, now.month)) list.push_back(citizen);
        });
    });
    // The youngest first: where the child moves in with its own child, its parent goes along.
    std::ranges::sort(movers, std::greater{},
                      [&](CitizenId citizen) { return std::pair(citizens.birth[citizen], citizens.lineage[citizen]); });
    for (const CitizenId citizen : movers) {
        const CitizenId child = grown_up_child(citizens, citizen, now.month);
        citizens.moved[citizen] = citizens.home[citizen] != citizens.home[child];
        citizens.home[citizen] = citizens.home[child];
        citizens.household[citizen] = citizens.household[child];
    }
}

void declare(sim::Parameters& parameters, MovingIn& p) {
    parameters.add("moving_in.age", p.age,
                   {.unit = "years",
                    .least = 40,
                    .most = 120,
                    .meaning = {"age from which somebody alone may move in with a grown-up child",
                                "leeftijd vanaf wanneer iemand alleen bij een volwassen kind kan intrekken"},
                    .source = "assumption A10"});
    parameters.add("moving_in.chance", p.chance,
                   {.unit = "1/year",
                    .least = 0,
                    .most = 1,
                    .meaning = {"chance that an older person alone moves in with a grown-up child, by year",
                                "kans dat een alleenstaande oudere bij een volwassen kind intrekt, per jaar"},
                    .source = "assumption A10, set to the share of one-person households (evidence, 1947-2024)"});
}

} // namespace welfare_state
