#include "models/welfare_state/regime.hpp"

#include <algorithm>

namespace welfare_state {

LogicWeights logic_weights(const RegimeSettings& p, double year) {
    LogicWeights weights = {p.charity.at(year), p.professional.at(year), p.managerial.at(year), p.lifeworld.at(year)};
    double sum = 0;
    for (double& weight : weights) sum += weight = std::max(0.0, weight);
    if (sum <= 0) return {1};
    for (double& weight : weights) weight /= sum;
    return weights;
}

void regime(const RegimeSettings& p, const LogicSettings& logic, Teams& teams, Era& era, const sim::Step& now) {
    const double year = now.month.start();
    const LogicWeights weights = logic_weights(p, year);
    era.claim_target = mixed(logic, weights, &Logic::claim_target);
    era.pillar_gate = mixed(logic, weights, &Logic::pillar_gate);

    const Dispositions mix = mixed(logic, weights);
    const auto rules = static_cast<float>(p.rules.at(year));
    const auto management = static_cast<float>(p.management.at(year));
    const auto administration = static_cast<float>(p.administration.at(year));
    const auto production_weight = static_cast<float>(mix[Disposition::efficiency] * mix[Disposition::mastery]); // 4.9
    for (const TeamId team : teams.all()) {
        teams.dispositions[team] = mix;
        teams.rules[team] = rules;
        teams.management[team] = management;
        teams.administration[team] = administration;
        teams.production_weight[team] = production_weight;
    }
}

void declare(sim::Parameters& parameters, RegimeSettings& p) {
    const auto add = [&](const char* name, sim::Series& series, const char* unit, double most, sim::Text meaning,
                         const char* source) {
        parameters.add(name, series, {.unit = unit, .least = 0, .most = most, .meaning = std::move(meaning), .source = source});
    };
    const auto weight = [&](const char* name, sim::Series& series, const char* en, const char* nl) {
        add(name, series, "-", 1,
            {std::string("weight of ") + en + " by year; weights are brought to a sum of 1",
             std::string("gewicht van ") + nl + " per jaar; gewichten worden tot som 1 gebracht"},
            "design 4.17, years of the seed; assumption A25");
    };
    weight("regime.charity", p.charity, "the logic of private charity", "de logica van het particulier initiatief");
    weight("regime.professional", p.professional, "the logic of professions and entitlements",
           "de logica van professies en rechten");
    weight("regime.managerial", p.managerial, "the logic of management and markets", "de logica van beheer en markt");
    weight("regime.lifeworld", p.lifeworld, "the logic of the lifeworld", "de logica van de leefwereld");
    add("regime.rules", p.rules, "-", 10, {"rule stock of institutions, by year", "regelvoorraad van instellingen, per jaar"},
        "design 4.15; assumption A25");
    add("regime.management", p.management, "share", .9,
        {"staff who manage, by year", "personeel dat leiding geeft of ondersteunt, per jaar"},
        "overhead 15-16 % in 2005 (Berenschot, S4) by M20; other years assumption A25");
    add("regime.administration", p.administration, "share", .9,
        {"time of professionals that administration takes, by year", "tijd van professionals die administratie kost, per jaar"},
        "Berenschot 2016-2019 (S4) by M21; other years assumption A25");
}

} // namespace welfare_state
