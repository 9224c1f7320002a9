#include "sim/series.hpp"

#include <algorithm>

namespace sim {

namespace {

using Knots = std::vector<Series::Knot>;

/// The knots of a series up to a year, ending in one at that year: the value it comes from.
Knots up_to(const Series& series, double year) {
    const Knots& knots = series.knots();
    const auto next = std::ranges::lower_bound(knots, year, {}, &Series::Knot::year);
    Knots kept(knots.begin(), next);
    const bool is_there = next != knots.end() && next->year == year;
    kept.push_back({year, is_there ? next->value : series.at(year)});
    return kept;
}

} // namespace

double Series::at(double year) const {
    if (knots_.empty()) return 0;
    const auto next = std::ranges::upper_bound(knots_, year, {}, &Knot::year);
    if (next == knots_.begin()) return next->value;
    const auto last = std::prev(next);
    if (next == knots_.end() || last->year == year) return last->value;
    return last->value + (next->value - last->value) * ((year - last->year) / (next->year - last->year));
}

Series Series::held_from(double year, double value) const {
    Knots knots = up_to(*this, year);
    knots.push_back({year, value});
    return knots;
}

Series Series::multiplied_from(double year, double factor) const {
    Knots knots = up_to(*this, year);
    knots.push_back({year, at(year) * factor});
    for (const Knot& knot : knots_) {
        if (knot.year > year) knots.push_back({knot.year, knot.value * factor});
    }
    return knots;
}

} // namespace sim
