#include <cmath>

#include "analysis/program/describe.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/matching.hpp"
#include "analysis/program/parameter_values.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/settings_reading.hpp"

namespace program {
namespace {

Field value_as_field(const sim::Parameter& parameter) {
    if (const auto* number = std::get_if<double*>(&parameter.value)) return **number;
    if (const auto* number = std::get_if<std::int64_t*>(&parameter.value)) return **number;
    if (const auto* truth = std::get_if<bool*>(&parameter.value)) return **truth;
    if (const auto* text = std::get_if<std::string*>(&parameter.value)) return **text;
    return value_of(parameter);
}

Record record_of(const sim::Parameter& parameter) {
    const sim::About& about = parameter.about;
    return {{"name", parameter.name},
            {"type", kind_of(parameter).en},
            {"unit", about.unit},
            {"least", about.least},
            {"most", about.most},
            {"default", value_as_field(parameter)},
            {"can_change_during_run", !about.fixed},
            {"meaning", about.meaning},
            {"source", about.source}};
}

std::string range_of(const sim::About& about) {
    if (!std::isfinite(about.least) && !std::isfinite(about.most)) return "";
    return fmt::format("  [{}, {}]", std::isfinite(about.least) ? fmt::format("{}", about.least) : "...",
                       std::isfinite(about.most) ? fmt::format("{}", about.most) : "...");
}

std::string text_of(const sim::Parameter& parameter, const Say& say) {
    const sim::About& about = parameter.about;
    const std::string unit = about.unit == "-" || about.unit == "text" ? "" : " " + about.unit;
    std::string text = wrapped(fmt::format("{} = {}{}{}{}", parameter.name, value_of(parameter), unit, range_of(about),
                                           about.fixed ? say("  (not during a run)", "  (niet tijdens een run)") : ""),
                               96, "");
    text += wrapped(say(about.meaning), 96, "    ");
    return text + wrapped(say("source: ", "bron: ") + about.source, 96, "    ") + "\n";
}

} // namespace

Description describe_parameters(const std::string& filter, const Say& say) {
    welfare_state::Settings settings = welfare_state::default_settings(data_folder());
    const auto declared = welfare_state::parameters(settings);
    const Matching matching(filter, declared.names());
    Description description;
    for (const sim::Parameter& parameter : declared.all()) {
        if (!matching(parameter.name)) continue;
        description.records.push_back(record_of(parameter));
        description.text += text_of(parameter, say);
    }
    description.text +=
        say("Name = default, unit and [least, most]. To set one: kanteling run baseline --set NAME=VALUE\n",
            "Naam = standaard, eenheid en [minst, meest]. Om er een in te stellen: kanteling run baseline --set NAAM=WAARDE\n");
    return description;
}

} // namespace program
