#include "analysis/compare/sample.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/compare/distributions.hpp"

namespace comparison {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

} // namespace

double mean_of(const std::vector<double>& values) {
    if (values.empty()) return missing;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance_of(const std::vector<double>& values) {
    if (values.size() < 2) return missing;
    // Equal values vary by nothing, not by the rounding of their mean.
    if (std::equal(values.begin() + 1, values.end(), values.begin())) return 0;
    const double mean = mean_of(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

double quantile_of(std::vector<double> values, double share) {
    if (values.empty()) return missing;
    std::ranges::sort(values);
    const auto count = static_cast<double>(values.size());
    const double place = std::clamp((count + 1. / 3) * share + 1. / 3, 1.0, count) - 1;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

Interval wilson(double hits, double trials, double confidence) {
    if (trials <= 0) return {missing, missing};
    const double z = normal_quantile((1 + confidence) / 2), share = hits / trials, shrink = 1 + z * z / trials;
    const double centre = (share + z * z / (2 * trials)) / shrink;
    const double half = z / shrink * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
    return {hits == 0 ? 0 : std::max(0.0, centre - half), hits == trials ? 1 : std::min(1.0, centre + half)};
}

} // namespace comparison
