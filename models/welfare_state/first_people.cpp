#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/welfare_state/first_families.hpp"

namespace welfare_state {
namespace {

/// The order in which neighbourhoods receive one person after the other: each evenly over the whole list, in proportion to its size.
std::vector<std::uint32_t> dealing_order(const Neighbourhoods& neighbourhoods) {
    struct Turn {
        double when;
        std::uint32_t neighbourhood;
    };
    std::vector<Turn> turns;
    for (std::uint32_t n = 0; n < neighbourhoods.size(); ++n) {
        const std::uint32_t people = neighbourhoods.first_citizens[NeighbourhoodId{n}];
        const double offset = (sim::mix(n) >> 11) * 0x1p-53;
        for (std::uint32_t person = 0; person < people; ++person) turns.push_back({(person + offset) / people, n});
    }
    std::ranges::sort(turns, {}, [](const Turn& turn) { return std::pair(turn.when, turn.neighbourhood); });
    std::vector<std::uint32_t> order;
    for (const Turn& turn : turns) order.push_back(turn.neighbourhood);
    return order;
}

std::vector<std::uint32_t> room_for(const Neighbourhoods& neighbourhoods) {
    std::vector<std::uint32_t> room;
    for (const std::uint32_t people : neighbourhoods.first_citizens) room.push_back(people + people / 24 + 8);
    return room;
}

} // namespace

Citizens first_people(const Demography& demography, const Neighbourhoods& neighbourhoods, const sim::Step& now) {
    Citizens citizens(room_for(neighbourhoods));
    const auto order = dealing_order(neighbourhoods);
    const double agents_per_person = static_cast<double>(order.size()) / demography.total_1945();
    double persons = 0; // before and in this cell
    std::uint32_t next = 0;
    for (const Sex sex : {Sex::man, Sex::woman}) {
        for (int age = 0; age < ages; ++age) {
            persons += demography.population_1945[static_cast<int>(sex)][age];
            const auto last = std::min<std::uint32_t>(static_cast<std::uint32_t>(std::floor(persons * agents_per_person + 0.5)),
                                                      static_cast<std::uint32_t>(order.size()));
            const std::uint32_t first = next;
            for (; next < last; ++next) {
                const CitizenId citizen = citizens.add(NeighbourhoodId{order[next]});
                citizens.lineage[citizen] = drawn_key(now, next);
                citizens.family[citizen] = family_of(~citizens.lineage[citizen]);
                citizens.sex[citizen] = sex;
                const auto months = static_cast<int>(12 * (next - first) / (last - first)); // spread evenly over the year of age
                citizens.birth[citizen] = static_cast<std::int16_t>(-12 * age - 1 - months);
            }
        }
    }
    return citizens;
}

} // namespace welfare_state
