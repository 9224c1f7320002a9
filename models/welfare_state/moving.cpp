#include "models/welfare_state/moving.hpp"

#include <algorithm>

#include "models/welfare_state/households.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

double homes_for(const Neighbourhoods& neighbourhoods, NeighbourhoodId n, SocialClass social_class) {
    const double low = neighbourhoods.low_class[n], high = neighbourhoods.high_class[n];
    const double share = social_class == SocialClass::low ? low : social_class == SocialClass::high ? high : 1 - low - high;
    const bool is_own = share >= low && share >= high && share >= 1 - low - high; // the most common class there
    const double open = is_own ? 1 : 1 - static_cast<double>(neighbourhoods.closed[n]);
    return neighbourhoods.first_citizens[n] * std::max(share * open, 0.001); // every class can find something everywhere
}

struct Mover {
    CitizenId citizen;
    NeighbourhoodId target;
    bool first_of_household;
};

} // namespace

Homes::Homes(const Neighbourhoods& neighbourhoods) {
    for (int c = 0; c < social_classes; ++c) {
        below_[c].assign(1, 0);
        for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
            below_[c].push_back(below_[c].back() + homes_for(neighbourhoods, n, static_cast<SocialClass>(c)));
        }
    }
}

NeighbourhoodId Homes::draw(SocialClass social_class, sim::Rows<NeighbourhoodId> choice, sim::Random& random) const {
    const auto& below = below_[static_cast<int>(social_class)];
    const auto first = below.begin() + choice.first(), last = below.begin() + choice.last();
    const double point = *first + random.uniform() * (*last - *first);
    const auto above = std::upper_bound(first + 1, last, point);
    return NeighbourhoodId{static_cast<std::uint32_t>(above - below.begin()) - 1};
}

void moving(const Moving& p, const Municipalities& municipalities, Neighbourhoods& neighbourhoods, Citizens& citizens,
            const sim::Step& now) {
    const double chance = sim::chance_within(p.chance, 12);
    const Homes homes(neighbourhoods);
    const auto movers =
        sim::collect<Mover>(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows, auto& list) {
            const NeighbourhoodId home{block};
            for_each_household(citizens, by_household(citizens, rows, home), [&](std::span<const CitizenId> members) {
                const CitizenId head = members.front();
                sim::Random random = now.random(citizens.lineage[head]);
                if (!random.chance(chance)) return;
                const auto choice = random.chance(p.within_town) ? municipalities.of(neighbourhoods.municipality[home])
                                                                 : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size());
                const NeighbourhoodId target = homes.draw(citizens.social_class[head], choice, random);
                if (target == home) return; // a move within the neighbourhood leaves all as it is
                for (const CitizenId citizen : members) list.push_back({citizen, target, citizen == head});
            });
        });
    std::uint32_t number = 0;
    for (const auto& [citizen, target, first_of_household] : movers) {
        if (first_of_household) number = neighbourhoods.next_household[target]++;
        citizens.home[citizen] = target;
        citizens.household[citizen] = number;
        citizens.moved[citizen] = 1;
    }
}

void declare(sim::Parameters& parameters, Moving& p) {
    parameters.add("moving.chance", p.chance,
                   {.unit = "1/month",
                    .least = 0,
                    .most = 0.1,
                    .meaning = {"chance that a household moves", "kans dat een huishouden verhuist"},
                    .source = "prototype"});
    parameters.add("moving.within_town", p.within_town,
                   {.unit = "share",
                    .least = 0,
                    .most = 1,
                    .meaning = {"share of moves that stay within the municipality", "aandeel verhuizingen binnen de gemeente"},
                    .source = "assumption A12"});
}

} // namespace welfare_state
