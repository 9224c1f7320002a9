#pragma once
#include <vector>

#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/rest.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Net migrants of one sex and age group in whole agents: positive come, negative go.
struct Flow {
    Sex sex;
    int age_from, age_to; ///< [years] inclusive
    int agents;
};

/// The migration of January of a year in whole agents: for each cell the rounded running total of the table, this year's minus last
/// year's, so that nothing gets lost in rounding. `agents_per_person` is the share of the country that lives in our places over the
/// persons per agent.
std::vector<Flow> flows(const Demography& demography, int year, double agents_per_person);

/// People leave the country: of each sex and age group as many as the table asks, families rather together: those with the lowest draw
/// go, and a draw belongs to a family (README 4.1; M31, A14).
void emigration(const std::vector<Flow>& flows, Citizens& citizens, Events& events, const sim::Step& now);

/// People come to the country: couples, their children, and singles; keys from (year, ordinal); homes as for movers. Makes room
/// where a block is full (README 4.1; M9, M31, A15).
/// They come with their traits at rest, at this claim orientation.
void immigration(const std::vector<Flow>& flows, const RestSettings& rest, double claim_orientation,
                 Neighbourhoods& neighbourhoods, Citizens& citizens, Events& events, const sim::Step& now);

} // namespace welfare_state
