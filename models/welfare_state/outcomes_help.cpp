#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

std::int64_t both(const std::array<std::int64_t, lines>& by_line) { return by_line[0] + by_line[1]; }
double per_1000(std::int64_t count, const PlaceHelp& p) { return 1000 * ratio(count, p.help.people); }

double own_hours(const PlaceHelp& p) { return per_head(p.help.own, p.help.people); }
double informal_hours(const PlaceHelp& p) { return per_head(p.help.informal, p.help.people); }
double formal_hours(const PlaceHelp& p) { return per_head(p.help.useful, p.help.people); }
double surplus_hours(const PlaceHelp& p) { return per_head(p.delivered[0].surplus + p.delivered[1].surplus, p.help.people); }
double clients(const PlaceHelp& p) { return per_1000(p.help.clients, p); }
double in_care(const PlaceHelp& p) { return per_1000(both(p.help.in_care), p); }
double waiting(const PlaceHelp& p) { return per_1000(both(p.help.waiting), p); }
double mean_wait(const PlaceHelp& p) { return ratio(both(p.help.waited), both(p.help.waiting)); }
double refused(const PlaceHelp& p) { return per_1000(p.help.refused, p); }
double access_threshold(const PlaceHelp& p) { return ratio(p.access_threshold, p.help.people); }
double carers(const PlaceHelp& p) { return ratio(p.help.carers, p.help.of_carer_age); }
double intensive_carers(const PlaceHelp& p) { return ratio(p.help.intensive_carers, p.help.of_carer_age); }
double strained_carers(const PlaceHelp& p) { return ratio(p.help.strained_carers, p.help.carers); }
double hours_per_carer(const PlaceHelp& p) { return per_head(p.help.carer_hours, p.help.carers); }
double hours_per_strained(const PlaceHelp& p) { return per_head(p.help.strained_carer_hours, p.help.strained_carers); }
double hours_per_other(const PlaceHelp& p) {
    return per_head(p.help.carer_hours - p.help.strained_carer_hours, p.help.carers - p.help.strained_carers);
}
double prosumers(const PlaceHelp& p) { return ratio(p.help.prosumers, p.help.people); }
double volunteers(const PlaceHelp& p) { return ratio(p.help.volunteers, p.help.adults); }

/// Counts by line or domain, per 1000 people.
template <auto counts>
void all_per_1000(const Observed& o, Out out) {
    for (const auto count : o.help.help.*counts) out.push_back(per_1000(count, o.help));
}

Outcomes hour_outcomes() {
    return joined({
        by_place<own_hours>({"own_hours",
                             "hours/week",
                             {"own strength, hours per head", "eigen kracht, uren per hoofd"},
                             {"hours of need that people cope with themselves, divided by people",
                              "uren nood die mensen zelf aankunnen, gedeeld door mensen"}}),
        by_place<informal_hours>({"informal_hours",
                                  "hours/week",
                                  {"informal help, hours per head", "informele hulp, uren per hoofd"},
                                  {"hours received from partner, family, neighbours and other ties, divided by people",
                                   "uren ontvangen van partner, familie, buren en andere banden, gedeeld door mensen"}},
                                 Shown::everywhere),
        by_place<formal_hours>({"formal_hours",
                                "hours/week",
                                {"formal help, hours per head", "formele hulp, uren per hoofd"},
                                {"hours from teams that meet felt need, divided by people",
                                 "uren van teams die gevoelde nood lenigen, gedeeld door mensen"}},
                               Shown::everywhere),
        {monthly({"hours_by_source",
                  "hours/week",
                  {"who meets the need, hours per head", "wie de nood lenigt, uren per hoofd"},
                  {"hours of need met by own strength, informal help, organised citizens (peers, co-professionals), formal help, "
                   "and by "
                   "nobody, divided by people; they sum to need",
                   "uren nood gelenigd door eigen kracht, informele hulp, georganiseerde burgers (lotgenoten, co-professionals), "
                   "formele "
                   "hulp, en door niemand, gedeeld door mensen; samen de nood"}},
                 "source",
                 [](const Observed& o, Out out) {
                     const HelpCount& h = o.help.help;
                     for (const auto hours : {h.own, h.informal, h.organised, h.useful, h.unmet})
                         out.push_back(per_head(hours, h.people));
                 })},
        by_place<surplus_hours>(
            {"surplus_hours",
             "hours/week",
             {"surplus hours of teams per head", "overtollige uren van teams per hoofd"},
             {"hours given to clients beyond their felt need (coaching, induced, held in care), divided by people",
              "uren die clienten krijgen boven hun gevoelde nood (coachen, uitgelokt, vastgehouden), gedeeld door mensen"}}),
    });
}

