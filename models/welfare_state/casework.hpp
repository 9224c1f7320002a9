#pragma once
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/staffing.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How the work wears professionals, and how much of themselves they can put in (README 4.16).
struct CaseworkSettings {
    double overload = .03;         ///< [1/month] burn-out by load above 1
    double administration = .015;  ///< [1/month] burn-out by administration above `bearable`
    double bearable = .25;         ///< [share] of time
    double conflict = .02;         ///< [1/month] burn-out by the distance between own and institution's dispositions (b_conf)
    double recovery = .04;         ///< [1/month]
    double recovery_trust = .01;   ///< [1/month] more where the institution trusts
    double discretion_least = .1;  ///< [0, 1] (a_min)
    double discretion_most = .7;   ///< [0, 1] (a_max)
    double leaving = .004;         ///< [1/month] turnover
    double leaving_burn_out = .02; ///< [1/month] more at full burn-out
    double leaving_conflict = .01; ///< [1/month] more at full conflict
    double socialisation = .004;   ///< [1/month] by which adherence to the own logic wears off where there is no room for it
};
void declare(sim::Parameters& parameters, CaseworkSettings& settings);

/// [0, 1] Room for own judgement: a_min + (a_max - a_min) * trust * (1 - R / (R + 1)).
double discretion(const CaseworkSettings& settings, const Dispositions& institution, double rules);
/// [0, 1] Burn-out a month later, in the form of M14.
double burn_out_after(const CaseworkSettings& settings, double burn_out, double load, double administration, double conflict,
                      double trust);

/// What happened to professionals this month [FTE of agents].
struct StaffEvents {
    double left = 0; ///< jobs that changed hands
};

/// Professionals burn out and recover, leave and are replaced at once, adapt, and act as institution and own logic have it. Writes the means of each
/// team: burn-out and continuity.
void casework(const CaseworkSettings& settings, const LogicSettings& logic, const StaffingSettings& staffing,
              const RegimeSettings& regime, Teams& teams, Professionals& professionals, StaffEvents& events,
              const sim::Step& now);

} // namespace welfare_state
