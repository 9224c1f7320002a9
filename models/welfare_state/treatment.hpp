#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/labelling.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"

namespace welfare_state {

/// What makes help work: common factors (README 4.10). The default weights are percentages of Lambert (1992), a reading of the literature
/// and no variance decomposition: sweep them.
struct TreatmentSettings {
    double extratherapeutic = .40, relationship = .30, expectancy = .15, technique = .15; ///< [weight]
    double strength_share = .5;          ///< [share] of own strength in the client's own part; the rest is own coping and network
    double alliance = .25;               ///< [-] at nothing else
    double alliance_personal = .6;       ///< [-]
    double alliance_administration = .4; ///< [-] taken away by full administration
    double alliance_burn_out = .2;       ///< [-] taken away by full burn-out
    double alliance_continuity = .1;     ///< [-] by a team that stays
    double expectancy_trust = .6;        ///< [share] of trust in expectancy; the rest is not having waited for 12 months
    double specialist = .80;             ///< [-] technique in the second line
    double general = .55;                ///< [-] technique in the first line
    double label = .10;                  ///< [-] match by a label, heavy needs only (l_T)
    double tailoring = .15;              ///< [-] by diversity (t_div)
    double standardisation = .10;        ///< [-] taken away by mastery (t_std)
};
void declare(sim::Parameters& parameters, TreatmentSettings& settings);

/// [0, 1] The working alliance between a client and the named professional; `in_case` is what a programme adds.
double alliance(const TreatmentSettings& settings, const Teams& teams, TeamId team, const Professionals& professionals,
                ProfessionalId professional, double in_case = 0);

/// [0, 1] How well the help in one domain works, by the weights over their sum. The wait that lowers expectancy is the time from onset to this care:
/// months since onset less months in care.
double quality(const TreatmentSettings& settings, const Teams& teams, TeamId team, const Professionals& professionals,
               ProfessionalId professional, const Citizens& citizens, CitizenId citizen, int domain);

} // namespace welfare_state
