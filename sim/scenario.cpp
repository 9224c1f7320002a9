#include "sim/scenario.hpp"

#include <algorithm>
#include <filesystem>

#include "sim/config_check.hpp"
#include "sim/phrase.hpp"
#include "sim/read.hpp"
#include "sim/scenario_draft.hpp"

namespace sim {

namespace {

namespace fs = std::filesystem;

/// Reads documents and what they are based on: bases first, so that what is built on them goes over them.
class Chain {
public:
    Chain(ScenarioDraft& draft, Problems& problems) : draft_(draft), problems_(problems) {}

    /// `asked_for` is the place that names the file.
    void file(const std::string& path, const Where& asked_for) try {
        refuse_circle(path, asked_for);
        const std::string text = read_file(path, asked_for);
        files.push_back(path);
        document(text, path, fs::path(path).parent_path());
    } catch (const InputError& error) {
        problems_.add(error);
    }

    /// Relative paths in the text start from `folder`.
    void document(const std::string& text, const std::string& name, const fs::path& folder) {
        const Value document = parse_config(text, name);
        const Value* base = document.find("based_on");
        const auto* path = base ? expect<std::string>(*base, "based_on", problems_) : nullptr;
        if (path) file((folder / *path).lexically_normal().string(), base->where);
        draft_.take(document, fs::path(name).stem().string());
    }

    std::vector<std::string> files; ///< each is based on the next

private:
    void refuse_circle(const std::string& path, const Where& asked_for) const {
        std::error_code missing; // then reading will say so
        const auto is_same = [&](const std::string& file) { return fs::equivalent(file, path, missing); };
        const auto start = std::ranges::find_if(files, is_same);
        if (start == files.end()) return;
        std::string circle;
        for (auto file = start; file != files.end(); ++file) circle += *file + " -> ";
        throw InputError(asked_for,
                         phrase("based_on goes round in a circle: {}{}", "based_on loopt in een kring: {}{}", circle, path));
    }

    ScenarioDraft& draft_;
    Problems& problems_;
};

/// A setting as a section of a document: `schedule.off` is the table `schedule` with `off` in it; a parameter keeps its full name.
Value section_of(const Setting& setting) {
    const Where where{"command line"};
    Value value = parse_setting(setting.key, setting.value, where);
    for (const std::string table : {"scenario", "schedule"}) {
        if (!setting.key.starts_with(table + ".")) continue;
        return {where, table, Value::Table{{{where, setting.key.substr(table.size() + 1), value.content}}}};
    }
    return value;
}

/// Reads what `start` puts on the chain, then the settings.
Scenario read(const auto& start, const std::vector<Setting>& settings, const Parameters& parameters,
              const std::vector<std::string>& processes) {
    Problems problems;
    ScenarioDraft draft(parameters, processes, problems);
    Chain chain(draft, problems);
    const auto collect = [&](const auto& part) {
        try {
            part();
        } catch (const InputError& error) {
            problems.add(error);
        }
    };
    collect([&] { start(chain); });
    for (const Setting& setting : settings) collect([&] { draft.section(section_of(setting)); });
    Scenario scenario = draft.finish();
    scenario.files = chain.files;
    problems.throw_if_any();
    return scenario;
}

} // namespace

Scenario read_scenario(const std::string& path, const std::vector<Setting>& settings, const Parameters& parameters,
                       const std::vector<std::string>& processes) {
    return read([&](Chain& chain) { chain.file(path, {}); }, settings, parameters, processes);
}

Scenario parse_scenario(const std::string& text, const std::string& name, const std::vector<Setting>& settings,
                        const Parameters& parameters, const std::vector<std::string>& processes) {
    return read([&](Chain& chain) { chain.document(text, name, {}); }, settings, parameters, processes);
}

} // namespace sim
