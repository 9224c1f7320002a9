#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double fte_per_1000(const Staffed& s) { return 1000 * ratio(s.staff, s.people); }
double contact_hours(const Staffed& s) { return per_head(s.capacity, s.people); }
double idle_hours(const Staffed& s) { return per_head(s.idle, s.people); }
double delivered_share(const Staffed& s) { return ratio(s.delivered, s.demand); }
double load(const Staffed& s) { return ratio(s.load, s.capacity); }
double burn_out(const Staffed& s) { return ratio(s.burn_out, s.staff); }
double caseload(const Staffed& s) { return ratio(s.clients, s.staff); }
double with_generalists(const PlaceHelp& p) { return ratio(p.with_generalists, p.help.people); }

} // namespace

Outcomes professional_outcomes() {
    return joined({
        by_line<fte_per_1000>({"fte_per_1000",
                               "per 1000 persons",
                               {"full-time jobs in formal help per 1000 people", "voltijdbanen in formele hulp per 1000 mensen"},
                               {"full-time jobs in teams, management included, per 1000 people",
                                "voltijdbanen in teams, leiding inbegrepen, per 1000 mensen"}}),
        by_line<contact_hours>({"contact_hours",
                                "hours/week",
                                {"contact hours per head", "contacturen per hoofd"},
                                {"hours that teams can spend with clients, divided by people",
                                 "uren die teams met clienten kunnen doorbrengen, gedeeld door mensen"}}),
        by_line<idle_hours>({"idle_hours",
                             "hours/week",
                             {"idle contact hours per head", "ongebruikte contacturen per hoofd"},
                             {"contact hours that nobody asked for, divided by people",
                              "contacturen waar niemand om vroeg, gedeeld door mensen"}}),
        by_line<delivered_share>({"delivered_share",
                                  "1",
                                  {"delivered share of asked hours", "geleverd aandeel van gevraagde uren"},
                                  {"share of asked hours that teams can give, mean weighted by asked hours",
                                   "aandeel van de gevraagde uren dat teams kunnen geven, gemiddeld naar gevraagde uren"}}),
        by_line<load>(
            {"load",
             "1",
             {"load of teams", "belasting van teams"},
             {"(hours asked + part of the hours that people wait for) / contact hours, at most 2, mean weighted by contact hours",
              "(gevraagde uren + deel van de uren waarop gewacht wordt) / contacturen, hoogstens 2, gemiddeld naar "
              "contacturen"}}),
        by_line<burn_out>({"burn_out",
                           "1",
                           {"burn-out of professionals", "burn-out van professionals"},
                           {"burn-out (0 to 1), mean over full-time jobs", "burn-out (0 tot 1), gemiddeld over voltijdbanen"}}),
        by_line<caseload>({"caseload",
                           "1",
                           {"needs in care per full-time job", "noden in zorg per voltijdbaan"},
                           {"needs in care divided by full-time jobs", "noden in zorg gedeeld door voltijdbanen"}}),
        {monthly({"staff_turnover",
                  "1/year",
                  {"turnover of staff", "verloop van personeel"},
                  {"twelve times the jobs that changed hands in the month, divided by jobs",
                   "twaalf keer de banen die in de maand van bezetter wisselden, gedeeld door banen"}},
                 "",
                 [](const Observed& o, Out out) {
                     out.push_back(12 * ratio(o.state.staff_events.left, o.staffed[0].staff + o.staffed[1].staff));
                 })},
        by_place<with_generalists>({"with_generalists",
                                    "1",
                                    {"share of people with a generalist team", "aandeel mensen met een wijkteam"},
                                    {"people whose first line is a generalist neighbourhood team, divided by people",
                                     "mensen van wie de eerste lijn een wijkteam is, gedeeld door mensen"}}),
    });
}

} // namespace welfare_state
