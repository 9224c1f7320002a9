#include "analysis/batch/merge.hpp"

#include <list>
#include <memory>

#include "sim/checksum.hpp"

namespace batch {
namespace {

/// Result files that are kept open, as many as a process may have open by and large: runs that follow each other lie near each other.
class OpenFiles {
public:
    const sim::ResultsFile& at(const std::string& path) {
        for (auto file = files_.begin(); file != files_.end(); ++file) {
            if ((*file)->path() != path) continue;
            files_.splice(files_.begin(), files_, file);
            return *files_.front();
        }
        if (files_.size() == most) files_.pop_back();
        files_.push_front(std::make_unique<sim::ResultsFile>(path, sim::ResultsFile::Trust::blind)); // checked when it was found
        return *files_.front();
    }

private:
    static constexpr std::size_t most = 500;
    std::list<std::unique_ptr<sim::ResultsFile>> files_; ///< the one used last in front
};

} // namespace

Merged merge(const std::string& path, const sim::Results& plan, const KeptRuns& kept) {
    Merged merged;
    sim::Results about = plan;
    about.runs.clear();
    std::vector<const Kept*> sources;
    std::string sums;
    for (const sim::RunRecord& planned : plan.runs) {
        const auto found = kept.find(planned.id);
        if (found == kept.end()) {
            ++merged.missing;
            continue;
        }
        const Kept& run = found->second;
        sim::RunRecord& record = about.runs.emplace_back(planned);
        record.status = run.failed ? "failed" : "finished";
        record.message = run.message;
        ++(run.failed ? merged.failed : merged.finished);
        sums += run.sum + "\n";
        sources.push_back(&run);
    }
    if (about.runs.empty()) return merged;
    merged.sum = sim::checksum(sums);
    about.provenance.emplace_back("data_sha256", merged.sum);
    OpenFiles files;
    sim::join_results(path, about, [&](std::size_t run) -> sim::RunSource {
        if (sources[run]->failed) return {};
        return {&files.at(sources[run]->file), sources[run]->run};
    });
    return merged;
}

} // namespace batch
