#pragma once
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/regime.hpp"
#include "models/welfare_state/rest.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/treatment.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How experience moves trust, social trust and claim orientation (README 4.12).
struct TrustSettings {
    double gain = .02;               ///< [1/month] by good experience (lam_p)
    double loss = .06;               ///< [1/month] by bad experience (lam_n): bad weighs three times good, which is contested
    double rest = .004;              ///< [1/month] towards rest (r_T), at a citizen's full disposition to trust
    ByClaim trusting = {1, 1};       ///< of citizens (5.3): who trusts by nature gets over it sooner
    double admitted_first = .5;      ///< [-] good: admitted by the first line this month
    double admitted_second = .4;     ///< [-] good: admitted by the second line this month
    double alliance = .10;           ///< [-] good: the alliance with one's professional
    double resolved = .8;            ///< [-] good: left care recovered this month
    double referred = .3;            ///< [-] bad: handed over this month
    double denied = 1.2;             ///< [-] bad: refused this month
    double waiting = .35;            ///< [-] bad: waits longer than `patience`
    double patience = 3;             ///< [months]
    double no_alliance = .06;        ///< [-] bad: what the alliance lacks
    double helpers = .15;            ///< [-] bad: each team beyond the first
    double helpers_cooperation = .8; ///< [-] of which cooperation takes away
    double ceremony = .5;            ///< [-] bad: the gap between what institutions report and what they do (M22)
    double unequal = .08;            ///< [-] bad: unequal treatment, at full diversity without legality (5.1)
    double pressure = .17;           ///< [-] bad: pressure on who is strained or heavily in need, at full action (5.1)
    double pressed_strain = .5;      ///< [0, 1] strain above which action is pressure
    double most_felt = 1.5;          ///< [-] good and bad of one month at most
    double social_rest = .02;        ///< [1/month] social trust towards rest
    double social_giving = .003;     ///< [1/month] gained by helping others while strain is below `light_strain`
    double light_strain = .3;        ///< [0, 1]
    double social_strain = .01;      ///< [1/month] lost at full strain
    double claim_rest = .012;        ///< [1/month] claim orientation towards what the era breeds (c_0)
    double claim_care = .005;        ///< [1/month] gained by being in second-line care: an entitlement
};
void declare(sim::Parameters& parameters, TrustSettings& settings);

/// What somebody's experience of institutions comes to this month.
struct Experience {
    double good = 0, bad = 0; ///< [-] before they are capped
};
Experience experience(const TrustSettings& settings, const TreatmentSettings& treatment, const Teams& teams,
                      const Professionals& professionals, const Citizens& citizens, CitizenId citizen);

/// Everybody's trust, social trust and claim orientation move by a month. All citizens are visited.
void trust(const TrustSettings& settings, const RestSettings& rest, const TreatmentSettings& treatment, const Era& era,
           const Surroundings& surroundings, const Teams& teams, const Professionals& professionals, Citizens& citizens,
           const sim::Step& now);

} // namespace welfare_state
