#include "analysis/batch/store.hpp"

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "sim/checksum.hpp"

namespace batch {
namespace {

namespace fs = std::filesystem;

constexpr const char* single_prefix = "run-";
constexpr const char* folded_prefix = "runs-";

std::string short_name(const std::string& checksum) { return checksum.substr(0, 16) + ".nc"; }

void rename_or_throw(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) == 0) return;
    const std::string reason = std::strerror(errno);
    fs::remove(from);
    throw std::runtime_error("cannot write " + to + ": " + reason);
}

/// Removes a file when it goes, unless it was kept under its final name.
class Temporary {
public:
    explicit Temporary(std::string path) : path_(std::move(path)) {}
    ~Temporary() {
        std::error_code gone;
        fs::remove(path_, gone);
    }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// A file of shards says what runs give, and how months make a year, but not what that means: plan.nc and the merged file do, once.
void drop_descriptions(sim::Results& results) {
    for (sim::Outcome& outcome : results.outcomes) outcome.long_name = outcome.definition = {};
}

sim::Provenance provenance(const Maker& maker, const std::string& kept) {
    return {{"version", maker.version},
            {"commit", maker.commit},
            {"compiler", maker.compiler},
            {"flags", maker.flags},
            {"kept", kept}};
}

} // namespace

std::string shards_in(const std::string& folder) { return folder + "/shards"; }

Store::Store(std::string folder, const Plan& plan, const Share& share, const KeptRuns& kept)
    : folder_(shards_in(folder)), plan_(plan), own_(".new-" + share.name() + "-") {
    fs::create_directories(folder_);
    std::vector<fs::path> half;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(own_) || name.starts_with("." + own_)) half.push_back(entry.path());
    }
    for (const fs::path& file : half) fs::remove(file); // of a batch that was killed while it wrote
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const auto found = kept.find(plan.runs[i].id);
        if (found == kept.end() || !share.takes(i, plan.scenarios.size())) continue;
        if (fs::path(found->second.file).filename().string().starts_with(single_prefix))
            singles_.push_back({found->second.file, found->first, {}});
    }
}

void Store::keep(const Run& run, sim::Results results, const std::string& now) {
    const bool has_failed = results.runs.at(0).status == "failed";
    const std::string sum = has_failed ? "-" : sim::data_checksum(results), name = single_prefix + short_name(run.id);
    results.runs[0].id = run.id;
    results.provenance = provenance(plan_.maker, run.id + " " + sum + " " + now + "\n");
    drop_descriptions(results);
    const Temporary file(folder_ + "/" + own_ + name);
    sim::write_results(file.path(), results);
    auto back = std::make_unique<sim::ResultsFile>(file.path(), sim::ResultsFile::Trust::sealed);
    if (!has_failed && sim::data_checksum(sim::read_results(*back)) != sum)
        throw std::runtime_error("cannot write " + file.path() + ": it does not hold what was written; is the disk sound?");
    const std::string target = folder_ + "/" + name;
    rename_or_throw(file.path(), target);
    std::erase_if(singles_, [&](const Single& single) { return single.id == run.id; }); // a failed one, tried again
    singles_.push_back({target, run.id, std::move(back)});
    if (singles_.size() >= folded) fold();
}

void Store::close() {
    if (singles_.size() > 1) fold();
}

void Store::fold() {
    sim::Results about;
    about.title = plan_.file.title;
    about.dimensions = plan_.file.dimensions;
    about.outcomes = plan_.file.outcomes;
    drop_descriptions(about);
    std::string kept;
    for (Single& single : singles_) {
        if (!single.open) single.open = std::make_unique<sim::ResultsFile>(single.file, sim::ResultsFile::Trust::sealed);
        const sim::Results& one = single.open->about();
        about.runs.push_back(one.runs.at(0));
        for (const auto& [name, value] : one.provenance) {
            if (name == "kept") kept += value;
        }
    }
    for (sim::RunRecord& run : about.runs) run.design.clear();
    about.provenance = provenance(plan_.maker, kept);
    const std::string name = folded_prefix + short_name(sim::checksum(kept));
    const Temporary file(folder_ + "/" + own_ + name);
    sim::join_results(file.path(), about, [&](std::size_t run) -> sim::RunSource {
        if (about.runs[run].status == "failed") return {};
        return {singles_[run].open.get(), 0};
    });
    if (sim::ResultsFile(file.path(), sim::ResultsFile::Trust::sealed).about().runs.size() != singles_.size())
        throw std::runtime_error("cannot write " + file.path() + ": it does not hold what was written; is the disk sound?");
    rename_or_throw(file.path(), folder_ + "/" + name);
    for (const Single& single : singles_) fs::remove(single.file);
    singles_.clear();
}

} // namespace batch
