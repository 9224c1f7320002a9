#pragma once
#include <map>
#include <optional>
#include <vector>

#include "sim/results.hpp"

namespace program {

using ByYear = std::map<int, double>;

/// The entries along the second axis: empty where there is none; nothing where there are more axes, or none that is time.
std::optional<std::vector<std::string>> entries_of(const sim::Results& results, const sim::Outcome& outcome);

/// The values of an outcome in one run by year, at each place along its second axis (at the only one where there is none). `values` lie as in the
/// file; they may be missing. Nothing where the outcome does not go by month or year.
std::vector<ByYear> by_year(const sim::Results& results, const sim::Outcome& outcome, const std::vector<double>& values);

/// Where values are: in memory, or in a file, which may be larger than the memory and is read one outcome of one run at a time.
class Values {
public:
    Values(const sim::Results& results) : results_(results) {}
    Values(const sim::ResultsFile& file) : results_(file.about()), file_(&file) {}

    /// What they are values of. In a file its runs have no outcomes.
    const sim::Results& about() const { return results_; }
    /// The values of an outcome in a run, both counted from 0; none where the run failed. Throws as `read_results`.
    std::vector<double> of(std::size_t outcome, std::size_t run) const;
    /// The same as `by_year`, of one run or as the mean over all that have a value.
    std::vector<ByYear> by_year(const sim::Outcome& outcome, std::optional<std::size_t> run) const;

private:
    const sim::Results& results_;
    const sim::ResultsFile* file_ = nullptr;
};

} // namespace program
