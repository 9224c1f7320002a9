#include "models/welfare_state/deaths.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr double certain = 1e5; ///< [deaths per person and year] at which nobody lives through the month

/// The rate of every year, by sex and age.
template <class Rate>
Demography mortality(const Rate& rate) {
    Demography demography = no_rates();
    for (auto& of_year : demography.mortality) {
        for (const Sex sex : {Sex::man, Sex::woman}) {
            for (int age = 0; age < ages; ++age) of_year[static_cast<int>(sex)][age] = rate(sex, age);
        }
    }
    return demography;
}
Demography mortality_for_all(double rate) {
    return mortality([=](Sex, int) { return rate; });
}

void die(Town& town, const Demography& demography, const sim::Step& now = any_month()) {
    deaths(demography, town.citizens, town.events, now);
}

} // namespace

TEST_CASE("nobody dies where the death rate is 0") {
    Town town = lively_town();
    const Town before = town;
    die(town, mortality_for_all(0));
    CHECK(same(town, before));
}

TEST_CASE("nobody outlives a certain death, and nothing but life and the count of deaths changes") {
    Town town = lively_town();
    Town expected = town;
    for (const CitizenId citizen : everybody(expected.citizens)) expected.citizens.alive[citizen] = 0;
    for (std::uint32_t n = 0; n < town.citizens.blocks.size(); ++n) {
        expected.events.deaths[NeighbourhoodId{n}] = town.citizens.blocks[n].size();
    }
    die(town, mortality_for_all(certain));
    CHECK(same(town, expected));
    die(town, mortality_for_all(certain)); // nobody dies twice
    CHECK(same(town, expected));
}

TEST_CASE("a death rate holds for its sex and its year of age, to the month") {
    Town town(6);
    town.person(CitizenId{0}, Sex::woman, 70);
    town.person(CitizenId{1}, Sex::woman, 70 + 11 / 12.0);
    town.person(CitizenId{2}, Sex::woman, 71);
    town.person(CitizenId{3}, Sex::woman, 69 + 11 / 12.0);
    town.person(CitizenId{4}, Sex::man, 70);
    town.person(CitizenId{5}, Sex::man, 40);
    die(town, mortality([](Sex sex, int age) { return sex == Sex::woman && age == 70 ? certain : 0; }));
    CHECK(by_lineage(town.citizens, &Citizens::alive).size() == 6);
    CHECK(living(town.citizens) == 4);
    CHECK_FALSE(town.citizens.alive[CitizenId{0}]);
    CHECK_FALSE(town.citizens.alive[CitizenId{1}]);
}

TEST_CASE("a death rate holds for its year") {
    Demography demography = no_rates();
    for (auto& by_age : demography.mortality[this_year - first_year]) by_age.fill(certain);
    for (const int months : {-1, 0, 11, 12}) {
        Town town(10);
        die(town, demography, step_in(sim::Month{this_month.index + months}));
        CHECK(living(town.citizens) == (months == 0 || months == 11 ? 0 : 10));
    }
}

TEST_CASE("those beyond the last age die at the rate of the last age") {
    Town town(2);
    town.person(CitizenId{0}, Sex::woman, 125);
    town.person(CitizenId{1}, Sex::man, 119);
    die(town, mortality([](Sex, int age) { return age == ages - 1 ? certain : 0; }));
    CHECK_FALSE(town.citizens.alive[CitizenId{0}]);
    CHECK(town.citizens.alive[CitizenId{1}]);
}

TEST_CASE("deaths are counted where they happen, none where nobody lives") {
    Town town(Plan{{400, 0}, {300}});
    die(town, mortality_for_all(6));
    for (std::uint32_t n = 0; n < 3; ++n) {
        const auto rows = town.citizens.blocks[n];
        const auto dead =
            count(town.citizens, [&](CitizenId i) { return town.citizens.home[i].index == n && !town.citizens.alive[i]; });
        CHECK(town.events.deaths[NeighbourhoodId{n}] == dead);
        CHECK((dead > 0) == (rows.size() > 0));
    }
}

TEST_CASE("people of each sex and age die as often as the table says") {
    constexpr std::uint32_t people = 600'000;
    Town town(people);
    const auto rate = [](Sex sex, int age) { return (sex == Sex::man ? 0.9 : 0.6) + 0.02 * (age - 40); };
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.person(citizen, citizen.index % 2 ? Sex::man : Sex::woman, 40 + 10 * (citizen.index / 2 % 3));
    }
    die(town, mortality(rate));
    for (const Sex sex : {Sex::man, Sex::woman}) {
        for (const int age : {40, 50, 60}) {
            const auto dead = count(town.citizens, [&](CitizenId i) {
                return town.citizens.sex[i] == sex && town.citizens.age(i, this_month) == age && !town.citizens.alive[i];
            });
            const auto chance = [&](double factor) { return 1 - std::exp(-factor * rate(sex, age) / 12); };
            CAPTURE(static_cast<int>(sex), age, dead);
            CHECK(standard_errors(dead, people / 6.0, chance(1)) < 4);
            CHECK(standard_errors(dead, people / 6.0, chance(1.1)) > 4); // and it would notice 10 % more
            CHECK(standard_errors(dead, people / 6.0, chance(0.9)) > 4);
        }
    }
}

TEST_CASE("who dies does not depend on rows and neighbourhoods") {
    Town town = lively_town(Plan{{150, 50}});
    Town elsewhere = same_people_elsewhere(town, {3, 97, 0, 100});
    const Demography demography = mortality([](Sex, int age) { return age / 20.0; });
    die(town, demography);
    die(elsewhere, demography);
    CHECK(living(town.citizens) < 190);
    CHECK(by_lineage(town.citizens, &Citizens::alive) == by_lineage(elsewhere.citizens, &Citizens::alive));
}

TEST_CASE("the number of threads does not change who dies") {
    const Demography demography = mortality([](Sex, int age) { return age / 20.0; });
    CHECK(same_on_three_threads(lively_town(), [&](Town& town, const sim::Step& now) { die(town, demography, now); }));
}
