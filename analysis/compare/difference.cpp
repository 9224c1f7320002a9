#include "analysis/compare/difference.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/compare/distributions.hpp"

namespace comparison {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// The spread of a comparison, whatever its kind.
struct Spread {
    double error;            ///< standard error of the difference of means
    double degrees;          ///< of freedom
    double per_run;          ///< variance of the difference of one run of each
    double of_base, between; ///< variance of the base's mean, covariance of both means
    double of_other;
};

Spread spread_of_pairs(const Values& values) {
    const auto count = static_cast<double>(values.base.size());
    std::vector<double> differences;
    for (std::size_t i = 0; i < values.base.size(); ++i) differences.push_back(values.other[i] - values.base[i]);
    const double variance = variance_of(differences), base = variance_of(values.base), other = variance_of(values.other);
    return {std::sqrt(variance / count), count - 1, variance, base / count, (base + other - variance) / 2 / count, other / count};
}

/// Welch 1947: each scenario has a spread of its own; degrees of freedom after Satterthwaite.
Spread spread_of_two(const Values& values) {
    const double base = variance_of(values.base), other = variance_of(values.other);
    const auto bases = static_cast<double>(values.base.size()), others = static_cast<double>(values.other.size());
    const double one = base / bases, two = other / others, sum = one + two;
    const double degrees = sum > 0 ? sum * sum / (one * one / (bases - 1) + two * two / (others - 1)) : bases + others - 2;
    return {std::sqrt(sum), degrees, base + other, one, 0, two};
}

/// Fieller 1954: the ratios r for which other - r x base does not differ from 0. Missing where the base itself may be 0.
Interval ratio_interval(double base, double other, const Spread& spread, double t) {
    const double a = base * base - t * t * spread.of_base, b = base * other - t * t * spread.between,
                 c = other * other - t * t * spread.of_other;
    const double under_root = b * b - a * c;
    if (a <= 0 || under_root < 0) return {missing, missing};
    return {(b - std::sqrt(under_root)) / a, (b + std::sqrt(under_root)) / a};
}

/// Runs of each scenario until half the interval is as narrow as wished.
double runs_needed(const Spread& spread, bool paired, const Wish& wish) {
    constexpr double most = 1e9;
    const auto is_enough = [&](double runs) {
        const double degrees = paired ? runs - 1 : 2 * runs - 2;
        return t_quantile((1 + wish.confidence) / 2, degrees) * std::sqrt(spread.per_run / runs) <= *wish.precision;
    };
    double few = 1, many = 2;
    while (!is_enough(many) && many < most) few = many, many *= 2;
    if (many >= most) return missing;
    while (many - few > 1) {
        const double middle = std::floor((few + many) / 2);
        (is_enough(middle) ? many : few) = middle;
    }
    return many;
}

} // namespace

Difference difference(const Values& values, const Range& range, const Wish& wish) {
    Difference found;
    found.runs_of_base = values.base.size();
    found.runs_of_other = values.other.size();
    found.paired = values.paired;
    found.base = mean_of(values.base);
    found.other = mean_of(values.other);
    found.difference = found.other - found.base;
    found.identical = values.paired && values.base == values.other && !values.base.empty();
    found.interval = found.ratio_interval = {missing, missing};
    found.standard_error = found.detectable = found.needed = missing;
    const bool has_ratio = range.least >= 0 && found.base > 0;
    found.ratio = has_ratio ? found.other / found.base : missing;
    if (std::min(values.base.size(), values.other.size()) < 2) return found;

    const Spread spread = values.paired ? spread_of_pairs(values) : spread_of_two(values);
    const double t = t_quantile((1 + wish.confidence) / 2, spread.degrees), half = t * spread.error;
    found.standard_error = spread.error;
    found.distinguishable = std::abs(found.difference) > half;
    const double furthest = range.most - range.least; // as far as two possible values lie apart
    found.interval = {std::max(found.difference - half, -furthest), std::min(found.difference + half, furthest)};
    if (has_ratio) {
        found.ratio_interval = ratio_interval(found.base, found.other, spread, t);
        found.ratio_interval.low = std::isnan(found.ratio_interval.low) ? missing : std::max(0.0, found.ratio_interval.low);
    }
    found.detectable = spread.error == 0 ? 0 : spread.error * detectable_in_errors(spread.degrees, wish.confidence, wish.power);
    if (wish.precision) found.needed = runs_needed(spread, values.paired, wish);
    return found;
}

} // namespace comparison
