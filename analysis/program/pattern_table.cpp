#include "analysis/program/pattern_table.hpp"

#include <algorithm>
#include <limits>

namespace program {
namespace {

constexpr double no_end = std::numeric_limits<double>::infinity();
constexpr double near = .25; ///< [share] off, for figures that come without a band

Claim about(double figure, sim::Text what, Measure measure, Unit unit) {
    return {std::move(what), std::move(measure), Rule::in_band, figure * (1 - near), figure * (1 + near), unit};
}

/// Recovered so many months after onset, within 6 points.
Claim recovered(double share, const char* months) {
    return {{std::string("recovered after ") + months + " months", std::string("hersteld na ") + months + " maanden"},
            {.outcome = "episodes_recovered", .entry = months, .years = {2000, 2010, true}},
            Rule::in_band,
            share - .06,
            share + .06};
}

/// No less, no more.
Claim at_least(double least, sim::Text what, Measure measure, Unit unit = Unit::percent) {
    return {std::move(what), std::move(measure), Rule::in_band, least, no_end, unit};
}
Claim at_most(double most, sim::Text what, Measure measure, Unit unit = Unit::percent) {
    return {std::move(what), std::move(measure), Rule::in_band, -no_end, most, unit};
}

Claim reported(sim::Text what, Measure measure, Unit unit = Unit::percent) {
    return {std::move(what), std::move(measure), Rule::reported, 0, 0, unit};
}
Claim imposed(sim::Text what, Measure measure) { return {std::move(what), std::move(measure), Rule::imposed}; }

/// So much of the institutions of a field is left in 2023: 60 to 80 % go.
Claim left_of(sim::Text field, const char* entry) {
    return {std::move(field),
            {.outcome = "institutions_by_field",
             .entry = entry,
             .years = {2023, 2023},
             .change = Change::ratio,
             .since = {1985, 1985}},
            Rule::in_band,
            .20,
            .40};
}

// The eras that patterns compare. "High", "low" and "rises" have no figure in the sources: they are read against the third era, or against the
// first year.
constexpr Years first_era = {1945, 1960}, third_era = {1980, 2010};

std::vector<Pattern> patterns_of_the_first_era() {
    return {
        {"P1",
         {"small, many, by pillar", "klein, veel, per zuil"},
         "S7",
         {at_most(5, {"formal jobs per 1000", "formele banen per 1000"}, {.outcome = "fte_per_1000", .years = {1960, 1960}},
                  Unit::number),
          reported({"institutions (345 municipalities)", "instellingen (345 gemeenten)"},
                   {.outcome = "institutions", .years = first_era}, Unit::number),
          at_most(1, {"unmet share, members / others", "onvervuld deel, leden / anderen"},
                  {.outcome = "unmet_share_in_pillar", .per = "unmet_share_outside_pillar", .years = first_era})}},
        {"P2",
         {"family and neighbours; no queues", "familie en buren; geen wachtrijen"},
         "assumed",
         {at_least(3, {"informal hours per formal hour", "informele uren per formeel uur"},
                   {.outcome = "informal_hours", .per = "formal_hours", .years = first_era}, Unit::number),
          at_least(1, {"unmet share, era 1 / era 3", "onvervuld deel, tijdvak 1 / 3"},
                   {.outcome = "unmet_share", .years = first_era, .change = Change::ratio, .since = third_era}),
          at_most(1, {"waiting per 1000, era 1 / era 3", "wachtend per 1000, tijdvak 1 / 3"},
                  {.outcome = "waiting_per_1000", .years = first_era, .change = Change::ratio, .since = third_era})}},
        {"P3",
         {"from volunteers to professionals", "van vrijwilligers naar professionals"},
         "S62",
         {at_least(1, {"jobs per volunteer rise", "banen per vrijwilliger stijgen"},
                   {.outcome = "fte_per_1000",
                    .per = "volunteers",
                    .years = {1960, 1960},
                    .change = Change::ratio,
                    .since = {1945, 1945}})}},
    };
}

std::vector<Pattern> patterns_of_the_second_era() {
    constexpr Years end = {1980, 1980}, start = {1960, 1960};
    return {
        {"P4",
         {"supply multiplies", "het aanbod verveelvoudigt"},
         "S18",
         {{{"formal hours a head, times", "formele uren per hoofd, maal"},
           {.outcome = "formal_hours", .years = end, .change = Change::ratio, .since = start},
           Rule::in_band,
           4,
           8,
           Unit::number},
          at_least(2, {"cost share of GDP, times", "aandeel kosten in het bbp, maal"},
                   {.outcome = "cost_share_of_gdp", .years = end, .change = Change::ratio, .since = start}, Unit::number)}},
        {"P5",
         {"less unmet need, more claims", "minder onvervulde nood, meer claims"},
         "assumed",
         {at_most(-.10, {"unmet share, points", "onvervuld deel, punten"},
                  {.outcome = "unmet_share", .years = end, .change = Change::difference, .since = start}),
          at_least(0, {"claim orientation, points", "claimgerichtheid, punten"},
                   {.outcome = "claim_orientation", .years = end, .change = Change::difference, .since = start})}},
        {"P6",
         {"depillarisation", "ontzuiling"},
         "S45",
         {{{"in no pillar (observed: 23 %)", "buiten de zuilen (gezien: 23 %)"},
           {.outcome = "in_no_pillar", .years = {1971, 1971}},
           Rule::in_band,
           .20,
           .30}}},
    };
}

std::vector<Pattern> patterns_of_the_third_era() {
    return {
        {"P7",
         {"mergers: what is left", "fusies: wat overblijft"},
         "S6, S7",
         {left_of({"housing (observed: 24 %)", "woningcorporaties (gezien: 24 %)"}, "housing"),
          left_of({"first line, care", "eerste lijn, zorg"}, "first_care"),
          left_of({"first line, psychosocial", "eerste lijn, psychosociaal"}, "first_psychosocial"),
          left_of({"first line, youth", "eerste lijn, jeugd"}, "first_youth"),
          left_of({"first line, security", "eerste lijn, bestaan"}, "first_security"),
          left_of({"second line, care", "tweede lijn, zorg"}, "second_care"),
          left_of({"second line, psychosocial", "tweede lijn, psychosociaal"}, "second_psychosocial"),
          left_of({"second line, youth", "tweede lijn, jeugd"}, "second_youth"),
          left_of({"second line, security", "tweede lijn, bestaan"}, "second_security")}},
        {"P8",
         {"administration, of work time", "administratie, van de werktijd"},
         "S4",
         {{{"in 2010", "in 2010"}, {.outcome = "administration_share", .years = {2010, 2010}}, Rule::in_band, .20, .30},
          {{"in 2019", "in 2019"}, {.outcome = "administration_share", .years = {2019, 2019}}, Rule::in_band, .27, .38}}},
        {"P9",
         {"coordination", "coordinatie"},
         "S5",
         {{{"coordination, of municipal cost", "coordinatie, van gemeentekosten"},
           {.outcome = "coordination_share", .years = {2015, 2019}},
           Rule::in_band,
           .20,
           .35}}},
        {"P10",
         {"youth care grows", "jeugdzorg groeit"},
         "S3",
         {{{"share of young people in care, times", "aandeel jongeren in zorg, maal"},
           {.outcome = "youth_in_care", .years = {2015, 2015}, .change = Change::ratio, .since = {2000, 2000}},
           Rule::in_band,
           2.2,
           3.2,
           Unit::number},
          reported({"of 0-17 (observed: 10 % a year)", "van 0-17 (gezien: 10 % per jaar)"},
                   {.outcome = "youth_in_care", .years = {2015, 2015}})}},
        {"P11",
         {"labels multiply", "etiketten verveelvoudigen"},
         "S48",
         {{{"labelled per 1000, times", "met etiket per 1000, maal"},
           {.outcome = "labels_per_1000", .years = {2020, 2020}, .change = Change::ratio, .since = {1995, 1995}},
           Rule::in_band,
           2,
           4,
           Unit::number}}},
        {"P12",
         {"cost, of GDP (all care: 7.5, 13 %)", "kosten, van bbp (alle: 7,5, 13 %)"},
         "S18",
         {imposed({"in 1973", "in 1973"}, {.outcome = "cost_share_of_gdp", .years = {1973, 1973}}),
          imposed({"in 2010", "in 2010"}, {.outcome = "cost_share_of_gdp", .years = {2010, 2010}})}},
        {"P13",
         {"production incentives", "productieprikkels"},
         "S12",
         {{{"perverse hours, of formal hours (J5)", "perverse uren, van formele uren (J5)"},
           {.outcome = "perverse_hours", .years = {2008, 2014}},
           Rule::in_band,
           .05,
           .12}}},
    };
}

std::vector<Pattern> patterns_of_the_fourth_era() {
    const auto second_line = [](int year) {
        return Measure{.outcome = "in_care_per_1000_by_line", .entry = "second", .years = {year, year}};
    };
    const auto by_employer = [](const char* employer) {
        return Measure{.outcome = "second_line_per_1000_by_team", .entry = employer, .years = {2019, 2019}};
    };
    const auto waiting = [](int year) {
        return Measure{.outcome = "waiting_per_1000_by_domain", .entry = "psychosocial", .years = {year, year}};
    };
    const auto light_care = [](const char* social_class) {
        return Measure{.outcome = "light_care_by_class",
                       .entry = social_class,
                       .years = {2022, 2022},
                       .change = Change::ratio,
                       .since = {2018, 2018}};
    };
    const auto commons = [](int year) { return Measure{.outcome = "commons", .years = {year, year}}; };
    Claim with_teams = imposed({"people with a neighbourhood team", "mensen met een wijkteam"},
                               {.outcome = "with_generalists", .years = {2015, 2017}});
    with_teams.least = .83, with_teams.most = .87;
    return {
        {"P14",
         {"neighbourhood teams", "wijkteams"},
         "S54",
         {with_teams,
          imposed({"with teams (observed: 69 %)", "met teams (gezien: 69 %)"},
                  {.outcome = "municipalities_with_teams", .years = {2014, 2014}}),
          imposed({"in 2015 (observed: 87 %)", "in 2015 (gezien: 87 %)"},
                  {.outcome = "municipalities_with_teams", .years = {2015, 2015}}),
          imposed({"in 2017 (observed: 83 %)", "in 2017 (gezien: 83 %)"},
                  {.outcome = "municipalities_with_teams", .years = {2017, 2017}})}},
        {"P15",
         {"in second-line care, per 1000", "in tweedelijnszorg, per 1000"},
         "none: kept for validation",
         {reported({"in 2014", "in 2014"}, second_line(2014), Unit::number),
          reported({"in 2019", "in 2019"}, second_line(2019), Unit::number),
          reported({"in 2023", "in 2023"}, second_line(2023), Unit::number),
          reported({"2019, team of the municipality", "2019, team van de gemeente"}, by_employer("municipality"), Unit::number),
          reported({"2019, team of providers", "2019, team van aanbieders"}, by_employer("provider"), Unit::number)}},
        {"P16",
         {"outreach gives way to casework", "outreach wijkt voor zaken"},
         "S54",
         {at_most(1, {"share of teams' time, 2019 / 2014", "deel van de teamtijd, 2019 / 2014"},
                  {.outcome = "outreach_share", .years = {2018, 2020}, .change = Change::ratio, .since = {2013, 2014}})}},
        {"P17",
         {"waiting, psychosocial, per 1000", "wachtend, psychosociaal, per 1000"},
         "S46",
         {reported({"in 2014", "in 2014"}, waiting(2014), Unit::number),
          reported({"in 2019", "in 2019"}, waiting(2019), Unit::number),
          reported({"in 2023", "in 2023"}, waiting(2023), Unit::number)}},
        {"P18",
         {"light care after the flat fee, times", "lichte zorg na vast tarief, maal"},
         "S22",
         {about(2, {"high class, 2018 to 2022", "hoge klasse, 2018 tot 2022"}, light_care("high"), Unit::number),
          about(1.67, {"middle class", "middenklasse"}, light_care("middle"), Unit::number),
          about(1.05, {"low class", "lage klasse"}, light_care("low"), Unit::number)}},
        {"P21",
         {"volunteers", "vrijwilligers"},
         "S8",
         {{{"volunteers, of 18+", "vrijwilligers, van 18+"},
           {.outcome = "volunteers", .years = {2012, 2016}},
           Rule::in_band,
           .25,
           .35}}},
        {"P22",
         {"social trust (observed: 58 %)", "sociaal vertrouwen (gezien: 58 %)"},
         "S43",
         {reported({"in 2012", "in 2012"}, {.outcome = "social_trust", .years = {2012, 2012}}),
          reported({"in 2023", "in 2023"}, {.outcome = "social_trust", .years = {2023, 2023}})}},
        {"P23",
         {"commons few, not for the deprived", "weinig commons, niet voor de armen"},
         "S27, S28",
         {about(30, {"running in 2012", "draaiend in 2012"}, commons(2012), Unit::number),
          about(101, {"running in 2014", "draaiend in 2014"}, commons(2014), Unit::number),
          at_most(
              0,
              {"deprived less well-off, 2014", "arm min welgesteld, 2014"},
              {.outcome = "gap_in_commons", .years = {2014, 2014}}, Unit::number),
          at_most(.01, {"homes of co-operatives, 2020", "woningen van cooperaties, 2020"},
                  {.outcome = "cooperative_dwellings", .years = {2020, 2020}})}},
    };
}

/// Family group conferences: missing in a run that has none, as the baseline.
std::vector<Pattern> patterns_of_conferences() {
    static constexpr Years years = {2005, 2020, true};
    const auto share = [](double figure, sim::Text what, const char* outcome) {
        return Claim{std::move(what), {.outcome = outcome, .years = years}, Rule::in_band, figure - .04, figure + .04};
    };
    return {
        {"P24",
         {"family group conferences", "eigen-kracht-conferenties"},
         "the deck, S2",
         {share(.75, {"reach a plan", "komen tot een plan"}, "conference_plan_share"),
          share(.13, {"start by themselves", "beginnen zelf"}, "conference_self_share"),
          share(.12, {"come to nothing", "lopen op niets uit"}, "conference_failed_share"),
          {{"agreements in a plan", "afspraken in een plan"},
           {.outcome = "conference_agreements", .years = years},
           Rule::in_band,
           17.28,
           18.72,
           Unit::number},
          share(.80, {"of them the family's", "daarvan van het gezin"}, "conference_family_share"),
          reported({"offers that lead to a plan", "aanbiedingen die tot een plan leiden"},
                   {.outcome = "conference_held_share", .years = years})}},
    };
}

/// Carers and potential carers.
std::vector<Pattern> patterns_of_carers() {
    return {
        {"P19",
         {"informal carers", "mantelzorgers"},
         "S9",
         {{{"share of people of 16 and over", "aandeel van mensen van 16 en ouder"},
           {.outcome = "carers", .years = {2016, 2016}},
           Rule::in_band,
           .10,
           .18},
          {{"heavily burdened, of them", "zwaar belast, van hen"},
           {.outcome = "strained_carers", .years = {2016, 2016}},
           Rule::in_band,
           .08,
           .18},
          about(11, {"hours a week", "uren per week"}, {.outcome = "hours_per_carer", .years = {2016, 2016}}, Unit::hours),
          about(28, {"hours of the heavily burdened", "uren van zwaar belasten"},
                {.outcome = "hours_per_strained_carer", .years = {2016, 2016}}, Unit::hours),
          about(8, {"hours of the others", "uren van de anderen"}, {.outcome = "hours_per_other_carer", .years = {2016, 2016}},
                Unit::hours)}},
        {"P20",
         {"potential carers (50-74) per 85+", "mogelijke verzorgers (50-74) per 85+"},
         "S10",
         {about(30, {"in 1975", "in 1975"}, {.outcome = "potential_carers_per_oldest", .years = {1975, 1975}}, Unit::number),
          about(15, {"in 2018", "in 2018"}, {.outcome = "potential_carers_per_oldest", .years = {2018, 2018}}, Unit::number),
          about(6, {"in 2040", "in 2040"}, {.outcome = "potential_carers_per_oldest", .years = {2040, 2040}}, Unit::number)}},
    };
}

std::vector<Pattern> micro_patterns() {
    return {
        {"P25",
         {"personal networks turn over", "persoonlijke netwerken vernieuwen zich"},
         "S19",
         {{{"ties kept after 84 months", "banden behouden na 84 maanden"},
           {.outcome = "ties_kept", .years = {1945, 2040}},
           Rule::in_band,
           .45,
           .52}}},
        {"P26",
         {"psychosocial episodes end", "psychosociale episoden eindigen"},
         "S16",
         {recovered(.50, "3"), recovered(.63, "6"), recovered(.76, "12"), recovered(.80, "24")}},
        {"P27",
         {"a healthy partner saves formal care", "een gezonde partner scheelt formele zorg"},
         "S11",
         {{{"less formal care with a healthy partner", "minder zorg met een gezonde partner"},
           {.outcome = "partner_effect", .years = {2005, 2020}},
           Rule::in_band,
           .10,
           .30}}},
        {"P28",
         {"informal and formal care complement", "informele en formele zorg vullen aan"},
         "S11",
         {{{"years they go together", "jaren dat zij samengaan"},
           {.outcome = "informal_help_complements", .years = {1990, 2020}},
           Rule::mostly_above},
          {{"years light help replaces", "jaren dat lichte hulp vervangt"},
           {.outcome = "outside_help_substitutes", .years = {1990, 2020}},
           Rule::mostly_below}}},
    };
}

} // namespace

const std::vector<Pattern>& known_patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> list;
        for (const auto& part : {patterns_of_the_first_era(), patterns_of_the_second_era(), patterns_of_the_third_era(),
                                 patterns_of_the_fourth_era(), patterns_of_conferences(), patterns_of_carers(), micro_patterns()})
            list.insert(list.end(), part.begin(), part.end());
        // In the order of their numbers.
        std::ranges::stable_sort(list, {}, [](const Pattern& pattern) { return std::stoi(pattern.id.substr(1)); });
        return list;
    }();
    return all;
}

} // namespace program
