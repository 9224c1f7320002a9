#include "models/welfare_state/logic.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace welfare_state {

Dispositions mixed(const LogicSettings& settings, const LogicWeights& weights) {
    Dispositions mix;
    for (int k = 0; k < dispositions; ++k) {
        double strength = 0;
        for (int logic = 0; logic < logics; ++logic) strength += weights[logic] * settings.all[logic].dispositions.strength[k];
        mix.strength[k] = std::clamp(strength, 0.0, 1.0); // weights may sum to a hair more than 1
    }
    return mix;
}

double mixed(const LogicSettings& settings, const LogicWeights& weights, double Logic::*value) {
    double mean = 0;
    for (int logic = 0; logic < logics; ++logic) mean += weights[logic] * settings.all[logic].*value;
    return std::clamp(mean, 0.0, 1.0);
}

double distance(const Dispositions& one, const Dispositions& other) {
    double sum = 0;
    for (int k = 0; k < dispositions; ++k) sum += std::abs(one.strength[k] - other.strength[k]);
    return sum / dispositions;
}

Dispositions between(const Dispositions& one, const Dispositions& other, double weight) {
    Dispositions mix;
    for (int k = 0; k < dispositions; ++k) {
        const double a = one.strength[k], b = other.strength[k];
        mix.strength[k] = a == b ? a : (1 - weight) * a + weight * b; // to the bit where they agree
    }
    return mix;
}

void declare(sim::Parameters& parameters, LogicSettings& settings) {
    struct Word {
        const char *key, *en, *nl;
    };
    constexpr std::array<Word, dispositions> words = {{{"rules", "rules", "regels"},
                                                       {"control", "control", "controle"},
                                                       {"mastery", "mastery", "beheersing"},
                                                       {"risk", "risk avoidance", "risicovermijding"},
                                                       {"efficiency", "efficiency", "efficiency"},
                                                       {"legality", "legality", "rechtmatigheid"},
                                                       {"experience", "experience", "beleving"},
                                                       {"neighbourhood", "neighbourhood", "buurt"},
                                                       {"networks", "networks", "netwerken"},
                                                       {"own_strength", "own strength", "eigen kracht"},
                                                       {"trust", "trust", "vertrouwen"},
                                                       {"cooperation", "cooperation", "samenwerking"},
                                                       {"action", "action and seduction", "actie en verleiding"},
                                                       {"personal", "being personal", "persoonlijk"},
                                                       {"diversity", "diversity", "verscheidenheid"}}};
    for (Logic& logic : settings.all) {
        const std::string name(logic.name);
        const auto add = [&](const std::string& key, double& value, const std::string& en, const std::string& nl) {
            parameters.add("logic." + name + "." + key, value,
                           {.unit = "share",
                            .least = 0,
                            .most = 1,
                            .meaning = {en + " in the " + name + " logic", nl + " in de logica '" + name + "'"},
                            .source = "design 5.2; assumption A24"});
        };
        for (std::size_t k = 0; k < words.size(); ++k)
            add(words[k].key, logic.dispositions.strength[k], words[k].en, words[k].nl);
        add("claim_target", logic.claim_target, "claim orientation that is bred", "claimgerichtheid die gekweekt wordt");
        add("pillar_gate", logic.pillar_gate, "how much access hangs on a body of one's own pillar",
            "hoezeer toegang afhangt van een instelling van de eigen zuil");
    }
}

} // namespace welfare_state
