#include "analysis/batch/status.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>

#include "analysis/batch/plan_file.hpp"
#include "analysis/batch/store.hpp"

namespace batch {
namespace {

namespace fs = std::filesystem;

std::string note_of(const std::string& folder, const std::string& share) { return folder + "/left-" + share; }

} // namespace

Status status_of(const std::string& folder) {
    const sim::Results plan = read_plan(folder);
    const KeptRuns kept = find_runs(folder, maker_of(plan), sim::ResultsFile::Trust::blind).runs;
    Status status;
    status.experiment = entry(plan, "experiment_name");
    for (const sim::RunRecord& run : plan.runs) {
        auto scenario = std::find_if(status.scenarios.begin(), status.scenarios.end(),
                                     [&](const auto& count) { return count.scenario == run.scenario; });
        if (scenario == status.scenarios.end())
            scenario = status.scenarios.insert(status.scenarios.end(), {run.scenario, 0, 0, 0});
        const auto found = kept.find(run.id);
        for (Status::Count* count : {&*scenario, &status.all}) {
            ++count->runs;
            if (found != kept.end()) ++(found->second.failed ? count->failed : count->finished);
        }
        if (found != kept.end() && found->second.failed)
            status.failures.push_back({run.scenario, run.replicate, run.point, found->second.message});
    }
    for (const Holder& holder : at_work(folder)) {
        double left = std::numeric_limits<double>::quiet_NaN();
        std::ifstream(note_of(folder, holder.share)) >> left;
        status.at_work.push_back({holder, left > 0 ? left : std::numeric_limits<double>::quiet_NaN()});
    }
    return status;
}

void note_seconds_left(const std::string& folder, const Share& share, double seconds) {
    const std::string path = note_of(folder, share.name()), half = path + ".half";
    std::ofstream(half) << seconds << '\n'; // where it fails, nobody is told: the batch itself goes on
    std::rename(half.c_str(), path.c_str());
}

void forget_seconds_left(const std::string& folder, const Share& share) {
    std::error_code none;
    fs::remove(note_of(folder, share.name()), none);
}

} // namespace batch
