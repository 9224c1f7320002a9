#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Clients get their hours (README 4.9): writes the useful ones to each citizen, and all by neighbourhood, line and domain; counts the clients of
/// each named professional.
void delivery(const ClientHourSettings& hours, const NeedSettings& needs, const Teams& teams, Citizens& citizens,
              Professionals& professionals, Deliveries& deliveries, const sim::Step& now);

/// Closes the books of the teams: useful + surplus + idle = capacity.
void close_books(const Municipalities& municipalities, const Deliveries& deliveries, Teams& teams, const sim::Step& now);

} // namespace welfare_state
