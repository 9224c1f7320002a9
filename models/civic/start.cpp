#include "models/civic/start.hpp"

#include <stdexcept>
#include <vector>

#include "models/civic/dice.hpp"
#include "models/civic/figures.hpp"
#include "models/civic/life.hpp"
#include "sim/loops.hpp"

namespace civic {
namespace {

Status first_status(std::int32_t age, double u1) {
    if (age < 216) return Status::child;
    if (age >= 804) return Status::pensioner;
    return u1 < 0.80 ? Status::employed : u1 < 0.92 ? Status::jobless : Status::claimant;
}

/// Section 4.
void create(Citizens& citizens, CitizenId citizen, std::uint32_t seed) {
    const sim::DiceBlock words = dice(seed, citizen.index, 0, Use::life);
    citizens.age[citizen] = static_cast<std::int32_t>(uniform(words[0]) * 1080);
    citizens.status[citizen] = first_status(citizens.age[citizen], uniform(words[1]));
    citizens.health[citizen] = 0.5 + 0.5 * uniform(words[2]);
    citizens.trust[citizen] = uniform(words[3]);
    citizens.income[citizen] = target_income(citizens.status[citizen], citizens.health[citizen]);
}

/// Section 3. Links to oneself and double ones may occur.
void introduce(Citizens& citizens, CitizenId citizen, std::uint32_t seed) {
    const std::uint32_t home = citizen.index / neighbourhood_size;
    const std::uint32_t town = home / town_size;
    const sim::DiceBlock near = dice(seed, citizen.index, 0, Use::near_links), far = dice(seed, citizen.index, 0, Use::far_links);
    auto& links = citizens.links[citizen];
    for (std::uint32_t j = 0; j < 4; ++j) links[j] = {neighbourhood_size * home + near[j] % neighbourhood_size};
    for (std::uint32_t j = 4; j < 7; ++j) {
        const std::uint32_t there = town_size * town + (far[j - 4] >> 16) % town_size;
        links[j] = {neighbourhood_size * there + (far[j - 4] & 0xFFFF) % neighbourhood_size};
    }
    links[7] = {far[3] % citizens.size()};
}

} // namespace

State start(std::uint32_t citizens, std::uint32_t seed, const sim::Workers& workers) {
    if (citizens == 0 || citizens % (neighbourhood_size * town_size) != 0) {
        throw std::invalid_argument("the number of citizens must be a positive multiple of 10000");
    }
    const std::uint32_t neighbourhoods = citizens / neighbourhood_size;
    State state{seed, Citizens(citizens), Neighbourhoods(neighbourhoods),
                sim::Blocks<CitizenId>::full(std::vector<std::uint32_t>(neighbourhoods, neighbourhood_size))};
    const sim::Step now{sim::Month{0}, sim::Stream(seed, 0, "start", 0), workers};
    sim::for_each_block(now, state.homes, [&](std::uint32_t, sim::Rows<CitizenId> home) {
        for (const CitizenId citizen : home) {
            create(state.citizens, citizen, seed);
            introduce(state.citizens, citizen, seed);
        }
    });
    figures(state.neighbourhoods, state.citizens, state.homes, now);
    return state;
}

} // namespace civic
