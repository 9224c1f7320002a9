#include "sim/arithmetic.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include <catch2/catch.hpp>

#include "sim/random.hpp"

namespace {

constexpr int points = 3'000'000;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// [units in the last place of the true value] how far a value lies from the truth.
double units_off(double value, long double truth) {
    int exponent;
    std::frexp(static_cast<double>(truth), &exponent);
    return static_cast<double>(std::abs(value - truth) / std::ldexp(1.0L, exponent - 53));
}

/// A number in [-1, 1) for a point.
double spread(std::uint64_t point) { return std::ldexp(static_cast<double>(static_cast<std::int64_t>(sim::mix(point))), -63); }

/// What a standard normal variable falls below `x` with, to the precision of long double.
long double normal_chance(long double x) { return 0.5L * std::erfc(-x / std::sqrt(2.0L)); }

double worst_exp(double reach) {
    double worst = 0;
    for (int point = 0; point < points; ++point) {
        const double x = reach * spread(point);
        worst = std::max(worst, units_off(sim::exp(x), std::exp(static_cast<long double>(x))));
    }
    return worst;
}

} // namespace

TEST_CASE("exp is within one unit in the last place of the true value") {
    CHECK(worst_exp(708) < 1);
    CHECK(worst_exp(1) < 1);
    CHECK(worst_exp(1e-3) < 1);
    CHECK(units_off(sim::exp(1) + std::numeric_limits<double>::epsilon() * 2, std::exp(1.0L)) > 0.5); // the measure sees one unit
}

TEST_CASE("exp keeps its promises at the ends of the range") {
    CHECK(sim::exp(0) == 1);
    CHECK(sim::exp(-745.2) == 0);
    CHECK(sim::exp(-745.1) == std::numeric_limits<double>::denorm_min());
    CHECK(std::isfinite(sim::exp(709.78)));
    CHECK(sim::exp(709.79) == infinity);
    CHECK(sim::exp(infinity) == infinity);
    CHECK(sim::exp(-infinity) == 0);
    CHECK(std::isnan(sim::exp(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("log is within one unit in the last place of the true value") {
    double worst = 0;
    for (int point = 0; point < points; ++point) {
        const double anywhere = sim::from_bits(0x0010'0000'0000'0000 + sim::mix(point) % 0x7FE0'0000'0000'0000);
        worst = std::max(worst, units_off(sim::log(anywhere), std::log(static_cast<long double>(anywhere))));
        const double near_one = 1 + std::ldexp(spread(point), -1 - point % 40);
        if (near_one != 1) worst = std::max(worst, units_off(sim::log(near_one), std::log(static_cast<long double>(near_one))));
    }
    CHECK(worst < 1);
    CHECK(worst > 0.5); // rounding alone comes near half a unit: the measure sees something
}

TEST_CASE("log keeps its promises at the ends of the range") {
    CHECK(sim::log(1) == 0);
    CHECK(sim::log(0) == -infinity);
    CHECK(sim::log(-0.0) == -infinity);
    CHECK(std::isnan(sim::log(-1)));
    CHECK(std::isnan(sim::log(-infinity)));
    CHECK(std::isnan(sim::log(std::numeric_limits<double>::quiet_NaN())));
    CHECK(sim::log(infinity) == infinity);
    CHECK(sim::log(std::numeric_limits<double>::denorm_min()) == Approx(-1074 * std::log(2.0)).epsilon(1e-15));
}

TEST_CASE("the logistic function is one half at 0, rises, and is symmetric") {
    CHECK(sim::logistic(0) == 0.5);
    CHECK(sim::logistic(-800) == 0);
    CHECK(sim::logistic(800) == 1);
    for (double x = -20; x < 20; x += 0.37) {
        CHECK(sim::logistic(x) < sim::logistic(x + 0.37));
        CHECK(sim::logistic(x) + sim::logistic(-x) == Approx(1).epsilon(1e-15));
        CHECK(sim::logistic(x) == Approx(1 / (1 + std::exp(-x))).epsilon(1e-15));
    }
}

TEST_CASE("the normal quantile undoes the normal distribution") {
    // From x to the error of x: the error of the chance, divided by the density.
    const auto error = [](double probability, double x) {
        const long double density = std::exp(-0.5L * x * x) / std::sqrt(2 * std::acos(-1.0L));
        return static_cast<double>(std::abs(normal_chance(x) - probability) / density
                                   / std::max(1e-3L, std::abs(static_cast<long double>(x))));
    };
    double worst = 0;
    for (int point = 0; point < 300'000; ++point) {
        const double middle = 0.5 + 0.5 * spread(point);
        const double tail = std::ldexp(middle, -point % 300);
        worst = std::max({worst, error(middle, sim::normal_quantile(middle)), error(tail, sim::normal_quantile(tail))});
    }
    CHECK(worst < 2e-15);
    CHECK(error(0.3, sim::normal_quantile(0.3) * (1 + 1e-14)) > 2e-15); // and it would notice 1e-14
    CHECK(sim::normal_quantile(0.5) == 0);
    CHECK(sim::normal_quantile(0.25) == -sim::normal_quantile(0.75));
    CHECK(sim::normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-15));
}

TEST_CASE("the chance within several periods is that of not never") {
    CHECK(sim::chance_within(0.1, 0) == 0);
    CHECK(sim::chance_within(0.1, 1) == Approx(0.1));
    CHECK(sim::chance_within(0.1, 12) == Approx(1 - std::pow(0.9, 12)));
    CHECK(sim::chance_within(1, 3) == 1);
}

TEST_CASE("the functions give the same bits in every build") {
    std::uint64_t hash = 0;
    const auto add = [&](double value) { hash = sim::mix(hash ^ sim::bits_of(value)); };
    for (int point = 0; point < 200'000; ++point) {
        const double x = spread(point);
        add(sim::exp(700 * x));
        add(sim::exp(x));
        add(sim::log(x + 1));
        add(sim::logistic(20 * x));
        add(sim::normal_quantile(0.5 + 0.5 * x));
    }
    CHECK(hash == 0x5F82'BD62'8DEA'3959);
}
