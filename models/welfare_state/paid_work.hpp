#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Who has paid work this year: those whose lifelong rank in [0, 1) lies below the participation of their sex, age and year
/// (table paid_work.csv). The rank follows from the lineage, so that people enter and leave work once and not at random (README 4.1; M10, A4).
void paid_work(const Demography& demography, Citizens& citizens, const sim::Step& now);

/// [share] of women of 15 to 74 years who have paid work.
double women_in_paid_work(const Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
