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
    int members(CitizenId citizen) const; ///< [agents] in a person's household, minors included

    /// Puts a grown-up into another household of the neighbourhood, or a new one; its minors follow later (see `children_follow`).
    void join(Citizens& citizens, CitizenId citizen, std::uint32_t household);

private:
    CitizenId& next(CitizenId member) { return next_[member.index - rows_.first()]; }
    CitizenId next(CitizenId member) const { return next_[member.index - rows_.first()]; }
    CitizenId first_of(CitizenId citizen) const { return first_[citizens_.household[citizen]]; }
    void add(CitizenId citizen, std::uint32_t household);

    const Citizens& citizens_;
    sim::Rows<CitizenId> rows_;
    sim::Month now_;
    std::vector<CitizenId> first_; ///< somebody of each household, by its number
    std::vector<CitizenId> next_;  ///< another of the same household, by row; nobody after the last
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
