#include "sim/scenario.hpp"

#include "sim/scenario_draft.hpp"

namespace sim {

Scenario scenario_of(const Documents& documents, const Parameters& parameters, const std::vector<std::string>& processes,
                     const Complete& complete) {
    Problems problems = documents.problems;
    ScenarioDraft draft(parameters, processes, problems);
    for (const Document& document : documents.all) draft.take(document.table, document.name);
    for (const Value& setting : documents.settings) draft.section(setting);
    if (complete) complete(draft.stated(), problems);
    Scenario scenario = draft.finish();
    scenario.files = documents.files;
    scenario.catalogues = documents.catalogues;
    problems.throw_if_any();
    return scenario;
}

Scenario read_scenario(const std::string& path, const std::vector<Setting>& settings, const Parameters& parameters,
                       const std::vector<std::string>& processes) {
    return scenario_of(read_documents(path, settings), parameters, processes);
}

Scenario parse_scenario(const std::string& text, const std::string& name, const std::vector<Setting>& settings,
                        const Parameters& parameters, const std::vector<std::string>& processes) {
    return scenario_of(parse_documents(text, name, settings), parameters, processes);
}

} // namespace sim
