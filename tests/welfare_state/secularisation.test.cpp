#include "models/welfare_state/secularisation.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr std::uint32_t people = 200'000;

Town pious(std::uint32_t number) {
    Town town(number);
    for (const CitizenId citizen : everybody(town.citizens))
        town.citizens.pillar[citizen] = citizen.index % 2 ? Pillar::catholic : Pillar::protestant;
    return town;
}
void pass(Town& town, const sim::Series& leaving, int year = this_year, const sim::Workers& workers = alone()) {
    secularisation({.leaving = leaving}, town.citizens, step_in(sim::Month::january(year), workers));
}
std::uint32_t in(const Town& town, Pillar pillar) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.pillar[citizen] == pillar; });
}

} // namespace

TEST_CASE("people leave their pillar as often as the rate of the year says, whichever it is") {
    Town town = pious(people);
    pass(town, {{1960, 0}, {1980, .04}});
    CHECK(standard_errors(in(town, Pillar::none), people, .02) < 4);
    CHECK(standard_errors(in(town, Pillar::none), people, .0215) > 4); // and it would notice 7 % more
    CHECK(standard_errors(in(town, Pillar::none), people, .0185) > 4);
    CHECK(standard_errors(people / 2 - in(town, Pillar::catholic), people / 2, .02) < 4);
    CHECK(standard_errors(people / 2 - in(town, Pillar::protestant), people / 2, .02) < 4);
}

TEST_CASE("the usual rate is that of the table") {
    Town town = pious(people);
    const double rate = SecularisationSettings().leaving.at(1990);
    CHECK(rate == Approx(.008));
    pass(town, SecularisationSettings().leaving, 1990);
    CHECK(standard_errors(in(town, Pillar::none), people, rate) < 4);
    CHECK(standard_errors(in(town, Pillar::none), people, 1.15 * rate) > 4);
}

TEST_CASE("at a rate of 0 nobody leaves, at 1 everybody does, and the dead stay what they were") {
    Town town = pious(100);
    pass(town, {{1945, 0}});
    CHECK(in(town, Pillar::none) == 0);
    town.citizens.alive[CitizenId{3}] = 0;
    pass(town, {{1945, 1}});
    CHECK(in(town, Pillar::none) == 99);
    CHECK(town.citizens.pillar[CitizenId{3}] == Pillar::catholic);
    pass(town, {{1945, 1}});
    CHECK(in(town, Pillar::none) == 99); // nobody comes back
}

TEST_CASE("the number of threads does not change who leaves") {
    CHECK(same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) {
        secularisation({.leaving = {{1945, .3}}}, town.citizens, now);
    }));
}
