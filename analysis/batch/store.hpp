#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "analysis/batch/plan.hpp"
#include "analysis/batch/share.hpp"

namespace batch {

/// A run that lies in a closed shard file.
struct Kept {
    std::string file; ///< path of the shard
    std::size_t run = 0;
    bool failed = false;
    std::string message, sum; ///< why it failed; the checksum of its values
    std::string written;      ///< when the run was first written down, in UTC: of several tries the last counts
};
using KeptRuns = std::map<std::string, Kept>; ///< by id

/// Something in the folder of shards that is none, and what was done.
struct SetAside {
    std::string file;
    sim::Text why;
};

/// The runs that lie in the shards of a batch's folder. `trust` as for ResultsFile.
struct Found {
    KeptRuns runs;
    std::vector<SetAside> unfit;
};
Found find_runs(const std::string& folder, const Maker& maker, sim::ResultsFile::Trust trust);

/// Moves what is no sound shard of this version to the folder `set_aside`, from where nothing is read.
void set_aside(const std::string& folder, const std::vector<SetAside>& unfit);

/// Closed shard files in the folder `shards` of a batch. Each run becomes one as soon as it is finished; when there are enough, they are
/// folded into one that holds them all. Written under a temporary name, read back and compared, renamed.
class Store {
public:
    static constexpr std::size_t folded = 32; ///< runs in a file, when there are so many

    /// `kept` are the runs that lie there: single ones of this share will be folded too.
    Store(std::string folder, const Plan& plan, const Share& share, const KeptRuns& kept);

    /// Adds one run. Throws std::runtime_error where the machine fails. One call at a time.
    void keep(const Run& run, sim::Results results, const std::string& now);
    /// Folds what is left. Nothing is lost where it fails.
    void close();

private:
    struct Single {
        std::string file;
        std::string id;
        /// Since it was read back, or none: opening a file takes longer than reading its values.
        std::unique_ptr<sim::ResultsFile> open;
    };
    void fold();

    std::string folder_;
    const Plan& plan_;
    std::string own_; ///< prefix of temporary names: this share's alone
    std::vector<Single> singles_;
};

/// The folder of the shards in that of a batch.
std::string shards_in(const std::string& folder);

} // namespace batch
