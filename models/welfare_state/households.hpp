#pragma once
#include <span>
#include <vector>

#include "models/welfare_state/citizens.hpp"

namespace welfare_state {

/// The households of one neighbourhood as they stand now, for January's processes. Whoever is moving elsewhere already is left out.
/// Built from the citizens, and told of changes made meanwhile.
class Households {
public:
    Households(const Citizens& citizens, sim::Rows<CitizenId> rows, NeighbourhoodId neighbourhood, sim::Month now);

    /// [agents] other adults in a person's household who are not this person's children.
    int other_adults(CitizenId citizen) const;
    int members(CitizenId citizen) const { return members_[citizens_.household[citizen]]; } ///< [agents] minors included

    /// Puts a grown-up into another household of the neighbourhood, or a new one; its minors follow later (see `children_follow`).
    void join(Citizens& citizens, CitizenId citizen, std::uint32_t household);

private:
    void count_with_parents(CitizenId grown_up, int change);

    const Citizens& citizens_;
    sim::Rows<CitizenId> rows_;
    sim::Month now_;
    std::vector<int> adults_, members_; ///< by household number
    std::vector<int> adult_children_;   ///< in the same household, by row
};

/// The people of a block sorted by household, the oldest first: those of one household stand together.
std::vector<CitizenId> by_household(const Citizens& citizens, sim::Rows<CitizenId> rows, NeighbourhoodId neighbourhood);

/// Calls visit(members) for each household in a list sorted by household.
template <class Visit>
void for_each_household(const Citizens& citizens, std::span<const CitizenId> people, const Visit& visit) {
    for (std::size_t first = 0, last = 0; first < people.size(); first = last) {
        while (last < people.size() && citizens.household[people[last]] == citizens.household[people[first]]) ++last;
        visit(people.subspan(first, last - first));
    }
}

} // namespace welfare_state
