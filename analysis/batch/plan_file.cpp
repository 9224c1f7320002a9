#include "analysis/batch/plan_file.hpp"

#include <filesystem>

#include "sim/input_error.hpp"

namespace batch {

namespace fs = std::filesystem;

std::string plan_file(const std::string& folder) { return folder + "/plan.nc"; }

void write_plan(const std::string& folder, const Plan& plan, const Share& share) {
    const std::string own = ".new-" + share.name() + "-plan.nc";
    std::vector<fs::path> half_written; // of a batch that was killed
    for (const auto& file : fs::directory_iterator(folder)) {
        const std::string name = file.path().filename().string();
        if (name.starts_with("." + own) || (share.is_all() && name.starts_with(".results.nc.partial-")))
            half_written.push_back(file.path());
    }
    for (const fs::path& file : half_written) fs::remove(file);
    const std::string half = folder + "/" + own;
    sim::join_results(half, plan.file, [](std::size_t) { return sim::RunSource{}; });
    fs::rename(half, plan_file(folder));
}

sim::Results read_plan(const std::string& folder) {
    if (!fs::is_regular_file(plan_file(folder)))
        throw sim::InputError({folder},
                              {"holds no batch: there is no plan.nc in it", "bevat geen batch: er staat geen plan.nc in"});
    return sim::ResultsFile(plan_file(folder), sim::ResultsFile::Trust::sealed).about();
}

Maker maker_of(const sim::Results& plan) { return {entry(plan, "version"), entry(plan, "commit"), {}, {}}; }

std::string entry(const sim::Results& results, const std::string& name) {
    for (const auto& [known, value] : results.provenance) {
        if (known == name) return value;
    }
    return {};
}

} // namespace batch
