#include "models/welfare_state/place_quality.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/welfare_state/needs.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// One place where so many of 1000 people live in an unsafe situation that nobody has noticed.
Accounts accounts_of(std::int64_t undetected) {
    Accounts accounts(1);
    accounts.help[NeighbourhoodId{0}].people = 1000;
    accounts.help[NeighbourhoodId{0}].undetected = undetected;
    return accounts;
}

} // namespace

TEST_CASE("a place comes to rest where maintenance, safety and needs met have it, at its rate") {
    Surroundings surroundings(1);
    const NeighbourhoodId here{0};
    surroundings.maintenance[here] = .8f, surroundings.unmet[here] = .25f, surroundings.quality[here] = .1f;
    const double rest = .5 * .8 + .2 * (1 - 20 * .01) + .3 * .75;
    CHECK(quality_at_rest({}, .8, safety_of_place({}, .01, 0), .25) == Approx(rest));
    place_quality({}, accounts_of(10), surroundings);
    CHECK(surroundings.quality[here] == Approx(.1 + .01 * (rest - .1)));
    for (int month = 1; month < 240; ++month) place_quality({}, accounts_of(10), surroundings);
    CHECK(surroundings.quality[here] == Approx(rest + std::pow(.99, 240) * (.1 - rest)).epsilon(1e-4));
}

TEST_CASE("order makes up for what is unsafe, and safety stays between 0 and 1") {
    CHECK(safety_of_place({}, .01, 0) == Approx(.8));
    CHECK(safety_of_place({}, .01, .1) == Approx(.9));
    CHECK(safety_of_place({}, .01, 5) == 1);
    CHECK(safety_of_place({}, 1, 0) == 0);
}

TEST_CASE("fewer needs arise in a good place, more in a bad one, none of another kind in a typical one") {
    constexpr std::uint32_t people = 400'000;
    NeedSettings settings;
    settings.care_least = 1, settings.care_most = 0, settings.care_scale = .24; // [1/year] of care, whoever it is
    settings.psychosocial = settings.youth = settings.security = settings.deepening = 0;
    settings.protection = settings.strain = 0, settings.unprotected = 1;
    settings.by_class = {1, 1, 1};
    const auto struck = [&](float quality) {
        Town town(people);
        town.surroundings.quality[NeighbourhoodId{0}] = quality;
        needs(settings, town.surroundings, town.citizens, any_month());
        return count(town.citizens, [&](CitizenId c) { return town.citizens.needs[c].count() > 0; });
    };
    const auto chance = [](double factor) { return 1 - std::exp(-.02 * factor); };
    CHECK(standard_errors(struck(.7f), people, chance(1)) < 4);
    CHECK(standard_errors(struck(1), people, chance(1 - .3 * .3)) < 4);
    CHECK(standard_errors(struck(0), people, chance(1 + .3 * .7)) < 4);
    CHECK(standard_errors(struck(0), people, chance(1)) > 4); // and it would notice if the place did nothing
    CHECK(onset_by_quality({.quality = 5}, 1) == 0);
}
