#include "models/welfare_state/place_quality.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {

double safety_of_place(const PlaceQualitySettings& p, double undetected_share, double order) {
    return std::clamp(1 - p.unsafe * undetected_share + order, 0.0, 1.0);
}

double quality_at_rest(const PlaceQualitySettings& p, double maintenance, double safety, double unmet) {
    return std::clamp(p.maintenance * maintenance + p.safety * safety + p.met * (1 - unmet), 0.0, 1.0);
}

void place_quality(const PlaceQualitySettings& p, const Accounts& accounts, Surroundings& surroundings) {
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(surroundings.quality.size())) {
        const HelpCount& here = accounts.help[n];
        const double undetected =
            here.people > 0 ? static_cast<double>(here.undetected) / static_cast<double>(here.people) : 0;
        const double safety = safety_of_place(p, undetected, surroundings.order[n]);
        const double rest = quality_at_rest(p, surroundings.maintenance[n], safety, surroundings.unmet[n]);
        const double before = surroundings.quality[n];
        surroundings.quality[n] = static_cast<float>(before + p.rate * (rest - before));
    }
}

void declare(sim::Parameters& parameters, PlaceQualitySettings& p) {
    const DeclareAssumed add(parameters, "design 4.24; assumption A68");
    add("place_quality.rate", p.rate, "1/month", "quality of a neighbourhood moves to its rest",
        "kwaliteit van een buurt beweegt naar haar rust");
    add("place_quality.maintenance", p.maintenance, "share", "weight of the maintenance of homes and streets in it",
        "gewicht van het onderhoud van woningen en straten daarin");
    add("place_quality.safety", p.safety, "share", "weight of safety", "gewicht van veiligheid");
    add("place_quality.met", p.met, "share", "weight of the share of need that is met",
        "gewicht van het deel van de nood dat gelenigd wordt");
    add("place_quality.unsafe", p.unsafe, "-",
        "safety is 1 less this times the share of people whose unsafe situation nobody has noticed",
        "veiligheid is 1 min dit maal het aandeel mensen wier onveilige situatie niemand heeft opgemerkt");
}

} // namespace welfare_state
