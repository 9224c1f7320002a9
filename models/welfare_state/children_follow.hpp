#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Minors live with their mother; without one with their father or other kin; without any they stay with a grown-up of their
/// household, or are taken in by one in the neighbourhood, brothers and sisters by the same (README 4.1, A11).
/// Only minors move here, and they look at grown-ups only.
void children_follow(Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
