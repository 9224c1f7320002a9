#include "models/welfare_state/households.hpp"

#include <algorithm>
#include <tuple>

namespace welfare_state {

Households::Households(const Citizens& citizens, sim::Rows<CitizenId> rows, NeighbourhoodId neighbourhood, sim::Month now)
    : citizens_(citizens), rows_(rows), adult_children_(rows.size()) {
    for (const CitizenId citizen : rows) {
        if (!citizens.alive[citizen] || citizens.home[citizen] != neighbourhood) continue;
        const std::uint32_t household = citizens.household[citizen];
        if (household >= adults_.size()) adults_.resize(household + 1), members_.resize(household + 1);
        ++members_[household];
        if (citizens.is_minor(citizen, now)) continue;
        ++adults_[household];
        const CitizenId mother = citizens.mother[citizen];
        if (mother && citizens.share_a_household(citizen, mother) && mother.index >= rows.first() && mother.index < rows.last()) {
            ++adult_children_[mother.index - rows.first()];
        }
    }
}

int Households::other_adults(CitizenId citizen) const {
    return adults_[citizens_.household[citizen]] - 1 - adult_children_[citizen.index - rows_.first()];
}

void Households::join(Citizens& citizens, CitizenId citizen, std::uint32_t household) {
    if (household >= adults_.size()) adults_.resize(household + 1), members_.resize(household + 1);
    --adults_[citizens.household[citizen]], --members_[citizens.household[citizen]];
    ++adults_[household], ++members_[household];
    const CitizenId mother = citizens.mother[citizen];
    if (mother && mother.index >= rows_.first() && mother.index < rows_.last() && citizens.share_a_household(citizen, mother)) {
        --adult_children_[mother.index - rows_.first()];
    }
    citizens.household[citizen] = household;
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