Outcomes care_outcomes() {
    return joined({
        {monthly({"light_care_by_class",
                  "per 1000 persons",
                  {"light needs of care in formal care by class", "lichte zorgnood in formele zorg naar klasse"},
                  {"people with a light need of care who are in care for it, per 1000 people of all classes, by class: they pay "
                   "a contribution",
                   "mensen met lichte zorgnood die er zorg voor krijgen, per 1000 mensen van alle klassen, naar klasse: zij "
                   "betalen een bijdrage"},
                  during_month},
                 "social_class",
                 [](const Observed& o, Out out) {
                     for (std::size_t c = 0; c < social_classes; ++c)
                         out.push_back(per_1000(o.help.help.light_care[0][c] + o.help.help.light_care[1][c], o.help));
                 })},
        by_place<clients>({"clients_per_1000",
                           "per 1000 persons",
                           {"people in formal care per 1000", "mensen in formele zorg per 1000"},
                           {"people in care in any domain, per 1000 people", "mensen in zorg in enig domein, per 1000 mensen"}},
                          Shown::everywhere),
        by_place<in_care>({"in_care_per_1000",
                           "per 1000 persons",
                           {"needs in formal care per 1000 people", "noden in formele zorg per 1000 mensen"},
                           {"needs in care of the first or second line, per 1000 people",
                            "noden in zorg van de eerste of tweede lijn, per 1000 mensen"}},
                          Shown::for_country),
        {monthly({"in_care_per_1000_by_line",
                  "per 1000 persons",
                  {"needs in formal care per 1000 people by line", "noden in formele zorg per 1000 mensen naar lijn"},
                  {"needs in care per 1000 people, by line", "noden in zorg per 1000 mensen, naar lijn"}},
                 "line", all_per_1000<&HelpCount::in_care>),
         monthly({"in_care_per_1000_by_domain",
                  "per 1000 persons",
                  {"needs in formal care per 1000 people by domain", "noden in formele zorg per 1000 mensen naar domein"},
                  {"needs in care per 1000 people, by domain", "noden in zorg per 1000 mensen, naar domein"}},
                 "domain", all_per_1000<&HelpCount::in_care_by_domain>),
         monthly({"youth_in_care",
                  "1",
                  {"share of young people in youth care", "aandeel jongeren in jeugdzorg"},
                  {"needs of youth in care, divided by people of 0 to 17 years",
                   "jeugdnoden in zorg, gedeeld door mensen van 0 tot en met 17 jaar"}},
                 "",
                 [](const Observed& o, Out out) {
                     out.push_back(ratio(o.help.help.in_care_by_domain[static_cast<int>(Domain::youth)], o.all.minors));
                 })},
        by_place<waiting>({"waiting_per_1000",
                           "per 1000 persons",
                           {"needs waiting per 1000 people", "wachtende noden per 1000 mensen"},
                           {"needs that wait for the first or second line, per 1000 people",
                            "noden die wachten op de eerste of tweede lijn, per 1000 mensen"}},
                          Shown::everywhere),
        {monthly({"waiting_per_1000_by_line",
                  "per 1000 persons",
                  {"needs waiting per 1000 people by line", "wachtende noden per 1000 mensen naar lijn"},
                  {"needs that wait per 1000 people, by line", "noden die wachten per 1000 mensen, naar lijn"}},
                 "line", all_per_1000<&HelpCount::waiting>),
         monthly({"waiting_per_1000_by_domain",
                  "per 1000 persons",
                  {"needs waiting per 1000 people by domain", "wachtende noden per 1000 mensen naar domein"},
                  {"needs that wait per 1000 people, by domain", "noden die wachten per 1000 mensen, naar domein"}},
                 "domain", all_per_1000<&HelpCount::waiting_by_domain>)},
        by_place<mean_wait>({"mean_wait",
                             "months",
                             {"months waited so far", "maanden tot nu toe gewacht"},
                             {"months that waiting needs have waited, divided by waiting needs",
                              "maanden die wachtende noden wachten, gedeeld door wachtende noden"}}),
        {monthly({"mean_wait_by_line",
                  "months",
                  {"months waited so far by line", "maanden tot nu toe gewacht naar lijn"},
                  {"months that waiting needs have waited, divided by waiting needs, by line",
                   "maanden die wachtende noden wachten, gedeeld door wachtende noden, naar lijn"}},
                 "line",
                 [](const Observed& o, Out out) {
                     const HelpCount& h = o.help.help;
                     for (std::size_t line = 0; line < lines; ++line) out.push_back(ratio(h.waited[line], h.waiting[line]));
                 })},
        by_place<refused>({"refused_per_1000",
                           "per 1000 persons",
                           {"needs refused per 1000 people", "geweigerde noden per 1000 mensen"},
                           {"needs refused by the second line whose refusal has not cooled off, per 1000 people",
                            "noden door de tweede lijn geweigerd en nog niet opnieuw aangemeld, per 1000 mensen"}}),
        by_place<access_threshold>({"access_threshold",
                                    "1",
                                    {"access threshold of formal help", "toegangsdrempel van formele hulp"},
                                    {"how hard formal help is to reach in a neighbourhood (0 to 1), mean over people",
                                     "hoe moeilijk formele hulp te bereiken is in een buurt (0 tot 1), gemiddeld over mensen"}},
                                   Shown::everywhere),
    });
}

