#pragma once
#include "analysis/compare/direction.hpp"
#include "analysis/compare/sample.hpp"

namespace comparison {

/// In what share of the points of a design one scenario beats another on an outcome.
struct Future {
    Direction direction = Direction::none;
    std::size_t points = 0;
    std::size_t better = 0, worse = 0, equal = 0;           ///< points; without a direction, `better` means higher
    Interval share{};                                       ///< of `better`: Wilson's interval
    double lowest_tenth = 0, median = 0, highest_tenth = 0; ///< of the difference: its 10, 50 and 90 % quantiles over points
};

/// `differences` are those of the means at each point: that scenario less the base.
Future future(Direction direction, const std::vector<double>& differences, double confidence);

} // namespace comparison
