#pragma once
#include <string>

#include "analysis/batch/store.hpp"

namespace batch {

/// The merged file of what is there.
struct Merged {
    std::size_t finished = 0, failed = 0, missing = 0; ///< runs
    std::string sum;                                   ///< of all values: equal sums, equal data
};

/// Writes one result file of all runs of a plan (`about`, as the plan file has it) that lie in shards, in the order of the plan. A failed
/// run is a row without values; a missing one is left out. It does not matter in which shards the runs lie: equal runs make equal bytes.
Merged merge(const std::string& path, const sim::Results& about, const KeptRuns& kept);

} // namespace batch
