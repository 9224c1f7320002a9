#include "models/welfare_state/place_scale.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

/// The largest whole persons per agent that leaves `least` agents of these persons; 0 where not even 1 does.
std::int64_t largest_persons_per_agent(double persons, std::int64_t least) {
    return static_cast<std::int64_t>(std::floor(persons / static_cast<double>(least)));
}

sim::Text advice(std::int64_t largest) {
    if (largest >= 1) {
        return sim::phrase("these places allow at most {} persons per agent",
                           "deze plaatsen laten hoogstens {} personen per agent toe", largest);
    }
    return {
        "even 1 person per agent is too many: lower places.least_citizens, or join this municipality with another in the file",
        "zelfs 1 persoon per agent is te veel: verlaag places.least_citizens, of voeg deze gemeente in het bestand bij een "
        "andere"};
}

} // namespace

std::int64_t citizens_1945(double share_of_country, const Scale& scale) {
    return std::llround(scale.population_1945 * share_of_country / scale.persons_per_agent);
}

sim::Text check_large_enough(const std::vector<Inhabitants>& municipalities, std::int64_t least_citizens, const Scale& scale,
                             const sim::Where& where) {
    assert(scale.persons_per_agent > 0);
    const auto is_small = [&](const Inhabitants& some) {
        return some.persons / scale.persons_per_agent < static_cast<double>(least_citizens);
    };
    const auto small = std::ranges::count_if(municipalities, is_small);
    const Inhabitants& smallest = *std::ranges::min_element(municipalities, {}, &Inhabitants::persons);
    const sim::Text limit = advice(largest_persons_per_agent(smallest.persons, least_citizens));
    if (small == 0) return limit;
    throw sim::InputError(
        where, sim::phrase("at {} persons per agent municipality {} has {:.1f} agents in 1945, and a neighbourhood needs {} "
                           "(places.least_citizens); too small: {} of {} municipalities; {}",
                           "bij {} personen per agent heeft gemeente {} in 1945 {:.1f} agents, en een buurt heeft er {} nodig "
                           "(places.least_citizens); te klein: {} van {} gemeenten; {}",
                           scale.persons_per_agent, smallest.municipality, smallest.persons / scale.persons_per_agent,
                           least_citizens, small, municipalities.size(), limit));
}

} // namespace welfare_state
