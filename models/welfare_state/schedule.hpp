#pragma once
#include <span>
#include <string>
#include <vector>

#include "models/welfare_state/state.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// One month. The order of these lines is part of the model (README, section 3); a test compares them.
std::span<const sim::Process<WelfareState>> one_month();

/// The lines of a month that are run before the start, with ages frozen: ties, needs and help.
std::span<const sim::Process<WelfareState>> burn_in();

/// The processes that a scenario may switch off; the others hold the tables together (`needs` keeps the clocks of all needs: for a country
/// without needs set their onset to 0).
std::vector<std::string> can_be_off();

} // namespace welfare_state
