#include "models/welfare_state/outcomes.hpp"

namespace welfare_state {
namespace {

using Out = std::vector<double>&;

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; } // M12: 0/0 = 0

const char* const at_month_end = "month: point (last day)";
const char* const over_month = "month: sum";
const char* const at_midyear = "year: point (1 July)";

std::vector<DeclaredOutcome> people() {
    return {
        {{"population", {"month"}, "persons", {"population", "bevolking"},
          {"persons who live in the country at the end of the month", "personen die aan het einde van de maand in het land wonen"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.people())); }},
        {{"population_by_age", {"month", "age_group"}, "persons", {"population by age group", "bevolking naar leeftijdsgroep"},
          {"persons by age in completed years at the end of the month", "personen naar leeftijd in hele jaren aan het einde van de maand"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { for (const auto n : o.all.by_age) out.push_back(o.persons(n)); }},
        {{"population_by_sex", {"month", "sex"}, "persons", {"population by sex", "bevolking naar geslacht"},
          {"persons by sex at the end of the month", "personen naar geslacht aan het einde van de maand"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { for (const auto n : o.all.by_sex) out.push_back(o.persons(n)); }},
        {{"population_by_third", {"month", "third"}, "persons", {"population by third of neighbourhoods", "bevolking naar derde van de buurten"},
          {"persons by third of neighbourhoods, ranked by the share of low class at the start and cut in three of equal first population", "personen naar derde van de buurten, gerangschikt naar het aandeel lage klasse bij de start en in drieen van gelijke beginbevolking gedeeld"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { for (const auto& third : o.by_third) out.push_back(o.persons(third.people())); }},
        {{"births", {"month"}, "persons", {"births", "geboorten"}, {"children born in the month", "in de maand geboren kinderen"}, over_month},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.births)); }},
        {{"deaths", {"month"}, "persons", {"deaths", "sterfte"}, {"persons who died in the month", "in de maand overleden personen"}, over_month},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.deaths)); }},
        {{"immigration", {"month"}, "persons", {"net arrivals", "netto aankomst"}, {"arrivals in January in the sex and age groups where more people come than go", "aankomst in januari in groepen naar geslacht en leeftijd waarin meer mensen komen dan gaan"}, over_month},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.immigrants)); }},
        {{"emigration", {"month"}, "persons", {"net departures", "netto vertrek"}, {"departures in January in the sex and age groups where more people go than come", "vertrek in januari in groepen naar geslacht en leeftijd waarin meer mensen gaan dan komen"}, over_month},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.emigrants)); }},
        {{"potential_carers_per_oldest", {"month"}, "1", {"potential carers per person of 85 and over", "potentiele mantelzorgers per 85-plusser"},
          {"persons of 50 to 74 years divided by persons of 85 years and over", "personen van 50 tot en met 74 jaar gedeeld door personen van 85 jaar en ouder"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(ratio(static_cast<double>(o.all.carers), static_cast<double>(o.all.oldest))); }},
    };
}

