#pragma once
#include <algorithm>
#include <array>

#include "models/civic/dice.hpp"
#include "models/civic/state.hpp"
#include "sim/loops.hpp"

namespace civic {

/// [EUR/month] what a status brings in the long run. Section 4.
inline double target_income(Status status, double health) {
    constexpr double targets[] = {0, 2500, 400, 1200, 1600};
    const double target = targets[static_cast<int>(status)];
    return status == Status::employed ? target + 1500 * health : target;
}

/// What a neighbourhood is to those who live in it: last month's figures.
struct Surroundings {
    double joblessness; ///< [0, 1] share of the workforce
    double health;      ///< [0, 1] mean
};

inline Surroundings surroundings(const Neighbourhoods& neighbourhoods, NeighbourhoodId home) {
    const double workforce = static_cast<double>(neighbourhoods.workforce[home]);
    return {workforce > 0 ? static_cast<double>(neighbourhoods.jobless[home]) / workforce : 0,
            static_cast<double>(neighbourhoods.health[home]) * 0x1p-20 / neighbourhood_size};
}

/// Section 6, status1: finding and losing work, claiming, growing up and retiring.
inline Status next_status(const Citizens& citizens, CitizenId citizen, std::int32_t age, const Surroundings& here, double u0,
                          double u1) {
    const Status status = citizens.status[citizen];
    const double health = citizens.health[citizen];
    if (status == Status::pensioner) return status;
    if (status == Status::child) return age >= 216 ? Status::jobless : status;
    if (age >= 804) return Status::pensioner;
    if (status == Status::employed) {
        const double dismissal = 0.010 + 0.020 * here.joblessness + 0.010 * (1.0 - health);
        return u0 < dismissal ? Status::jobless : status;
    }
    const double employed = citizens.employed_links[citizen];
    if (status == Status::jobless) {
        const double job = 0.05 + 0.015 * employed + 0.05 * health - 0.10 * here.joblessness;
        const double claim = 0.10 + 0.02 * citizens.claimant_links[citizen] + 0.20 * citizens.trust[citizen];
        return u0 < job ? Status::employed : u1 < claim ? Status::claimant : status;
    }
    const double job = 0.03 + 0.010 * employed + 0.05 * health - 0.05 * here.joblessness;
    return u0 < job ? Status::employed : status;
}

/// Section 6, the rest: a month in the life of one citizen.
inline void live(Citizens& citizens, CitizenId citizen, const Surroundings& here, const sim::DiceBlock& words) {
    const double u0 = uniform(words[0]), u1 = uniform(words[1]), u2 = uniform(words[2]), u3 = uniform(words[3]);
    const std::int32_t age = citizens.age[citizen] + 1;
    const Status status = next_status(citizens, citizen, age, here, u0, u1);

    double income = citizens.income[citizen];
    income = income + 0.25 * (target_income(status, citizens.health[citizen]) - income);
    if (status == Status::employed) income = income + 50.0 * (u2 - 0.5);

    double health = citizens.health[citizen];
    health = health + 0.002 * (here.health - health) - 0.000002 * age + 0.004 * (u2 - 0.5);
    if (status == Status::jobless) health = health - 0.004;
    if (income > 1000) health = health + 0.0012;
    health = std::clamp(health, 0.0, 1.0);

    std::int32_t need = citizens.need[citizen];
    if (income < 1000 && age >= 216) ++need;
    else if (need > 0) --need;

    const double trust_of_links = citizens.trust_of_links[citizen];
    double trust = citizens.trust[citizen];
    trust = trust + 0.05 * (trust_of_links - trust) + 0.01 * (u1 - 0.5);
    if (status == Status::claimant) trust = trust + 0.004;
    if (need > 6) trust = trust - 0.006;
    trust = std::clamp(trust, 0.0, 1.0);

    double hazard = 0.00002;
    if (age > 720) hazard = hazard + 0.000008 * (age - 720) * (1.5 - health);
    const bool dies = u3 < hazard || age >= 1320; // and a newborn takes the place
    citizens.age[citizen] = dies ? 0 : age;
    citizens.status[citizen] = dies ? Status::child : status;
    citizens.need[citizen] = dies ? 0 : need;
    citizens.income[citizen] = dies ? 0 : income;
    citizens.health[citizen] = dies ? 0.9 : health;
    citizens.trust[citizen] = dies ? trust_of_links : trust;
}

/// Section 6: everybody lives a month, by what they noticed of others and their neighbourhood's figures of last month.
inline void life(Citizens& citizens, const Neighbourhoods& neighbourhoods, const sim::Blocks<CitizenId>& homes,
                 std::uint32_t seed, const sim::Step& now) {
    sim::for_each_block(now, homes, [&](std::uint32_t block, sim::Rows<CitizenId> home) {
        const auto month = static_cast<std::uint32_t>(now.month.index);
        std::array<sim::DiceBlock, neighbourhood_size> words; // thrown ahead, which the processor does four at a time
        for (std::uint32_t i = 0; i < home.size(); ++i) words[i] = dice(seed, home[i].index, month, Use::life);

        const Surroundings here = surroundings(neighbourhoods, NeighbourhoodId{block});
        for (std::uint32_t i = 0; i < home.size(); ++i) live(citizens, home[i], here, words[i]);
    });
}

} // namespace civic
