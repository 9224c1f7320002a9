#include "analysis/program/plan_cost.hpp"

#include <algorithm>
#include <filesystem>
#include <unistd.h>

#include "analysis/program/cost.hpp"

namespace program {
namespace {

namespace fs = std::filesystem;

/// [-] how much smaller values become in a file, from a short run.
double packed_share(const ::batch::PlannedScenario& scenario, const welfare_state::Detail& detail, const std::string& data) {
    auto settings = scenario.settings;
    settings.push_back({"run.until", "1946"});
    const auto prepared = welfare_state::prepare(scenario.file, settings, data);
    auto results =
        welfare_state::results_of(prepared, {welfare_state::run_replicate(prepared, 0, detail, sim::Workers(1))}, detail);
    const fs::path path = fs::temp_directory_path() / ("kanteling-pilot-" + std::to_string(getpid()) + ".nc");
    double values = 0;
    for (const sim::OutcomeValues& outcome : results.runs[0].outcomes) values += 8 * static_cast<double>(outcome.values.size());
    sim::write_results(path.string(), results);
    const auto with_values = static_cast<double>(fs::file_size(path));
    results.runs[0].outcomes.clear();
    sim::write_results(path.string(), results);
    const auto without = static_cast<double>(fs::file_size(path));
    fs::remove(path);
    return std::clamp((with_values - without) / values, 0.02, 1.0);
}

} // namespace

PlanCost estimate(const ::batch::Plan& plan, const ::batch::Crew& crew) {
    PlanCost cost;
    cost.side_by_side = ::batch::at_once(plan, crew);
    const sim::Workers workers(std::max(1U, crew.threads / cost.side_by_side));
    const double runs = static_cast<double>(plan.runs.size() / plan.scenarios.size());
    const double share = packed_share(plan.scenarios.front(), plan.detail, plan.data);
    const double before = memory_now();
    double seconds = 0;
    for (const auto& scenario : plan.scenarios) {
        const auto short_run = [&](std::int64_t persons_per_agent) {
            auto settings = scenario.settings;
            settings.push_back({"run.persons_per_agent", std::to_string(persons_per_agent)});
            settings.push_back(
                {"run.until", std::to_string(std::min<std::int64_t>(1946, scenario.prepared->settings.run.until))});
            return welfare_state::prepare(scenario.file, settings, plan.data);
        };
        const Cost one = estimate(*scenario.prepared, short_run, plan.detail, workers);
        seconds += runs * one.seconds;
        cost.longest = std::max(cost.longest, one.seconds);
        cost.memory = std::max(cost.memory, one.memory - before);
        cost.disk += 2 * runs * (share * one.disk + 50'000);
    }
    const double side_by_side = std::min<double>(cost.side_by_side, static_cast<double>(plan.runs.size()));
    cost.seconds = std::max(seconds / side_by_side, cost.longest);
    cost.memory = before + side_by_side * std::max(0.0, cost.memory);
    return cost;
}

double free_disk(const std::string& folder) {
    fs::path there = fs::absolute(folder);
    std::error_code none;
    while (!fs::exists(there, none) && there.has_relative_path()) there = there.parent_path();
    return static_cast<double>(fs::space(there, none).available);
}

} // namespace program
