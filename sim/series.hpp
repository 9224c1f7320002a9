#pragma once
#include <vector>

namespace sim {

/// A quantity that changes over the years: knots by year, linear between them, level before the first and after the last.
class Series {
public:
    struct Knot {
        double year; ///< [year] 1945.0 is the start of 1945
        double value;
        bool operator==(const Knot&) const = default;
    };

    Series() = default;
    /// Knots in ascending order of year; two with one year make a step, at which the later one holds.
    Series(std::vector<Knot> knots)
        : knots_(std::move(knots)) {} // NOLINT(google-explicit-constructor): a list of knots is a series
    Series(std::initializer_list<Knot> knots) : knots_(knots) {}

    double at(double year) const; ///< 0 where there are no knots
    /// The same series up to `year`, and from then on `value`.
    Series held_from(double year, double value) const;
    /// The same series up to `year`, and from then on `factor` times as high.
    Series multiplied_from(double year, double factor) const;

    const std::vector<Knot>& knots() const { return knots_; }
    bool operator==(const Series&) const = default;

private:
    std::vector<Knot> knots_;
};

} // namespace sim
