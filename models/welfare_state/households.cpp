#include "models/welfare_state/households.hpp"

#include <algorithm>
#include <tuple>

namespace welfare_state {
namespace {

/// Is this the mother, or the father in the kin slot where a child has him from birth?
bool is_parent(const Citizens& citizens, CitizenId parent, CitizenId child) {
    constexpr int generation = 14 * 12; // [months]; a slot that the father left may hold a child
    return parent == citizens.mother[child]
        || (parent == citizens.ties[child][slot::kin + 1] && citizens.birth[parent] < citizens.birth[child] - generation);
}

} // namespace

Households::Households(const Citizens& citizens, sim::Rows<CitizenId> rows, NeighbourhoodId neighbourhood, sim::Month now)
    : citizens_(citizens), rows_(rows), now_(now), adult_children_(rows.size()) {
    for (const CitizenId citizen : rows) {
        if (!citizens.alive[citizen] || citizens.home[citizen] != neighbourhood) continue;
        const std::uint32_t household = citizens.household[citizen];
        if (household >= adults_.size()) adults_.resize(household + 1), members_.resize(household + 1);
        ++members_[household];
        if (citizens.is_minor(citizen, now)) continue;
        ++adults_[household];
        count_with_parents(citizen, 1);
    }
}

/// Counts a grown-up among the grown-up children of parents in the same household, or no longer.
void Households::count_with_parents(CitizenId grown_up, int change) {
    const CitizenId mother = citizens_.mother[grown_up], other = citizens_.ties[grown_up][slot::kin + 1];
    for (const CitizenId parent : {mother, other == mother ? CitizenId{} : other}) {
        if (!parent || parent.index < rows_.first() || parent.index >= rows_.last()) continue;
        if (!is_parent(citizens_, parent, grown_up) || !citizens_.share_a_household(grown_up, parent)) continue;
        adult_children_[parent.index - rows_.first()] += change;
    }
}

int Households::other_adults(CitizenId citizen) const {
    return adults_[citizens_.household[citizen]] - 1 - adult_children_[citizen.index - rows_.first()];
}

void Households::join(Citizens& citizens, CitizenId citizen, std::uint32_t household) {
    if (household >= adults_.size()) adults_.resize(household + 1), members_.resize(household + 1);
    --adults_[citizens.household[citizen]], --members_[citizens.household[citizen]];
    ++adults_[household], ++members_[household];
    count_with_parents(citizen, -1);
    citizens.household[citizen] = household;
    count_with_parents(citizen, 1);
    int& children = adult_children_[citizen.index - rows_.first()] = 0;
    for (const CitizenId child : rows_) {
        children +=
            is_parent(citizens, citizen, child) && citizens.is_adult(child, now_) && citizens.share_a_household(citizen, child);
    }
}

std::vector<CitizenId> by_household(const Citizens& citizens, sim::Rows<CitizenId> rows, NeighbourhoodId neighbourhood) {
    std::vector<CitizenId> people;
    for (const CitizenId citizen : rows) {
        if (citizens.alive[citizen] && citizens.home[citizen] == neighbourhood) people.push_back(citizen);
    }
    std::ranges::sort(people, {}, [&](CitizenId citizen) {
        return std::tuple(citizens.household[citizen], citizens.birth[citizen], citizens.lineage[citizen]);
    });
    return people;
}

} // namespace welfare_state
