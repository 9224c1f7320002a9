#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct FirstFamilies {
    double own_household_young = 0.05; ///< [share] of single grown-ups below 45 who head a household in 1945
    double own_household_old = 0.40;   ///< [share] from 45 years on
    double unchurched = 0.17;          ///< [share] in no pillar
    double catholic = 0.48;            ///< [share] of those in a pillar
    double clustering = 0.6;           ///< [share] of those in a pillar who belong to the main pillar of their neighbourhood
    double one_pillar = 0.9;           ///< [share] of couples who share a pillar before chance helps
    double same_class = 0.6;           ///< [share] of couples who share a class before chance helps
};
void declare(sim::Parameters& parameters, FirstFamilies& settings);

/// The people of 1 January 1945: the national table of sex and age, dealt out so that every neighbourhood has nearly the same age
/// structure (M9), without ties but for kin.
Citizens first_people(const Demography& demography, const Neighbourhoods& neighbourhoods, const sim::Step& now);

/// Couples, mothers and households, neighbourhood by neighbourhood (README 3.4; M9, A16). Needs the people of `first_people`.
void first_families(const FirstFamilies& p, const Demography& demography, Neighbourhoods& neighbourhoods, Citizens& citizens,
                    const sim::Step& now);

} // namespace welfare_state
