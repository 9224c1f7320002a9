#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {

std::vector<DeclaredOutcome> place_outcomes() {
    return {
        {{"population_by_municipality",
          {"year", "municipality"},
          "persons",
          {"population by municipality", "bevolking naar gemeente"},
          {"persons on 1 July", "personen op 1 juli"},
          at_midyear},
         Rhythm::midyear,
         Level::places,
         [](const Observed& o, Out out) {
             for (const Count& place : o.by_municipality) out.push_back(o.persons(place.people()));
         }},
        {{"persons_65_and_over_by_municipality",
          {"year", "municipality"},
          "persons",
          {"persons of 65 and over by municipality", "65-plussers naar gemeente"},
          {"persons of 65 years and over on 1 July", "personen van 65 jaar en ouder op 1 juli"},
          at_midyear},
         Rhythm::midyear,
         Level::places,
         [](const Observed& o, Out out) {
             for (const Count& place : o.by_municipality) out.push_back(o.persons(place.by_age[2] + place.by_age[3]));
         }},
        {{"population_by_neighbourhood",
          {"year", "neighbourhood"},
          "persons",
          {"population by neighbourhood", "bevolking naar buurt"},
          {"persons on 1 July", "personen op 1 juli"},
          at_midyear},
         Rhythm::midyear,
         Level::places,
         [](const Observed& o, Out out) {
             for (const Count& place : o.census.people) out.push_back(o.persons(place.people()));
         }},
        {{"persons_65_and_over_by_neighbourhood",
          {"year", "neighbourhood"},
          "persons",
          {"persons of 65 and over by neighbourhood", "65-plussers naar buurt"},
          {"persons of 65 years and over on 1 July", "personen van 65 jaar en ouder op 1 juli"},
          at_midyear},
         Rhythm::midyear,
         Level::places,
         [](const Observed& o, Out out) {
             for (const Count& place : o.census.people) out.push_back(o.persons(place.by_age[2] + place.by_age[3]));
         }},
        {{"persons_living_alone_by_neighbourhood",
          {"year", "neighbourhood"},
          "persons",
          {"persons living alone by neighbourhood", "alleenwonenden naar buurt"},
          {"persons in a household of one on 1 July", "personen in een huishouden van een op 1 juli"},
          at_midyear},
         Rhythm::midyear,
         Level::places,
         [](const Observed& o, Out out) {
             for (const Count& place : o.census.people) out.push_back(o.persons(place.households[0]));
         }},
        {{"bonding_by_neighbourhood",
          {"year", "neighbourhood"},
          "1",
          {"bonding ties per person by neighbourhood", "bindende banden per persoon naar buurt"},
          {"bonding, by neighbourhood", "bindende banden, naar buurt"},
          at_midyear},
         Rhythm::midyear,
         Level::places,
         [](const Observed& o, Out out) {
             for (const TieCount& place : o.census.ties) out.push_back(ratio(place.bonds, place.people));
         }},
    };
}

} // namespace welfare_state
