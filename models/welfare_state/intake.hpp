#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Admission, referral and refusal (README 4.7).
struct IntakeSettings {
    double referral = 0.15;           ///< [share] of those the first line sees whom it refers, at nothing else
    double referral_risk = 0.25;      ///< [share] by risk avoidance
    double referral_mastery = 0.30;   ///< [share] by mastery times efficiency
    double referral_severe = 0.35;    ///< [share] of needs above `severe_hours` times the domain's scale
    double severe_hours = 9;          ///< [h/week]
    double referral_networks = 0.25;  ///< [share] by which networks lower it
    double referral_trust = 0.15;     ///< [share] by which trust lowers it
    double referral_providers = 0.25; ///< [share] more by neighbourhood teams that providers employ
    double denial = 0.05;             ///< [share] refused by the second line, at nothing else
    double denial_legality = 0.18;    ///< [share] by legality times rules
    double denial_austerity = 0.20;   ///< [share] more at full austerity of the municipality
    double openness = 0.5;            ///< [share] fewer refusals where residents allocate all hours (M24)
    double openness_favour = 0.2;     ///< [-] more favour where residents allocate all hours: insiders first (M24)
    double denial_deep = 0.25;        ///< [-] of that for needs that are not light
    double priority_need = 1.0;       ///< [-] weight of a waiting case: exp(this * felt / priority_scale + favour)
    double priority_scale = 10;       ///< [h/week]
    double favour = 0.5;              ///< [-] favour of the strong and well-off, by (1 - legality) * personal
    double favour_class = 0.1;        ///< [-] own strength - .5 + this * (class - middle)
};
void declare(sim::Parameters& parameters, IntakeSettings& settings);

/// [-] How much more likely than others somebody who waits is admitted.
double priority(const IntakeSettings& settings, const Dispositions& dispositions, double felt, double own_strength,
                SocialClass social_class, double openness = 0);
/// [0, 1]
double chance_of_referral(const IntakeSettings& settings, const NeedSettings& needs, const Dispositions& dispositions,
                          bool by_provider, int domain, double need);
double chance_of_denial(const IntakeSettings& settings, const Dispositions& dispositions, int level, double austerity = 0,
                        double openness = 0);
/// [0, 1] The chance of somebody of this priority over the mean, where somebody of mean priority has `admission`: 1 - (1 - admission)^relative.
/// Nearly their product while that is small; 1 where there is room for all.
double chance_of_admission(double admission, double relative_priority);

/// Counts, by neighbourhood, line and domain, who is in care and who waits, and the hours that they ask.
void queueing(const IntakeSettings& settings, const ClientHourSettings& hours, const NeedSettings& needs, const Teams& teams,
              const Citizens& citizens, Queues& queues, const sim::Step& now);

/// Who waits is admitted with the team's chance, by own priority over the mean; the first line then keeps or refers (a hand-over), the second admits or
/// denies. Those admitted add to the demand of this month.
void intake(const IntakeSettings& settings, const ClientHourSettings& hours, const NeedSettings& needs, const Teams& teams,
            Citizens& citizens, Queues& queues, const sim::Step& now);

} // namespace welfare_state
