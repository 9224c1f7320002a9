#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Grown-up children become kin that their mother and father can ask, where a kin slot is free: slots 1 and 2 first, then slot 0
/// of who has no partner (README 4.1, A13). Settled in the order of the children.
void kinship(Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
