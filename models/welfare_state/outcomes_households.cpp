#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {

std::vector<DeclaredOutcome> household_outcomes() {
    return {
        {{"households",
          {"month"},
          "households",
          {"households", "huishoudens"},
          {"groups of people who share a home; institutions are not told apart",
           "groepen mensen die een woning delen; instellingen worden niet apart gehouden"},
          at_month_end},
         Rhythm::monthly,
         Level::summary,
         [](const Observed& o, Out out) { out.push_back(o.persons(o.all.all_households())); }},
        {{"households_by_size",
          {"month", "household_size"},
          "households",
          {"households by size", "huishoudens naar grootte"},
          {"households by number of members", "huishoudens naar aantal leden"},
          at_month_end},
         Rhythm::monthly,
         Level::summary,
         [](const Observed& o, Out out) {
             for (const auto n : o.all.households) out.push_back(o.persons(n));
         }},
        {{"persons_per_household",
          {"month"},
          "persons",
          {"persons per household", "personen per huishouden"},
          {"population divided by households", "bevolking gedeeld door huishoudens"},
          at_month_end},
         Rhythm::monthly,
         Level::summary,
         [](const Observed& o, Out out) { out.push_back(ratio(o.all.people(), o.all.all_households())); }},
        {{"persons_living_alone",
          {"month"},
          "persons",
          {"persons living alone", "alleenwonenden"},
          {"persons in a household of one", "personen in een huishouden van een"},
          at_month_end},
         Rhythm::monthly,
         Level::summary,
         [](const Observed& o, Out out) { out.push_back(o.persons(o.all.households[0])); }},
        {{"one_person_households",
          {"month"},
          "1",
          {"share of one-person households", "aandeel eenpersoonshuishoudens"},
          {"households of one divided by all households", "huishoudens van een gedeeld door alle huishoudens"},
          at_month_end},
         Rhythm::monthly,
         Level::summary,
         [](const Observed& o, Out out) { out.push_back(ratio(o.all.households[0], o.all.all_households())); }},
        {{"persons_living_alone_by_third",
          {"month", "third"},
          "persons",
          {"persons living alone by third of neighbourhoods", "alleenwonenden naar derde van de buurten"},
          {"persons in a household of one, by third of neighbourhoods",
           "personen in een huishouden van een, naar derde van de buurten"},
          at_month_end},
         Rhythm::monthly,
         Level::summary,
         [](const Observed& o, Out out) {
             for (const auto& third : o.by_third) out.push_back(o.persons(third.households[0]));
         }},
    };
}

} // namespace welfare_state