std::vector<DeclaredOutcome> households() {
    return {
        {{"households", {"month"}, "households", {"households", "huishoudens"}, {"groups of people who share a home; institutions are not told apart", "groepen mensen die een woning delen; instellingen worden niet apart gehouden"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.all_households())); }},
        {{"households_by_size", {"month", "household_size"}, "households", {"households by size", "huishoudens naar grootte"}, {"households by number of members", "huishoudens naar aantal leden"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { for (const auto n : o.all.households) out.push_back(o.persons(n)); }},
        {{"persons_per_household", {"month"}, "persons", {"persons per household", "personen per huishouden"}, {"population divided by households", "bevolking gedeeld door huishoudens"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(ratio(static_cast<double>(o.all.people()), static_cast<double>(o.all.all_households()))); }},
        {{"persons_living_alone", {"month"}, "persons", {"persons living alone", "alleenwonenden"}, {"persons in a household of one", "personen in een huishouden van een"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(o.persons(o.all.households[0])); }},
        {{"one_person_households", {"month"}, "1", {"share of one-person households", "aandeel eenpersoonshuishoudens"}, {"households of one divided by all households", "huishoudens van een gedeeld door alle huishoudens"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { out.push_back(ratio(static_cast<double>(o.all.households[0]), static_cast<double>(o.all.all_households()))); }},
        {{"persons_living_alone_by_third", {"month", "third"}, "persons", {"persons living alone by third of neighbourhoods", "alleenwonenden naar derde van de buurten"}, {"persons in a household of one, by third of neighbourhoods", "personen in een huishouden van een, naar derde van de buurten"}, at_month_end},
         Rhythm::monthly, Level::summary, [](const Observed& o, Out out) { for (const auto& third : o.by_third) out.push_back(o.persons(third.households[0])); }},
    };
}

std::vector<DeclaredOutcome> social_ties() {
    return {
        {{"ties_filled", {"year", "tie_kind"}, "1", {"ties per person by kind", "banden per persoon naar soort"}, {"filled slots per person: kin (partner, parents, grown-up children; 3 slots), neighbours (3), bridging (2)", "gevulde plekken per persoon: familie (partner, ouders, volwassen kinderen; 3 plekken), buren (3), overbruggend (2)"}, at_midyear},
         Rhythm::midyear, Level::summary, [](const Observed& o, Out out) { for (const auto n : {o.all_ties.kin, o.all_ties.neighbours, o.all_ties.bridging}) out.push_back(ratio(static_cast<double>(n), static_cast<double>(o.all_ties.people))); }},
        {{"bonding", {"year"}, "1", {"bonding ties per person", "bindende banden per persoon"}, {"filled kin and neighbour slots (0 to 5) with somebody of the same class, mean per person", "gevulde familie- en buurplekken (0 tot en met 5) met iemand van dezelfde klasse, gemiddeld per persoon"}, at_midyear},
         Rhythm::midyear, Level::summary, [](const Observed& o, Out out) { out.push_back(ratio(static_cast<double>(o.all_ties.bonds), static_cast<double>(o.all_ties.people))); }},
        {{"bridging", {"year"}, "1", {"share of ties that bridge", "aandeel overbruggende banden"}, {"filled slots with somebody of another class or pillar divided by filled slots", "gevulde plekken met iemand van een andere klasse of zuil gedeeld door gevulde plekken"}, at_midyear},
         Rhythm::midyear, Level::summary, [](const Observed& o, Out out) { out.push_back(ratio(static_cast<double>(o.all_ties.bridges), static_cast<double>(o.all_ties.filled()))); }},
        {{"bonding_by_third", {"year", "third"}, "1", {"bonding ties per person by third of neighbourhoods", "bindende banden per persoon naar derde van de buurten"}, {"bonding, by third of neighbourhoods", "bindende banden, naar derde van de buurten"}, at_midyear},
         Rhythm::midyear, Level::summary, [](const Observed& o, Out out) { for (const auto& third : o.ties_by_third) out.push_back(ratio(static_cast<double>(third.bonds), static_cast<double>(third.people))); }},
        {{"bridging_by_third", {"year", "third"}, "1", {"share of ties that bridge by third of neighbourhoods", "aandeel overbruggende banden naar derde van de buurten"}, {"bridging, by third of neighbourhoods", "overbrugging, naar derde van de buurten"}, at_midyear},
         Rhythm::midyear, Level::summary, [](const Observed& o, Out out) { for (const auto& third : o.ties_by_third) out.push_back(ratio(static_cast<double>(third.bridges), static_cast<double>(third.filled()))); }},
    };
}

std::vector<DeclaredOutcome> by_place() {
    return {
        {{"population_by_municipality", {"year", "municipality"}, "persons", {"population by municipality", "bevolking naar gemeente"}, {"persons on 1 July", "personen op 1 juli"}, at_midyear},
         Rhythm::midyear, Level::places, [](const Observed& o, Out out) { for (const Count& place : o.by_municipality) out.push_back(o.persons(place.people())); }},
        {{"persons_65_and_over_by_municipality", {"year", "municipality"}, "persons", {"persons of 65 and over by municipality", "65-plussers naar gemeente"}, {"persons of 65 years and over on 1 July", "personen van 65 jaar en ouder op 1 juli"}, at_midyear},
         Rhythm::midyear, Level::places, [](const Observed& o, Out out) { for (const Count& place : o.by_municipality) out.push_back(o.persons(place.by_age[2] + place.by_age[3])); }},
        {{"population_by_neighbourhood", {"year", "neighbourhood"}, "persons", {"population by neighbourhood", "bevolking naar buurt"}, {"persons on 1 July", "personen op 1 juli"}, at_midyear},
         Rhythm::midyear, Level::places, [](const Observed& o, Out out) { for (const Count& place : o.census.people) out.push_back(o.persons(place.people())); }},
        {{"persons_65_and_over_by_neighbourhood", {"year", "neighbourhood"}, "persons", {"persons of 65 and over by neighbourhood", "65-plussers naar buurt"}, {"persons of 65 years and over on 1 July", "personen van 65 jaar en ouder op 1 juli"}, at_midyear},
         Rhythm::midyear, Level::places, [](const Observed& o, Out out) { for (const Count& place : o.census.people) out.push_back(o.persons(place.by_age[2] + place.by_age[3])); }},
        {{"persons_living_alone_by_neighbourhood", {"year", "neighbourhood"}, "persons", {"persons living alone by neighbourhood", "alleenwonenden naar buurt"}, {"persons in a household of one on 1 July", "personen in een huishouden van een op 1 juli"}, at_midyear},
         Rhythm::midyear, Level::places, [](const Observed& o, Out out) { for (const Count& place : o.census.people) out.push_back(o.persons(place.households[0])); }},
        {{"bonding_by_neighbourhood", {"year", "neighbourhood"}, "1", {"bonding ties per person by neighbourhood", "bindende banden per persoon naar buurt"}, {"bonding, by neighbourhood", "bindende banden, naar buurt"}, at_midyear},
         Rhythm::midyear, Level::places, [](const Observed& o, Out out) { for (const TieCount& place : o.census.ties) out.push_back(ratio(static_cast<double>(place.bonds), static_cast<double>(place.people))); }},
    };
}

} // namespace

const std::vector<DeclaredOutcome>& outcomes() {
    static const std::vector<DeclaredOutcome> all = [] {
        std::vector<DeclaredOutcome> list;
        for (const auto& part : {people(), households(), social_ties(), by_place()}) list.insert(list.end(), part.begin(), part.end());
        return list;
    }();
    return all;
}

} // namespace welfare_state
