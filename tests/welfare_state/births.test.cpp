#include "models/welfare_state/births.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "models/welfare_state/arranging.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr double certain = 1000; ///< [births per woman and year] at which every woman becomes a mother this month

/// The same rate in every year for women of 30 to 34 years, none for others.
Demography fertility(double rate) {
    Demography demography = no_rates();
    for (auto& by_age : demography.fertility) {
        for (int age = 30; age < 35; ++age) by_age[age] = rate;
    }
    return demography;
}

/// Women of 30 to 34 years.
Town women(std::uint32_t people, std::uint32_t spare = 8) {
    Town town(Plan{{people}}, spare);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.person(citizen, Sex::woman, 30 + citizen.index % 5);
        town.citizens.has_partner[citizen] = citizen.index / 5 % 2;
    }
    return town;
}

std::uint32_t mothers(const Town& town) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.gives_birth[citizen]; });
}

void give_birth(Town& town, const Demography& demography, const sim::Step& now = any_month()) {
    const Births births;
    conceive(births, demography, town.citizens, now);
    make_room(town.citizens, town.neighbourhoods, expected(town.citizens, now), now);
    deliver(births, {}, demography, town.citizens, town.events, now);
}

} // namespace

TEST_CASE("a newborn joins the mother's household, knows both parents, and takes after her") {
    Town town(3);
    const CitizenId she{0}, he{1}, child{3};
    town.couple(she, he);
    town.person(she, Sex::woman, 30);
    town.citizens.pillar[she] = Pillar::catholic;
    town.citizens.social_trust[she] = 0.7f;
    town.citizens.children_born[she] = 2;
    give_birth(town, fertility(certain));

    const Citizens& c = town.citizens;
    REQUIRE(living(c) == 4);
    CHECK(c.mother[child] == she);
    CHECK(c.ties[child] == Ties{CitizenId{}, she, he});
    CHECK(c.share_a_household(child, she));
    CHECK(c.birth[child] == this_month.index);
    CHECK(c.lineage[child] == child_key(c.lineage[she], 2));
    CHECK(c.family[child] == family_of(c.lineage[she]));
    CHECK(c.pillar[child] == Pillar::catholic);
    CHECK(c.social_trust[child] == 0.7f);
    CHECK(c.own_strength[child] == static_cast<float>(own_strength_at_rest({}, c.social_class[child], Pillar::catholic, 0, 0)));
    CHECK(c.trust[child] == static_cast<float>(RestSettings{}.trust));
    CHECK(c.dependency[child] + c.claim_orientation[child] + c.strain[child] == 0);
    CHECK(c.needs[child] == Needs{});
    CHECK(c.since_care[child] == Needs::longest);
    CHECK(c.children_born[she] == 3);
    CHECK(c.children_born[child] == 0);
    CHECK_FALSE(c.has_partner[child]);
    CHECK_FALSE(c.has_paid_work[child]);
    CHECK(mothers(town) == 0); // it is over
    CHECK(total(town.events.births) == 1);
    CHECK(defect(c) == "");
}

TEST_CASE("children of one mother are different people of one family, those of others of another") {
    Town town = women(2);
    const Demography demography = fertility(certain);
    for (int month = 0; month < 6; ++month) give_birth(town, demography, step_in(sim::Month{this_month.index + month}));
    std::set<std::uint64_t> people;
    std::map<std::uint32_t, int> families;
    for (const CitizenId citizen : everybody(town.citizens)) {
        people.insert(town.citizens.lineage[citizen]);
        ++families[town.citizens.family[citizen]];
    }
    CHECK(people.size() == 14);
    CHECK(families[family_of(sim::mix(1))] == 6);
    CHECK(families[family_of(sim::mix(2))] == 6);
    CHECK(families.size() == 4);
}