Outcomes carer_outcomes() {
    return joined({
        by_place<carers>(
            {"carers",
             "1",
             {"share of informal carers", "aandeel mantelzorgers"},
             {"people of 16 and over who give at least 4 h/week (accounts.carer), divided by people of 16 and over",
              "mensen van 16 en ouder die minstens 4 u/week geven (accounts.carer), gedeeld door mensen van 16 en ouder"}},
            Shown::everywhere),
        by_place<intensive_carers>({"intensive_carers",
                                    "1",
                                    {"share of intensive informal carers", "aandeel intensieve mantelzorgers"},
                                    {"people of 16 and over who give more than 8 h/week, divided by people of 16 and over",
                                     "mensen van 16 en ouder die meer dan 8 u/week geven, gedeeld door mensen van 16 en ouder"}}),
        by_place<strained_carers>({"strained_carers",
                                   "1",
                                   {"share of carers who are heavily burdened", "aandeel zwaarbelaste mantelzorgers"},
                                   {"informal carers with strain above .5 (strain.heavy) divided by informal carers",
                                    "mantelzorgers met overbelasting boven .5 (strain.heavy) gedeeld door mantelzorgers"}},
                                  Shown::everywhere),
        by_place<hours_per_carer>({"hours_per_carer",
                                   "hours/week",
                                   {"hours given per informal carer", "uren gegeven per mantelzorger"},
                                   {"hours that informal carers give, divided by informal carers",
                                    "uren die mantelzorgers geven, gedeeld door mantelzorgers"}}),
        by_place<hours_per_strained>({"hours_per_strained_carer",
                                      "hours/week",
                                      {"hours given per heavily burdened carer", "uren gegeven per zwaarbelaste mantelzorger"},
                                      {"the same of heavily burdened carers", "hetzelfde van zwaarbelaste mantelzorgers"}},
                                     Shown::for_country),
        by_place<hours_per_other>(
            {"hours_per_other_carer",
             "hours/week",
             {"hours given per other carer", "uren gegeven per andere mantelzorger"},
             {"the same of carers who are not heavily burdened", "hetzelfde van mantelzorgers die niet zwaarbelast zijn"}},
            Shown::for_country),
        by_place<prosumers>({"prosumers",
                             "1",
                             {"share of people who give and receive", "aandeel mensen dat geeft en ontvangt"},
                             {"people who give and receive informal help in the same month, divided by people",
                              "mensen die in dezelfde maand informele hulp geven en krijgen, gedeeld door mensen"}}),
        by_place<volunteers>(
            {"volunteers",
             "1",
             {"share of volunteers", "aandeel vrijwilligers"},
             {"volunteers divided by people of 18 and over", "vrijwilligers gedeeld door mensen van 18 en ouder"}},
            Shown::everywhere),
    });
}

} // namespace

Outcomes help_outcomes() { return joined({hour_outcomes(), care_outcomes(), carer_outcomes()}); }

} // namespace welfare_state
