#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

using I = Institutions;

/// The mean of something over the jobs of institutions for which `counts` holds; housing apart.
template <class Value, class Counts>
double over_jobs(const Observed& o, const Value& value, const Counts& counts) {
    const I& all = o.state.institutions;
    double sum = 0, jobs = 0;
    for (const InstitutionId row : all.all()) {
        if (!all.exists[row] || all.field[row] == housing_field || !counts(row)) continue;
        sum += all.staff[row] * value(row);
        jobs += all.staff[row];
    }
    return ratio(sum, jobs);
}

template <sim::Column<InstitutionId, double> I::*column>
void of_jobs(const Observed& o, Out out) {
    out.push_back(over_jobs(
        o, [&](InstitutionId row) { return (o.state.institutions.*column)[row]; }, [](InstitutionId) { return true; }));
}

/// [real bodies] for which `counts` holds.
template <class Counts>
double bodies(const Observed& o, const Counts& counts) {
    const I& all = o.state.institutions;
    double sum = 0;
    for (const InstitutionId row : all.all()) {
        const bool works = all.exists[row] && (all.staff[row] > 0 || all.field[row] == housing_field);
        if (works && counts(row)) sum += all.bodies[row];
    }
    return sum;
}

/// Weights of the logics that institutions practise, by jobs, for which `counts` holds.
template <class Counts>
void logics_practised(const Observed& o, Out out, const Counts& counts) {
    const I& all = o.state.institutions;
    for (std::size_t logic = 0; logic < o.state.settings.logic.all.size(); ++logic)
        out.push_back(over_jobs(
            o, [&](InstitutionId row) { return all.practised[row][logic]; }, counts));
}
template <InstitutionKind kind>
void logics_of_kind(const Observed& o, Out out) {
    logics_practised(o, out, [&](InstitutionId row) { return o.state.institutions.kind[row] == kind; });
}

double in_no_pillar(const PlaceHelp& p) { return 1 - ratio(p.help.in_pillar, p.help.people); }
double unmet_in_pillar(const PlaceHelp& p) { return ratio(p.help.unmet_in_pillar, p.help.need_in_pillar); }
double unmet_outside(const PlaceHelp& p) {
    return ratio(p.help.unmet - p.help.unmet_in_pillar, p.help.need - p.help.need_in_pillar);
}

Outcomes logics_by_kind() {
    const auto of = [](const char* name, const sim::Text& kind, Values values) {
        return yearly({name,
                       "1",
                       {"logics that " + kind.en + " practise", "logica's die " + kind.nl + " in praktijk brengen"},
                       {"weights of the practised mix, mean over jobs", "gewichten van de mix in praktijk, gemiddeld over banen"},
                       during_june},
                      "logic", values);
    };
    return {of("logics_of_associations", kind_texts[0], logics_of_kind<InstitutionKind::association>),
            of("logics_of_agencies", kind_texts[1], logics_of_kind<InstitutionKind::agency>),
            of("logics_of_providers", kind_texts[2], logics_of_kind<InstitutionKind::provider>),
            of("logics_of_neighbourhood_teams", kind_texts[3], logics_of_kind<InstitutionKind::neighbourhood_team>)};
}

} // namespace

