#pragma once
#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Citizens die: P(death this month) = 1 - exp(-mx / 12), mx the death rate of their sex, age and year (README 4.1; M31).
void deaths(const Demography& demography, Citizens& citizens, Events& events, const sim::Step& now);

} // namespace welfare_state
