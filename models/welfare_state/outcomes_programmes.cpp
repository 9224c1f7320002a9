#include <array>
#include <limits>

#include "models/welfare_state/outcome_lists.hpp"
#include "models/welfare_state/programme_cases.hpp"

namespace welfare_state {
namespace {

using CountReading = double (*)(const Observed&, const ProgrammeCount&);

double contacts(const Observed& o, const ProgrammeCount& c) { return o.persons(c.contacts); }
double found(const Observed& o, const ProgrammeCount& c) { return o.persons(c.found); }
double started(const Observed& o, const ProgrammeCount& c) { return o.persons(c.started); }
double active(const Observed& o, const ProgrammeCount& c) { return o.persons(c.active); }
double resolved(const Observed& o, const ProgrammeCount& c) { return o.persons(c.resolved); }
double cost(const Observed&, const ProgrammeCount& c) { return c.cost; }
double cost_per_resolved(const Observed& o, const ProgrammeCount& c) {
    return c.resolved > 0 ? c.cost / o.persons(c.resolved) : std::numeric_limits<double>::quiet_NaN();
}

/// This month, by programme.
template <CountReading reading>
DeclaredOutcome in_month(const About& about) {
    return monthly(about, "programme", [](const Observed& o, Out out) {
        const Programmes& programmes = o.state.programmes;
        for (std::size_t row = 0; row < programmes.lots.size(); ++row) {
            ProgrammeCount country;
            for (std::uint32_t n = 0; n < programmes.places; ++n) country += programmes.at(row, NeighbourhoodId{n});
            out.push_back(reading(o, country));
        }
    });
}

/// The twelve months to June, by programme and third.
template <CountReading reading>
DeclaredOutcome in_year(const About& about) {
    return {{about.name, {"year", "programme", "third"}, about.units, about.long_name, about.definition, "year: sum (twelve months to June)"},
            Rhythm::midyear,
            Level::summary,
            [](const Observed& o, Out out) {
                for (std::size_t row = 0; row < o.state.programmes.lots.size(); ++row) {
                    for (const ProgrammeCount& third : of_twelve_months(o.state.programmes, row))
                        out.push_back(reading(o, third));
                }
            }};
}

/// Hours that programmes of some kind took of the first line.
double outreach_of_teams(const Observed& o) {
    const auto& all = o.state.settings.programmes.all;
    double hours = 0, of_teams = 0;
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(o.neighbourhoods.size())) {
        if (!o.state.teams.has_generalist[n]) continue;
        const TeamId team = o.state.teams.first_line(n, 0);
        of_teams += in_hours(o.state.teams.capacity[team] + o.state.teams.programme[team]);
        for (std::size_t row = 0; row < all.size(); ++row) {
            if (all[row].by_team) hours += o.state.programmes.at(row, n).hours / weeks_per_month;
        }
    }
    return ratio(hours, of_teams);
}

/// Needs in second-line care per 1000 people: where there is no team, one of the municipality, one of providers.
void second_line_by_employer(const Observed& o, Out out) {
    std::array<std::int64_t, 3> people{}, in_care{};
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(o.neighbourhoods.size())) {
        const Teams& teams = o.state.teams;
        const std::size_t employer = !teams.has_generalist[n] ? 0 : teams.by_provider[teams.first_line(n, 0)] ? 2 : 1;
        people[employer] += o.state.accounts.help[n].people;
        in_care[employer] += o.state.accounts.help[n].in_care[static_cast<std::size_t>(Line::second)];
    }
    for (std::size_t employer = 0; employer < people.size(); ++employer)
        out.push_back(people[employer] > 0 ? 1000 * ratio(in_care[employer], people[employer])
                                           : std::numeric_limits<double>::quiet_NaN());
}

void conference_results(const Observed& o, Out out) {
    const ConferenceCount year = of_twelve_months(o.state.conferences);
    for (std::size_t i = static_cast<std::size_t>(ConferenceOutcome::declined); i < conference_outcomes; ++i)
        out.push_back(o.persons(year.by_outcome[i]));
}
std::int64_t plans_of(const ConferenceCount& year) {
    std::int64_t plans = 0;
    for (int i = 0; i < conference_outcomes; ++i) plans += is_plan(static_cast<ConferenceOutcome>(i)) ? year.by_outcome[i] : 0;
    return plans;
}
/// Of the families that took part in the last twelve months; missing where none did.
template <class Part>
void of_conferences(const Observed& o, Out out, const Part& part) {
    const ConferenceCount year = of_twelve_months(o.state.conferences);
    const auto of = [&](ConferenceOutcome outcome) { return year.by_outcome[static_cast<std::size_t>(outcome)]; };
    const std::int64_t all = plans_of(year) + of(ConferenceOutcome::by_themselves) + of(ConferenceOutcome::failed);
    out.push_back(all > 0 ? ratio(part(year), all) : std::numeric_limits<double>::quiet_NaN());
}

