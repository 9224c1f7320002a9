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
    : citizens_(citizens), rows_(rows), now_(now), next_(rows.size()) {
    for (const CitizenId citizen : rows) {
        if (citizens.alive[citizen] && citizens.home[citizen] == neighbourhood) add(citizen, citizens.household[citizen]);
    }
}

void Households::add(CitizenId citizen, std::uint32_t household) {
    if (household >= first_.size()) first_.resize(household + 1);
    next(citizen) = first_[household];
    first_[household] = citizen;
}

int Households::other_adults(CitizenId citizen) const {
    int others = 0;
    for (CitizenId member = first_of(citizen); member; member = next(member)) {
        others += member != citizen && !citizens_.is_minor(member, now_) && !is_parent(citizens_, citizen, member);
    }
    return others;
}

int Households::members(CitizenId citizen) const {
    int count = 0;
    for (CitizenId member = first_of(citizen); member; member = next(member)) ++count;
    return count;
}

void Households::join(Citizens& citizens, CitizenId citizen, std::uint32_t household) {
    CitizenId* link = &first_[citizens.household[citizen]];
    while (*link != citizen) link = &next(*link);
    *link = next(citizen);
    add(citizen, household);
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
