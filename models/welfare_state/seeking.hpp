#pragma once
#include <array>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/regime.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Who turns to formal help, and where (README 4.6; Andersen: need, enabling, predisposing).
struct SeekingSettings {
    double base = -3.0;                                       ///< [logit] at nothing else
    double share = 1.6;                                       ///< [logit] by the share of the need that is felt
    double depth = 0.5;                                       ///< [logit] by ln(1 + felt hours)
    double trust = 1.0;                                       ///< [logit] by trust - .5
    double claim = 1.2;                                       ///< [logit] by claim orientation - .3
    double dependency = 1.5;                                  ///< [logit]
    double label = 0.6;                                       ///< [logit] of who is labelled in the domain
    double threshold = 3.2;                                   ///< [logit] by which a full access threshold keeps people away
    std::array<double, social_classes> fee = {.05, .40, .60}; ///< [logit] per 20 EUR/month, low to high, light care only (P18)
    std::array<sim::Series, social_classes> fees;             ///< [EUR/month] own contribution for light care, by class
    std::array<double, social_classes> by_class = {1.15, 1.0, .80}; ///< [-] the threshold as each class meets it
    double other_pillar = 0.3;     ///< [-] of the chance where there is no body of the own pillar and the gate is closed
    double first_line = 0.45;      ///< [share] who turn to the first line first
    double generalist = 0.7;       ///< [-] more where there is a generalist team
    double first_line_heavy = 0.6; ///< [-] of heavy needs
    double patience = 6;           ///< [months] after which who waits may give up
    double giving_up = 0.05;       ///< [1/month] from then on
    double cool_off = 6;           ///< [months] after a refusal before somebody seeks again

    double access = 0.12;           ///< [share] access threshold at nothing else
    double access_rules = 0.45;     ///< [share] by R / (R + 1), R the rule stock
    double access_desks = 0.05;     ///< [share] by each further desk
    double access_legality = 0.12;  ///< [share]
    double access_near = 0.30;      ///< [share] by which nearness lowers it
    double access_austerity = 0.15; ///< [share] by full austerity of the municipality
    double near_base = 0.4;         ///< [-] of that without a generalist team
    double desks = 5;               ///< [desks] without a generalist team
    double desks_less = 3.2;        ///< [desks] fewer with one that cooperates fully

    SeekingSettings();
};
void declare(sim::Parameters& parameters, SeekingSettings& settings);

/// [desks] that people of a neighbourhood have to find their way among, at least 1.
double desks_at(const SeekingSettings& settings, const Teams& teams, NeighbourhoodId neighbourhood);
/// [0, 1] How hard formal help is to reach in a neighbourhood.
double access_threshold(const SeekingSettings& settings, const Teams& teams, const Queues& queues, NeighbourhoodId neighbourhood);

/// What counts when somebody decides whether to seek help in one domain.
struct Seeker {
    double felt, need; ///< [h/week] in the domain
    double trust, claim_orientation, dependency;
    double threshold; ///< [-] the access threshold as somebody of this class meets it
    double fee = 0;   ///< [EUR/month]
    bool labelled = false, light_care = false, closed_gate = false;
    SocialClass social_class = SocialClass::middle;
    double gate = 0; ///< [0, 1] weight of the pillar gate
};
/// [1/month] The chance to seek formal help.
double chance_to_seek(const SeekingSettings& settings, const Seeker& seeker);

/// Everybody with felt need who is neither waiting nor in care nor refused may seek help in that domain, and then waits for the first or the
/// second line. Who waits beyond patience may give up, which is as a refusal to them. Refusals cool off. Who waits and has no felt need any more (less than .05 h/week) stops
/// waiting. Writes the access thresholds too.
void seeking(const SeekingSettings& settings, const Neighbourhoods& neighbourhoods, const Teams& teams, const Queues& queues,
             Surroundings& surroundings, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
