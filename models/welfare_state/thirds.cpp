#include "models/welfare_state/thirds.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "sim/rows.hpp"

namespace welfare_state {

void rank_in_thirds(Neighbourhoods& table) {
    const std::uint64_t people = std::accumulate(table.first_citizens.begin(), table.first_citizens.end(), std::uint64_t{0});
    std::vector<NeighbourhoodId> ranked;
    for (const NeighbourhoodId neighbourhood : sim::Rows<NeighbourhoodId>::all(table.size())) ranked.push_back(neighbourhood);
    std::ranges::sort(ranked, {}, [&](NeighbourhoodId neighbourhood) {
        return std::make_tuple(-table.low_class[neighbourhood], std::cref(table.code[neighbourhood.index]), neighbourhood);
    });
    table.third.resize(table.size());
    std::uint64_t before = 0; // [agents] in more deprived neighbourhoods
    for (const NeighbourhoodId neighbourhood : ranked) {
        // The cut nearest to a third of the people falls behind a neighbourhood whose middle lies before that point.
        const std::uint64_t twice_middle = 2 * before + table.first_citizens[neighbourhood];
        const bool is_past_one = 3 * twice_middle > 2 * people, is_past_two = 3 * twice_middle > 4 * people;
        table.third[neighbourhood] = is_past_two ? Third::well_off : is_past_one ? Third::middle : Third::deprived;
        before += table.first_citizens[neighbourhood];
    }
}

} // namespace welfare_state
