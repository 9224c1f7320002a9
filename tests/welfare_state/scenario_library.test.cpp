#include <cmath>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "models/welfare_state/settings_reading.hpp"
#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

namespace files = std::filesystem;

/// Scenario files that the project ships: all but catalogues and the baseline.
std::vector<std::string> shipped() {
    const std::set<std::string> others = {"baseline.toml"};
    std::set<std::string> catalogue;
    for (const std::string& file : catalogues(project + "scenarios/data")) catalogue.insert(files::path(file).filename().string());
    std::vector<std::string> scenarios;
    for (const auto& entry : files::recursive_directory_iterator(project + "scenarios")) {
        const files::path& path = entry.path();
        if (path.extension() != ".toml" || path.string().find("/experiments/") != std::string::npos) continue;
        if (others.contains(path.filename().string()) || catalogue.contains(path.filename().string())) continue;
        scenarios.push_back(path.string());
    }
    std::ranges::sort(scenarios);
    return scenarios;
}

/// Small and coarse: the sign of things, in two seconds.
Prepared small(const std::string& file, std::int64_t until = 0) {
    std::vector<sim::Setting> settings = {{"run.persons_per_agent", "1500"}, {"places.least_citizens", "20"}};
    if (until > 0) settings.push_back({"run.until", std::to_string(until)});
    return prepare(file, settings, project + "scenarios/data");
}

sim::RunRecord run(const Prepared& world) { return run_replicate(world, 0, Level::summary, sim::Workers(2)).record; }

const sim::RunRecord& baseline(std::int64_t until) {
    static std::map<std::int64_t, sim::RunRecord> runs;
    if (!runs.contains(until)) runs[until] = run(small(project + "scenarios/baseline.toml", until));
    return runs[until];
}

/// The outcomes that a text names.
std::set<std::string> outcomes_in(const std::string& text, const sim::RunRecord& record) {
    std::set<std::string> named;
    const std::regex word("[a-z][a-z0-9_]*");
    for (auto found = std::sregex_iterator(text.begin(), text.end(), word); found != std::sregex_iterator(); ++found) {
        for (const auto& outcome : record.outcomes) {
            if (outcome.name == found->str()) named.insert(outcome.name);
        }
    }
    return named;
}

/// Mean distance between two courses of an outcome over their last eighth, over the size of the second.
double distance(const std::vector<double>& one, const std::vector<double>& other) {
    double apart = 0, size = 0;
    for (std::size_t i = one.size() - one.size() / 8; i < one.size(); ++i) {
        if (std::isnan(one[i]) || std::isnan(other[i])) continue;
        apart += std::abs(one[i] - other[i]);
        size += std::abs(other[i]);
    }
    return size > 0 ? apart / size : apart;
}

} // namespace

TEST_CASE("every scenario of the library says in both languages what it asks and where to look") {
    const auto scenarios = shipped();
    CHECK(scenarios.size() >= 20);
    for (const std::string& file : scenarios) {
        INFO(file);
        const Prepared world = small(file);
        CHECK(world.scenario.warnings.empty());
        CHECK(file.ends_with("/" + world.scenario.name + ".toml"));
        for (const sim::Text& text : {world.scenario.title, world.scenario.question, world.scenario.look_at}) {
            CHECK_FALSE(text.en.empty());
            CHECK_FALSE(text.nl.empty());
        }
    }
}

TEST_CASE("every scenario of the library runs, and differs from the baseline in outcomes that it names") {
    for (const std::string& file : shipped()) {
        INFO(file);
        const Prepared world = small(file);
        const sim::RunRecord record = run(world);
        const sim::RunRecord& base = baseline(world.settings.run.until);
        const auto named = outcomes_in(world.scenario.look_at.en, record);
        CHECK(named.size() >= 2);
        CHECK(named == outcomes_in(world.scenario.look_at.nl, record));
        double most = 0;
        for (const std::string& outcome : named) most = std::max(most, distance(values_of(record, outcome), values_of(base, outcome)));
        CHECK(most > .03);
    }
}