Outcomes institution_outcomes() {
    const auto share = [](const char* name, sim::Text long_name, sim::Text definition, Values values) {
        return monthly({name, "1", std::move(long_name), std::move(definition)}, "", values);
    };
    return joined({
        {monthly({"institutions",
                  "bodies",
                  {"independent institutions", "zelfstandige instellingen"},
                  {"real, independent bodies of formal help, housing apart",
                   "werkelijke, zelfstandige instellingen voor formele hulp, zonder woningcorporaties"}},
                 "",
                 [](const Observed& o, Out out) {
                     out.push_back(
                         bodies(o, [&](InstitutionId row) { return o.state.institutions.field[row] != housing_field; }));
                 }),
         yearly({"institutions_by_field",
                 "bodies",
                 {"independent institutions by field", "zelfstandige instellingen naar veld"},
                 {"real, independent bodies", "werkelijke, zelfstandige instellingen"},
                 during_june},
                "field",
                [](const Observed& o, Out out) {
                    for (int field = 0; field < fields; ++field)
                        out.push_back(bodies(o, [&](InstitutionId row) { return o.state.institutions.field[row] == field; }));
                }),
         yearly({"institutions_by_kind",
                 "bodies",
                 {"independent institutions by kind", "zelfstandige instellingen naar soort"},
                 {"real, independent bodies", "werkelijke, zelfstandige instellingen"},
                 during_june},
                "institution_kind",
                [](const Observed& o, Out out) {
                    for (int kind = 0; kind < institution_kinds; ++kind)
                        out.push_back(bodies(
                            o, [&](InstitutionId row) { return static_cast<int>(o.state.institutions.kind[row]) == kind; }));
                }),
         yearly({"fte_per_1000_by_field",
                 "per 1000 persons",
                 {"full-time jobs per 1000 people by field", "voltijdbanen per 1000 mensen naar veld"},
                 {"full-time jobs of institutions per 1000 people", "voltijdbanen van instellingen per 1000 mensen"},
                 during_june},
                "field",
                [](const Observed& o, Out out) {
                    const I& all = o.state.institutions;
                    for (int field = 0; field < fields; ++field) {
                        double jobs = 0;
                        for (const InstitutionId row : all.all())
                            jobs += all.exists[row] && all.field[row] == field ? all.staff[row] : 0;
                        out.push_back(1000 * ratio(jobs, o.help.help.people));
                    }
                }),
         share("rule_stock", {"rule stock of institutions", "regelvoorraad van instellingen"},
               {"rule stock, mean over jobs", "regelvoorraad, gemiddeld over banen"}, of_jobs<&I::rules>),
         share("management_share", {"share of staff who manage", "aandeel personeel dat leiding geeft"},
               {"share of jobs, mean over jobs", "aandeel van de banen, gemiddeld over banen"}, of_jobs<&I::management>),
         share("administration_share", {"share of work time for administration", "aandeel werktijd voor administratie"},
               {"share of the time of professionals, mean over jobs",
                "aandeel van de tijd van professionals, gemiddeld over banen"},
               of_jobs<&I::administration>),
         share("institution_incidents", {"incidents of institutions", "incidenten van instellingen"},
               {"incidents of a month (0 to 1), mean over jobs", "incidenten van een maand (0 tot 1), gemiddeld over banen"},
               of_jobs<&I::incidents>),
         share("ceremony", {"gap between words and work", "kloof tussen woorden en werk"},
               {"distance between the dispositions that institutions report and practise (0 to 1), mean over jobs",
                "afstand tussen wat instellingen zeggen en doen (0 tot 1), gemiddeld over banen"},
               of_jobs<&I::gap>),
         share("system_index",
               {"share of all support hours on the system's terms", "aandeel van alle hulpuren op voorwaarden van het systeem"},
               {"system index of formal help times the share of formal help in all help hours",
                "systeemindex van formele hulp maal het aandeel van formele hulp in alle hulpuren"},
               [](const Observed& o, Out out) { out.push_back(o.state.system_index.all()); }),
         share("system_index_of_formal_help", {"system index of formal help", "systeemindex van formele hulp"},
               {"(mean of the six dispositions of the system - mean of the nine of the lifeworld + 1) / 2, mean over hours given",
                "(gemiddelde van de zes neigingen van het systeem - dat van de negen van de leefwereld + 1) / 2, gemiddeld over "
                "gegeven uren"},
               [](const Observed& o, Out out) { out.push_back(o.state.system_index.formal); }),
         share(
             "system_index_by_volume",
             {"change of the system index by the volume of formal help",
              "verandering van de systeemindex door de omvang van formele hulp"},
             {"sum since the start of monthly changes of the share of formal help, times the index of formal help",
              "som sinds het begin van maandelijkse veranderingen van het aandeel formele hulp, maal de index van formele hulp"},
             [](const Observed& o, Out out) { out.push_back(o.state.system_index.by_volume); }),
         share(
             "system_index_by_logic",
             {"change of the system index by the logic of formal help",
              "verandering van de systeemindex door de logica van formele hulp"},
             {"sum since the start of monthly changes of the index of formal help, times the share of formal help",
              "som sinds het begin van maandelijkse veranderingen van de index van formele hulp, maal het aandeel formele hulp"},
             [](const Observed& o, Out out) { out.push_back(o.state.system_index.by_logic); }),
         yearly({"logics_asked",
                 "1",
                 {"logics that rule", "logica's die heersen"},
                 {"weights of the regime: what is asked of institutions", "gewichten van het regime: wat van instellingen gevraagd wordt"},
                 during_june},
                "logic",
                [](const Observed& o, Out out) {
                    const LogicWeights weights = logic_weights(o.state.settings.regime, o.month.start());
                    for (std::size_t logic = 0; logic < o.state.settings.logic.all.size(); ++logic) out.push_back(weights[logic]);
                }),
         yearly({"regime_pressure",
                 "1",
                 {"pressure on the regime", "druk op het regime"},
                 {"public spending over budget, trust below and unmet need above what is expected, weighed; 0 where eras follow the calendar",
                  "publieke uitgaven boven budget, vertrouwen onder en onvervulde nood boven wat verwacht wordt, gewogen; 0 waar tijdperken de kalender volgen"},
                 during_june},
                "", [](const Observed& o, Out out) { out.push_back(o.state.regime_shift.pressure); }),
         monthly({"logics_practised",
                  "1",
                  {"logics that institutions practise", "logica's die instellingen in praktijk brengen"},
                  {"weights of the practised mix, mean over jobs", "gewichten van de mix in praktijk, gemiddeld over banen"}},
                 "logic", [](const Observed& o, Out out) { logics_practised(o, out, [](InstitutionId) { return true; }); })},
        logics_by_kind(),
        by_place<in_no_pillar>({"in_no_pillar",
                                "1",
                                {"share of people in no pillar", "aandeel mensen buiten de zuilen"},
                                {"people in no pillar, divided by people", "mensen buiten de zuilen, gedeeld door mensen"}}),
        by_place<unmet_in_pillar>(
            {"unmet_share_in_pillar",
             "1",
             {"unmet share of need of people in a pillar", "onvervuld deel van de nood van mensen in een zuil"},
             {"unmet hours divided by hours of need, of people in a pillar",
              "onvervulde uren gedeeld door uren nood, van mensen in een zuil"}},
            Shown::for_country),
        by_place<unmet_outside>(
            {"unmet_share_outside_pillar",
             "1",
             {"unmet share of need of people in no pillar", "onvervuld deel van de nood van mensen buiten de zuilen"},
             {"unmet hours divided by hours of need, of people in no pillar",
              "onvervulde uren gedeeld door uren nood, van mensen buiten de zuilen"}},
            Shown::for_country),
    });
}

} // namespace welfare_state
