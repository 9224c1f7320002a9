#include "analysis/compare/future.hpp"

namespace comparison {

Future future(Direction direction, const std::vector<double>& differences, double confidence) {
    Future found;
    found.direction = direction;
    found.points = differences.size();
    const double sign = direction == Direction::lower ? -1 : 1;
    for (const double difference : differences) {
        if (difference == 0) ++found.equal;
        else ++(sign * difference > 0 ? found.better : found.worse);
    }
    found.share = wilson(static_cast<double>(found.better), static_cast<double>(found.points), confidence);
    found.lowest_tenth = quantile_of(differences, .1);
    found.median = quantile_of(differences, .5);
    found.highest_tenth = quantile_of(differences, .9);
    return found;
}

} // namespace comparison
