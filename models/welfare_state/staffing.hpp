#pragma once
#include <array>
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/entry.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/regime.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How staff is spread over teams and who is hired, and the minimal neighbourhood team (4.19).
struct StaffingSettings {
    double generalist_midpoint = 2013.9; ///< [year] when half of the municipalities that will have neighbourhood teams have them
    double generalist_pace = 0.4;        ///< [years] scale of the S-curve
    double generalist_most = 0.85;       ///< [share] of municipalities that ever have them
    double generalist_staff = 0.6;       ///< [FTE per 1000 inhabitants] moved from the second line to the neighbourhood team
    double provider_share = 0.5;         ///< [share] of municipalities with teams whose teams providers employ
    double body = 0.10;                  ///< [share] of the people of a municipality from which on a pillar has bodies of its own

    sim::Series openness = {{1945, 0}}; ///< [share] of contract hours whose allocation residents decide (M24)

    double skill = 0.6;        ///< [0, 1] mean at hiring (M15)
    double adherence = 0.6;    ///< [0, 1] to the personal logic, mean at hiring (M15)
    double spread = 0.15;      ///< [0, 1] standard deviation of both (M15)
    double education_lag = 10; ///< [years] by which the labour market follows the mix of logics (4.16)
};
void declare(sim::Parameters& parameters, StaffingSettings& settings);

/// Somebody new in a row of which the team is known: who, with which logic, skill and adherence. They begin by acting as the institution does.
void hire(const StaffingSettings& settings, const RegimeSettings& regime, Teams& teams, Professionals& professionals,
          ProfessionalId row, const sim::Step& now);

/// [share] of municipalities with generalist teams, in the middle of a year: an S-curve.
double generalist_share(const StaffingSettings& settings, double year);
/// The lot in (0, 1) of each municipality, which no run changes: it has generalist teams while the share lies above. By its code,
/// spread such that the share of real municipalities (M1) with a lot below any share is that share, as nearly as whole ones allow.
std::vector<double> generalist_lots(const Municipalities& municipalities);
/// The lot of each municipality, spread in the same way, that decides who employs its team when it is introduced: providers below `provider_share`.
std::vector<double> employer_lots(const Municipalities& municipalities);

/// Every January: municipalities introduce generalist teams, teams get the staff of their institutions, pillars have bodies where they are
/// strong, and teams hire or let go: their last rows go first, so that clients of the others keep their professional. Where a
/// neighbourhood's teams make place for a generalist team, their professionals move over. `persons_per_agent` brings agents' staff to real staff.
void staffing(const StaffingSettings& settings, const EntrySettings& entry, const RegimeSettings& regime,
              const LogicSettings& logic, double persons_per_agent, const Municipalities& municipalities,
              const Citizens& citizens, Institutions& institutions, Teams& teams, Professionals& professionals,
              const sim::Step& now);

} // namespace welfare_state
