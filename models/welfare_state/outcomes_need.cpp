#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double need(const PlaceHelp& p) { return per_head(p.help.need, p.help.people); }
double felt_need(const PlaceHelp& p) {
    return per_head(p.help.need - p.help.own - p.help.informal - p.help.organised, p.help.people);
}
double unmet_need(const PlaceHelp& p) { return per_head(p.help.unmet, p.help.people); }
double unmet_share(const PlaceHelp& p) { return ratio(p.help.unmet, p.help.need); }
double unmet_share_heavy(const PlaceHelp& p) { return ratio(p.help.heavy_unmet, p.help.heavy_need); }
double in_unmet_need(const PlaceHelp& p) { return p.persons(p.help.in_unmet_need); }
double share_in_need(const PlaceHelp& p) { return ratio(p.help.needy, p.help.people); }
double undetected(const PlaceHelp& p) { return 1000 * ratio(p.help.undetected, p.help.people); }
double incidents(const PlaceHelp& p) { return p.persons(p.incidents); }
double harmed(const PlaceHelp& p) { return p.persons(p.harmed); }

} // namespace

Outcomes need_outcomes() {
    return joined({
        by_place<need>({"need",
                        "hours/week",
                        {"need per head", "nood per hoofd"},
                        {"hours of help per week that people need, by own strength, ties or teams, divided by people",
                         "uren hulp per week die mensen nodig hebben, van zichzelf, banden of teams, gedeeld door mensen"}},
                       Shown::everywhere),
        {monthly({"need_by_domain",
                  "hours/week",
                  {"need per head by domain", "nood per hoofd naar domein"},
                  {"hours of need per week divided by people, by domain", "uren nood per week gedeeld door mensen, naar domein"}},
                 "domain",
                 [](const Observed& o, Out out) {
                     for (const auto hours : o.help.help.need_by_domain) out.push_back(per_head(hours, o.help.help.people));
                 })},
        by_place<share_in_need>(
            {"in_need",
             "1",
             {"share of people in need", "aandeel mensen met nood"},
             {"people with a need in any domain divided by people", "mensen met nood in enig domein gedeeld door mensen"}}),
        {monthly({"in_need_by_domain",
                  "1",
                  {"share of people in need by domain", "aandeel mensen met nood naar domein"},
                  {"people with a need in the domain divided by people", "mensen met nood in het domein gedeeld door mensen"}},
                 "domain",
                 [](const Observed& o, Out out) {
                     for (const auto people : o.help.help.needy_by_domain) out.push_back(ratio(people, o.help.help.people));
                 })},
        by_place<felt_need>({"felt_need",
                             "hours/week",
                             {"felt need per head, before formal help", "gevoelde nood per hoofd, voor formele hulp"},
                             {"need less what people cope with themselves, what ties give, and what peers and co-professionals "
                              "give, divided by people",
                              "nood min wat mensen zelf aankunnen, wat banden geven, en wat lotgenoten en co-professionals "
                              "geven, gedeeld door mensen"}}),
        by_place<unmet_need>({"unmet_need",
                              "hours/week",
                              {"unmet need per head", "ongelenigde nood per hoofd"},
                              {"need less own strength, informal, organised and formal help, divided by people",
                               "nood min eigen kracht, informele, georganiseerde en formele hulp, gedeeld door mensen"}}),
        by_place<unmet_share>({"unmet_share",
                               "1",
                               {"unmet share of need", "ongelenigd aandeel van de nood"},
                               {"hours of unmet need divided by hours of need", "uren ongelenigde nood gedeeld door uren nood"}},
                              Shown::everywhere),
        by_place<unmet_share_heavy>(
            {"unmet_share_heavy",
             "1",
             {"unmet share of heavy need", "ongelenigd aandeel van zware nood"},
             {"unmet hours divided by hours of need, of people with a heavy need (24 h of care and more, or as deep)",
              "ongelenigde uren gedeeld door uren nood, van mensen met zware nood (24 u zorg of meer, of even diep)"}}),
        by_place<in_unmet_need>({"persons_in_unmet_need",
                                 "persons",
                                 {"persons in unmet need", "personen met ongelenigde nood"},
                                 {"persons with at least 1 hour a week (accounts.unmet) of unmet need",
                                  "personen met minstens 1 uur per week (accounts.unmet) ongelenigde nood"}},
                                Shown::everywhere),
        by_place<undetected>({"unsafe_undetected",
                              "per 1000 persons",
                              {"unsafe situations that nobody has noticed", "onveilige situaties die niemand gezien heeft"},
                              {"unsafe needs not noticed by a professional, per 1000 people",
                               "onveilige noden die geen professional gezien heeft, per 1000 mensen"}}),
        by_place<incidents>({"incidents",
                             "persons",
                             {"incidents in care", "incidenten in de zorg"},
                             {"persons in care harmed by an unsafe situation that nobody noticed, in the month",
                              "personen in zorg die schade leden door een onveilige situatie die niemand zag, in de maand"},
                             over_month},
                            Shown::for_country),
        by_place<harmed>({"harmed",
                          "persons",
                          {"persons harmed", "personen met schade"},
                          {"persons harmed by an unsafe situation that nobody noticed, in care or not, in the month",
                           "personen die schade leden door een onveilige situatie die niemand zag, in zorg of niet, in de maand"},
                          over_month},
                         Shown::for_country),
    });
}

} // namespace welfare_state
