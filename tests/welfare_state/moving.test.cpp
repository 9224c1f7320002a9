#include "models/welfare_state/moving.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "sim/arithmetic.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// No homes are left where people live at first, so that everybody who moves leaves.
void no_homes_in(Town& town, std::uint32_t neighbourhood) {
    town.neighbourhoods.first_citizens[NeighbourhoodId{neighbourhood}] = 0;
}

void move(Town& town, const Moving& p, const sim::Step& now = any_month()) {
    moving(p, town.municipalities, town.neighbourhoods, town.citizens, now);
}

std::uint32_t living_in(const Town& town, std::uint32_t neighbourhood) {
    return count(town.citizens,
                 [&](CitizenId i) { return town.citizens.alive[i] && town.citizens.home[i].index == neighbourhood; });
}

} // namespace

TEST_CASE("a household moves as one, minors and lodgers too, and others stay out of it") {
    Town town(Plan{{6, 1}});
    no_homes_in(town, 0);
    const CitizenId she = town.in(0, 0), he = town.in(0, 1), child = town.in(0, 2), lodger = town.in(0, 3),
                    single = town.in(0, 4);
    town.couple(she, he);
    town.child(child, she, 4);
    town.live_together(she, lodger);
    town.citizens.alive[town.in(0, 5)] = 0;
    move(town, {.chance = 1, .within_town = 1});
    const Citizens& c = town.citizens;
    for (const CitizenId citizen : {she, he, child, lodger}) {
        CHECK(c.home[citizen] == NeighbourhoodId{1});
        CHECK(c.household[citizen] == 1); // number 0 lives there already
        CHECK(c.moved[citizen]);
    }
    CHECK(c.home[single] == NeighbourhoodId{1});
    CHECK(c.household[single] == 2); // numbered in the order of the old households
    CHECK(town.neighbourhoods.next_household[NeighbourhoodId{1}] == 3);
    CHECK(c.home[town.in(0, 5)] == NeighbourhoodId{0});
    CHECK_FALSE(c.moved[town.in(0, 5)]);
    CHECK_FALSE(c.moved[town.in(1, 0)]);
}

TEST_CASE("nobody moves at a chance of 0, where there is one neighbourhood only, or where nobody lives") {
    Town town = lively_town();
    const Town before = town;
    move(town, {.chance = 0});
    CHECK(same(town, before));
    Town one(20);
    const Town still = one;
    move(one, {.chance = 1, .within_town = 0});
    CHECK(same(one, still));
    Town empty(Plan{{0, 0}});
    move(empty, {.chance = 1});
    CHECK(total(empty.neighbourhoods.next_household) == 0);
}

TEST_CASE("a move within the town stays in the municipality, one anywhere may leave it") {
    Town town = lively_town();
    const Citizens& c = town.citizens;
    const auto town_of = [&](std::uint32_t block) { return town.neighbourhoods.municipality[NeighbourhoodId{block}]; };
    const auto left_town = [&] {
        std::uint32_t number = 0;
        for (std::uint32_t block = 0; block < c.blocks.size(); ++block) {
            for (const CitizenId citizen : c.blocks[block])
                number += town.neighbourhoods.municipality[c.home[citizen]] != town_of(block);
        }
        return number;
    };
    move(town, {.chance = 1, .within_town = 1});
    CHECK(left_town() == 0);
    town = lively_town();
    move(town, {.chance = 1, .within_town = 0});
    CHECK(left_town() > 0);
}

TEST_CASE("moving keeps people, couples and households together and marks those who left their neighbourhood") {
    Town town = lively_town();
    const Town start = town;
    auto before = portraits(town.citizens);
    move(town, {.chance = 0.2});
    const Citizens& c = town.citizens;
    CHECK(defect(c) == "");
    auto after = portraits(c);
    CHECK(after.size() == before.size());
    std::uint32_t movers = 0;
    for (auto& [lineage, portrait] : after) {
        auto& old = before.at(lineage);
        movers += portrait.flags[3];
        CHECK((std::get<1>(portrait.person) != std::get<1>(old.person)) == (portrait.flags[3] != 0));
        std::get<1>(portrait.person) = std::get<1>(old.person), portrait.flags[3] = 0;
        CHECK(portrait == old); // the household too: nobody came to it or left it
    }
    CHECK(movers > 0);
    for (std::uint32_t n = 0; n < c.blocks.size(); ++n) { // a number for each household, none for two
        std::set<std::uint32_t> numbers;
        for (const CitizenId citizen : everybody(c)) {
            if (c.home[citizen].index == n) numbers.insert(c.household[citizen]);
        }
        CHECK((numbers.empty() || *numbers.rbegin() < town.neighbourhoods.next_household[NeighbourhoodId{n}]));
        CHECK(town.neighbourhoods.next_household[NeighbourhoodId{n}] >= start.neighbourhoods.next_household[NeighbourhoodId{n}]);
    }
}

