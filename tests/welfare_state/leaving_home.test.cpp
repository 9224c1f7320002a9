#include "models/welfare_state/leaving_home.hpp"

#include <catch2/catch.hpp>

#include "sim/arithmetic.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// Everybody may leave from one age on, with the same chance in every year.
LeavingHome settings(double chance, double age = 22, double spread = 0) {
    return {.age = age, .age_spread = spread, .alone = {{first_year, chance}}};
}

void leave(Town& town, const LeavingHome& p, const sim::Step& now = any_month()) {
    leaving_home(p, town.neighbourhoods, town.citizens, now);
}

/// Pairs of somebody of 70 and a person of this age who lives there.
Town lodgers(std::uint32_t number, double years) {
    Town town(2 * number);
    for (std::uint32_t i = 0; i < number; ++i) {
        town.person(CitizenId{2 * i}, Sex::woman, 70);
        town.person(CitizenId{2 * i + 1}, Sex::man, years);
        town.child(CitizenId{2 * i + 1}, CitizenId{2 * i}, years);
    }
    return town;
}

std::uint32_t left(const Town& town, const Town& before) {
    return count(town.citizens, [&](CitizenId i) { return town.citizens.household[i] != before.citizens.household[i]; });
}

} // namespace

TEST_CASE("a grown-up child leaves home, the parents and the minors stay") {
    Town town(4);
    const CitizenId she{0}, he{1}, son{2}, daughter{3};
    town.couple(she, he);
    town.child(son, she, 22);
    town.child(daughter, she, 17);
    leave(town, settings(1));
    CHECK(town.citizens.household[she] == 0);
    CHECK(town.citizens.household[he] == 0);
    CHECK(town.citizens.household[daughter] == 0);
    CHECK(town.citizens.household[son] == 4);
    CHECK(town.neighbourhoods.next_household[NeighbourhoodId{0}] == 5);
}

TEST_CASE("nobody leaves before the age of leaving, nor without a chance, nor from an empty home") {
    Town town = lodgers(20, 21 + 11 / 12.0);
    const Town before = town;
    leave(town, settings(1));
    CHECK(same(town, before));
    leave(town, settings(0, 16));
    CHECK(same(town, before));
    Town by_themselves(10);
    const Town still = by_themselves;
    leave(by_themselves, settings(1));
    CHECK(same(by_themselves, still));
    Town empty(Plan{{0}});
    leave(empty, settings(1));
    CHECK(total(empty.neighbourhoods.next_household) == 0);
}

TEST_CASE("a mother or father alone does not leave the own grown-up children") {
    for (const bool is_mother : {true, false}) {
        Town town(3);
        const CitizenId parent{0}, partner{1}, child{2};
        is_mother ? town.couple(parent, partner) : town.couple(partner, parent);
        town.child(child, is_mother ? parent : partner, 20); // too young to leave
        town.citizens.part(parent, partner);
        town.citizens.alive[partner] = 0;
        town.citizens.mother[child] = is_mother ? parent : CitizenId{};
        const Town before = town;
        leave(town, settings(1));
        CAPTURE(is_mother);
        CHECK(same(town, before));
    }
}

TEST_CASE("only minors, only couples, or only somebody who has moved elsewhere: nobody leaves") {
    Town minors(3);
    for (const CitizenId citizen : everybody(minors.citizens)) {
        minors.live_together(CitizenId{0}, citizen);
        minors.person(citizen, Sex::man, 17.9);
    }
    const Town young = minors;
    leave(minors, settings(1, 16));
    CHECK(same(minors, young));

    Town couples(4);
    couples.couple(CitizenId{0}, CitizenId{1});
    couples.couple(CitizenId{2}, CitizenId{3});
    couples.live_together(CitizenId{0}, CitizenId{2});
    couples.live_together(CitizenId{0}, CitizenId{3});
    const Town paired = couples;
    leave(couples, settings(1));
    CHECK(same(couples, paired));

    Town movers(Plan{{2, 0}});
    movers.live_together(movers.in(0, 0), movers.in(0, 1));
    for (const CitizenId citizen : everybody(movers.citizens)) movers.citizens.home[citizen] = NeighbourhoodId{1};
    const Town moving = movers;
    leave(movers, settings(1));
    CHECK(same(movers, moving));
}

TEST_CASE("the last of a household has nobody to leave") {
    Town town(3);
    for (const CitizenId citizen : everybody(town.citizens)) town.live_together(CitizenId{0}, citizen);
    leave(town, settings(1));
    std::vector<std::uint32_t> numbers(town.citizens.household.begin(), town.citizens.household.begin() + 3);
    CHECK(numbers == std::vector<std::uint32_t>{3, 4, 0});
}

TEST_CASE("people and couples stay as they are when many leave home") {
    Town town = lively_town();
    auto before = portraits(town.citizens);
    leave(town, settings(1, 18));
    CHECK(defect(town.citizens) == "");
    auto after = portraits(town.citizens);
    for (auto* people : {&before, &after}) {
        for (auto& [lineage, portrait] : *people) portrait.household = 0;
    }
    CHECK(after == before);
}

TEST_CASE("people leave home as often in a year as said") {
    constexpr std::uint32_t number = 60'000;
    Town town = lodgers(number, 30);
    const Town before = town;
    leave(town, settings(0.12));
    CHECK(standard_errors(left(town, before), number, 0.12) < 4);
    CHECK(standard_errors(left(town, before), number, 0.12 * 1.09) > 4); // and it would notice 9 % more
    CHECK(standard_errors(left(town, before), number, 0.12 * 0.91) > 4);
}

TEST_CASE("the age of leaving is spread over people as said, and is theirs for life") {
    constexpr std::uint32_t number = 40'000;
    for (const auto& [age, share] : std::vector<std::pair<double, double>>{{18, 0.1587}, {22, 0.5}, {26, 0.8413}}) {
        Town town = lodgers(number, age);
        const Town before = town;
        leave(town, settings(1, 22, 4));
        CAPTURE(age);
        CHECK(standard_errors(left(town, before), number, share) < 4);
        CHECK(standard_errors(left(town, before), number, share * 0.95) > 4); // and it would notice 5 % less
        Town again = before;
        leave(again, settings(1, 22, 4), step_in(sim::Month{this_month.index + 1}));
        const auto both = count(town.citizens, [&](CitizenId i) {
            return town.citizens.household[i] != before.citizens.household[i]
                && again.citizens.household[i] != before.citizens.household[i];
        });
        CHECK(both == left(town, before)); // the same people with other dice
    }
}

TEST_CASE("the number of threads does not change who leaves home") {
    CHECK(same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) { leave(town, settings(0.5, 20, 4), now); }));
}
