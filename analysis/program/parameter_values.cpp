#include "analysis/program/parameter_values.hpp"

#include "analysis/program/table.hpp"

namespace program {
namespace {

struct AsText {
    std::string operator()(const double* value) const { return fmt::format("{}", *value); }
    std::string operator()(const std::int64_t* value) const { return fmt::format("{}", *value); }
    std::string operator()(const bool* value) const { return *value ? "true" : "false"; }
    std::string operator()(const std::string* value) const { return "\"" + *value + "\""; }
    std::string operator()(const sim::Series* value) const {
        std::string text;
        for (const auto& [year, height] : value->knots()) text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", year, height);
        return text;
    }
};

/// What stands in for the default of a number of a scenario's own logic: that of the logic that it is based on. Null where there is none.
const sim::Parameter* inherited(const std::string& name, const sim::Parameters& parameters) {
    const auto dot = name.rfind('.');
    const sim::Parameter* based_on = parameters.find(name.substr(0, dot) + ".based_on");
    if (!based_on || name == based_on->name) return nullptr;
    return parameters.find("logic." + *std::get<std::string*>(based_on->value) + name.substr(dot));
}

std::string nothing_like(const sim::Parameter& parameter) {
    return std::holds_alternative<std::string*>(parameter.value) ? "\"\"" : "";
}

} // namespace

std::string value_of(const sim::Parameter& parameter) { return std::visit(AsText(), parameter.value); }

sim::Text kind_of(const sim::Parameter& parameter) {
    static const sim::Text kinds[] = {{"number", "getal"},
                                      {"whole number", "geheel getal"},
                                      {"true or false", "true of false"},
                                      {"text", "tekst"},
                                      {"series over the years", "reeks over de jaren"}};
    return kinds[parameter.value.index()];
}

std::vector<Setting> differences(const welfare_state::Settings& given, const welfare_state::Settings& usual) {
    welfare_state::Settings settings = given, defaults = usual;
    const auto now = welfare_state::parameters(settings), declared = welfare_state::parameters(defaults);
    std::vector<Setting> list;
    for (const sim::Parameter& parameter : now.all()) {
        const sim::Parameter* before = declared.find(parameter.name);
        if (!before) before = inherited(parameter.name, now);
        const std::string value = value_of(parameter), default_value = before ? value_of(*before) : nothing_like(parameter);
        if (value != default_value) list.push_back({parameter.name, value, default_value, parameter.about.unit});
    }
    return list;
}

std::string differences_text(const sim::Scenario& scenario, const welfare_state::Settings& settings,
                             const welfare_state::Settings& defaults, const Say& say) {
    std::string text;
    for (const auto& [name, value, before, unit] : differences(settings, defaults)) {
        const std::string with_unit = unit == "text" || unit == "-" ? value : value + " " + unit;
        text += wrapped(before.empty() ? say("{} = {} (no default)", "{} = {} (geen standaard)", name, with_unit)
                                       : say("{} = {} (default {})", "{} = {} (standaard {})", name, with_unit, before),
                        100, "  ");
    }
    for (const sim::DatedChange& change : scenario.changes) {
        text += say("  from {}-{:02}: {} = {:.6g}\n", "  vanaf {}-{:02}: {} = {:.6g}\n", change.from.year(),
                    change.from.of_year() + 1, change.parameter, change.value);
    }
    for (const auto& [from, why, source] : scenario.reasons) {
        const std::string words =
            why + (why.empty() || source.empty() ? "" : "; ") + (source.empty() ? "" : say("source: {}", "bron: {}", source));
        text +=
            wrapped(say("why from {}-{:02}: {}", "waarom vanaf {}-{:02}: {}", from.year(), from.of_year() + 1, words), 100, "  ");
    }
    for (const std::string& process : scenario.off)
        text += say("  process switched off: {}\n", "proces uitgeschakeld: {}\n", process);
    return text.empty() ? say("  nothing differs from the defaults\n", "  niets wijkt af van de standaard\n") : text;
}

} // namespace program
