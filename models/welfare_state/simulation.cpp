#include "models/welfare_state/simulation.hpp"

#include <algorithm>
#include <chrono>
#include <limits>

#include "models/welfare_state/place_files.hpp"
#include "models/welfare_state/schedule.hpp"
#include "models/welfare_state/settings_reading.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

/// The process that a parameter belongs to ("leaving_home.age": "leaving home"), or null where it is no process's own.
const sim::Process<WelfareState>* process_of(const std::string& parameter) {
    const std::string name = parameter.substr(0, parameter.find('.'));
    const auto in_parameters = [](std::string_view process) {
        std::string word(process);
        for (char& letter : word) letter = letter == ' ' || letter == '-' ? '_' : letter;
        return word;
    };
    const auto process = std::ranges::find_if(one_month(), [&](const auto& line) { return in_parameters(line.name) == name; });
    return process == one_month().end() ? nullptr : &*process;
}

/// Warns of dated changes that cannot have any effect: their process is switched off, or does not run any more.
void warn_of_idle_changes(sim::Scenario& scenario, int last_year) {
    const auto warn = [&](const sim::Text& what) { scenario.warnings.emplace_back().what = what; };
    for (const sim::DatedChange& change : scenario.changes) {
        const auto* process = process_of(change.parameter);
        if (!process) continue;
        const std::string name(process->name);
        if (std::ranges::count(scenario.off, name) > 0) {
            warn(sim::phrase("the change of {} has no effect: '{}' is switched off",
                             "de verandering van {} heeft geen effect: '{}' staat uit", change.parameter, name));
        } else if (process->when == sim::When::january && change.from > sim::Month::january(last_year)) {
            warn(sim::phrase("the change of {} has no effect: '{}' runs in January, and the last is that of {}",
                             "de verandering van {} heeft geen effect: '{}' loopt in januari, en de laatste is die van {}",
                             change.parameter, name, last_year));
        }
    }
}

/// Completes what a scenario asks for with the tables it needs.
Prepared prepared_from(const sim::Documents& documents, const std::string& data) {
    auto [scenario, settings] = settings_from(documents);
    Prepared prepared{std::move(scenario), std::move(settings), Demography::read(data), {}, {}};
    warn_of_idle_changes(prepared.scenario, static_cast<int>(prepared.settings.run.until));
    prepared.places = read_places(prepared.settings.places, data,
                                  {.persons_per_agent = static_cast<double>(prepared.settings.run.persons_per_agent),
                                   .population_1945 = prepared.demography.total_1945(),
                                   .population_2022 = prepared.demography.population_2022});
    prepared.files = prepared.scenario.files;
    for (const std::string& file : prepared.scenario.catalogues) prepared.files.push_back(file);
    for (const std::string& file : Demography::files(data)) prepared.files.push_back(file);
    for (const char* table : {"district_archetypes.csv", "municipality_archetypes.csv"})
        prepared.files.push_back(data + "/" + table);
    if (!prepared.settings.places.file.empty()) prepared.files.push_back(prepared.settings.places.file);
    return prepared;
}

/// The number of values that an outcome has in one run.
std::size_t size_of(const sim::Outcome& outcome, const std::vector<sim::Dimension>& dimensions) {
    std::size_t size = 1;
    for (const std::string& axis : outcome.axes) size *= std::ranges::find(dimensions, axis, &sim::Dimension::name)->size();
    return size;
}

/// Pads the values of an interrupted run with missing ones. A failed run has none.
void pad(sim::Results& results) {
    for (sim::RunRecord& run : results.runs) {
        for (std::size_t i = 0; i < run.outcomes.size(); ++i) {
            run.outcomes[i].values.resize(size_of(results.outcomes[i], results.dimensions),
                                          std::numeric_limits<double>::quiet_NaN());
        }
    }
}

} // namespace

Prepared prepare(const std::string& scenario, const std::vector<sim::Setting>& given, const std::string& data) {
    return prepared_from(sim::read_documents(scenario, given, catalogues(data)), data);
}

Prepared prepare_text(const std::string& text, const std::string& name, const std::vector<sim::Setting>& given,
                      const std::string& data) {
    return prepared_from(sim::parse_documents(text, name, given, catalogues(data)), data);
}

Replicate run_replicate(const Prepared& prepared, std::uint32_t replicate, const Detail& detail, const sim::Workers& workers,
                        std::function<bool(sim::Month)> go_on, const std::function<void(sim::Month, std::uint64_t)>& seen) {
    const auto started = std::chrono::steady_clock::now();
    WelfareState state =
        first_month(prepared.settings, prepared.scenario.changes, prepared.demography, prepared.places, replicate, workers);
    const sim::Month until = sim::Month::january(static_cast<int>(prepared.settings.run.until) + 1);
    Recorder recorder(detail, until);
    Replicate result;
    result.report = sim::run(state, one_month(),
                             {.seed = static_cast<std::uint64_t>(prepared.settings.run.seed),
                              .replicate = replicate,
                              .until = until,
                              .off = prepared.scenario.off,
                              .go_on = std::move(go_on)},
                             workers, [&](const WelfareState& now, sim::Month month) {
                                 recorder.observe(now, month);
                                 std::uint64_t agents = 0;
                                 for (const Count& place : now.census.people)
                                     agents += static_cast<std::uint64_t>(place.people());
                                 result.citizen_months += agents;
                                 if (seen) seen(month, agents);
                             });
    result.record = {.scenario = prepared.scenario.name,
                     .replicate = replicate,
                     .seed = std::to_string(prepared.settings.run.seed),
                     .status = result.report.finished ? "finished" : "interrupted",
                     .message = {},
                     .seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count(),
                     .outcomes = recorder.values()};
    return result;
}

sim::Results results_of(const Prepared& prepared, const std::vector<Replicate>& replicates, const Detail& detail) {
    sim::Results results;
    results.title = prepared.scenario.title;
    sim::Month end{6};
    for (const Replicate& replicate : replicates) {
        end = std::max(end, replicate.report.end);
        results.runs.push_back(replicate.record);
    }
    results.dimensions = dimensions(sim::Month{0}, end, prepared.places.municipalities, prepared.places.neighbourhoods,
                                    prepared.settings, detail);
    for (const DeclaredOutcome& outcome : outcomes()) {
        if (outcome.level <= detail.level) results.outcomes.push_back(outcome.about);
    }
    pad(results);
    return results;
}

} // namespace welfare_state
