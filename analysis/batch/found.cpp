#include <algorithm>
#include <filesystem>
#include <sstream>

#include "analysis/batch/plan_file.hpp"
#include "analysis/batch/store.hpp"
#include "sim/phrase.hpp"

namespace batch {
namespace {

namespace fs = std::filesystem;

/// Why a sound result file is no shard of this version; empty where it is one.
sim::Text unfit(const sim::Results& results, const Maker& maker) {
    const std::string version = entry(results, "version"), commit = entry(results, "commit"), kept = entry(results, "kept");
    if (kept.empty())
        return {"is a result file, but no shard of a batch", "is een resultatenbestand, maar geen deel van een batch"};
    if (version != maker.version || commit != maker.commit)
        return sim::phrase("was made by kanteling {} ({}), this is {} ({})", "is gemaakt door kanteling {} ({}), dit is {} ({})",
                           version, commit, maker.version, maker.commit);
    return {};
}

void take(const std::string& path, const sim::Results& results, KeptRuns& runs) {
    std::istringstream lines(entry(results, "kept"));
    std::string id;
    Kept kept{path, 0, false, {}, {}, {}};
    for (std::size_t run = 0; run < results.runs.size() && lines >> id >> kept.sum >> kept.written; ++run) {
        kept.run = run;
        kept.failed = results.runs[run].status == "failed";
        kept.message = results.runs[run].message;
        const auto known = runs.find(id);
        if (known == runs.end()) runs.emplace(id, kept);
        else if (known->second.failed && (!kept.failed || kept.written >= known->second.written)) known->second = kept;
    }
}

} // namespace

Found find_runs(const std::string& folder, const Maker& maker, sim::ResultsFile::Trust trust) {
    std::vector<std::string> paths;
    std::error_code none;
    for (const auto& file : fs::directory_iterator(shards_in(folder), none)) {
        const std::string name = file.path().filename().string();
        if (!name.starts_with('.') && file.path().extension() == ".nc") paths.push_back(file.path().string());
    }
    std::sort(paths.begin(), paths.end());
    Found found;
    for (const std::string& path : paths) {
        try {
            const sim::ResultsFile file(path, trust);
            const sim::Text why = unfit(file.about(), maker);
            if (why.en.empty()) take(path, file.about(), found.runs);
            else found.unfit.push_back({path, why});
        } catch (const sim::InputError& error) {
            found.unfit.push_back({path, error.problems().front().what});
        }
    }
    return found;
}

void set_aside(const std::string& folder, const std::vector<SetAside>& unfit) {
    if (unfit.empty()) return;
    const fs::path there = fs::path(folder) / "set_aside";
    fs::create_directories(there);
    for (const SetAside& each : unfit) {
        const fs::path from = each.file;
        fs::path to = there / from.filename();
        for (int number = 2; fs::exists(to); ++number)
            to = there / (from.stem().string() + "-" + std::to_string(number) + from.extension().string());
        fs::rename(from, to);
    }
}

} // namespace batch
