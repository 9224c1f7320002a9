#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double non_take_up(const PlaceHelp& p) { return ratio(p.help.not_reached, p.help.in_felt_need); }
double complexity(const PlaceHelp& p) { return ratio(p.help.complexity, p.help.households_in_care); }
double perverse_hours(const PlaceHelp& p) {
    double perverse = 0;
    std::int64_t all = 0;
    for (const Delivery& line : p.delivered) {
        perverse += line.induced + static_cast<double>(line.held);
        all += line.useful + line.surplus;
    }
    return ratio(perverse, all);
}
double labels(const PlaceHelp& p) { return 1000 * ratio(p.help.labelled, p.help.people); }
double needlessly_labelled(const PlaceHelp& p) { return ratio(p.help.labelled_lightly, p.help.labelled); }
double substitutable_hours(const PlaceHelp& p) { return ratio(p.help.substitutable, in_hours(p.help.useful)); }
double dependency_of_clients(const PlaceHelp& p) { return ratio(p.help.dependency_of_clients, p.help.clients); }

/// By how much a need in care is less likely to end where there are others, at the depths of those who have one only (J4).
void problem_penalty(const Observed& o, Out out) {
    double one_need = 0, several = 0; // needs expected to end, at the depths of single needs
    for (std::size_t level = 0; level < levels; ++level) {
        const auto single = static_cast<double>(o.year.in_care[0][level]),
                   multiple = static_cast<double>(o.year.in_care[1][level]);
        if (single == 0 || multiple == 0) continue;
        one_need += static_cast<double>(o.year.resolved[0][level]);
        several += single * static_cast<double>(o.year.resolved[1][level]) / multiple;
    }
    out.push_back(one_need > 0 ? 1 - several / one_need : missing);
}

} // namespace

Outcomes jam_outcomes() {
    return joined({
        by_place<non_take_up>(
            {"non_take_up",
             "1",
             {"J1 not reached by formal help", "J1 niet bereikt door formele hulp"},
             {"people with at least 1 h/week of felt need who neither wait, nor are in care, nor were refused, divided by "
              "people with that felt need",
              "mensen met minstens 1 u/week gevoelde nood die niet wachten, niet in zorg zijn en niet geweigerd, gedeeld "
              "door mensen met die gevoelde nood"}}),
        by_place<complexity>(
            {"complexity",
             "1",
             {"J2 needless complexity", "J2 nodeloze complexiteit"},
             {"(different teams that serve a household + hand-overs of its members in 12 months) / domains in which anybody "
              "of it has a need (at least 1) - 1, mean over households in care",
              "(verschillende teams rond een huishouden + overdrachten van zijn leden in 12 maanden) / domeinen waarin "
              "iemand daar nood heeft (minstens 1) - 1, gemiddeld over huishoudens in zorg"}}),
        {monthly({"problem_penalty",
                  "1",
                  {"J4 the more problems, the worse it works", "J4 hoe meer problemen, hoe slechter het werkt"},
                  {"1 - rate at which needs in care end for people with several / the same for people with one, at the depths of "
                   "need of the "
                   "latter, over twelve months",
                   "1 - tempo waarin noden in zorg eindigen bij mensen met meer noden / hetzelfde bij mensen met een, bij de "
                   "diepte van nood "
                   "van de laatsten, over twaalf maanden"}},
                 "", problem_penalty)},
        by_place<perverse_hours>(
            {"perverse_hours",
             "1",
             {"J5 hours that production induces", "J5 door productie uitgelokte uren"},
             {"(hours asked for because a team had slack and is paid by production + hours for people held in care) / "
              "hours that teams give",
              "(uren gevraagd omdat een team ruimte had en per productie betaald wordt + uren voor wie wordt "
              "vastgehouden) / uren die teams geven"}}),
        by_place<labels>({"labels_per_1000",
                          "per 1000 persons",
                          {"J6 people with a label per 1000", "J6 mensen met een etiket per 1000"},
                          {"people with a diagnosis or indication in any domain, per 1000 people",
                           "mensen met een diagnose of indicatie in enig domein, per 1000 mensen"}},
                         Shown::everywhere),
        by_place<needlessly_labelled>(
            {"needlessly_labelled",
             "1",
             {"J6 labelled with light need or none", "J6 etiket bij lichte nood of geen"},
             {"labelled people whose needs are all light or over, divided by labelled people",
              "mensen met een etiket van wie alle nood licht of voorbij is, gedeeld door mensen met een etiket"}}),
        by_place<substitutable_hours>(
            {"substitutable_hours",
             "1",
             {"J7 formal hours that the network could give", "J7 formele uren die het netwerk kon geven"},
             {"sum over clients of the smaller of formal hours and the hours that ties would give to what was not "
              "asked, divided by formal hours",
              "som over clienten van het kleinste van formele uren en de uren die banden zouden geven aan wat niet "
              "gevraagd is, gedeeld door formele uren"}}),
        by_place<dependency_of_clients>({"dependency_of_clients",
                                         "1",
                                         {"J8 dependency of people in care", "J8 afhankelijkheid van mensen in zorg"},
                                         {"learned dependency (0 to 1), mean over people in formal care",
                                          "aangeleerde afhankelijkheid (0 tot 1), gemiddeld over mensen in formele zorg"}}),
        {monthly({"back_in_care",
                  "1",
                  {"J8 back in care within a year", "J8 binnen een jaar terug in zorg"},
                  {"people admitted in the last twelve months who had left care 1 to 12 months before, divided by people who "
                   "left care in "
                   "the last twelve months",
                   "mensen in de laatste twaalf maanden in zorg gekomen die 1 tot 12 maanden eerder uit zorg gingen, gedeeld "
                   "door mensen "
                   "die in de laatste twaalf maanden uit zorg gingen"}},
                 "", [](const Observed& o, Out out) { out.push_back(ratio(o.year.returners, o.year.leavers)); })},
    });
}

} // namespace welfare_state
