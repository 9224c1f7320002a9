#include "models/welfare_state/settings_reading.hpp"

#include <filesystem>
#include <string>

#include "models/welfare_state/logic_reading.hpp"
#include "models/welfare_state/programme_reading.hpp"
#include "models/welfare_state/schedule.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {

std::vector<std::string> catalogues(const std::string& data) {
    const auto folder = std::filesystem::path(data).parent_path();
    return {(folder / "logics.toml").string(), (folder / "eras.toml").string(), (folder / "programmes.toml").string()};
}

namespace {

/// Institutions that were told to enter after the end of the run deserve a word.
void check_entries(const Settings& settings, const sim::Stated& stated, sim::Problems& problems) {
    for (std::size_t field = 0; field < fields; ++field) {
        const std::string key = std::string("entry.") + field_names[field] + "_year";
        const double year = settings.entry.field[field].year;
        const auto said = stated.find(key);
        if (said == stated.end() || year <= static_cast<double>(settings.run.until)) continue;
        problems.warn(said->second.where,
                      sim::phrase("{} = {}: {} never begin, since the run ends in {}",
                                  "{} = {}: {} beginnen nooit, want de run eindigt in {}", key, year,
                                  field_texts[field], settings.run.until));
    }
}

} // namespace

ReadSettings settings_from(const sim::Documents& written) {
    const sim::Documents documents = with_programmes_spelled_out(written);
    const std::vector<NamedLogic> logics = logics_in(documents);
    const std::vector<NamedTable> programmes = programmes_in(documents);
    ReadSettings read;
    read.settings.logic = unread(logics);
    read.settings.programmes = unread_programmes(programmes);
    const sim::Parameters list = parameters(read.settings);
    read.scenario =
        sim::scenario_of(documents, list, can_be_off(), [&](const sim::Stated& stated, sim::Problems& problems) {
            complete(read.settings.logic, logics, stated, problems);
            complete(read.settings.programmes, programmes, list, stated, static_cast<int>(read.settings.run.until), problems);
        });
    resolve_citizens(read.settings);
    sim::Problems problems;
    check_citizens(read.settings, read.scenario.stated, problems);
    check_mixes(read.settings.regime, read.scenario.stated, problems);
    check_entries(read.settings, read.scenario.stated, problems);
    check_eras(read.settings.regime, read.scenario.stated, problems);
    problems.throw_if_any();
    warn_if_off(read.settings.programmes, read.scenario.off, problems);
    for (const sim::Problem& warning : problems.warnings()) read.scenario.warnings.push_back(warning);
    return read;
}

Settings default_settings(const std::string& data) {
    return settings_from(sim::parse_documents("", "defaults", {}, catalogues(data))).settings;
}

} // namespace welfare_state
