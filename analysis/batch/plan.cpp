#include "analysis/batch/plan.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "analysis/batch/axes.hpp"
#include "models/welfare_state/outcomes.hpp"
#include "sim/checksum.hpp"
#include "sim/config.hpp"
#include "sim/phrase.hpp"

namespace batch {
namespace {

namespace fs = std::filesystem;

/// A resolved scenario without what it is called: a new title is no new run.
std::string without_names(const std::string& resolved) {
    return resolved.substr(std::min(resolved.find("schedule.off"), resolved.size()));
}

/// The checksums of what a scenario reads besides what its resolved text holds.
std::string inputs_of(const welfare_state::Prepared& prepared) {
    std::string sums;
    for (const std::string& file : prepared.files) {
        const auto& [scenario, catalogues] = std::tie(prepared.scenario.files, prepared.scenario.catalogues);
        if (std::count(scenario.begin(), scenario.end(), file) + std::count(catalogues.begin(), catalogues.end(), file) == 0)
            sums += sim::checksum_of_file(file) + "  " + fs::path(file).filename().string() + "\n";
    }
    return sums;
}

PlannedScenario read_scenario(const Member& member, const Experiment& experiment, const std::vector<sim::Setting>& settings,
                              const std::string& data) {
    PlannedScenario scenario{member.name, member.file, {{"run.seed", std::to_string(experiment.seed)}}, {}, {}, {}};
    for (const auto* further : {&experiment.settings, &member.settings, &settings})
        scenario.settings.insert(scenario.settings.end(), further->begin(), further->end());
    auto prepared = std::make_shared<welfare_state::Prepared>(welfare_state::prepare(member.file, scenario.settings, data));
    if (scenario.name.empty()) scenario.name = prepared->scenario.name;
    scenario.resolved = without_names(prepared->scenario.resolved);
    scenario.inputs = inputs_of(*prepared);
    scenario.prepared = std::move(prepared);
    return scenario;
}

void expect_different_names(const Experiment& experiment, const std::vector<PlannedScenario>& scenarios,
                            sim::Problems& problems) {
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (scenarios[i].name == scenarios[k].name)
                problems.add(experiment.members[i].where,
                             sim::phrase("two scenarios are called '{}'; name one: [[experiment.scenario]] name = \"...\"",
                                         "twee scenario's heten '{}'; noem er een: [[experiment.scenario]] name = \"...\"",
                                         scenarios[i].name));
        }
    }
}

Points points_in(const Experiment& experiment, const std::vector<PlannedScenario>& scenarios) {
    Points points;
    if (experiment.design.kind == Design::Kind::none) {
        points.all.emplace_back();
        return points;
    }
    for (const PlannedScenario& scenario : scenarios) { // each may have logics, and so parameters, of its own
        auto settings = scenario.prepared->settings;
        Points these = points_of(experiment.design, welfare_state::parameters(settings));
        if (points.all.empty()) points = std::move(these);
    }
    return points;
}

/// The values of a point as settings.
std::vector<sim::Setting> settings_at(const Plan& plan, std::size_t point) {
    std::vector<sim::Setting> settings;
    const Point& values = plan.points.all[point];
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool is_whole = values[i] == static_cast<double>(static_cast<std::int64_t>(values[i]));
        sim::Where where{"point " + std::to_string(point)};
        if (!plan.points.where.empty()) where = plan.points.where[point];
        settings.push_back({plan.points.parameters[i].parameter,
                            is_whole ? std::to_string(static_cast<std::int64_t>(values[i])) : sim::to_toml(values[i]), where});
    }
    return settings;
}

std::string seed_of(const PlannedScenario& scenario) { return std::to_string(scenario.prepared->settings.run.seed); }

std::string id_of(const Plan& plan, const Run& run) {
    const PlannedScenario& scenario = plan.scenarios[run.scenario];
    std::string content = fmt::format("run 1\n{}\n{}\n{}\n{} {}\n{} {}\n", plan.maker.version, plan.maker.commit, scenario.name,
                                      static_cast<int>(plan.detail.level), plan.detail.people, run.replicate, seed_of(scenario));
    for (const sim::Setting& setting : settings_at(plan, run.point)) content += setting.key + " = " + setting.value + "\n";
    return sim::checksum(content + scenario.inputs + scenario.resolved);
}

