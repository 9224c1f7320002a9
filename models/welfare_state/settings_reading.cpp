#include "models/welfare_state/settings_reading.hpp"

#include <filesystem>

#include "models/welfare_state/logic_reading.hpp"
#include "models/welfare_state/schedule.hpp"

namespace welfare_state {

std::vector<std::string> catalogues(const std::string& data) {
    const auto folder = std::filesystem::path(data).parent_path();
    return {(folder / "logics.toml").string(), (folder / "eras.toml").string()};
}

ReadSettings settings_from(const sim::Documents& documents) {
    const std::vector<NamedLogic> named = logics_in(documents);
    ReadSettings read;
    read.settings.logic = unread(named);
    read.scenario = sim::scenario_of(
        documents, parameters(read.settings), can_be_off(),
        [&](const sim::Stated& stated, sim::Problems& problems) { complete(read.settings.logic, named, stated, problems); });
    sim::Problems problems;
    check_eras(read.settings.regime, read.scenario.stated, problems);
    problems.throw_if_any();
    for (const sim::Problem& warning : problems.warnings()) read.scenario.warnings.push_back(warning);
    return read;
}

Settings default_settings(const std::string& data) {
    return settings_from(sim::parse_documents("", "defaults", {}, catalogues(data))).settings;
}

} // namespace welfare_state
