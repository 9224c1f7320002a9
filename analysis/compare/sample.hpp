#pragma once
#include <vector>

namespace comparison {

/// From `low` to `high`, both included; not-a-numbers where nothing can be said.
struct Interval {
    double low, high;
};

double mean_of(const std::vector<double>& values);     ///< not-a-number where there are none
double variance_of(const std::vector<double>& values); ///< of the population they were drawn from; not-a-number for less than two

/// The value below which a share of the population lies, estimated so that its median is right whatever the distribution
/// (Hyndman and Fan 1996, type 8). It never leaves the values: what an outcome cannot be, its quantiles are not. Not-a-number where
/// there are no values.
double quantile_of(std::vector<double> values, double share);

/// Where a chance lies that made `hits` of `trials` (Wilson 1927): within 0 to 1, also for none and all.
Interval wilson(double hits, double trials, double confidence);

} // namespace comparison
