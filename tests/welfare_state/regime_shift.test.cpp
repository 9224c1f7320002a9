#include "models/welfare_state/regime_shift.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

const std::size_t professional = static_cast<std::size_t>(id_of("professional")), managerial = static_cast<std::size_t>(id_of("managerial")),
                  lifeworld = static_cast<std::size_t>(id_of("lifeworld"));
/// The pressure at which a niche that is everything shifts for sure.
constexpr double strong = 100;

/// Years of shifting, from 1970 on.
struct Years {
    RegimeSettings regime = standard_eras();
    RegimeShift memory;
    RegimeShiftSettings settings{.from = 1970};
    std::uint32_t replicate = 0;

    void pass(int first, int last, const LogicWeights& niches, double pressure) {
        for (int year = first; year <= last; ++year) {
            const sim::Month january = sim::Month::january(year);
            regime_shift(settings, niches, pressure, regime, memory, {january, sim::Stream(7, replicate, "a test", january.index), alone()});
        }
    }
    LogicWeights at(double year) const { return logic_weights(regime, year); }
};
double distance_of(const LogicWeights& one, const LogicWeights& other) {
    double sum = 0;
    for (std::size_t k = 0; k < one.size(); ++k) sum += std::abs(one[k] - other[k]);
    return sum;
}

} // namespace

TEST_CASE("before its year the calendar stays as it is, and from then on it stands still where nothing presses") {
    Years years;
    years.pass(1950, 1969, weights({{"managerial", 1}}), strong);
    CHECK(years.regime.weights == standard_eras().weights);
    years.pass(1970, 1990, weights({{"managerial", 1}}), years.settings.threshold);
    CHECK(distance_of(years.at(2030), logic_weights(standard_eras(), 1970)) == Approx(0).margin(1e-12));
    CHECK(distance_of(years.at(1960), logic_weights(standard_eras(), 1960)) == Approx(0).margin(1e-12)); // history is not rewritten
}

TEST_CASE("under pressure a step of weight goes every year from the dominant logic to the strongest niche, and weights keep their sum") {
    Years years;
    const LogicWeights before = years.at(1970);
    years.pass(1970, 1970, weights({{"managerial", .6}, {"professional", .4}}), strong);
    const LogicWeights after = years.at(1970);
    CHECK(after[professional] == Approx(before[professional] - .1));
    CHECK(after[managerial] == Approx(before[managerial] + .1));
    double sum = 0;
    for (const double weight : after) sum += weight;
    CHECK(sum == Approx(1));
}

TEST_CASE("shifts come as often as the hazard says") {
    constexpr int runs = 4'000;
    const double pressure = .2, niche = .09;
    const auto shifts_at = [&](double speed) {
        int shifts = 0;
        for (int run = 0; run < runs; ++run) {
            Years years;
            years.settings.speed = speed;
            years.replicate = static_cast<std::uint32_t>(run);
            years.pass(1970, 1970, weights({{"managerial", niche}, {"professional", 1 - niche}}), pressure);
            shifts += years.at(1970)[managerial] > logic_weights(standard_eras(), 1970)[managerial] + .05;
        }
        return shifts;
    };
    const double expected = 1 - std::exp(-8 * (pressure - .05) * std::sqrt(niche));
    CHECK(std::abs(standard_errors(shifts_at(8), runs, expected)) < 4);
    CHECK(std::abs(standard_errors(shifts_at(7), runs, expected)) > 4); // a speed of 7 would be caught
}

TEST_CASE("a logic that lost dominance gains nothing for ten years, though it is the strongest niche") {
    Years years;
    const LogicWeights niches = weights({{"professional", .6}, {"managerial", .4}});
    int lost = 0;
    for (int year = 1970; year <= 1999 && lost == 0; ++year) {
        years.pass(year, year, niches, strong);
        if (years.at(year)[managerial] > years.at(year)[professional]) lost = year;
    }
    REQUIRE(lost > 0);
    const double then = years.at(lost)[professional];
    years.pass(lost + 1, lost + 9, niches, strong);
    CHECK(years.at(lost + 9)[professional] <= then);
    years.pass(lost + 10, lost + 14, niches, strong);
    CHECK(years.at(lost + 14)[professional] > years.at(lost + 9)[professional]);
}

TEST_CASE("only logics that the calendar names can rise") {
    Years years;
    years.pass(1970, 1995, weights({{"burger", 1}}), strong);
    CHECK(years.at(1995)[static_cast<std::size_t>(id_of("burger"))] == 0);
}

TEST_CASE("pressure counts only what is worse than expected") {
    const RegimeShiftSettings p;
    CHECK(pressure(p, .9, .7, .1) == 0);
    CHECK(pressure(p, 1.2, .7, .1) == Approx(.2));
    CHECK(pressure(p, .9, .5, .1) == Approx(.1));
    CHECK(pressure(p, .9, .7, .25) == Approx(.1));
    CHECK(pressure(p, 1.2, .5, .25) == Approx(.4));
}

TEST_CASE("niches are shares of help by the logics by which it is given, housing apart") {
    Town town(10);
    town.found(0, 0, 1, id_of("lifeworld"));
    town.found(0, field_of(Line::second, 0), 1, id_of("managerial"));
    town.found(0, housing_field, 100, id_of("charity"));
    town.teams.useful[town.teams.first_line(NeighbourhoodId{0}, 0)] = 100;
    town.teams.surplus[town.teams.second_line(NeighbourhoodId{0}, 0)] = 300;
    const LogicWeights found = niches(town.institutions, town.municipalities, town.teams);
    CHECK(found[lifeworld] == Approx(.25));
    CHECK(found[managerial] == Approx(.75));
    CHECK(niches(Town(1).institutions, Town(1).municipalities, Town(1).teams) == LogicWeights{});
}
