#include "analysis/compare/pairing.hpp"

#include <cmath>
#include <map>
#include <tuple>

namespace comparison {
namespace {

using Key = std::tuple<std::int64_t, std::uint32_t, std::string>; ///< point, replicate, seed

/// The values of a scenario by what runs share; those without a value are counted.
std::map<Key, double> values_of(const std::vector<Run>& runs, const std::string& scenario, std::size_t& left_out) {
    std::map<Key, double> values;
    for (const Run& run : runs) {
        if (run.scenario != scenario) continue;
        if (std::isnan(run.value) || !values.emplace(Key{run.point, run.replicate, run.seed}, run.value).second) ++left_out;
    }
    return values;
}

struct Sums {
    double base = 0, other = 0, pairs = 0;
};

/// The means over the pairs of each point.
Values means_by_point(const Values& rows, std::vector<std::int64_t>& points) {
    std::map<std::int64_t, Sums> by_point;
    for (std::size_t row = 0; row < points.size(); ++row) {
        Sums& sums = by_point[points[row]];
        sums.base += rows.base[row];
        sums.other += rows.other[row];
        ++sums.pairs;
    }
    Values means;
    points.clear();
    for (const auto& [point, sums] : by_point) {
        points.push_back(point);
        means.base.push_back(sums.base / sums.pairs);
        means.other.push_back(sums.other / sums.pairs);
    }
    return means;
}

} // namespace

Pairs paired(const std::vector<Run>& runs, const std::string& base, const std::string& other) {
    Pairs pairs;
    const auto bases = values_of(runs, base, pairs.left_out), others = values_of(runs, other, pairs.left_out);
    for (const auto& [key, value] : bases) {
        const auto partner = others.find(key);
        if (partner == others.end()) continue;
        pairs.values.base.push_back(value);
        pairs.values.other.push_back(partner->second);
        pairs.point.push_back(std::get<0>(key));
    }
    if (pairs.point.empty()) {
        pairs.values.paired = false;
        for (const auto& [key, value] : bases) pairs.values.base.push_back(value);
        for (const auto& [key, value] : others) pairs.values.other.push_back(value);
        return pairs;
    }
    pairs.pairs = pairs.point.size();
    pairs.left_out += bases.size() + others.size() - 2 * pairs.point.size();
    pairs.by_point = pairs.point.front() != pairs.point.back(); // in the order of points
    if (pairs.by_point) pairs.values = means_by_point(pairs.values, pairs.point);
    return pairs;
}

} // namespace comparison
