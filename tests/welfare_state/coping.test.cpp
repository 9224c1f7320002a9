#include "models/welfare_state/coping.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr CopingSettings settings;

/// Own hours of somebody with so much care need.
Hours own_of(double need, float own_strength, const CopingSettings& p = settings) {
    Town town(1);
    town.need(CitizenId{0}, Domain::care, need);
    town.citizens.own_strength[CitizenId{0}] = own_strength;
    coping(p, town.citizens, any_month());
    return town.citizens.own[CitizenId{0}];
}

} // namespace

TEST_CASE("nobody copes without own strength, and nobody with more than the need") {
    for (const double limit : {10.0, 20.0, 40.0}) {
        for (double need = 0.05; need < 200; need *= 1.7) {
            CAPTURE(limit, need);
            CHECK(own_of(need, 0, {limit}) == 0);
            CHECK(own_of(need, 1, {limit}) <= nearest_hours(need));
        }
    }
    CHECK(own_of(0.05, 1) == 1); // all of the least need there is
}

TEST_CASE("the share that people cope with is their strength for little need, and falls to 0 with need") {
    CHECK(own_hours(settings, 0.001, 0.7) / 0.001 == Approx(0.7).epsilon(1e-4));
    CHECK(own_hours(settings, 1e6, 0.7) / 1e6 < 2e-5);
    for (double need = 0.1; need < 200; need *= 1.3) {
        CAPTURE(need);
        CHECK(own_hours(settings, need * 1.3, 0.7) / (need * 1.3) < own_hours(settings, need, 0.7) / need);
        CHECK(own_hours(settings, need * 1.3, 0.7) > own_hours(settings, need, 0.7)); // while hours rise
        CHECK(own_hours(settings, need, 0.8) > own_hours(settings, need, 0.7));
    }
}

TEST_CASE("own hours are those of the formula, to the nearest twentieth, over all domains together") {
    CHECK(own_of(9, 0.5f) == 72); // .5 * 20 * (1 - exp(-9 / 20)) = 3.624 h
    Town town(1);
    const CitizenId citizen{0};
    town.need(citizen, Domain::care, 3);
    town.need(citizen, Domain::security, 6);
    coping(settings, town.citizens, any_month());
    CHECK(town.citizens.own[citizen] == 72);
    town.citizens.needs[citizen].hours = {};
    coping(settings, town.citizens, any_month());
    CHECK(town.citizens.own[citizen] == 0); // still concerned, nothing to cope with
}

TEST_CASE("the dead and the unconcerned are left alone") {
    Town town(2);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::care, 9);
        town.citizens.own[citizen] = 7;
    }
    town.citizens.alive[CitizenId{0}] = 0;
    town.citizens.concerned[CitizenId{1}] = 0;
    const Town before = town;
    coping(settings, town.citizens, any_month());
    CHECK(same(town, before));
}

TEST_CASE("the number of threads does not change how people cope") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        if (citizen.index % 3 == 0) town.need(citizen, Domain::care, 1 + citizen.index % 60);
    }
    CHECK(same_on_three_threads(town, [](Town& t, const sim::Step& now) { coping(settings, t.citizens, now); }));
}
