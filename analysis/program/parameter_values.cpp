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

std::vector<Setting> differences(const welfare_state::Settings& given) {
    welfare_state::Settings settings = given, defaults;
    const auto now = welfare_state::parameters(settings), declared = welfare_state::parameters(defaults);
    std::vector<Setting> list;
    for (std::size_t i = 0; i < now.all().size(); ++i) {
        const std::string value = value_of(now.all()[i]), before = value_of(declared.all()[i]);
        if (value != before) list.push_back({now.all()[i].name, value, before, now.all()[i].about.unit});
    }
    return list;
}

std::string differences_text(const sim::Scenario& scenario, const welfare_state::Settings& settings, const Say& say) {
    std::string text;
    for (const auto& [name, value, before, unit] : differences(settings)) {
        text +=
            wrapped(say("{} = {} {} (default {})", "{} = {} {} (standaard {})", name, value, unit == "text" ? "" : unit, before),
                    100, "  ");
    }
    for (const sim::DatedChange& change : scenario.changes) {
        text += say("  from {}-{:02}: {} = {}\n", "  vanaf {}-{:02}: {} = {}\n", change.from.year(), change.from.of_year() + 1,
                    change.parameter, change.value);
    }
    for (const std::string& process : scenario.off)
        text += say("  process switched off: {}\n", "proces uitgeschakeld: {}\n", process);
    return text.empty() ? say("  nothing differs from the defaults\n", "  niets wijkt af van de standaard\n") : text;
}

} // namespace program