void describe(Plan& plan) {
    plan.file.title =
        plan.experiment.title.en.empty() ? sim::Text{plan.experiment.name, plan.experiment.name} : plan.experiment.title;
    for (const PlannedScenario& scenario : plan.scenarios) {
        const auto& prepared = *scenario.prepared;
        const auto until = sim::Month::january(static_cast<int>(prepared.settings.run.until) + 1);
        unite(plan.file.dimensions,
              welfare_state::dimensions(sim::Month{0}, until, prepared.places.municipalities, prepared.places.neighbourhoods,
                                        prepared.settings, plan.detail));
    }
    for (const welfare_state::DeclaredOutcome& outcome : welfare_state::outcomes()) {
        if (outcome.level <= plan.detail.level) plan.file.outcomes.push_back(outcome.about);
    }
    plan.file.design = plan.points.parameters;
    plan.file.provenance = {{"experiment", plan.experiment.text},
                            {"experiment_name", plan.experiment.name},
                            {"version", plan.maker.version},
                            {"commit", plan.maker.commit}};
    for (const PlannedScenario& scenario : plan.scenarios) {
        std::string name = scenario.name;
        std::replace(name.begin(), name.end(), '/', '_');
        plan.file.provenance.emplace_back("scenario " + name, scenario.resolved);
        plan.file.provenance.emplace_back("look_at " + name, sim::to_toml(scenario.prepared->scenario.look_at));
        plan.file.provenance.emplace_back("tables_sha256 " + name, scenario.inputs);
    }
}

/// Whether there is such an outcome, in such a year, and such a base.
void expect_sense(const Precision& precision, const Plan& plan) {
    sim::Problems problems;
    std::vector<std::string> names, outcomes;
    for (const PlannedScenario& scenario : plan.scenarios) {
        names.push_back(scenario.name);
        const auto until = scenario.prepared->settings.run.until;
        if (precision.year > until)
            problems.add(precision.where, sim::phrase("year = {} lies behind the end of {}, which runs until {}",
                                                      "year = {} ligt na het einde van {}, dat tot en met {} loopt",
                                                      precision.year, scenario.name, until));
    }
    bool is_known = false;
    for (const sim::Outcome& outcome : plan.file.outcomes) {
        if (outcome.axes.size() != 1) continue; // of the country
        outcomes.push_back(outcome.name);
        is_known = is_known || outcome.name == precision.outcome;
    }
    if (!is_known)
        problems.add(precision.where, sim::phrase("outcome = '{}' is no outcome of the country{}",
                                                  "outcome = '{}' is geen uitkomst van het land{}", precision.outcome,
                                                  sim::did_you_mean(precision.outcome, outcomes)));
    if (!precision.base.empty() && std::find(names.begin(), names.end(), precision.base) == names.end())
        problems.add(precision.where, sim::phrase("base = '{}' is no scenario of this experiment{}",
                                                  "base = '{}' is geen scenario van dit experiment{}", precision.base,
                                                  sim::did_you_mean(precision.base, names)));
    if (precision.most < plan.experiment.replicates)
        problems.add(precision.where, sim::phrase("most = {} is less than the {} replicates to begin with",
                                                  "most = {} is minder dan de {} herhalingen om mee te beginnen", precision.most,
                                                  plan.experiment.replicates));
    problems.throw_if_any();
}

} // namespace

Plan make_plan(const Experiment& experiment, const std::vector<sim::Setting>& settings, const welfare_state::Detail& detail,
               const std::string& data, const Maker& maker) {
    Plan plan{experiment, {}, {}, {}, detail, data, maker, {}};
    sim::Problems problems;
    for (const Member& member : experiment.members) {
        try {
            plan.scenarios.push_back(read_scenario(member, experiment, settings, data));
        } catch (const sim::InputError& error) {
            problems.add(error);
        }
    }
    problems.throw_if_any();
    expect_different_names(experiment, plan.scenarios, problems);
    problems.throw_if_any();
    plan.points = points_in(experiment, plan.scenarios);
    describe(plan);
    if (experiment.precision) expect_sense(*experiment.precision, plan);
    extend(plan, experiment.replicates);
    return plan;
}

void extend(Plan& plan, std::uint32_t replicates) {
    const std::size_t together = plan.scenarios.size() * plan.points.all.size();
    for (auto replicate = static_cast<std::uint32_t>(plan.runs.size() / together); replicate < replicates; ++replicate) {
        for (std::size_t point = 0; point < plan.points.all.size(); ++point) {
            for (std::size_t scenario = 0; scenario < plan.scenarios.size(); ++scenario) {
                Run run{scenario, point, replicate, {}};
                run.id = id_of(plan, run);
                sim::RunRecord& record = plan.file.runs.emplace_back();
                record.scenario = plan.scenarios[scenario].name;
                record.replicate = replicate;
                record.seed = seed_of(plan.scenarios[scenario]);
                record.status = "planned";
                record.seconds = std::numeric_limits<double>::quiet_NaN();
                record.point = static_cast<std::int32_t>(point);
                record.design = plan.points.all[point];
                record.id = run.id;
                plan.runs.push_back(std::move(run));
            }
        }
    }
}

std::shared_ptr<const welfare_state::Prepared> prepared_for(const Plan& plan, const Run& run) {
    const PlannedScenario& scenario = plan.scenarios[run.scenario];
    if (plan.points.parameters.empty()) return scenario.prepared;
    auto settings = scenario.settings;
    for (sim::Setting& setting : settings_at(plan, run.point)) settings.push_back(std::move(setting));
    return std::make_shared<const welfare_state::Prepared>(welfare_state::prepare(scenario.file, settings, plan.data));
}

} // namespace batch