double municipalities_with_teams(const Observed& o) {
    double with = 0, all = 0;
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(o.state.municipalities.size())) {
        const auto places = o.state.municipalities.of(town);
        const double real = o.state.municipalities.stands_for[town];
        all += real;
        if (places.size() > 0 && o.state.teams.has_generalist[*places.begin()]) with += real;
    }
    return ratio(with, all);
}

} // namespace

Outcomes programme_outcomes() {
    return {
        in_month<contacts>({"programme_contacts", "persons/month", {"contacts by programme", "contacten naar programma"},
                            {"people whom a programme contacts in the month", "mensen met wie een programma in de maand contact heeft"}, over_month}),
        in_month<found>({"programme_found", "persons/month", {"people found by programme", "gevonden mensen naar programma"},
                         {"people whose hidden need a programme finds in the month, who come to wait for the first line",
                          "mensen wier verborgen nood een programma in de maand vindt, die op de eerste lijn gaan wachten"}, over_month}),
        in_month<active>({"programme_cases", "persons", {"active cases by programme", "lopende zaken naar programma"},
                          {"people in a case at the end of the month", "mensen in een zaak aan het eind van de maand"}, at_month_end}),
        in_month<cost>({"programme_cost", "EUR/month", {"cost by programme", "kosten naar programma"},
                        {"what municipalities pay for the hours of a programme in the month; prices of 2020",
                         "wat gemeenten in de maand betalen voor de uren van een programma; prijzen van 2020"}, over_month}),
        in_year<contacts>({"programme_contacts_by_third", "persons/year", {"contacts by programme and third of neighbourhoods", "contacten naar programma en derde van de buurten"},
                           {"people whom a programme contacts in the twelve months to June", "mensen met wie een programma in de twaalf maanden tot en met juni contact heeft"}}),
        in_year<found>({"programme_found_by_third", "persons/year", {"people found by programme and third of neighbourhoods", "gevonden mensen naar programma en derde van de buurten"},
                        {"people whose hidden need a programme finds in the twelve months to June", "mensen wier verborgen nood een programma in de twaalf maanden tot en met juni vindt"}}),
        in_year<started>({"programme_cases_started_by_third", "persons/year", {"cases started by programme and third of neighbourhoods", "begonnen zaken naar programma en derde van de buurten"},
                          {"people taken on in the twelve months to June", "mensen die in de twaalf maanden tot en met juni zijn aangenomen"}}),
        in_year<resolved>({"programme_needs_resolved_by_third", "needs/year", {"needs resolved by programme and third of neighbourhoods", "opgeloste noden naar programma en derde van de buurten"},
                           {"needs of people in a case that ended in the twelve months to June, whatever ended them",
                            "noden van mensen in een zaak die in de twaalf maanden tot en met juni eindigden, waardoor ook"}}),
        in_year<cost>({"programme_cost_by_third", "EUR/year", {"cost by programme and third of neighbourhoods", "kosten naar programma en derde van de buurten"},
                       {"what municipalities pay for the hours of a programme in the twelve months to June; prices of 2020",
                        "wat gemeenten in de twaalf maanden tot en met juni betalen voor de uren van een programma; prijzen van 2020"}}),
        in_year<cost_per_resolved>({"programme_cost_per_resolved_need", "EUR", {"cost per resolved need by programme and third of neighbourhoods", "kosten per opgeloste nood naar programma en derde van de buurten"},
                                    {"cost by programme and third / needs resolved by programme and third; missing where none was. Gross: many needs would have ended anyway",
                                     "kosten naar programma en derde / opgeloste noden naar programma en derde; ontbreekt waar er geen was. Bruto: veel noden waren toch wel geeindigd"}}),
        monthly({"outreach_share", "1", {"share of neighbourhood teams' time that goes to outreach", "deel van de tijd van wijkteams dat naar outreach gaat"},
                 {"hours of programmes by neighbourhood teams / contact hours of those teams; 0 where there are none", "uren van programma's door wijkteams / contacturen van die teams; 0 waar er geen zijn"}},
                "", [](const Observed& o, Out out) { out.push_back(outreach_of_teams(o)); }),
        yearly({"conference_results", "persons/year", {"family group conferences by what became of the offer", "eigen-kracht-conferenties naar wat er van het aanbod werd"},
                {"people to whom a conference was offered in the twelve months to June, by result; broken: fewer than half of the agreements of that side were kept",
                 "mensen aan wie in de twaalf maanden tot en met juni een conferentie is aangeboden, naar uitkomst; gebroken: minder dan de helft van de afspraken van die kant is nagekomen"},
                "year: sum (twelve months to June)"},
               "conference_result", conference_results),
        yearly({"conference_plan_share", "1", {"conferences that reach a plan", "conferenties die tot een plan komen"},
                {"plans / families that accepted, in the twelve months to June; missing where there were none", "plannen / gezinnen die aanvaardden, in de twaalf maanden tot en met juni; ontbreekt waar er geen waren"}, during_june},
               "", [](const Observed& o, Out out) { of_conferences(o, out, plans_of); }),
        yearly({"conference_self_share", "1", {"families that start moving without a conference", "gezinnen die zonder conferentie in beweging komen"},
                {"families that started by themselves / families that accepted, in the twelve months to June", "gezinnen die zelf begonnen / gezinnen die aanvaardden, in de twaalf maanden tot en met juni"}, during_june},
               "", [](const Observed& o, Out out) { of_conferences(o, out, [](const ConferenceCount& c) { return c.by_outcome[static_cast<std::size_t>(ConferenceOutcome::by_themselves)]; }); }),
        yearly({"conference_failed_share", "1", {"conferences that come to nothing", "conferenties die op niets uitlopen"},
                {"families with whom no plan was made and who did not start by themselves / families that accepted, in the twelve months to June", "gezinnen zonder plan die ook niet zelf begonnen / gezinnen die aanvaardden, in de twaalf maanden tot en met juni"}, during_june},
               "", [](const Observed& o, Out out) { of_conferences(o, out, [](const ConferenceCount& c) { return c.by_outcome[static_cast<std::size_t>(ConferenceOutcome::failed)]; }); }),
        yearly({"conference_held_share", "1", {"offers of a conference that lead to a plan", "aanbiedingen van een conferentie die tot een plan leiden"},
                {"plans / conferences offered, in the twelve months to June; missing where none was offered", "plannen / aangeboden conferenties, in de twaalf maanden tot en met juni; ontbreekt waar er geen werd aangeboden"}, during_june},
               "", [](const Observed& o, Out out) {
                   const ConferenceCount year = of_twelve_months(o.state.conferences);
                   std::int64_t offered = 0;
                   for (std::size_t i = static_cast<std::size_t>(ConferenceOutcome::declined); i < conference_outcomes; ++i) offered += year.by_outcome[i];
                   out.push_back(offered > 0 ? ratio(plans_of(year), offered) : std::numeric_limits<double>::quiet_NaN());
               }),
        yearly({"conference_agreements", "1", {"agreements in a plan", "afspraken in een plan"},
                {"agreements / plans, in the twelve months to June; missing where there were none", "afspraken / plannen, in de twaalf maanden tot en met juni; ontbreekt waar er geen waren"}, during_june},
               "", [](const Observed& o, Out out) {
                   const ConferenceCount year = of_twelve_months(o.state.conferences);
                   out.push_back(plans_of(year) > 0 ? ratio(year.agreements, plans_of(year)) : std::numeric_limits<double>::quiet_NaN());
               }),
        yearly({"conference_family_share", "1", {"agreements that are the family's", "afspraken die van het gezin zijn"},
                {"agreements for the family and its circle / all agreements, in the twelve months to June", "afspraken voor het gezin en zijn kring / alle afspraken, in de twaalf maanden tot en met juni"}, during_june},
               "", [](const Observed& o, Out out) {
                   const ConferenceCount year = of_twelve_months(o.state.conferences);
                   out.push_back(year.agreements > 0 ? ratio(year.by_family, year.agreements) : std::numeric_limits<double>::quiet_NaN());
               }),
        monthly({"second_line_per_1000_by_team", "needs/1000", {"needs in second-line care per 1000 people by who employs the neighbourhood team", "noden in tweedelijnszorg per 1000 mensen naar wie het wijkteam in dienst heeft"},
                 {"needs in care of the second line / 1000 people of the same neighbourhoods; missing where there are none", "noden in zorg van de tweede lijn / 1000 mensen van dezelfde buurten; ontbreekt waar er geen zijn"}},
                "team_employer", second_line_by_employer),
        monthly({"municipalities_with_teams", "1", {"municipalities with neighbourhood teams", "gemeenten met wijkteams"},
                 {"share of real municipalities that have introduced neighbourhood teams", "aandeel van de echte gemeenten dat wijkteams heeft ingevoerd"}},
                "", [](const Observed& o, Out out) { out.push_back(municipalities_with_teams(o)); }),
    };
}

} // namespace welfare_state
