#include "models/welfare_state/moving_in.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// The same chance in every year.
MovingIn settings(double chance) { return {.chance = {{first_year, chance}}}; }

/// A mother of 70 alone, and her daughter of 40 with a home of her own, in two neighbourhoods of `number` people each.
Town mothers(std::uint32_t number) {
    Town town(Plan{{number, number}});
    for (std::uint32_t i = 0; i < number; ++i) {
        town.person(town.in(0, i), Sex::woman, 70);
        town.person(town.in(1, i), Sex::woman, 40);
        town.citizens.ties[town.in(0, i)][slot::kin] = town.in(1, i);
    }
    return town;
}

/// Does a mother of 70 whose daughter of 40 lives elsewhere move in with her, but for what `change` does?
template <class Change>
bool moves_in(const Change& change) {
    Town town = mothers(2);
    change(town);
    const Town before = town;
    moving_in(settings(1), town.citizens, any_month());
    CHECK(defect(town.citizens) == defect(before.citizens));
    return town.citizens.home[town.in(0, 0)] != before.citizens.home[town.in(0, 0)];
}

} // namespace

TEST_CASE("a mother alone moves in with her daughter, and into her neighbourhood") {
    Town town = mothers(1);
    moving_in(settings(1), town.citizens, any_month());
    const CitizenId mother = town.in(0, 0), daughter = town.in(1, 0);
    CHECK(town.citizens.home[mother] == NeighbourhoodId{1});
    CHECK(town.citizens.share_a_household(mother, daughter));
    CHECK(town.citizens.moved[mother]);
    CHECK_FALSE(town.citizens.moved[daughter]);
}

TEST_CASE("who moves in with a child of the same neighbourhood has not left it") {
    Town town(2);
    town.person(CitizenId{0}, Sex::man, 60);
    town.citizens.ties[CitizenId{0}][slot::kin + 1] = CitizenId{1};
    moving_in(settings(1), town.citizens, any_month());
    CHECK(town.citizens.household[CitizenId{0}] == 1);
    CHECK_FALSE(town.citizens.moved[CitizenId{0}]);
}

TEST_CASE("only the old, alone, with a grown-up child move in") {
    CHECK(moves_in([](Town&) {}));
    CHECK_FALSE(moves_in([](Town& t) { t.person(t.in(0, 0), Sex::woman, 59.9); }));
    CHECK(moves_in([](Town& t) { t.person(t.in(0, 0), Sex::woman, 60); }));
    CHECK_FALSE(moves_in([](Town& t) { t.live_together(t.in(0, 0), t.in(0, 1)); }));
    CHECK_FALSE(moves_in([](Town& t) { t.couple(t.in(0, 0), t.in(0, 1)); }));
    CHECK_FALSE(moves_in([](Town& t) { t.person(t.in(1, 0), Sex::woman, 17.9); }));
    CHECK_FALSE(moves_in([](Town& t) { t.citizens.alive[t.in(1, 0)] = 0; }));
    CHECK_FALSE(moves_in([](Town& t) { t.citizens.ties[t.in(0, 0)] = Ties{}; }));
    CHECK_FALSE(moves_in([](Town& t) { t.person(t.in(1, 0), Sex::woman, 55.1); })); // a sister
    CHECK_FALSE(moves_in([](Town& t) { t.person(t.in(1, 0), Sex::woman, 95); }));   // a parent
    CHECK_FALSE(moves_in([](Town& t) { t.citizens.alive[t.in(0, 0)] = 0; }));
    CHECK_FALSE(moves_in([](Town& t) { // a neighbour, not kin
        std::swap(t.citizens.ties[t.in(0, 0)][slot::kin], t.citizens.ties[t.in(0, 0)][slot::neighbour]);
    }));
    CHECK(moves_in([](Town& t) { // after somebody else of kin
        t.citizens.ties[t.in(0, 0)] = {t.in(0, 1), t.in(0, 1), t.in(1, 0)};
    }));
}

TEST_CASE("the oldest who move elsewhere already do not move in as well") {
    Town town = mothers(1);
    town.citizens.home[town.in(0, 0)] = NeighbourhoodId{1};
    town.citizens.household[town.in(0, 0)] = 5;
    const Town before = town;
    moving_in(settings(1), town.citizens, any_month());
    CHECK(same(town, before));
}

TEST_CASE("nobody moves in at a chance of 0, nor where nobody lives") {
    Town town = mothers(50);
    const Town before = town;
    moving_in(settings(0), town.citizens, any_month());
    CHECK(same(town, before));
    Town empty(Plan{{0}});
    moving_in(settings(1), empty.citizens, any_month());
    CHECK(living(empty.citizens) == 0);
}

TEST_CASE("old people move in with a child as often in a year as said") {
    constexpr std::uint32_t number = 60'000;
    Town town = mothers(number);
    moving_in(settings(0.15), town.citizens, any_month());
    const auto moved = count(town.citizens, [&](CitizenId citizen) { return town.citizens.moved[citizen]; });
    CHECK(standard_errors(moved, number, 0.15) < 4);
    CHECK(standard_errors(moved, number, 0.15 * 1.08) > 4); // and it would notice 8 % more
    CHECK(standard_errors(moved, number, 0.15 * 0.92) > 4);
}

TEST_CASE("moving in keeps people and couples") {
    Town town = lively_town();
    auto before = portraits(town.citizens);
    for (const CitizenId citizen : everybody(town.citizens)) { // the single of each family of five is an aunt of the couple
        if (citizen.index % 5 == 4 && citizen.index >= 4) town.citizens.ties[citizen][slot::kin] = CitizenId{citizen.index - 4};
    }
    moving_in(settings(1), town.citizens, any_month());
    CHECK(defect(town.citizens) == "");
    CHECK(portraits(town.citizens).size() == before.size());
}

TEST_CASE("the number of threads does not change who moves in") {
    CHECK(same_on_three_threads(mothers(500),
                                [](Town& town, const sim::Step& now) { moving_in(settings(0.5), town.citizens, now); }));
}
