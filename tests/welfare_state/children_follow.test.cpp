#include "models/welfare_state/children_follow.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// A couple with two children in the first neighbourhood, and others: 0 she, 1 he, 2 and 3 children, 4 and 5 singles.
Town family() {
    Town town(Plan{{6, 3}});
    town.couple(town.in(0, 0), town.in(0, 1));
    town.child(town.in(0, 2), town.in(0, 0), 6);
    town.child(town.in(0, 3), town.in(0, 0), 10);
    return town;
}

/// Somebody goes to live with somebody else, alone.
void go(Town& town, CitizenId who, CitizenId host) { town.live_together(host, who); }

void die(Town& town, CitizenId who) {
    town.citizens.alive[who] = 0;
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (CitizenId& tie : town.citizens.ties[citizen]) {
            if (tie == who) tie = CitizenId{};
        }
        if (town.citizens.mother[citizen] == who) town.citizens.mother[citizen] = CitizenId{};
        if (!town.citizens.ties[citizen][slot::partner]) town.citizens.has_partner[citizen] = 0;
    }
}

/// Minors without a grown-up in their household.
std::uint32_t on_their_own(const Citizens& c) {
    return count(c, [&](CitizenId child) {
        if (!c.alive[child] || !c.is_minor(child, this_month)) return false;
        return count(c, [&](CitizenId other) { return c.is_adult(other, this_month) && c.share_a_household(child, other); }) == 0;
    });
}

} // namespace

TEST_CASE("children stay with a mother who stays") {
    Town town = family();
    const Town before = town;
    children_follow(town.citizens, any_month());
    CHECK(same(town, before));
}

TEST_CASE("children follow their mother, within the neighbourhood and to another") {
    for (const std::uint32_t neighbourhood : {0u, 1u}) {
        Town town = family();
        const CitizenId she = town.in(0, 0), host = neighbourhood ? town.in(1, 1) : town.in(0, 4);
        town.citizens.part(she, town.in(0, 1));
        go(town, she, host);
        children_follow(town.citizens, any_month());
        for (const CitizenId child : {town.in(0, 2), town.in(0, 3)}) {
            CHECK(town.citizens.share_a_household(child, she));
            CHECK(town.citizens.moved[child] == neighbourhood);
        }
        CHECK_FALSE(town.citizens.moved[town.in(0, 1)]);
        CHECK(town.citizens.household[town.in(0, 1)] == 0);
    }
}

TEST_CASE("children without a mother follow their father") {
    Town town = family();
    die(town, town.in(0, 0));
    go(town, town.in(0, 1), town.in(1, 2));
    children_follow(town.citizens, any_month());
    CHECK(town.citizens.share_a_household(town.in(0, 2), town.in(0, 1)));
    CHECK(town.citizens.share_a_household(town.in(0, 3), town.in(0, 1)));
}

TEST_CASE("orphans stay with a grown-up of their household") {
    Town town = family();
    go(town, town.in(0, 4), town.in(0, 2));
    die(town, town.in(0, 0));
    die(town, town.in(0, 1));
    const Town before = town;
    children_follow(town.citizens, any_month());
    CHECK(same(town, before));
}

TEST_CASE("orphans move along with the household that took them in") {
    Town town = family();
    const CitizenId child = town.in(0, 2), other_child = town.in(0, 3), foster = town.in(0, 4);
    die(town, town.in(0, 0));
    die(town, town.in(0, 1));
    for (const CitizenId citizen :
         {child, other_child, foster}) { // as in a move: a household number that is new in the neighbourhood
        town.citizens.home[citizen] = NeighbourhoodId{1};
        town.citizens.household[citizen] = 3;
        town.citizens.moved[citizen] = 1;
    }
    const Town before = town;
    children_follow(town.citizens, any_month());
    CHECK(same(town, before));
}

