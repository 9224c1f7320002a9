#include "analysis/program/precision.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>

#include "analysis/compare/distributions.hpp"
#include "analysis/compare/sample.hpp"
#include "analysis/program/yearly.hpp"

namespace program {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Reads one outcome of many runs, file by file.
class WatchedOutcome {
public:
    explicit WatchedOutcome(const ::batch::Precision& wanted) : wanted_(wanted) {}

    /// Not-a-number where the run has failed or does not know the year.
    double of(const ::batch::Kept& kept) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        if (kept.failed) return none;
        if (!file_ || file_->path() != kept.file)
            file_ = std::make_unique<sim::ResultsFile>(kept.file, sim::ResultsFile::Trust::blind);
        const auto& outcomes = file_->about().outcomes;
        const auto found =
            std::find_if(outcomes.begin(), outcomes.end(), [&](const auto& each) { return each.name == wanted_.outcome; });
        if (found == outcomes.end()) return none;
        const auto by_entry =
            by_year(file_->about(), *found, file_->values(static_cast<std::size_t>(found - outcomes.begin()), kept.run));
        if (by_entry.empty()) return none;
        const ByYear& years = by_entry[0];
        const auto year = years.find(wanted_.year);
        return year == years.end() ? none : year->second;
    }

private:
    const ::batch::Precision& wanted_;
    std::unique_ptr<sim::ResultsFile> file_;
};

double half_width(const std::vector<double>& values) {
    if (values.size() < 2) return infinite;
    const auto count = static_cast<double>(values.size());
    return comparison::t_quantile(0.975, count - 1) * std::sqrt(comparison::variance_of(values) / count);
}

} // namespace

bool is_complete(const ::batch::Plan& plan, const ::batch::KeptRuns& kept) {
    return std::all_of(plan.runs.begin(), plan.runs.end(), [&](const auto& run) { return kept.contains(run.id); });
}

Width width_of(const ::batch::Plan& plan, const ::batch::KeptRuns& kept) {
    const ::batch::Precision& wanted = *plan.experiment.precision;
    const std::size_t scenarios = plan.scenarios.size(), points = plan.points.all.size();
    std::vector<double> values;
    WatchedOutcome watched(wanted);
    for (const ::batch::Run& run : plan.runs) values.push_back(watched.of(kept.at(run.id)));
    std::size_t base = 0;
    for (std::size_t i = 0; i < scenarios; ++i) {
        if (plan.scenarios[i].name == wanted.base) base = i;
    }
    Width width;
    for (std::size_t point = 0; point < points; ++point) {
        for (std::size_t scenario = 0; scenario < scenarios; ++scenario) {
            if (scenario == base && scenarios > 1) continue;
            std::vector<double> sample;
            for (std::size_t first = point * scenarios; first < values.size(); first += points * scenarios) {
                const double value = values[first + scenario] - (scenarios > 1 ? values[first + base] : 0);
                if (!std::isnan(value)) sample.push_back(value);
            }
            width.half_width = std::max(width.half_width, half_width(sample));
        }
    }
    width.is_enough = width.half_width <= wanted.half_width;
    return width;
}

std::optional<std::uint32_t> replicates_wanted(const ::batch::Plan& plan, const ::batch::KeptRuns& kept) {
    if (!plan.experiment.precision || !is_complete(plan, kept)) return {};
    const std::uint32_t most = plan.experiment.precision->most,
                        now = static_cast<std::uint32_t>(plan.runs.size() / (plan.scenarios.size() * plan.points.all.size()));
    const Width width = width_of(plan, kept);
    if (width.is_enough || now >= most) return {};
    const double ratio = width.half_width / plan.experiment.precision->half_width;
    const double needed = std::clamp(std::ceil(now * ratio * ratio), now + 1.0, 2.0 * now);
    return std::min(most, static_cast<std::uint32_t>(needed));
}

} // namespace program
