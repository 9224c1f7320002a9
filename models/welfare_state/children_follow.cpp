#include "models/welfare_state/children_follow.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "models/welfare_state/households.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// The grown-up nearest of kin, or nobody. A mother who is a minor herself counts through her own kin.
CitizenId guardian(const Citizens& citizens, CitizenId child, sim::Month now, int generations = 3) {
    const CitizenId mother = citizens.mother[child];
    if (citizens.is_alive(mother)) {
        if (!citizens.is_minor(mother, now)) return mother;
        if (generations > 0) {
            if (const CitizenId theirs = guardian(citizens, mother, now, generations - 1)) return theirs;
        }
    }
    for (const int tie : {slot::kin + 1, slot::kin, slot::partner}) {
        const CitizenId kin = citizens.ties[child][tie];
        if (citizens.is_alive(kin) && !citizens.is_minor(kin, now)) return kin;
    }
    return {};
}

/// The first grown-up from a place in the block that all children of one mother share.
CitizenId foster_parent(const Citizens& citizens, CitizenId child, sim::Rows<CitizenId> rows, NeighbourhoodId neighbourhood,
                        sim::Month now) {
    const std::uint32_t start = citizens.family[child] % rows.size();
    for (std::uint32_t step = 0; step < rows.size(); ++step) {
        const CitizenId candidate = rows[(start + step) % rows.size()];
        if (citizens.is_adult(candidate, now) && citizens.home[candidate] == neighbourhood) return candidate;
    }
    return {};
}

} // namespace

void children_follow(Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId neighbourhood{block};
        const auto household_of = [&](CitizenId citizen) {
            return std::pair(citizens.home[citizen], citizens.household[citizen]);
        };
        std::vector<std::pair<NeighbourhoodId, std::uint32_t>> with_adults; // households, those that are moving away included
        for (const CitizenId citizen : rows) {
            if (citizens.is_adult(citizen, now.month)) with_adults.push_back(household_of(citizen));
        }
        std::ranges::sort(with_adults);
        for (const CitizenId child : rows) {
            if (!citizens.alive[child] || !citizens.is_minor(child, now.month)) continue;
            CitizenId adult = guardian(citizens, child, now.month);
            if (!adult) {
                if (std::ranges::binary_search(with_adults, household_of(child))) continue;
                adult = foster_parent(citizens, child, rows, neighbourhood, now.month);
                if (!adult) continue; // nobody grown up lives here
            }
            citizens.moved[child] |= citizens.home[child] != citizens.home[adult];
            citizens.home[child] = citizens.home[adult];
            citizens.household[child] = citizens.household[adult];
        }
    });
}

} // namespace welfare_state
