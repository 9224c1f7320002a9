#include <algorithm>

#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double well_being(const PlaceHelp& p) { return ratio(p.help.well_being, p.help.people); }
double own_strength(const PlaceHelp& p) { return ratio(p.help.own_strength, p.help.people); }
double unmet_share(const PlaceHelp& p) { return ratio(p.help.unmet, p.help.need); }
double quality(const PlaceHelp& p) { return ratio(p.quality, p.help.people); }
double volunteers(const PlaceHelp& p) { return ratio(p.help.volunteers, p.help.adults); }

/// The deprived third less the well-off third.
template <Reading reading>
Outcomes gap(const char* name, const sim::Text& of) {
    return {monthly({name,
                     "1",
                     {of.en + ": deprived less well-off third", of.nl + ": achtergesteld min welgesteld derde"},
                     {of.en + " in the deprived third of neighbourhoods less that in the well-off third",
                      of.nl + " in het achtergestelde derde van de buurten min dat in het welgestelde derde"}},
                    "", [](const Observed& o, Out out) {
                        const auto of_third = [&](Third third) {
                            return reading(o.help_by_third[static_cast<std::size_t>(third)]);
                        };
                        out.push_back(of_third(Third::deprived) - of_third(Third::well_off));
                    })};
}

void unmet_gini(const Observed& o, Out out) {
    std::vector<Portion> portions;
    for (const HelpCount& here : o.state.accounts.help)
        portions.push_back({static_cast<double>(here.need), static_cast<double>(here.unmet)});
    out.push_back(gini(portions));
}

} // namespace

double gini(std::vector<Portion> portions) {
    std::erase_if(portions, [](const Portion& portion) { return portion.weight <= 0; });
    std::ranges::stable_sort(portions, {}, [](const Portion& portion) { return portion.amount / portion.weight; });
    double weight = 0, amount = 0, area = 0; // twice the area below the Lorenz curve
    for (const Portion& portion : portions) {
        area += portion.weight * (2 * amount + portion.amount);
        weight += portion.weight;
        amount += portion.amount;
    }
    return amount > 0 ? 1 - area / (weight * amount) : 0;
}

Outcomes inequality_outcomes() {
    return joined({
        gap<well_being>("gap_in_well_being", {"well-being", "welbevinden"}),
        gap<own_strength>("gap_in_own_strength", {"own strength", "eigen kracht"}),
        gap<unmet_share>("gap_in_unmet_share", {"unmet share of need", "ongelenigd aandeel van de nood"}),
        gap<volunteers>("gap_in_volunteers", {"share of volunteers", "aandeel vrijwilligers"}),
        by_place<quality>({"place_quality",
                           "1",
                           {"quality of the neighbourhood", "kwaliteit van de buurt"},
                           {"mean over people of the quality of where they live, 0 to 1: maintenance, safety and needs met",
                            "gemiddelde over mensen van de kwaliteit van hun buurt, 0 tot 1: onderhoud, veiligheid en gelenigde nood"},
                           at_month_end},
                          Shown::everywhere),
        {yearly({"gini_of_unmet_need",
                 "1",
                 {"inequality of unmet need between neighbourhoods", "ongelijkheid van ongelenigde nood tussen buurten"},
                 {"Gini coefficient of unmet hours per hour of need over neighbourhoods, weighted by hours of need (0: equal)",
                  "Gini-coefficient van ongelenigde uren per uur nood over buurten, gewogen met uren nood (0: gelijk)"},
                 during_june},
                "", unmet_gini)},
    });
}

} // namespace welfare_state
