#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double running(const PlaceHelp& p) { return static_cast<double>(p.organised.running); }
double initiatives(const PlaceHelp& p) { return static_cast<double>(p.organised.initiatives); }
double per_1000_places(const PlaceHelp& p) { return 1000 * ratio(p.organised.running, p.organised.places); }
double founded(const PlaceHelp& p) { return static_cast<double>(p.organised.founded); }
double failed(const PlaceHelp& p) { return static_cast<double>(p.organised.failed); }
double members(const PlaceHelp& p) { return p.persons(p.organised.commons_members); }
double initiators(const PlaceHelp& p) { return 1000 * ratio(p.organised.initiators, p.help.people); }
double leaders_strained(const PlaceHelp& p) { return ratio(p.organised.strained, p.organised.active()); }
double design(const PlaceHelp& p) { return ratio(p.organised.design, p.organised.active()); }
double directed(const PlaceHelp& p) { return ratio(p.organised.directed, p.organised.capacity); }
double say_home(const PlaceHelp& p) { return ratio(p.organised.say_home, p.help.people); }
double say_neighbourhood(const PlaceHelp& p) { return ratio(p.organised.say_neighbourhood, p.help.people); }
double say_care(const PlaceHelp& p) { return ratio(p.organised.say_care, p.help.people); }
double cooperative(const PlaceHelp& p) {
    return ratio(p.organised.tenure[static_cast<std::size_t>(Tenure::cooperative)], p.help.people);
}
double overhead(const PlaceHelp& p) { return ratio(p.organised.overhead, p.organised.social_homes); }

} // namespace

Outcomes commons_outcomes() {
    constexpr auto over = over_month;
    return joined({
        by_place<running>(
            {"commons",
             "1",
             {"running commons: trusts, neighbourhood enterprises, co-operatives",
              "draaiende commons: trusts, wijkondernemingen, cooperaties"},
             {"real places with a running commons of citizens", "echte plekken met een draaiende commons van burgers"},
             at_month_end},
            Shown::everywhere),
        by_place<per_1000_places>({"commons_per_1000_places",
                                   "per 1000 places",
                                   {"running commons per 1000 neighbourhoods", "draaiende commons per 1000 buurten"},
                                   {"running commons per 1000 real neighbourhoods", "draaiende commons per 1000 echte buurten"},
                                   at_month_end}),
        {monthly({"gap_in_commons",
                  "per 1000 places",
                  {"gap in running commons per 1000 neighbourhoods", "kloof in draaiende commons per 1000 buurten"},
                  {"commons_per_1000_places in the deprived third less that in the well-off third",
                   "commons_per_1000_places in het achtergestelde derde min dat in het welgestelde derde"},
                  at_month_end},
                 "",
                 [](const Observed& o, Out out) {
                     const auto in = [&](Third third) {
                         return per_1000_places(o.help_by_third[static_cast<std::size_t>(third)]);
                     };
                     out.push_back(in(Third::deprived)-in(Third::well_off));
                 })},
        by_place<initiatives>({"commons_initiatives",
                               "1",
                               {"initiatives for a commons", "initiatieven voor een commons"},
                               {"real places with an initiative that has too few members yet",
                                "echte plekken met een initiatief dat nog te weinig leden heeft"},
                               at_month_end}),
        by_place<founded>({"commons_taken_up",
                           "1",
                           {"initiatives taken this month", "initiatieven die deze maand zijn genomen"},
                           {"real places", "echte plekken"},
                           over}),
        by_place<failed>({"commons_failed",
                          "1",
                          {"running commons that ended this month", "draaiende commons die deze maand ophielden"},
                          {"real places", "echte plekken"},
                          over}),
        by_place<members>(
            {"commons_members",
             "persons",
             {"members of commons", "leden van commons"},
             {"persons who are members of a commons or an initiative", "personen die lid zijn van een commons of initiatief"},
             at_month_end}),
        by_place<initiators>(
            {"initiators_per_1000",
             "per 1000 persons",
             {"people who could take an initiative", "mensen die een initiatief kunnen nemen"},
             {"volunteers with own strength, social trust and little strain (commons.initiator_...), per 1000 people",
              "vrijwilligers met eigen kracht, sociaal vertrouwen en weinig overbelasting (commons.initiator_...), per 1000 "
              "mensen"},
             at_month_end}),
        by_place<leaders_strained>({"commons_leaders_strained",
                                    "1",
                                    {"strained or missing leaders of commons", "overbelaste of ontbrekende leiders van commons"},
                                    {"share of the leaders that commons need, mean over commons and initiatives",
                                     "aandeel van de leiders die commons nodig hebben, gemiddeld over commons en initiatieven"},
                                    at_month_end}),
        by_place<design>({"commons_design",
                          "1",
                          {"design score of commons", "ontwerpscore van commons"},
                          {"mean of Ostrom's eight principles, 0 to 1, over commons and initiatives",
                           "gemiddelde van Ostroms acht principes, 0 tot 1, over commons en initiatieven"},
                          at_month_end}),
        by_place<directed>({"directed_by_residents",
                            "1",
                            {"first-line hours that residents direct", "eerstelijnsuren die bewoners sturen"},
                            {"share of the contact hours of first-line teams", "aandeel van de contacturen van eerstelijnsteams"},
                            at_month_end}),
    });
}

Outcomes housing_outcomes() {
    return joined({
        {monthly({"dwellings_by_tenure",
                  "1",
                  {"dwellings by who owns them", "woningen naar wie ze bezit"},
                  {"share of dwellings, neighbourhoods weighed by people; they sum to 1",
                   "aandeel van de woningen, buurten gewogen naar mensen; samen 1"},
                  at_month_end},
                 "tenure",
                 [](const Observed& o, Out out) {
                     for (const double share : o.help.organised.tenure) out.push_back(ratio(share, o.help.help.people));
                 })},
        by_place<cooperative>({"cooperative_dwellings",
                               "1",
                               {"dwellings that residents own together", "woningen die bewoners samen bezitten"},
                               {"share of dwellings", "aandeel van de woningen"},
                               at_month_end}),
        by_place<say_home>({"say_over_home",
                            "1",
                            {"say over the home (complex)", "zeggenschap over de woning (complex)"},
                            {"mean over people by tenure: owner .8, association .15, private .05, co-operative .9",
                             "gemiddelde over mensen naar bezit: eigenaar .8, corporatie .15, particulier .05, cooperatie .9"},
                            at_month_end}),
        by_place<say_neighbourhood>({"say_over_neighbourhood",
                                     "1",
                                     {"say over the neighbourhood (buurt)", "zeggenschap over de buurt"},
                                     {"say over the home, and .2 more in places with a running commons",
                                      "zeggenschap over de woning, en .2 meer in plekken met een draaiende commons"},
                                     at_month_end}),
        by_place<say_care>({"say_over_care",
                            "1",
                            {"say over first-line care (wijk)", "zeggenschap over de zorg van de eerste lijn (wijk)"},
                            {"share of first-line hours that residents direct, and openness of the municipality",
                             "aandeel van de eerstelijnsuren dat bewoners sturen, en openheid van de gemeente"},
                            at_month_end}),
        by_place<overhead>({"housing_overhead",
                            "1",
                            {"overhead of associations and co-operatives", "overhead van corporaties en cooperaties"},
                            {"share of rents, mean over their dwellings", "aandeel van de huren, gemiddeld over hun woningen"},
                            at_month_end}),
    });
}

} // namespace welfare_state
