#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/logic.hpp"
#include "sim/parameters.hpp"

namespace welfare_state {

/// Where traits come to rest when nothing happens to somebody (README 4.11, 4.12). People start there (M9).
struct RestSettings {
    double own_strength = .53;            ///< [0, 1] of the middle class outside the pillars
    double own_strength_class = .07;      ///< [0, 1] more by each class
    double own_strength_pillar = .02;     ///< [0, 1] more in a pillar
    double own_strength_claim = .14;      ///< [0, 1] less at full claim orientation and full legality (s_C)
    double own_strength_logic = .10;      ///< [0, 1] more from a logic without own strength to one of nothing else (5.3)
    ByClaim owning;                       ///< disposition of citizens to own strength
    ByClaim legality = {1, 1};            ///< of citizens to rights
    double own_strength_dependency = .25; ///< [0, 1] less at full dependency
    double own_strength_say = .05;        ///< [0, 1] more or less by say over where one lives, full or none against half (s_z)
    double social_trust = .62;            ///< [0, 1] of the middle class outside the pillars
    double social_trust_class = .05;      ///< [0, 1] more by each class
    double social_trust_pillar = .03;     ///< [0, 1] more in a pillar
    double social_trust_unmet = .05;      ///< [0, 1] less where no need is met
    double trust = .6;                    ///< [0, 1] in institutions of help (T0)
};
void declare(sim::Parameters& parameters, RestSettings& settings);

/// What claim orientation and the citizen's logic that goes with it add to own strength at rest.
inline double own_strength_of_logic(const RestSettings& rest, double claim_orientation) {
    return rest.own_strength_logic * (rest.owning.at(claim_orientation) - .5)
         - rest.own_strength_claim * claim_orientation * rest.legality.at(claim_orientation);
}

/// [0, 1] Own strength at rest.
double own_strength_at_rest(const RestSettings& rest, SocialClass social_class, Pillar pillar, double claim_orientation,
                            double dependency);
/// [0, 1] Social trust at rest, where this share of need is unmet.
double social_trust_at_rest(const RestSettings& rest, SocialClass social_class, Pillar pillar, double unmet = 0);

/// Puts somebody's own strength, trust and social trust at rest, with this claim orientation, without dependency and strain.
void put_at_rest(const RestSettings& rest, double claim_orientation, Citizens& citizens, CitizenId citizen);

} // namespace welfare_state