TEST_CASE("households move as often in a year as the monthly chance says") {
    constexpr std::uint32_t people = 60'000;
    Town town(Plan{{people, 1}});
    no_homes_in(town, 0);
    move(town, {.chance = 0.02, .within_town = 1});
    const double movers = living_in(town, 1) - 1;
    CHECK(standard_errors(movers, people, sim::chance_within(0.02, 12)) < 4);
    CHECK(standard_errors(movers, people, sim::chance_within(0.02 * 1.07, 12)) > 4); // and it would notice 7 % more
    CHECK(standard_errors(movers, people, sim::chance_within(0.02 * 0.93, 12)) > 4);
}

TEST_CASE("movers stay in town as often as said, and those who go anywhere go where homes are") {
    constexpr std::uint32_t people = 60'000;
    Town town(Plan{{people, 300}, {700}, {0}});
    no_homes_in(town, 0);
    move(town, {.chance = 1, .within_town = 0.65});
    // Of all movers who go anywhere, 3 in 10 find a home in town after all. The thousand others move by the same rule or stay.
    std::uint32_t in_town = 0, elsewhere = 0;
    for (const CitizenId citizen : town.citizens.blocks[0]) {
        ++(town.citizens.home[citizen].index == 1 ? in_town : elsewhere);
        CHECK(town.citizens.home[citizen].index != 3);
    }
    CHECK(in_town + elsewhere == people);
    const auto within = [](double share) { return share + (1 - share) * 0.3; };
    CHECK(standard_errors(in_town, people, within(0.65)) < 4);
    CHECK(standard_errors(in_town, people, within(0.65 * 1.05)) > 4); // and it would notice 5 % more
    CHECK(standard_errors(in_town, people, within(0.65 * 0.95)) > 4);
}

TEST_CASE("a class finds homes in proportion to people and their share of that class") {
    constexpr int draws = 200'000;
    Town town(Plan{{100, 0, 300}, {200}});
    auto& n = town.neighbourhoods;
    const std::array<float, 4> low{0.5f, 0.5f, 0.2f, 0.0f}, high{0.1f, 0.1f, 0.4f, 1.0f};
    for (std::uint32_t i = 0; i < 4; ++i) n.low_class[NeighbourhoodId{i}] = low[i], n.high_class[NeighbourhoodId{i}] = high[i];
    const Homes homes(n);
    const std::array<std::array<double, 4>, social_classes> expected = {{
        {50, 0, 60, 0.2}, // where a class has no homes, .1 % of the people do
        {40, 0, 120, 0.2},
        {10, 0, 120, 200},
    }};
    for (int c = 0; c < social_classes; ++c) {
        for (const std::uint32_t first : {0u, 2u}) { // everywhere, and among the last two
            std::array<int, 4> found{};
            const sim::Step now = any_month();
            for (int draw = 0; draw < draws; ++draw) {
                sim::Random random = now.random(static_cast<std::uint64_t>(draw));
                ++found[homes.draw(static_cast<SocialClass>(c), {first, 4}, random).index];
            }
            double all = 0;
            for (std::uint32_t i = first; i < 4; ++i) all += expected[c][i];
            for (std::uint32_t i = 0; i < 4; ++i) {
                CAPTURE(c, first, i);
                const double share = i < first ? 0 : expected[c][i] / all;
                if (share == 0) {
                    CHECK(found[i] == 0);
                } else {
                    CHECK(standard_errors(found[i], draws, share) < 4);
                    if (share > 0.05) CHECK(standard_errors(found[i], draws, 0.95 * share) > 4); // and it would notice 5 % less
                }
            }
        }
    }
}

TEST_CASE("which households move does not depend on rows") {
    Town town = lively_town(Plan{{150}});
    town.neighbourhoods.first_citizens[NeighbourhoodId{0}] = 100;
    Town elsewhere = same_people_elsewhere(town, {150});
    for (Town* each : {&town, &elsewhere}) { // a second neighbourhood to move to
        each->municipalities.neighbourhoods[MunicipalityId{0}] = 2;
        Town wider(Plan{{0, 100}});
        wider.neighbourhoods.first_citizens[NeighbourhoodId{0}] = 100;
        each->neighbourhoods = wider.neighbourhoods;
        move(*each, {.chance = 0.05, .within_town = 1});
    }
    CHECK(living_in(town, 1) > 0);
    CHECK(living_in(town, 0) > 0);
    CHECK(by_lineage(town.citizens, &Citizens::home) == by_lineage(elsewhere.citizens, &Citizens::home));
}

TEST_CASE("the number of threads does not change who moves") {
    CHECK(same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) { move(town, {.chance = 0.1}, now); }));
}
