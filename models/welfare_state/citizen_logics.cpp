#include "models/welfare_state/citizen_logics.hpp"

#include <vector>

#include "models/welfare_state/settings.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {

void resolve_citizens(Settings& settings) {
    const auto one = find(settings.logic, settings.citizen.without_claims),
               other = find(settings.logic, settings.citizen.full_claims);
    if (!one || !other) return; // refused by check_citizens; settings made by hand need no catalogue
    const auto mix = [&](Disposition disposition) {
        return ByClaim{settings.logic[*one].dispositions[disposition], settings.logic[*other].dispositions[disposition]};
    };
    settings.exchange.networks = mix(Disposition::networks);
    settings.rest.owning = mix(Disposition::own_strength);
    settings.rest.legality = mix(Disposition::legality);
    settings.commons.cooperating = mix(Disposition::cooperation);
    settings.trust.trusting = mix(Disposition::trust);
}

void check_citizens(const Settings& settings, const sim::Stated& stated, sim::Problems& problems) {
    std::vector<std::string> names;
    for (const Logic& logic : settings.logic.all) names.push_back(logic.name);
    const auto check = [&](const std::string& key, const std::string& name) {
        if (find(settings.logic, name)) return;
        const auto stands = stated.find(key);
        problems.add(stands == stated.end() ? sim::Where{} : stands->second.where,
                     sim::phrase("{} = \"{}\": there is no such logic{}", "{} = \"{}\": zo'n logica is er niet{}", key, name,
                                 sim::did_you_mean(name, names)));
    };
    check("citizen.without_claims", settings.citizen.without_claims);
    check("citizen.full_claims", settings.citizen.full_claims);
}

void declare(sim::Parameters& parameters, CitizenSettings& p) {
    const auto add = [&](const char* name, std::string& value, sim::Text meaning) {
        parameters.add(name, value, {.unit = "text", .meaning = std::move(meaning), .source = "design 5.3", .fixed = true});
    };
    add("citizen.without_claims", p.without_claims,
        {"the logic of citizens who claim nothing", "de logica van burgers die niets claimen"});
    add("citizen.full_claims", p.full_claims,
        {"the logic of citizens at full claim orientation", "de logica van burgers met volle claimgerichtheid"});
}

} // namespace welfare_state
