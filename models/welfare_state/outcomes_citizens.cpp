#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double own_strength(const PlaceHelp& p) { return ratio(p.help.own_strength, p.help.people); }
double trust(const PlaceHelp& p) { return ratio(p.help.trust, p.help.people); }
double social_trust(const PlaceHelp& p) { return ratio(p.help.social_trust, p.help.people); }
double dependency(const PlaceHelp& p) { return ratio(p.help.dependency, p.help.people); }
double claim_orientation(const PlaceHelp& p) { return ratio(p.help.claim_orientation, p.help.people); }
double strain(const PlaceHelp& p) { return ratio(p.help.strain, p.help.people); }
double strained(const PlaceHelp& p) { return ratio(p.help.strained, p.help.people); }
double well_being(const PlaceHelp& p) { return ratio(p.help.well_being, p.help.people); }
double poor_well_being(const PlaceHelp& p) { return ratio(p.help.poor_well_being, p.help.people); }
double bottom_decile(const PlaceHelp& p) { return quantile(p.help.by_well_being, 0.1); }

} // namespace

double quantile(const std::array<std::int64_t, HelpCount::bins>& bins, double share) {
    double people = 0, below = 0;
    for (const auto bin : bins) people += static_cast<double>(bin);
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        const auto here = static_cast<double>(bins[bin]);
        if (here > 0 && below + here >= share * people)
            return (static_cast<double>(bin) + (share * people - below) / here) / HelpCount::bins;
        below += here;
    }
    return 0;
}

Outcomes citizen_outcomes() {
    return joined({
        by_place<own_strength>({"own_strength",
                                "1",
                                {"own strength", "eigen kracht"},
                                {"own strength (0 to 1), mean over people", "eigen kracht (0 tot 1), gemiddeld over mensen"}},
                               Shown::everywhere),
        by_place<trust>({"trust_in_help",
                         "1",
                         {"trust in institutions of help", "vertrouwen in hulpinstellingen"},
                         {"trust in institutions of help (0 to 1), mean over people",
                          "vertrouwen in hulpinstellingen (0 tot 1), gemiddeld over mensen"}},
                        Shown::everywhere),
        by_place<social_trust>({"social_trust",
                                "1",
                                {"social trust", "sociaal vertrouwen"},
                                {"trust in neighbours and people in general (0 to 1), mean over people",
                                 "vertrouwen in buren en mensen in het algemeen (0 tot 1), gemiddeld over mensen"}}),
        by_place<dependency>({"dependency",
                              "1",
                              {"learned dependency", "aangeleerde afhankelijkheid"},
                              {"learned dependency on formal help (0 to 1), mean over people",
                               "aangeleerde afhankelijkheid van formele hulp (0 tot 1), gemiddeld over mensen"}}),
        by_place<claim_orientation>({"claim_orientation",
                                     "1",
                                     {"claim orientation", "claimgerichtheid"},
                                     {"seeing oneself as a consumer with rights (0 to 1), mean over people",
                                      "zichzelf zien als consument met rechten (0 tot 1), gemiddeld over mensen"}}),
        by_place<strain>({"strain",
                          "1",
                          {"strain from helping", "overbelasting door helpen"},
                          {"strain (0 to 1), mean over people", "overbelasting (0 tot 1), gemiddeld over mensen"}}),
        by_place<strained>({"strained",
                            "1",
                            {"share of heavily burdened people", "aandeel zwaarbelaste mensen"},
                            {"people with strain above .5 (strain.heavy) divided by people, carers or not",
                             "mensen met overbelasting boven .5 (strain.heavy) gedeeld door mensen, mantelzorger of niet"}}),
        by_place<well_being>(
            {"well_being",
             "1",
             {"well-being", "welbevinden"},
             {".75 - .5 unmet / (need + 2 h) - .25 strain - .05 for each domain with need + .1 (social trust - .6) + .1 (own "
              "strength - .5), within 0 to 1 (accounts.well_being and others), mean over people",
              ".75 - .5 ongelenigd / (nood + 2 u) - .25 overbelasting - .05 per domein met nood + .1 (sociaal vertrouwen - .6) "
              "+ .1 (eigen kracht - .5), binnen 0 tot 1 (accounts.well_being en andere), gemiddeld over mensen"}},
            Shown::everywhere),
        by_place<bottom_decile>(
            {"well_being_bottom_decile",
             "1",
             {"well-being of the worst-off tenth, at most", "welbevinden van het slechtste tiende, hoogstens"},
             {"well-being below which a tenth of the people lies (from bins of 1/40, linear within)",
              "welbevinden waar een tiende van de mensen onder ligt (uit klassen van 1/40, lineair daarbinnen)"}}),
        by_place<poor_well_being>({"poor_well_being",
                                   "1",
                                   {"share of people with poor well-being", "aandeel mensen met laag welbevinden"},
                                   {"people with well-being below .4 (accounts.poor_well_being) divided by people",
                                    "mensen met welbevinden onder .4 (accounts.poor_well_being) gedeeld door mensen"}}),
    });
}

} // namespace welfare_state
