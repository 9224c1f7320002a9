#include "models/welfare_state/households.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

Households households_of(const Town& town, std::uint32_t neighbourhood = 0) {
    return {town.citizens, town.citizens.blocks[neighbourhood], NeighbourhoodId{neighbourhood}, this_month};
}

} // namespace

TEST_CASE("other adults in a household are neither oneself, nor minors, nor one's grown-up children") {
    Town town(7);
    const CitizenId she{0}, he{1}, daughter{2}, son{3}, lodger{4}, alone{5}, dead{6};
    town.couple(she, he);
    town.child(daughter, she, 20);
    town.child(son, she, 17);
    town.live_together(she, lodger);
    town.live_together(alone, dead);
    town.citizens.alive[dead] = 0;
    const Households households = households_of(town);
    CHECK(households.members(she) == 5);
    CHECK(households.other_adults(she) == 2);      // he and the lodger
    CHECK(households.other_adults(he) == 2);       // she and the lodger: he is the daughter's father
    CHECK(households.other_adults(daughter) == 3); // she, he and the lodger
    CHECK(households.other_adults(lodger) == 3);
    CHECK(households.members(alone) == 1);
    CHECK(households.other_adults(alone) == 0);
}

TEST_CASE("who is moving elsewhere does not count") {
    Town town(Plan{{2, 2}});
    const CitizenId stays = town.in(0, 0), goes = town.in(0, 1);
    town.live_together(stays, goes);
    town.citizens.home[goes] = NeighbourhoodId{1};
    CHECK(households_of(town).members(stays) == 1);
    CHECK(households_of(town).other_adults(stays) == 0);
}

TEST_CASE("a household knows of everybody who joins another as if counted anew") {
    Town town(7);
    const CitizenId mother{0}, father{1}, daughter{2}, child{3}, lodger{4}, alone{5}, aunt{6};
    town.couple(mother, father);
    town.child(daughter, mother, 20);
    town.child(child, mother, 8);
    town.live_together(mother, lodger);
    town.live_together(mother, aunt);
    Households households = households_of(town);
    const auto agrees = [&] {
        const Households anew = households_of(town);
        for (const CitizenId citizen : everybody(town.citizens)) {
            CAPTURE(citizen.index);
            CHECK(households.members(citizen) == anew.members(citizen));
            if (citizen != child) CHECK(households.other_adults(citizen) == anew.other_adults(citizen));
        }
    };
    agrees();
    households.join(town.citizens, lodger, town.citizens.household[alone]);
    agrees();
    households.join(town.citizens, daughter, town.neighbourhoods.next_household[NeighbourhoodId{0}]++); // beyond all numbers
    agrees();
    households.join(town.citizens, mother, town.citizens.household[daughter]); // her daughter's
    agrees();
    households.join(town.citizens, mother, town.citizens.household[alone]); // leaves her again
    agrees();
}

TEST_CASE("people stand by household, the oldest first, without the dead and those who move elsewhere") {
    Town town(Plan{{6, 1}});
    town.person(town.in(0, 1), Sex::man, 50);
    town.live_together(town.in(0, 0), town.in(0, 1));
    town.child(town.in(0, 4), town.in(0, 2), 3);
    town.citizens.alive[town.in(0, 3)] = 0;
    town.citizens.home[town.in(0, 5)] = NeighbourhoodId{1};
    const auto people = by_household(town.citizens, town.citizens.blocks[0], NeighbourhoodId{0});
    CHECK(people == std::vector{town.in(0, 1), town.in(0, 0), town.in(0, 2), town.in(0, 4)});

    std::vector<std::vector<CitizenId>> households;
    for_each_household(town.citizens, people,
                       [&](std::span<const CitizenId> members) { households.emplace_back(members.begin(), members.end()); });
    CHECK(households == std::vector<std::vector<CitizenId>>{{town.in(0, 1), town.in(0, 0)}, {town.in(0, 2), town.in(0, 4)}});
}

TEST_CASE("no people make no households") {
    Town town(Plan{{0}});
    CHECK(by_household(town.citizens, town.citizens.blocks[0], NeighbourhoodId{0}).empty());
    for_each_household(town.citizens, {}, [](std::span<const CitizenId>) { FAIL("a household of nobody"); });
}
