#include "models/welfare_state/regime.hpp"

#include <algorithm>
#include <string>

namespace welfare_state {

LogicWeights logic_weights(const RegimeSettings& p, double year) {
    LogicWeights weights{};
    const std::size_t number = std::min(p.weights.size(), weights.size());
    double sum = 0;
    for (std::size_t logic = 0; logic < number; ++logic) sum += weights[logic] = std::max(0.0, p.weights[logic].at(year));
    if (sum <= 0) return {1};
    for (double& weight : weights) weight /= sum;
    return weights;
}

std::vector<double> years_of_eras(const RegimeSettings& p) {
    std::vector<double> years;
    for (const sim::Series& series : p.weights) {
        for (const auto& knot : series.knots()) years.push_back(knot.year);
    }
    std::ranges::sort(years);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return years;
}

void declare(sim::Parameters& parameters, RegimeSettings& p, const LogicSettings& logic) {
    const auto add = [&](const std::string& name, sim::Series& series, const char* unit, double most, sim::Text meaning,
                         const char* source) {
        parameters.add(name, series, {.unit = unit, .least = 0, .most = most, .meaning = std::move(meaning), .source = source});
    };
    p.weights.resize(logic.all.size());
    for (std::size_t row = 0; row < logic.all.size(); ++row) {
        const std::string& name = logic.all[row].name;
        add("regime." + name, p.weights[row], "-", 1,
            {"weight of the " + name + " logic by year; weights are brought to a sum of 1",
             "gewicht van de logica '" + name + "' per jaar; gewichten worden tot som 1 gebracht"},
            "design 4.17, years of the seed; assumption A25");
    }
}

} // namespace welfare_state
