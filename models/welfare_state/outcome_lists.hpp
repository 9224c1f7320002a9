#pragma once
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "models/welfare_state/outcomes.hpp"

namespace welfare_state {

// What the lists below are written with.
using Out = std::vector<double>&;
inline constexpr auto at_month_end = "month: point (last day)", over_month = "month: sum", at_midyear = "year: point (1 July)";
inline constexpr auto during_month = "month: point (as help is given)", during_june = "year: point (June)";
inline constexpr std::array<std::int32_t, 4> months_since = {3, 6, 12, 24}; ///< along the axis of that name

/// part / whole, and 0 where there is no whole (M12).
template <class Part, class Whole>
double ratio(Part part, Whole whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

/// [h/week] Hours in twentieths, per so many people.
inline double per_head(std::int64_t whole, std::int64_t people) { return ratio(in_hours(whole), people); }

/// The value below which a share of the people lies, from bins over 0 to 1, linear within a bin; 0 where there is nobody.
double quantile(const std::array<std::int64_t, HelpCount::bins>& bins, double share);

/// What has a weight and an amount: its hours of need, and those of them that are unmet.
struct Portion {
    double weight, amount;
};
/// [0, 1] Gini coefficient of amount per weight, weighted; 0 where there is nothing.
double gini(std::vector<Portion> portions);

// One number that can be read off need and help in any place makes several outcomes: the country and the thirds by month, and
// municipalities and neighbourhoods by year. These make them from one declaration.

/// What an outcome is, whatever the place.
struct About {
    const char* name;
    const char* units;
    sim::Text long_name;
    sim::Text definition;
    const char* cell_methods = during_month;
};
using Reading = double (*)(const PlaceHelp&);
using Values = void (*)(const Observed&, Out);
enum class Shown { for_country, by_third, everywhere };

using Outcomes = std::vector<DeclaredOutcome>;
/// By month, with entries along one more axis or none ("").
DeclaredOutcome monthly(const About& about, const char* axis, Values values);
/// By year, in June.
DeclaredOutcome yearly(const About& about, const char* axis, Values values);
Outcomes by_place(const About& about, Shown shown, Values country, Values third, Values municipality, Values neighbourhood);
Outcomes joined(std::initializer_list<Outcomes> parts);

template <Reading reading>
Outcomes by_place(const About& about, Shown shown = Shown::by_third) {
    return by_place(
        about, shown, [](const Observed& o, Out out) { out.push_back(reading(o.help)); },
        [](const Observed& o, Out out) {
            for (const PlaceHelp& third : o.help_by_third) out.push_back(reading(third));
        },
        [](const Observed& o, Out out) {
            for (const PlaceHelp& municipality : o.help_by_municipality) out.push_back(reading(municipality));
        },
        [](const Observed& o, Out out) {
            for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(o.neighbourhoods.size()))
                out.push_back(reading(o.help_in(n)));
        });
}

using StaffReading = double (*)(const Staffed&);
/// The same of teams: in all, and by line.
template <StaffReading reading>
Outcomes by_line(const About& about) {
    const std::string name = std::string(about.name) + "_by_line";
    const About lines_about = {name.c_str(),
                               about.units,
                               {about.long_name.en + " by line", about.long_name.nl + " naar lijn"},
                               about.definition,
                               about.cell_methods};
    return {monthly(about, "",
                    [](const Observed& o, Out out) {
                        Staffed both;
                        for (const Staffed& line : o.staffed) both += line;
                        out.push_back(reading(both));
                    }),
            monthly(lines_about, "line", [](const Observed& o, Out out) {
                for (const Staffed& line : o.staffed) out.push_back(reading(line));
            })};
}

std::vector<DeclaredOutcome> people_outcomes();    ///< People, births, deaths, migration, potential carers.
std::vector<DeclaredOutcome> household_outcomes(); ///< Households and living alone.
std::vector<DeclaredOutcome> tie_outcomes();       ///< Ties by kind, bonding and bridging.
std::vector<DeclaredOutcome> place_outcomes();     ///< By municipality and neighbourhood, once a year.
std::vector<DeclaredOutcome> person_outcomes();    ///< The lives of some people, month by month.

Outcomes need_outcomes();         ///< Need, felt, met and unmet; unsafe situations.
Outcomes help_outcomes();         ///< Who helps how much, waiting and care, informal carers and volunteers.
Outcomes jam_outcomes();          ///< The eight ways in which the system jams (J1 to J8).
Outcomes citizen_outcomes();      ///< Strength, trust, claim, strain and well-being of citizens.
Outcomes professional_outcomes(); ///< Staff, contact hours, load and burn-out.
Outcomes institution_outcomes();  ///< Institutions: how many, how big, how they work; the system index.
Outcomes organised_outcomes();    ///< What citizens organise: collectives, co-professionals.
Outcomes commons_outcomes();      ///< Commons of citizens.
Outcomes housing_outcomes();      ///< Who owns homes, and say.
Outcomes money_outcomes();        ///< Who pays how much for what.
Outcomes inequality_outcomes();   ///< Between thirds and between neighbourhoods.
Outcomes programme_outcomes();    ///< Programmes of outreach: whom they reach and find, and at what cost.
Outcomes pattern_outcomes();      ///< Micro patterns that the model should show (P25 to P28).

} // namespace welfare_state
