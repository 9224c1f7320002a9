#include "models/welfare_state/census.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr sim::Month june{this_month.index + 5};

/// Ages are those of January; nobody here has a birthday up to June.
Census counted(Town& town, const sim::Step& now = step_in(june)) {
    Census result(town.neighbourhoods.size());
    census(town.citizens, town.events, result, now);
    return result;
}

Count count_of(Town& town, std::uint32_t neighbourhood = 0) { return counted(town).people[NeighbourhoodId{neighbourhood}]; }

} // namespace

TEST_CASE("the census counts the living by age and sex, to the year of age") {
    Town town(12);
    const std::array<double, 11> years{0, 19, 20, 64, 65, 79, 80, 84, 85, 50, 74};
    for (std::uint32_t i = 0; i < years.size(); ++i) town.person(CitizenId{i}, i % 3 ? Sex::man : Sex::woman, years[i]);
    town.citizens.alive[CitizenId{11}] = 0;
    const Count c = count_of(town);
    CHECK(c.by_age == std::array<std::int64_t, age_groups>{2, 3, 3, 3});
    CHECK(c.by_sex == std::array<std::int64_t, sexes>{7, 4});
    CHECK(c.people() == 11);
    CHECK(c.minors == 1); // of 0 years
    CHECK(c.carers == 4); // of 50, 64, 65 and 74 years
    CHECK(c.oldest == 1);
}

TEST_CASE("the census counts households by size, the dead not among them") {
    Town town(1 + 2 + 3 + 4 + 5 + 6 + 2);
    std::uint32_t row = 0;
    for (const std::uint32_t size : {1u, 2u, 3u, 4u, 5u, 6u, 2u}) {
        for (std::uint32_t i = 0; i < size; ++i) town.live_together(CitizenId{row}, CitizenId{row + i});
        row += size;
    }
    town.citizens.alive[CitizenId{row - 1}] = 0;
    const Count c = count_of(town);
    CHECK(c.households == std::array<std::int64_t, household_sizes>{2, 1, 1, 1, 2});
    CHECK(c.all_households() == 7);
}

TEST_CASE("the census counts ties by kind, and those that bind or bridge") {
    Town town(5);
    const CitizenId me{0}, like_me{1}, other_class{2}, other_pillar{3}, dead{4};
    town.citizens.social_class[other_class] = SocialClass::high;
    town.citizens.pillar[other_pillar] = Pillar::catholic;
    town.citizens.alive[dead] = 0;
    town.citizens.ties[dead][slot::neighbour] = me; // does not count
    town.citizens.ties[me] = {like_me, other_class, other_pillar, like_me, CitizenId{}, other_class, other_pillar, like_me};
    const TieCount c = counted(town).ties[NeighbourhoodId{0}];
    CHECK(c.people == 4);
    CHECK(c.kin == 3);
    CHECK(c.neighbours == 2);
    CHECK(c.bridging == 2);
    CHECK(c.filled() == 7);
    CHECK(c.bonds == 3);   // of the first six slots: two like me, one of another pillar
    CHECK(c.bridges == 4); // two of another class, two of another pillar
}

TEST_CASE("ties are counted in June only, and the last count is kept") {
    Town town = lively_town();
    Census result(town.neighbourhoods.size());
    for (int month = 0; month < 12; ++month) {
        if (month == 6) {
            for (const CitizenId citizen : everybody(town.citizens)) town.citizens.ties[citizen] = Ties{};
        }
        census(town.citizens, town.events, result, step_in(sim::Month{this_month.index + month}));
        CHECK((result.ties[NeighbourhoodId{0}].filled() > 0) == (month >= 5));
    }
}

TEST_CASE("the census takes over the events of the month and leaves none for the next") {
    Town town(Plan{{3, 2}});
    const NeighbourhoodId first{0}, second{1};
    town.events.births[first] = 1, town.events.deaths[first] = 2, town.events.immigrants[second] = 3,
    town.events.emigrants[second] = 4;
    const Census once = counted(town), again = counted(town);
    CHECK(once.people[first].births == 1);
    CHECK(once.people[first].deaths == 2);
    CHECK(once.people[first].immigrants == 0);
    CHECK(once.people[second].immigrants == 3);
    CHECK(once.people[second].emigrants == 4);
    for (const NeighbourhoodId n : {first, second}) {
        const Count& c = again.people[n];
        CHECK(c.births + c.deaths + c.immigrants + c.emigrants == 0);
    }
}

TEST_CASE("a place where nobody lives counts nobody") {
    Town town(Plan{{0, 4}});
    const Count c = count_of(town);
    CHECK(c.people() == 0);
    CHECK(c.all_households() == 0);
    CHECK(count_of(town, 1).people() == 4);
}

TEST_CASE("places together count what each counts") {
    Town town = lively_town();
    const Census result = counted(town);
    Count all;
    TieCount all_ties;
    for (const Count& here : result.people) all += here;
    for (const TieCount& here : result.ties) all_ties += here;
    CHECK(all.people() == living(town.citizens));
    std::int64_t by_age = 0;
    for (const std::int64_t people : all.by_age) by_age += people;
    CHECK(by_age == all.people());
    CHECK(all_ties.people == all.people());
    std::int64_t ties = 0;
    std::set<std::uint64_t> households;
    for (const auto& [lineage, portrait] : portraits(town.citizens)) {
        ties += slot::count - std::ranges::count(portrait.ties, 0u);
        households.insert(portrait.household);
    }
    CHECK(all_ties.filled() == ties);
    CHECK(all.all_households() == static_cast<std::int64_t>(households.size()));
}

TEST_CASE("a census follows when the table of citizens grows") {
    Town small(3), large(3000);
    Census result(1);
    census(small.citizens, small.events, result, any_month());
    census(large.citizens, large.events, result, any_month());
    CHECK(result.people[NeighbourhoodId{0}].all_households() == 3000);
}

TEST_CASE("the number of threads does not change the census") {
    Town town = lively_town(), same_town = town;
    const Census one = counted(town, step_in(june, alone())), many = counted(same_town, step_in(june, three()));
    for (std::uint32_t n = 0; n < town.neighbourhoods.size(); ++n) {
        const Count &a = one.people[NeighbourhoodId{n}], &b = many.people[NeighbourhoodId{n}];
        CHECK(a.by_age == b.by_age);
        CHECK(a.by_sex == b.by_sex);
        CHECK(a.households == b.households);
        CHECK(one.ties[NeighbourhoodId{n}].bonds == many.ties[NeighbourhoodId{n}].bonds);
        CHECK(one.ties[NeighbourhoodId{n}].bridges == many.ties[NeighbourhoodId{n}].bridges);
    }
}
