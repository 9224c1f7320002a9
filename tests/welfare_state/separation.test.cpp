#include "models/welfare_state/separation.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "sim/arithmetic.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// The same chance in every year.
Separation settings(double chance, double era = 1) { return {.chance = chance, .era = {{first_year, era}}}; }

void separate(Town& town, const Separation& p, const sim::Step& now = any_month()) {
    separation(p, town.neighbourhoods, town.citizens, now);
}

std::uint32_t partnered(const Town& town) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.has_partner[citizen]; });
}

Town couples(std::uint32_t number) {
    Town town(2 * number);
    for (std::uint32_t i = 0; i < number; ++i) town.couple(CitizenId{2 * i}, CitizenId{2 * i + 1});
    return town;
}

} // namespace

TEST_CASE("he leaves for a household of his own, she stays with the children") {
    Town town(5);
    const CitizenId she{0}, he{1}, child{2}, her_mother{3}, single{4};
    town.couple(she, he);
    town.child(child, she, 5);
    town.live_together(she, her_mother);
    separate(town, settings(1));
    const Citizens& c = town.citizens;
    CHECK_FALSE(c.has_partner[she]);
    CHECK_FALSE(c.has_partner[he]);
    CHECK_FALSE(c.ties[she][slot::partner]);
    CHECK_FALSE(c.ties[he][slot::partner]);
    CHECK(c.household[she] == 0);
    CHECK(c.household[child] == 0);
    CHECK(c.household[her_mother] == 0);
    CHECK(c.household[single] == 4);
    CHECK(c.household[he] == 5);
    CHECK(town.neighbourhoods.next_household[NeighbourhoodId{0}] == 6);
    CHECK(c.ties[child] == Ties{CitizenId{}, she, he}); // he is still the father
}

TEST_CASE("nobody separates at a chance of 0, at an era of 0, without a partner, or where nobody lives") {
    Town town = lively_town();
    const Town before = town;
    separate(town, settings(0));
    CHECK(same(town, before));
    separate(town, settings(1, 0));
    CHECK(same(town, before));
    Town singles(10);
    const Town as_single = singles;
    separate(singles, settings(1));
    CHECK(same(singles, as_single));
    Town empty(Plan{{0}});
    separate(empty, settings(1));
    CHECK(total(empty.neighbourhoods.next_household) == 0);
}

TEST_CASE("a couple with a partner who has died does not separate before the bereavement brings back the living one") {
    Town town = couples(1);
    town.citizens.alive[CitizenId{0}] = 0; // she
    const Town before = town;
    separate(town, settings(1));
    CHECK(same(town, before));
}

TEST_CASE("no couple stays at a chance of 1, and no two households get one number") {
    Town town = lively_town();
    const std::uint32_t people = living(town.citizens);
    separate(town, settings(1));
    CHECK(partnered(town) == 0);
    CHECK(living(town.citizens) == people);
    CHECK(defect(town.citizens) == "");
    std::set<std::pair<NeighbourhoodId, std::uint32_t>> of_men;
    const auto men = count(town.citizens, [&](CitizenId i) {
        const bool left = !town.citizens.mother[i] && town.citizens.sex[i] == Sex::man;
        return left && of_men.emplace(town.citizens.home[i], town.citizens.household[i]).second;
    });
    CHECK(men == count(town.citizens, [&](CitizenId i) { return !town.citizens.mother[i] && town.citizens.sex[i] == Sex::man; }));
}

TEST_CASE("some couples separate and both partners agree on it") {
    Town town = lively_town();
    const std::uint32_t before = partnered(town);
    separate(town, settings(0.05));
    CHECK(partnered(town) < before);
    CHECK(partnered(town) > 0);
    CHECK(defect(town.citizens) == "");
}

TEST_CASE("couples separate as often in a year as the monthly chance says") {
    constexpr std::uint32_t number = 60'000;
    for (const double era : {1.0, 0.5}) {
        Town town = couples(number);
        separate(town, settings(0.03, era));
        const double parted = number - partnered(town) / 2.0;
        CAPTURE(era);
        CHECK(standard_errors(parted, number, sim::chance_within(0.03 * era, 12)) < 4);
        CHECK(standard_errors(parted, number, sim::chance_within(0.03 * era * 1.07, 12)) > 4); // and it would notice 7 % more
        CHECK(standard_errors(parted, number, sim::chance_within(0.03 * era * 0.93, 12)) > 4);
    }
}

TEST_CASE("who separates does not depend on rows and neighbourhoods") {
    Town town = lively_town(Plan{{150, 50}});
    Town elsewhere = same_people_elsewhere(town, {200});
    separate(town, settings(0.05));
    separate(elsewhere, settings(0.05));
    CHECK(by_lineage(town.citizens, &Citizens::has_partner) == by_lineage(elsewhere.citizens, &Citizens::has_partner));
}

TEST_CASE("the number of threads does not change who separates") {
    CHECK(same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) { separate(town, settings(0.05), now); }));
}
