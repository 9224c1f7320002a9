#include "models/welfare_state/templates.hpp"

#include <algorithm>
#include <cmath>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {

void lay_templates(const TemplateSettings& p, const Neighbourhoods& neighbourhoods, CommonsByPlace& commons,
                   HousingByPlace& housing, LaidTemplates& laid, const sim::Step& now) {
    for (const TemplateUse& use : p.uses) {
        if (use.from != now.month) continue;
        for (const NeighbourhoodId home : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
            if (use.third && neighbourhoods.third[home] != *use.third) continue;
            const double places = std::max(1.0, std::floor(static_cast<double>(neighbourhoods.stands_for[home])));
            sim::Random random = now.random(key_of(home));
            const double wanted = std::floor(use.share * places + random.uniform()); // whole places; the mean is exact
            const double free = std::max(0.0, places * (1 - laid[home]));
            const double chosen = std::min(wanted, free);
            if (chosen <= 0) continue;
            laid[home] += chosen / places;
            Commons& here = commons[home];
            const auto room = static_cast<std::uint32_t>(std::max(0.0, places - here.active()));
            here.initiatives += std::min(room, static_cast<std::uint32_t>(chosen));
            here.recognised = std::max(here.recognised, p.recognition * laid[home]);
            housing[home].cooperative = std::min(1.0, housing[home].cooperative + p.ownership * chosen / places);
        }
    }
}

void take_stance(const TemplateSettings& p, const LaidTemplates& laid, Teams& teams) {
    for (const NeighbourhoodId home : sim::Rows<NeighbourhoodId>::all(laid.size())) {
        if (laid[home] <= 0) continue;
        for (std::uint32_t i = 0; i < Teams::in_neighbourhood; ++i) {
            const TeamId team{home.index * Teams::in_neighbourhood + i};
            Dispositions stance = teams.dispositions[team];
            const auto at_least = [&](Disposition which, double least) {
                double& strength = stance.strength[static_cast<std::size_t>(which)];
                strength = std::max(strength, least);
            };
            at_least(Disposition::own_strength, p.own_strength);
            at_least(Disposition::cooperation, p.cooperation);
            at_least(Disposition::trust, p.trust);
            teams.dispositions[team] = between(teams.dispositions[team], stance, laid[home]);
            teams.production_weight[team] = static_cast<float>(teams.production_weight[team] * (1 - laid[home]));
        }
    }
}

void declare(sim::Parameters& parameters, TemplateSettings& p) {
    const auto add = [&](const char* name, double& value, const char* en, const char* nl) {
        declare_assumed(parameters, name, value,
                        {.unit = "share", .en = en, .nl = nl, .source = "design 4.25; assumption A80", .least = 0, .most = 1});
    };
    add("wanningstate.ownership", p.ownership, "of dwellings that pass to residents where the template is laid",
        "van de woningen die naar bewoners gaan waar het sjabloon ligt");
    add("wanningstate.recognition", p.recognition, "of initiatives of residents where the template is laid",
        "erkenning van initiatieven van bewoners waar het sjabloon ligt");
    add("wanningstate.own_strength", p.own_strength, "least disposition of its first line to own strength",
        "minste gerichtheid van de eerste lijn daar op eigen kracht");
    add("wanningstate.cooperation", p.cooperation, "least disposition of its first line to cooperation",
        "minste gerichtheid van de eerste lijn daar op samenwerking");
    add("wanningstate.trust", p.trust, "least disposition of its first line to trust",
        "minste gerichtheid van de eerste lijn daar op vertrouwen");
}

} // namespace welfare_state
