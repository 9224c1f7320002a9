#include "models/welfare_state/regime.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace welfare_state {

namespace {

/// Weights that sum to 1, or nothing where none has weight.
std::optional<LogicWeights> weights_of(const std::vector<sim::Series>& series, double year) {
    LogicWeights weights{};
    const std::size_t number = std::min(series.size(), weights.size());
    double sum = 0;
    for (std::size_t logic = 0; logic < number; ++logic) sum += weights[logic] = std::max(0.0, series[logic].at(year));
    if (sum <= 0) return {};
    for (double& weight : weights) weight /= sum;
    return weights;
}

} // namespace

LogicWeights logic_weights(const RegimeSettings& p, double year) { return weights_of(p.weights, year).value_or(LogicWeights{1}); }

LogicWeights logic_weights(const RegimeSettings& p, InstitutionKind kind, double year) {
    const auto own = weights_of(p.of_kind[static_cast<std::size_t>(kind)], year);
    return own ? *own : logic_weights(p, year);
}

Contracts contracts(const RegimeSettings& p, double year) {
    Contracts all;
    for (std::size_t line = 0; line < lines; ++line) {
        if (!p.production[line].knots().empty()) all.production[line] = p.production[line].at(year);
    }
    return all;
}

std::vector<double> years_of(const std::vector<sim::Series>& all) {
    std::vector<double> years;
    for (const sim::Series& series : all) {
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
    for (std::size_t kind = 0; kind < institution_kinds; ++kind) {
        p.of_kind[kind].resize(logic.all.size());
        const sim::Text& text = kind_texts[kind];
        for (std::size_t row = 0; row < logic.all.size(); ++row) {
            const std::string& name = logic.all[row].name;
            add(std::string("institution.") + kind_names[kind] + ".mix." + name, p.of_kind[kind][row], "-", 1,
                {"weight of the " + name + " logic as it is asked of " + text.en + ", by year; no weights: as of all others",
                 "gewicht van de logica '" + name + "' zoals gevraagd van " + text.nl + ", per jaar; geen gewichten: als van alle andere"},
                "design 5.4; choice of the user");
        }
    }
    add("regime.production_first_line", p.production[0], "share", 1,
        {"how much pay of the first line follows production by contract, by year; none: by its own efficiency times mastery",
         "hoezeer de betaling van de eerste lijn per contract productie volgt, per jaar; geen: door eigen efficiency maal beheersing"},
        "design 4.9 (pi) and 7 (SC11); choice of the user");
    add("regime.production_second_line", p.production[1], "share", 1,
        {"the same for the second line", "hetzelfde voor de tweede lijn"}, "design 4.9 (pi) and 7 (SC11); choice of the user");
}

} // namespace welfare_state
