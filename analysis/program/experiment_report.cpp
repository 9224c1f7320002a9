#include "analysis/program/experiment_report.hpp"

#include <cmath>
#include <iostream>

#include "analysis/program/plan_cost.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

constexpr std::size_t most_shown = 12; ///< points

void print_points(const ::batch::Plan& plan, const Say& say) {
    Row head;
    for (const auto& parameter : plan.points.parameters) head.push_back(parameter.parameter);
    std::vector<Row> rows;
    const std::size_t count = plan.points.all.size();
    for (std::size_t point = 0; point < std::min(count, most_shown); ++point) {
        rows.push_back({say("point {}", "punt {}", point)});
        for (const double value : plan.points.all[point]) rows.back().push_back(fmt::format("{:.4g}", value));
    }
    std::cout << '\n' << in_blocks(head, rows);
    if (count > most_shown)
        std::cout << say("... and {} more points (--csv has all runs)\n", "... en nog {} punten (--csv heeft alle runs)\n",
                         count - most_shown);
}

} // namespace

void print_experiment(const ::batch::Plan& plan, const Say& say) {
    std::cout << say("{}: {} runs\n", "{}: {} runs\n", plan.experiment.name, plan.runs.size());
    if (!say(plan.experiment.title).empty()) std::cout << wrapped(say(plan.experiment.title), 100, "  ");
    std::cout << say("  replicates {} at each point, seed {}\n", "  herhalingen {} per punt, zaad {}\n",
                     plan.experiment.replicates, plan.experiment.seed);
    for (const auto& scenario : plan.scenarios) {
        const auto& run = scenario.prepared->settings.run;
        std::cout << say("  scenario   {}: 1945-{}, {} persons per agent{}{}\n",
                         "  scenario   {}: 1945-{}, {} personen per agent{}{}\n", scenario.name, run.until, run.persons_per_agent,
                         scenario.prepared->scenario.title.en.empty() ? "" : "; ", say(scenario.prepared->scenario.title));
    }
    if (plan.points.parameters.empty()) return;
    std::cout << say("  design     {} points over {} parameters\n", "  ontwerp    {} punten over {} parameters\n",
                     plan.points.all.size(), plan.points.parameters.size());
    print_points(plan, say);
}

bool print_cost(const ::batch::Plan& plan, const ::batch::Crew& crew, const std::string& folder, const Say& say) {
    const auto language = say.language();
    const PlanCost cost = estimate(plan, crew);
    const double room = free_disk(folder);
    std::cout << say(
        "  estimate   {} for all runs, {} side by side on {} threads; {} for one; {} of memory; {} of disk, of {} free\n",
        "  schatting  {} voor alle runs, {} naast elkaar op {} threads; {} voor een; {} geheugen; {} schijf, van {} vrij\n",
        duration(cost.seconds, language), cost.side_by_side, crew.threads, duration(cost.longest, language),
        bytes(cost.memory, language), bytes(cost.disk, language), bytes(room, language))
              << std::flush;
    if (cost.disk <= room) return true;
    std::cerr << as_error(say("the disk is too small: about {} are needed, {} are free; take fewer runs, or another disk",
                              "de schijf is te klein: er is ongeveer {} nodig en {} vrij; neem minder runs, of een andere schijf",
                              bytes(cost.disk, language), bytes(room, language)),
                          say);
    return false;
}

} // namespace program
