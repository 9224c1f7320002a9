#include "analysis/program/common_options.hpp"
#include "analysis/program/describe.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/parameter_values.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/settings_reading.hpp"

namespace program {
namespace {

std::vector<std::string> changes_of(const sim::Scenario& scenario) {
    std::vector<std::string> list;
    for (const auto& [from, parameter, value] : scenario.changes)
        list.push_back(fmt::format("{}-{:02}: {} = {}", from.year(), from.of_year() + 1, parameter, value));
    return list;
}

} // namespace

Description describe_scenario(const std::string& name, const Given& given, const Say& say) {
    const std::string data = data_folder();
    const auto prepared = welfare_state::prepare(scenario_file(name, data), settings_of(given), data);
    const sim::Scenario& scenario = prepared.scenario;
    print_warnings(prepared.scenario, say);
    print_notes(prepared, say);
    const auto defaults = welfare_state::default_settings(data);
    std::vector<std::string> set;
    for (const Setting& setting : differences(prepared.settings, defaults)) set.push_back(setting.name + " = " + setting.value);

    Description description;
    description.records = {{{"name", scenario.name},
                            {"title", scenario.title},
                            {"question", scenario.question},
                            {"look_at", scenario.look_at},
                            {"differs", set},
                            {"changes", changes_of(scenario)},
                            {"off", scenario.off},
                            {"files", scenario.files},
                            {"resolved", scenario.resolved}}};
    std::string files;
    for (const std::string& file : scenario.files) files += (files.empty() ? "" : say(", based on ", ", berust op ")) + file;
    description.text = fmt::format("{} ({})\n", scenario.name, files);
    for (const sim::Text& text : {scenario.title, scenario.question, scenario.look_at}) {
        if (!say(text).empty()) description.text += wrapped(say(text), 96, "  ");
    }
    description.text += '\n';
    description.text += differences_text(scenario, prepared.settings, defaults, say);
    return description;
}

} // namespace program
