#pragma once
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Contact hours of teams (README 4.9).
struct CapacitySettings {
    double week = 36;            ///< [h/week] of a full-time job
    double present = 0.92;       ///< [share] of it that is worked
    double sick = 0.06;          ///< [share] at no burn-out
    double sick_burn_out = 0.10; ///< [share] more at full burn-out
    double diversity = 0.12;     ///< [share] of time that tailoring takes (c_div)
    double networks = 0.10;      ///< [share] that network work takes (c_net)
    double cooperation = 0.10;   ///< [share] that meetings take (c_coop)
    double openness = .05;       ///< [share] of time that deciding takes where residents allocate all hours (M24)
    double scale = 0.15;         ///< [share] that efficiency gains in a large team (c_sc)
    double waiting_load = 0.15;  ///< [share] of the hours that people wait for which weighs on the team
};
void declare(sim::Parameters& parameters, CapacitySettings& settings);

/// [h/week] of contact that a team can give, in agents' hours.
double contact_hours(const CapacitySettings& settings, const Teams& teams, TeamId team);

/// Before queueing: the slack of last month, which stays the same from there to the end of the month, so that what clients ask does too (M12).
void look_back(Teams& teams);
/// Before intake: capacity, which is contact hours less supervision and facilitation (never more than there are); and the chance of admission that follows from the room that clients leave: min(1, room / waiting hours).
void capacity(const CapacitySettings& settings, const Municipalities& municipalities, const Queues& queues, Teams& teams,
              const sim::Step& now);
/// After intake: the delivered share min(1, capacity / demand), load, and the mean priority that next month looks at.
void rationing(const CapacitySettings& settings, const Municipalities& municipalities, const Queues& queues, Teams& teams,
               const sim::Step& now);

} // namespace welfare_state
