#include "analysis/program/pattern_table.hpp"

namespace program {
namespace {

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

} // namespace

const std::vector<Pattern>& known_patterns() {
    static const std::vector<Pattern> all = {
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
         {{{"less formal care with a healthy partner", "minder formele zorg met een gezonde partner"},
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
          {{"years light help from outside replaces", "jaren dat lichte hulp van buiten vervangt"},
           {.outcome = "outside_help_substitutes", .years = {1990, 2020}},
           Rule::mostly_below}}},
    };
    return all;
}

} // namespace program
