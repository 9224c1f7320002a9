#include <algorithm>
#include <boost/random/sobol.hpp>

#include "analysis/batch/design.hpp"
#include "sim/random.hpp"

namespace batch {
namespace {

constexpr double unit = 1.0 / 4294967296.0; ///< 2^-32

/// Lots of a design: a pure function of its seed and three numbers, so that a design is the same on every machine.
std::uint32_t lot(std::int64_t seed, const char* what, std::uint64_t row, std::uint32_t number) {
    return sim::Stream(static_cast<std::uint64_t>(seed), 0, what, 0).block(row, number / 4)[number % 4];
}

/// The numbers 0 to count - 1 in an order by lot.
std::vector<std::uint32_t> shuffled(std::uint32_t count, std::int64_t seed, const char* what, std::uint64_t row) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;
    for (std::uint32_t i = 0; i < count; ++i) keyed.emplace_back(lot(seed, what, row, i), i);
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::uint32_t> order;
    for (const auto& [key, number] : keyed) order.push_back(number);
    return order;
}

} // namespace

std::vector<Point> latin_hypercube(std::uint32_t points, std::size_t dimensions, std::int64_t seed) {
    std::vector<Point> all(points, Point(dimensions));
    for (std::size_t dimension = 0; dimension < dimensions; ++dimension) {
        const auto strata = shuffled(points, seed, "strata", dimension);
        for (std::uint32_t i = 0; i < points; ++i)
            all[i][dimension] = (strata[i] + (lot(seed, "within a stratum", dimension, i) + 0.5) * unit) / points;
    }
    return all;
}

std::vector<Point> sobol(std::uint32_t points, std::size_t dimensions) {
    boost::random::sobol_engine<std::uint32_t, 32> engine(dimensions); // Joe and Kuo's direction numbers; without the origin
    std::vector<Point> all(points, Point(dimensions));
    for (Point& point : all) {
        for (double& value : point) value = engine() * unit;
    }
    return all;
}

std::vector<Point> morris(std::uint32_t trajectories, std::uint32_t levels, std::size_t dimensions, std::int64_t seed) {
    const double step = levels / (2.0 * (levels - 1));
    const std::uint32_t low = levels / 2; // levels from which a step upwards stays inside
    std::vector<Point> all;
    for (std::uint32_t trajectory = 0; trajectory < trajectories; ++trajectory) {
        Point start(dimensions);
        std::vector<bool> upwards(dimensions);
        for (std::uint32_t i = 0; i < dimensions; ++i) {
            const double level = lot(seed, "levels", trajectory, i) % low / (levels - 1.0);
            upwards[i] = lot(seed, "directions", trajectory, i) % 2 == 0;
            start[i] = upwards[i] ? level : level + step;
        }
        all.push_back(start);
        for (const std::uint32_t i : shuffled(static_cast<std::uint32_t>(dimensions), seed, "order", trajectory)) {
            start[i] += upwards[i] ? step : -step;
            all.push_back(start);
        }
    }
    return all;
}

std::vector<std::vector<std::size_t>> combinations(const std::vector<std::size_t>& sizes) {
    std::vector<std::vector<std::size_t>> all{{}};
    for (const std::size_t size : sizes) {
        std::vector<std::vector<std::size_t>> longer;
        for (const auto& begun : all) {
            for (std::size_t value = 0; value < size; ++value) {
                longer.push_back(begun);
                longer.back().push_back(value);
            }
        }
        all = std::move(longer);
    }
    return all;
}

} // namespace batch
