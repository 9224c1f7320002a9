#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "models/welfare_state/citizens.hpp"

namespace welfare_state {

/// Somebody with a place in an order that no row and no thread changes.
struct InOrder {
    double lot; ///< for life
    CitizenId citizen;
    int domain = 0;
};

inline bool operator<(const InOrder& one, const InOrder& other) {
    return one.lot != other.lot ? one.lot < other.lot : one.domain < other.domain;
}

/// Drops all but the first so many, who are left in any order.
inline void keep_first(std::vector<InOrder>& people, std::uint32_t count) {
    if (people.size() <= count) return;
    std::nth_element(people.begin(), people.begin() + count, people.end());
    people.resize(count);
}

/// [-] The key of a neighbourhood's dice.
inline std::uint64_t key_of(NeighbourhoodId neighbourhood) {
    return sim::mix(0x706C'6163'6500'0000 + std::uint64_t{neighbourhood.index});
}

} // namespace welfare_state
