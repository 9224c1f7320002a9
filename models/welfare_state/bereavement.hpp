#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Who has died or left is nobody's partner, mother or contact any more (README 4.13).
void bereavement(Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
