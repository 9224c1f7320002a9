#include "analysis/program/batch_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <set>

#include "analysis/batch/plan_file.hpp"
#include "analysis/program/batch_options.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {

namespace fs = std::filesystem;

namespace {

/// The plan that lies in the folder; nothing where there is none, or a broken one, which is written anew.
std::optional<sim::Results> earlier_plan(const std::string& folder) {
    if (!fs::exists(::batch::plan_file(folder))) return {};
    try {
        return ::batch::read_plan(folder);
    } catch (const sim::InputError&) {
        return {};
    }
}

} // namespace

void make_folder(const std::string& folder) {
    if (fs::exists(folder) && !fs::is_directory(folder))
        throw sim::InputError({folder}, {"is a file; a batch needs a folder", "is een bestand; een batch heeft een map nodig"});
    if (fs::is_directory(folder) && !fs::is_empty(folder) && !fs::exists(::batch::plan_file(folder))
        && !fs::exists(::batch::shards_in(folder)) && !fs::exists(folder + "/lock"))
        throw sim::InputError({folder}, {"holds other things and no batch; choose another folder",
                                         "bevat andere dingen en geen batch; kies een andere map"});
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        throw sim::InputError({folder}, sim::phrase("cannot be made: {}", "kan niet worden gemaakt: {}", failed.message()));
}

void expect_same_experiment(const std::string& folder, const ::batch::Plan& plan) {
    const auto earlier = earlier_plan(folder);
    if (!earlier) return;
    const std::string name = ::batch::entry(*earlier, "experiment_name");
    const auto is_there = [&](const auto& run) {
        return std::ranges::find(earlier->runs, run.id, &sim::RunRecord::id) != earlier->runs.end();
    };
    if (name.empty() || name == plan.experiment.name || std::ranges::any_of(plan.runs, is_there)) return;
    throw sim::InputError(
        {folder},
        sim::phrase("holds the batch of another experiment, '{}', without a run in common with '{}'; choose another folder",
                    "bevat de batch van een ander experiment, '{}', zonder een run gemeen met '{}'; kies een andere map", name,
                    plan.experiment.name));
}

void compare_with_earlier(const std::string& folder, const ::batch::Plan& plan, const Say& say) {
    const auto plan_before = earlier_plan(folder);
    if (!plan_before) return;
    std::set<std::string> earlier, now;
    for (const sim::RunRecord& run : plan_before->runs) earlier.insert(run.id);
    for (const auto& run : plan.runs) now.insert(run.id);
    if (earlier == now) return;
    const auto gone = std::count_if(earlier.begin(), earlier.end(), [&](const auto& id) { return !now.contains(id); });
    std::cerr << say("the experiment, or the program, has changed since this folder was made:\n",
                     "het experiment, of het programma, is veranderd sinds deze map is gemaakt:\n");
    for (std::size_t scenario = 0; scenario < plan.scenarios.size(); ++scenario) {
        std::size_t same = 0, other = 0;
        for (const auto& run : plan.runs) {
            if (run.scenario == scenario) ++(earlier.contains(run.id) ? same : other);
        }
        std::cerr << say("  {}: {} runs as before, {} new\n", "  {}: {} runs als eerst, {} nieuw\n",
                         plan.scenarios[scenario].name, same, other);
    }
    if (gone > 0)
        std::cerr << say("  {} earlier runs no longer belong to it; their shards stay, unused\n",
                         "  {} eerdere runs horen er niet meer bij; hun delen blijven staan, ongebruikt\n", gone);
}

std::vector<std::size_t> to_do(const ::batch::Plan& plan, const ::batch::Share& share, const ::batch::KeptRuns& kept,
                               bool retries) {
    std::vector<std::size_t> runs;
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const auto found = kept.find(plan.runs[i].id);
        const bool is_done = found != kept.end() && !(retries && found->second.failed);
        if (share.takes(i, plan.scenarios.size()) && !is_done) runs.push_back(i);
    }
    return runs;
}

::batch::KeptRuns sound_runs(const std::string& folder, const Say& say) {
    const auto found = ::batch::find_runs(folder, this_version(), sim::ResultsFile::Trust::sealed);
    for (const auto& unfit : found.unfit)
        std::cerr << say("set aside, its runs will be made again: {}: {}\n",
                         "terzijde gelegd, de runs worden opnieuw gemaakt: {}: {}\n", unfit.file, unfit.why);
    ::batch::set_aside(folder, found.unfit);
    return found.runs;
}

} // namespace program