TEST_CASE("men, the dead, and women outside the fertile ages do not give birth") {
    Demography demography = no_rates();
    for (auto& by_age : demography.fertility) by_age.fill(certain);
    Town town(5);
    town.person(CitizenId{0}, Sex::man, 30);
    town.person(CitizenId{1}, Sex::woman, 14 + 11 / 12.0);
    town.person(CitizenId{2}, Sex::woman, 50);
    town.person(CitizenId{3}, Sex::woman, 30);
    town.citizens.alive[CitizenId{3}] = 0;
    town.person(CitizenId{4}, Sex::woman, 130);
    conceive({}, demography, town.citizens, any_month());
    CHECK(mothers(town) == 0);

    town.person(CitizenId{1}, Sex::woman, 15);
    town.person(CitizenId{2}, Sex::woman, 49 + 11 / 12.0);
    conceive({}, demography, town.citizens, any_month());
    CHECK(mothers(town) == 2);
}

TEST_CASE("nobody is born at a rate of 0, nor where nobody lives") {
    Town town = lively_town();
    const Town before = town;
    give_birth(town, fertility(0));
    CHECK(same(town, before));
    Town empty(Plan{{0, 0}});
    give_birth(empty, fertility(certain));
    CHECK(living(empty.citizens) == 0);
}

TEST_CASE("women who have no chance without a partner get no children where nobody has one") {
    Town town = women(10);
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.has_partner[citizen] = 0;
    conceive({.with_partner = 1, .without_partner = 0}, fertility(certain), town.citizens, any_month());
    CHECK(mothers(town) == 0);
}

TEST_CASE("births add as many rows, and nobody else changes") {
    Town town = lively_town();
    const auto before = portraits(town.citizens);
    Demography demography = no_rates();
    for (auto& by_age : demography.fertility) by_age.fill(3);
    const Births births;
    conceive(births, demography, town.citizens, any_month());
    const auto children = expected(town.citizens, any_month());
    const std::uint32_t all = mothers(town);
    CHECK(all > 10);
    CHECK(total(children) == all);
    deliver(births, {}, demography, town.citizens, town.events, any_month());
    CHECK(town.events.births == children);
    CHECK(living(town.citizens) == before.size() + all);
    CHECK(defect(town.citizens) == "");
    auto after = portraits(town.citizens);
    CHECK(after.size() == before.size() + all);
    for (const auto& [lineage, portrait] : before) {
        after[lineage].flags[2] = portrait.flags[2]; // children born
        if (after[lineage].household != portrait.household)
            after[lineage].household = portrait.household; // a newborn's key may be less
        CHECK(after[lineage] == portrait);
    }
}

TEST_CASE("as many children are born as the table says, whatever a partner matters") {
    constexpr std::uint32_t people = 400'000;
    constexpr double chance = 0.1; // [1/month]
    for (const auto& [with, without] : std::vector<std::pair<double, double>>{{1.26, 0.46}, {1, 1}, {0, 1}, {4, 0.1}}) {
        Town town = women(people);
        conceive({.with_partner = with, .without_partner = without}, fertility(12 * chance), town.citizens, any_month());
        CAPTURE(with, without);
        CHECK(standard_errors(mothers(town), people, chance) < 4);
        CHECK(standard_errors(mothers(town), people, chance * 1.05) > 4); // and it would notice 5 % more
        CHECK(standard_errors(mothers(town), people, chance * 0.95) > 4);
        const auto partnered =
            count(town.citizens, [&](CitizenId i) { return town.citizens.gives_birth[i] && town.citizens.has_partner[i]; });
        const double share = with / (with + without);
        if (without == 0 || with == 0) {
            CHECK(partnered == share * mothers(town));
        } else {
            CHECK(standard_errors(partnered, mothers(town), share) < 4);
            CHECK(standard_errors(partnered, mothers(town), share * 0.95) > 4);
        }
    }
}

TEST_CASE("births match the table at every share of women with a partner") {
    constexpr std::uint32_t people = 200'000;
    for (const std::uint32_t share : {0u, 1u, 9u, 10u}) { // in tenths
        Town town = women(people);
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.has_partner[citizen] = citizen.index % 10 < share;
        conceive({}, fertility(12 * 0.15), town.citizens, any_month());
        CAPTURE(share);
        CHECK(standard_errors(mothers(town), people, 0.15) < 4);
        CHECK(standard_errors(mothers(town), people, 0.15 * 0.95) > 4);
    }
}