TEST_CASE("orphans on their own are taken in by a grown-up of the neighbourhood, brothers and sisters by the same") {
    Town town = family();
    for (const std::uint32_t dead : {0u, 1u, 4u}) die(town, town.in(0, dead));
    children_follow(town.citizens, any_month());
    CHECK(town.citizens.share_a_household(town.in(0, 2), town.in(0, 5)));
    CHECK(town.citizens.share_a_household(town.in(0, 3), town.in(0, 5)));
    CHECK_FALSE(town.citizens.moved[town.in(0, 2)]);

    Town large(300);
    for (std::uint32_t i = 0; i < 300; i += 3) {
        large.child(CitizenId{i + 1}, CitizenId{i}, 5);
        large.child(CitizenId{i + 2}, CitizenId{i}, 3);
        if (i % 2 == 0) die(large, CitizenId{i});
    }
    children_follow(large.citizens, any_month());
    CHECK(on_their_own(large.citizens) == 0);
    for (std::uint32_t i = 0; i < 300; i += 3) CHECK(large.citizens.share_a_household(CitizenId{i + 1}, CitizenId{i + 2}));
}

TEST_CASE("orphans are not taken in by somebody who is moving away") {
    Town town = family();
    for (const std::uint32_t dead : {0u, 1u}) die(town, town.in(0, dead));
    town.citizens.home[town.in(0, 4)] = NeighbourhoodId{1};
    children_follow(town.citizens, any_month());
    CHECK(town.citizens.share_a_household(town.in(0, 2), town.in(0, 5)));
    CHECK(town.citizens.share_a_household(town.in(0, 3), town.in(0, 5)));
}

TEST_CASE("where nobody is grown up children stay where they are") {
    Town town = family();
    for (const std::uint32_t dead : {0u, 1u, 4u, 5u}) die(town, town.in(0, dead));
    const Town before = town;
    children_follow(town.citizens, any_month());
    CHECK(same(town, before));
    Town empty(Plan{{0}});
    children_follow(empty.citizens, any_month());
    CHECK(living(empty.citizens) == 0);
}

TEST_CASE("the child of a minor lives with the grandmother, as the minor does") {
    Town town = family();
    const CitizenId grandmother = town.in(0, 0), mother = town.in(0, 3), child = town.in(0, 4);
    town.person(mother, Sex::woman, 16);
    town.child(child, mother, 0);
    town.citizens.part(grandmother, town.in(0, 1));
    go(town, grandmother, town.in(1, 0));
    children_follow(town.citizens, any_month());
    CHECK(town.citizens.share_a_household(mother, grandmother));
    CHECK(town.citizens.share_a_household(child, grandmother));
}

TEST_CASE("grown-ups do not follow, nor the dead") {
    Town town = family();
    town.person(town.in(0, 2), Sex::woman, 18);
    town.citizens.alive[town.in(0, 3)] = 0;
    town.citizens.part(town.in(0, 0), town.in(0, 1));
    go(town, town.in(0, 0), town.in(1, 0));
    const Town before = town;
    children_follow(town.citizens, any_month());
    CHECK(same(town, before));
}

TEST_CASE("after deaths and moves no child is on its own, and only minors have changed home") {
    Town town = lively_town(Plan{{150, 90, 200}, {120, 0, 160}});
    Citizens& c = town.citizens;
    for (const CitizenId citizen : everybody(c)) {
        if (c.lineage[citizen] % 4 == 0) die(town, citizen);
    }
    for (const CitizenId citizen : everybody(c)) {
        if (c.alive[citizen] && !c.has_partner[citizen] && c.is_adult(citizen, this_month) && c.lineage[citizen] % 3 == 0) {
            go(town, citizen, town.in(0, static_cast<std::uint32_t>(c.lineage[citizen] % 140)));
        }
    }
    const Town before = town;
    children_follow(c, any_month());
    CHECK(on_their_own(c) == 0);
    CHECK(defect(c) == defect(before.citizens));
    for (const CitizenId citizen : everybody(c)) {
        if (c.is_adult(citizen, this_month)) CHECK(c.home[citizen] == before.citizens.home[citizen]);
        if (c.is_adult(citizen, this_month)) CHECK(c.household[citizen] == before.citizens.household[citizen]);
        if (c.alive[citizen] && c.is_minor(citizen, this_month) && c.is_alive(c.mother[citizen])
            && c.is_adult(c.mother[citizen], this_month)) {
            CHECK(c.share_a_household(citizen, c.mother[citizen]));
        }
    }
    const Town once = town;
    children_follow(c, any_month());
    CHECK(same(town, once)); // there is nothing left to do
}

TEST_CASE("the number of threads does not change where children live") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        if (town.citizens.lineage[citizen] % 4 == 0) die(town, citizen);
    }
    CHECK(same_on_three_threads(town, [](Town& t, const sim::Step& now) { children_follow(t.citizens, now); }));
}
