#include "models/welfare_state/settings_reading.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include "models/welfare_state/logic_reading.hpp"
#include "models/welfare_state/programme_reading.hpp"
#include "models/welfare_state/schedule.hpp"
#include "models/welfare_state/template_reading.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {

namespace {

/// Warns where residents may only take over in years in which associations have no homes.
void warn_of_idle_conversion(const HousingSettings& housing, const sim::Where& where, sim::Problems& problems) {
    bool is_allowed = false;
    for (int year = first_year; year <= last_year; ++year) {
        if (housing.conversion.at(year) <= 0) continue;
        is_allowed = true;
        if (housing.associations.at(year) > 0) return;
    }
    if (is_allowed)
        problems.warn(
            where,
            {"housing.conversion has no effect: associations have no homes in those years (housing.associations)",
             "housing.conversion heeft geen effect: corporaties hebben in die jaren geen woningen (housing.associations)"});
}

/// Homes belong to somebody once.
void check_tenures(const HousingSettings& housing, const sim::Where& where, sim::Problems& problems) {
    constexpr double rounding = 1e-9;
    for (int year = first_year; year <= last_year; ++year) {
        const double owners = housing.owners.at(year), associations = housing.associations.at(year);
        if (owners + associations <= 1 + rounding) continue;
        return problems.add(where, sim::phrase("housing.owners and housing.associations are {:.3g} and {:.3g} in {}: together more "
                                               "than all dwellings",
                                               "housing.owners en housing.associations zijn {:.3g} en {:.3g} in {}: samen meer "
                                               "dan alle woningen",
                                               owners, associations, year));
    }
}

} // namespace

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
        problems.warn(said->second.where, sim::phrase("{} = {}: {} never begin, since the run ends in {}",
                                                      "{} = {}: {} beginnen nooit, want de run eindigt in {}", key, year,
                                                      field_texts[field], settings.run.until));
    }
}

} // namespace

ReadSettings settings_from(const sim::Documents& written) {
    sim::Documents documents = with_programmes_spelled_out(written);
    const std::vector<TemplateUse> templates = templates_in(documents, documents.problems);
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
    read.settings.templates.uses = templates;
    read.scenario.resolved += to_toml(templates);
    sim::Problems problems;
    const sim::Where file = {written.files.empty() ? std::string() : written.files.front(), 0, 0};
    check_templates(templates, static_cast<int>(read.settings.run.until), read.scenario.off, file, problems);
    check_tenures(read.settings.housing, file, problems);
    warn_of_idle_conversion(read.settings.housing, file, problems);
    if (read.settings.commons.leaders < 1 && std::ranges::count(read.scenario.off, "commons") == 0)
        problems.warn(file, {"commons.leaders is below 1: nobody begins a commons, and none ever gets members",
                             "commons.leaders is kleiner dan 1: niemand begint een commons, en geen krijgt ooit leden"});
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
