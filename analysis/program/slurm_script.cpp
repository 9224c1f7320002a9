#include "analysis/program/slurm_script.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace program {
namespace {

constexpr double most_minutes = 24 * 60; ///< many clusters give no more; the rest is for the next submission

/// A word for the shell, whatever it holds.
std::string in_quotes(const std::string& word) {
    std::string text = "'";
    for (const char letter : word) text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return text + "'";
}

/// Half as much again as the estimate, and at least so much that the longest run is done twice.
std::int64_t wall_minutes(const ArrayJob& job, const PlanCost& cost) {
    if (job.minutes > 0) return job.minutes;
    const double estimate = std::max(1.5 * cost.seconds / job.tasks, 2 * cost.longest) / 60 + 10;
    return static_cast<std::int64_t>(5 * std::ceil(std::min(estimate, most_minutes) / 5));
}

} // namespace

std::string slurm_script(const ArrayJob& job, const PlanCost& cost) {
    const std::int64_t minutes = wall_minutes(job, cost);
    const double spare = std::clamp(0.1 * static_cast<double>(minutes), 1.0, 10.0); // to put away what is done
    std::string command = fmt::format("exec {} batch {} -o {} --shard \"$SLURM_ARRAY_TASK_ID/{}\" --stop-after {} --quiet",
                                      in_quotes(job.program), in_quotes(job.experiment), in_quotes(job.folder), job.tasks,
                                      std::max<std::int64_t>(1, minutes - static_cast<std::int64_t>(std::ceil(spare))));
    for (const std::string& word : job.settings) command += " " + in_quotes(word);
    std::string name = job.name;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char letter) { return letter <= ' ' || letter == 127 || letter == '/'; }, '_');
    return fmt::format(R"(#!/bin/bash
# Submit with: sbatch THIS_FILE. A task stops before its wall time and loses only the runs under way; submit again to go on. Of several
# submissions at once, the second waits for nobody: its tasks end with a word about the lock. When all runs are there:
#   {} merge {}
#SBATCH --job-name={}
#SBATCH --array=1-{}
#SBATCH --cpus-per-task={}
#SBATCH --mem={}M
#SBATCH --time={}
export KANTELING_DATA={}
{}
)",
                       in_quotes(job.program), in_quotes(job.folder), name, job.tasks, job.processors,
                       std::ceil(1.5 * cost.memory / 1e6 / 100) * 100 + 200, minutes, in_quotes(job.data), command);
}

} // namespace program
