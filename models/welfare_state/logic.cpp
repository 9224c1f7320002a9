#include "models/welfare_state/logic.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace welfare_state {

Dispositions mixed(const LogicSettings& settings, const LogicWeights& weights) {
    const std::size_t number = std::min(settings.all.size(), weights.size());
    Dispositions mix;
    for (int k = 0; k < dispositions; ++k) {
        double strength = 0;
        for (std::size_t logic = 0; logic < number; ++logic)
            strength += weights[logic] * settings.all[logic].dispositions.strength[k];
        mix.strength[k] = std::clamp(strength, 0.0, 1.0); // weights may sum to a hair more than 1
    }
    return mix;
}

double mixed(const LogicSettings& settings, const LogicWeights& weights, double Logic::*value) {
    const std::size_t number = std::min(settings.all.size(), weights.size());
    double mean = 0;
    for (std::size_t logic = 0; logic < number; ++logic) mean += weights[logic] * settings.all[logic].*value;
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

std::optional<LogicId> find(const LogicSettings& settings, std::string_view name) {
    const auto found = std::ranges::find(settings.all, name, &Logic::name);
    if (found == settings.all.end()) return {};
    return static_cast<LogicId>(found - settings.all.begin());
}

const std::array<LogicWord, logic_words>& words_of_a_logic() {
    static const std::array<LogicWord, logic_words> words = {
        {{"rules", {"rules", "regels"}},
         {"control", {"control", "controle"}},
         {"mastery", {"mastery", "beheersing"}},
         {"risk", {"risk avoidance", "risicovermijding"}},
         {"efficiency", {"efficiency", "efficiency"}},
         {"legality", {"legality", "rechtmatigheid"}},
         {"experience", {"experience", "beleving"}},
         {"neighbourhood", {"neighbourhood", "buurt"}},
         {"networks", {"networks", "netwerken"}},
         {"own_strength", {"own strength", "eigen kracht"}},
         {"trust", {"trust", "vertrouwen"}},
         {"cooperation", {"cooperation", "samenwerking"}},
         {"action", {"action and seduction", "actie en verleiding"}},
         {"personal", {"being personal", "persoonlijk"}},
         {"diversity", {"diversity", "verscheidenheid"}},
         {"claim_target", {"claim orientation that is bred", "claimgerichtheid die gekweekt wordt"}},
         {"pillar_gate",
          {"how much access hangs on a body of one's own pillar",
           "hoezeer toegang afhangt van een instelling van de eigen zuil"}},
         {"demand_led",
          {"how far money follows demand instead of a cap", "hoezeer geld de vraag volgt in plaats van een plafond"}}}};
    return words;
}

double& number_of(Logic& logic, int word) {
    if (word < dispositions) return logic.dispositions.strength[word];
    return word == dispositions ? logic.claim_target : word == dispositions + 1 ? logic.pillar_gate : logic.demand_led;
}

void declare(sim::Parameters& parameters, LogicSettings& settings) {
    for (Logic& logic : settings.all) {
        const std::string start = "logic." + logic.name + ".";
        const auto text = [&](const char* key, std::string& value, sim::Text meaning) {
            parameters.add(start + key, value,
                           {.unit = "text", .meaning = std::move(meaning), .source = "choice of the user", .fixed = true});
        };
        text("based_on", logic.based_on,
             {"the logic that " + logic.name + " takes over whatever is not stated from",
              "de logica waarvan " + logic.name + " alles overneemt wat niet genoemd is"});
        text("title.en", logic.title.en, {logic.name + " in English words", logic.name + " in Engelse woorden"});
        text("title.nl", logic.title.nl, {logic.name + " in Dutch words", logic.name + " in Nederlandse woorden"});
        for (int word = 0; word < logic_words; ++word) {
            const auto& [key, meaning] = words_of_a_logic()[word];
            parameters.add(
                start + key, number_of(logic, word),
                {.unit = "share",
                 .least = 0,
                 .most = 1,
                 .meaning = {meaning.en + " in the " + logic.name + " logic", meaning.nl + " in de logica '" + logic.name + "'"},
                 .source = "design 5.2; assumption A24"});
        }
    }
}

} // namespace welfare_state
