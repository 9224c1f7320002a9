#pragma once
#include <cmath>

/// How far a count lies from what a chance promises, in standard errors of the count.
inline double standard_errors(double count, double trials, double chance) {
    return std::abs(count - trials * chance) / std::sqrt(trials * chance * (1 - chance));
}

/// How far a sample mean lies from what is expected, in standard errors of the mean.
inline double standard_errors_of_mean(double mean, double expected, double standard_deviation, double count) {
    return std::abs(mean - expected) / (standard_deviation / std::sqrt(count));
}