TEST_CASE("boys and girls are born in the share of the table") {
    constexpr std::uint32_t people = 60'000;
    Town town = women(people, people);
    Demography demography = fertility(certain);
    for (double& share : demography.share_boys) share = 0.513;
    give_birth(town, demography);
    REQUIRE(total(town.events.births) == people);
    const auto boys = count(town.citizens, [&](CitizenId i) {
        return town.citizens.birth[i] == this_month.index && town.citizens.sex[i] == Sex::man;
    });
    CHECK(standard_errors(boys, people, 0.513) < 4);
    CHECK(standard_errors(boys, people, 0.487) > 4); // and it would notice boys and girls mixed up
}

TEST_CASE("no boys are born at a share of 0, no girls at a share of 1") {
    for (const double share : {0.0, 1.0}) {
        Town town = women(500, 500);
        Demography demography = fertility(certain);
        for (double& boys : demography.share_boys) boys = share;
        give_birth(town, demography);
        CHECK(count(town.citizens, [&](CitizenId i) { return town.citizens.sex[i] == Sex::man; }) == share * 500);
    }
}

TEST_CASE("children end in their mother's class, one above, or one below, as often as said") {
    constexpr std::uint32_t people = 60'000;
    const Births births{.class_up = {{this_year, 0.2}}, .class_down = 0.07};
    for (const SocialClass mother : {SocialClass::low, SocialClass::middle, SocialClass::high}) {
        Town town = women(people, people);
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.social_class[citizen] = mother;
        conceive(births, fertility(certain), town.citizens, any_month());
        deliver(births, {}, fertility(certain), town.citizens, town.events, any_month());
        for (int c = 0; c < social_classes; ++c) {
            const int step = c - static_cast<int>(mother);
            const double up = mother == SocialClass::high ? 0 : 0.2, down = mother == SocialClass::low ? 0 : 0.07;
            const double chance = step == 1 ? up : step == -1 ? down : step == 0 ? 1 - up - down : 0;
            const auto children = count(town.citizens, [&](CitizenId i) {
                return town.citizens.birth[i] == this_month.index && town.citizens.social_class[i] == static_cast<SocialClass>(c);
            });
            CAPTURE(static_cast<int>(mother), c, children);
            if (chance == 0) {
                CHECK(children == 0);
            } else {
                CHECK(standard_errors(children, people, chance) < 4);
                CHECK(standard_errors(children, people, chance * 0.92) > 4); // and it would notice 8 % less
            }
        }
    }
}

TEST_CASE("who is born to whom does not depend on rows and neighbourhoods") {
    Demography demography = no_rates();
    for (auto& by_age : demography.fertility) by_age.fill(3);
    Town town = lively_town(Plan{{150, 50}});
    Town elsewhere = same_people_elsewhere(town, {3, 97, 0, 100});
    give_birth(town, demography);
    give_birth(elsewhere, demography);
    CHECK(living(town.citizens) > 205);
    CHECK(by_lineage(town.citizens, &Citizens::birth) == by_lineage(elsewhere.citizens, &Citizens::birth));
    CHECK(by_lineage(town.citizens, &Citizens::sex) == by_lineage(elsewhere.citizens, &Citizens::sex));
    CHECK(by_lineage(town.citizens, &Citizens::social_class) == by_lineage(elsewhere.citizens, &Citizens::social_class));
    CHECK(by_lineage(town.citizens, &Citizens::children_born) == by_lineage(elsewhere.citizens, &Citizens::children_born));
}

TEST_CASE("the number of threads does not change who is born") {
    Demography demography = no_rates();
    for (auto& by_age : demography.fertility) by_age.fill(3);
    CHECK(same_on_three_threads(lively_town(), [&](Town& town, const sim::Step& now) { give_birth(town, demography, now); }));
}
