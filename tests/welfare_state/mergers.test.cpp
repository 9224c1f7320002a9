#include "models/welfare_state/mergers.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "models/welfare_state/regime.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr std::uint32_t towns = 400;
constexpr double in_1985 = 1152; ///< housing associations [S6]

/// Housing associations, as many in each municipality.
Town country(double bodies, LogicId logic = id_of("managerial")) {
    Town town(Plan(towns, {1}));
    for (std::uint32_t t = 0; t < towns; ++t) town.found(t, housing_field, 1, logic, bodies / towns);
    return town;
}
double bodies(const Town& town) { return std::accumulate(town.institutions.bodies.begin(), town.institutions.bodies.end(), 0.0); }

/// The Januaries of years from ... up to until, under the mix of the calendar.
void pass(Town& town, int from, int until, const MergerSettings& settings = {}) {
    for (int year = from; year < until; ++year) {
        const Dispositions mix = mixed(standard_logics(), logic_weights(standard_eras(), year));
        for (const InstitutionId row : town.institutions.all()) town.institutions.dispositions[row] = mix;
        mergers(settings, town.institutions, step_in(sim::Month::january(year)));
    }
}
/// What the formula leaves of one.
double left(int from, int until, double merging = .085) {
    double share = 1;
    for (int year = from; year < until; ++year) {
        const Dispositions mix = mixed(standard_logics(), logic_weights(standard_eras(), year));
        share *= 1 - merging * mix[Disposition::efficiency] * mix[Disposition::mastery];
    }
    return share;
}
/// How far the mean of municipalities lies from what is expected [standard errors].
double distance_from(const Town& town, double expected) {
    const double mean = bodies(town) / towns;
    double square = 0;
    for (const InstitutionId row : town.institutions.all()) {
        if (town.institutions.exists[row])
            square += (town.institutions.bodies[row] - mean) * (town.institutions.bodies[row] - mean);
    }
    return standard_errors_of_mean(mean, expected / towns, std::sqrt(square / (towns - 1)), towns);
}

} // namespace

TEST_CASE("without efficiency or without mastery nothing merges") {
    for (const Disposition lacking : {Disposition::efficiency, Disposition::mastery}) {
        Town town = country(in_1985);
        for (const InstitutionId row : town.institutions.all())
            town.institutions.dispositions[row].strength[static_cast<int>(lacking)] = 0;
        for (int year = 1985; year < 2025; ++year) mergers({}, town.institutions, step_in(sim::Month::january(year)));
        CHECK(bodies(town) == Approx(in_1985));
        for (const double rules : town.institutions.rules) CHECK(rules == 0);
    }
    Town none = country(in_1985);
    pass(none, 1985, 2023, {.merging = 0});
    CHECK(bodies(none) == Approx(in_1985));
}

TEST_CASE("1,152 bodies of 1985 are about 650 in 2000 and 250 in 2023 under the mix of the calendar") {
    CHECK(in_1985 * left(1985, 2000) == Approx(650).epsilon(.06));
    CHECK(in_1985 * left(1985, 2023) == Approx(250).epsilon(.10));
    constexpr double some = 30 * in_1985; // many in each municipality, for the least not to count
    Town town = country(some);
    pass(town, 1985, 2000);
    CHECK(distance_from(town, some * left(1985, 2000)) < 4);
    CHECK(distance_from(town, some * left(1985, 2000, .090)) > 4); // and it would notice .090
    pass(town, 2000, 2023);
    CHECK(distance_from(town, some * left(1985, 2023)) < 4);
    CHECK(distance_from(town, some * left(1985, 2023, .080)) > 4);
}

TEST_CASE("a purely managerial country is left with 60 to 100 of them after 38 years") {
    Town town = country(in_1985 * 100);
    for (int year = 1985; year < 2023; ++year) mergers({}, town.institutions, step_in(sim::Month::january(year)));
    CHECK((bodies(town) > 6000 && bodies(town) < 10'000));
}

TEST_CASE("there are never fewer than the least of a field in the country, and never more than there were") {
    for (const double least : {3.0, 40.0}) {
        Town town = country(in_1985);
        double before = bodies(town);
        for (int year = 0; year < 300; ++year) {
            mergers({.merging = .5, .least = least}, town.institutions, step_in(sim::Month{12 * year}));
            CHECK(bodies(town) >= least * (1 - 1e-9));
            CHECK(bodies(town) <= before);
            before = bodies(town);
        }
        CHECK(bodies(town) < 2 * least + 1);
    }
    Town one(10); // who stands alone has nobody to merge with
    const InstitutionId row = one.found(0, 0, 1, id_of("managerial"), 1);
    for (int year = 0; year < 100; ++year) mergers({}, one.institutions, step_in(sim::Month{12 * year}));
    CHECK(one.institutions.bodies[row] == 1);
}

TEST_CASE("who merge have the rules of the larger and .15 of those of the smaller") {
    Town town(Plan{{10}, {10}});
    const InstitutionId all = town.found(0, 0, 1, id_of("managerial"), 100), some = town.found(1, 1, 1, id_of("managerial"), 100);
    town.institutions.rules[all] = town.institutions.rules[some] = 2;
    town.institutions.dispositions[all].strength.fill(1);
    town.institutions.dispositions[some].strength.fill(.5);
    mergers({.merging = .5}, town.institutions, any_month());
    CHECK(town.institutions.bodies[all] == Approx(50)); // all in pairs
    CHECK(town.institutions.rules[all] == Approx(2 * 1.15));
    const double merged = 100 - town.institutions.bodies[some];
    CHECK((merged == 12 || merged == 13));
    CHECK(town.institutions.rules[some] == Approx(2 * (1 + .15 * 2 * merged / 100)));
}
