#include "models/welfare_state/migration.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "models/welfare_state/moving.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

std::uint32_t alive_of(const Citizens& c, Sex sex, int age_from, int age_to) {
    return count(c, [&](CitizenId i) {
        const int age = c.age(i, this_month);
        return c.alive[i] && c.sex[i] == sex && age >= age_from && age <= age_to;
    });
}

/// Families of a mother and a father of 32 and a daughter of 2.
Town families(const Plan& plan) {
    Town town(plan);
    for (std::uint32_t block = 0; block < town.citizens.blocks.size(); ++block) {
        const auto rows = town.citizens.blocks[block];
        for (std::uint32_t i = 0; i + 2 < rows.size(); i += 3) {
            town.person(rows[i], Sex::woman, 32);
            town.person(rows[i + 1], Sex::man, 32);
            town.couple(rows[i], rows[i + 1]);
            town.person(rows[i + 2], Sex::woman, 2);
            town.child(rows[i + 2], rows[i], 2);
        }
    }
    return town;
}

std::vector<Flow> families_go(int number) {
    return {{Sex::woman, 30, 34, -number}, {Sex::man, 30, 34, -number}, {Sex::woman, 0, 4, -number}};
}

constexpr double claim_on_arrival = .25;

void come(Town& town, const std::vector<Flow>& arriving, const sim::Step& now = any_month()) {
    immigration(arriving, {}, claim_on_arrival, town.neighbourhoods, town.citizens, town.events, now);
}
void go(Town& town, const std::vector<Flow>& leaving, const sim::Step& now = any_month()) {
    emigration(leaving, town.citizens, town.events, now);
}

const std::vector<Flow> all_sorts = {{Sex::man, 0, 4, 30},     {Sex::woman, 0, 4, 25},  {Sex::man, 15, 19, 40},
                                     {Sex::woman, 20, 24, 60}, {Sex::man, 20, 24, 70},  {Sex::woman, 30, 34, 80},
                                     {Sex::man, 30, 34, 75},   {Sex::woman, 70, 74, 3}, {Sex::man, 100, 104, 1},
                                     {Sex::woman, 25, 29, -9}};

} // namespace

TEST_CASE("over 96 years the flows of each group sum to its rounded total, whatever the scale") {
    for (const double agents_per_person : {1.0, 0.01, 1 / 300.0}) {
        Demography demography = no_rates();
        std::map<std::pair<Sex, int>, double> totals;
        std::map<std::pair<Sex, int>, int> agents;
        for (int year = first_year; year <= last_year; ++year) {
            for (const Sex sex : {Sex::man, Sex::woman}) {
                for (int age = 0; age < 60; age += 5) {
                    const double persons =
                        4000 * lifelong_lot(static_cast<std::uint64_t>(1000 * year + 2 * age + static_cast<int>(sex)), "") - 1500;
                    demography.migration[year - first_year].push_back({sex, age, age + 4, persons});
                }
            }
        }
        int off_by_more_than_one = 0;
        for (int year = first_year; year <= last_year; ++year) {
            for (const auto& cell : demography.migration[year - first_year])
                totals[{cell.sex, cell.age_from}] += cell.persons * agents_per_person;
            for (const Flow& flow : flows(demography, year, agents_per_person)) {
                CHECK(flow.agents != 0);
                CHECK(flow.age_to == flow.age_from + 4);
                agents[{flow.sex, flow.age_from}] += flow.agents;
            }
            for (const auto& [cell, total] : totals) off_by_more_than_one += std::abs(agents[cell] - total) > 0.5 + 1e-6;
        }
        CHECK(off_by_more_than_one == 0); // in any year
        for (const auto& [cell, total] : totals) CHECK(agents[cell] == std::floor(total + 0.5));
    }
}

TEST_CASE("no migration makes no flows, and nobody comes or goes without") {
    CHECK(flows(no_rates(), 2040, 1).empty());
    Demography demography = no_rates();
    demography.migration[0] = {{Sex::man, 0, 4, 0.3}};
    CHECK(flows(demography, 1945, 1).empty());
    Town town = lively_town();
    const Town before = town;
    come(town, {});
    go(town, {});
    go(town, {{Sex::man, 20, 24, 10}});    // who come do not go
    come(town, {{Sex::man, 20, 24, -10}}); // and the other way about
    CHECK(same(town, before));
}

TEST_CASE("as many leave of a sex and age as the flow asks, and nobody else") {
    Town town = lively_town();
    const Citizens before = town.citizens;
    go(town, {{Sex::man, 40, 44, -3}, {Sex::woman, 5, 9, -4}});
    CHECK(alive_of(town.citizens, Sex::man, 40, 44) == alive_of(before, Sex::man, 40, 44) - 3);
    CHECK(alive_of(town.citizens, Sex::woman, 5, 9) == alive_of(before, Sex::woman, 5, 9) - 4);
    CHECK(living(town.citizens) == living(before) - 7);
    CHECK(total(town.events.emigrants) == 7);
    for (std::uint32_t n = 0; n < town.citizens.blocks.size(); ++n) {
        CHECK(town.events.emigrants[NeighbourhoodId{n}] == count(town.citizens, [&](CitizenId i) {
                  return town.citizens.home[i].index == n && before.alive[i] && !town.citizens.alive[i];
              }));
    }
}

TEST_CASE("where fewer live than should leave, all of them leave") {
    Town town = families(Plan{{30, 0}, {15}});
    go(town, families_go(1000));
    CHECK(living(town.citizens) == 0);
    CHECK(total(town.events.emigrants) == 45);
    go(town, families_go(1)); // nobody is left to leave
    CHECK(total(town.events.emigrants) == 45);
    Town empty(Plan{{0}});
    go(empty, families_go(1));
    CHECK(total(empty.events.emigrants) == 0);
}

TEST_CASE("a family leaves together, at every size of the flow") {
    constexpr std::uint32_t all = 400;
    for (const int number : {1, 7, 15, 30, 200, 399}) { // below and above what a first look finds
        Town town = families(Plan{{2 * all, all}});
        go(town, families_go(number));
        CAPTURE(number);
        CHECK(living(town.citizens) == 3 * all - 3 * static_cast<std::uint32_t>(number));
        for (const CitizenId child : everybody(town.citizens)) {
            const CitizenId mother = town.citizens.mother[child];
            if (!mother) continue;
            CHECK(town.citizens.alive[child] == town.citizens.alive[mother]);
            CHECK(town.citizens.alive[child] == town.citizens.alive[town.citizens.ties[child][slot::kin + 1]]);
        }
    }
}

TEST_CASE("who leaves does not depend on rows and neighbourhoods") {
    Town town = families(Plan{{300, 90}});
    Town elsewhere = same_people_elsewhere(town, {1, 0, 289, 100});
    go(town, families_go(30));
    go(elsewhere, families_go(30));
    CHECK(by_lineage(town.citizens, &Citizens::alive) == by_lineage(elsewhere.citizens, &Citizens::alive));
}

TEST_CASE("everybody of a flow is as likely to leave, wherever the row") {
    constexpr std::uint32_t people = 40'000;
    Town town(Plan{{people / 2, people / 2}});
    for (const CitizenId citizen : everybody(town.citizens)) town.person(citizen, Sex::woman, 32);
    go(town, {{Sex::woman, 30, 34, -10'000}});
    // Drawn without replacement: the standard deviation is that of a binomial times the root of the share who stay.
    const double first = town.events.emigrants[NeighbourhoodId{0}], of_stayers = std::sqrt(0.75);
    CHECK(standard_errors(first, 10'000, 0.5) / of_stayers < 4);
    CHECK(standard_errors(first, 10'000, 0.5 * 1.07) / of_stayers > 4); // and it would notice 7 % more
    CHECK(standard_errors(first, 10'000, 0.5 * 0.93) / of_stayers > 4);
}

TEST_CASE("as many come of a sex and age as the flow says, spread over its years") {
    Town town(Plan{{100, 0}, {50}});
    const std::uint32_t before = living(town.citizens);
    come(town, all_sorts);
    int all = 0;
    for (const Flow& flow : all_sorts) {
        if (flow.agents < 0) continue;
        all += flow.agents;
        CHECK(alive_of(town.citizens, flow.sex, flow.age_from, flow.age_to) == static_cast<std::uint32_t>(flow.agents));
    }
    CHECK(living(town.citizens) == before + static_cast<std::uint32_t>(all));
    CHECK(total(town.events.immigrants) == static_cast<std::uint32_t>(all));
    for (int age = 20; age < 25; ++age) CHECK(alive_of(town.citizens, Sex::woman, age, age) == 12);
    CHECK(town.events.immigrants[NeighbourhoodId{1}] == 0);                             // no homes there
    CHECK(by_lineage(town.citizens, &Citizens::alive).size() == living(town.citizens)); // nobody is somebody else
}

TEST_CASE("newcomers are other people every year") {
    Town town(200);
    come(town, all_sorts);
    const std::uint32_t first = living(town.citizens);
    come(town, all_sorts, step_in(sim::Month{this_month.index + 12}));
    CHECK(living(town.citizens) == 2 * first - 200);
    CHECK(by_lineage(town.citizens, &Citizens::alive).size() == living(town.citizens));
}

TEST_CASE("newcomers come as families, to one home each, and leave those who live here as they were") {
    Town town = lively_town();
    const auto before = portraits(town.citizens);
    come(town, all_sorts);
    const Citizens& c = town.citizens;
    CHECK(defect(c) == "");
    auto after = portraits(c);
    std::uint32_t couples = 0, children = 0;
    for (const auto& [lineage, portrait] : after) {
        if (before.count(lineage)) {
            CHECK(portrait == before.at(lineage));
            continue;
        }
        couples += portrait.flags[0];
        CHECK(before.count(portrait.household) == 0); // a household of their own
        if (!portrait.mother) continue;
        ++children;
        const Portrait& mother = after.at(portrait.mother);
        const int gap = std::get<2>(portrait.person) - std::get<2>(mother.person);
        CHECK(gap >= 18 * 12);
        CHECK(gap <= 45 * 12);
        CHECK(portrait.household == mother.household);
        CHECK(portrait.ties[slot::kin] == portrait.mother);
        CHECK(portrait.ties[slot::kin + 1] == mother.ties[slot::partner]);
        CHECK(std::get<0>(portrait.person) == family_of(portrait.mother));
        CHECK(std::get<5>(portrait.person) == std::get<5>(mother.person));
    }
    CHECK(couples > 0);
    CHECK(children >= 55); // each of those below 5 has a mother of 18 to 45 years more among them
    for (const CitizenId i : everybody(c)) {
        if (c.household[i] >= town.neighbourhoods.next_household[c.home[i]])
            FAIL("a household has a number that is still to be given");
    }
}

TEST_CASE("newcomers bring their traits at rest, the claim orientation of the era, and no needs") {
    Town town = lively_town();
    const auto before = portraits(town.citizens);
    come(town, all_sorts);
    const Citizens& c = town.citizens;
    std::uint32_t others = 0;
    for (const CitizenId i : everybody(c)) {
        if (before.contains(c.lineage[i])) continue;
        const double strength = own_strength_at_rest({}, c.social_class[i], c.pillar[i], claim_on_arrival, 0);
        others += c.own_strength[i] != static_cast<float>(strength) || c.trust[i] != static_cast<float>(RestSettings{}.trust)
               || c.social_trust[i] != static_cast<float>(social_trust_at_rest({}, c.social_class[i], c.pillar[i]))
               || c.claim_orientation[i] != static_cast<float>(claim_on_arrival) || c.dependency[i] + c.strain[i] > 0
               || c.needs[i] != Needs{} || c.since_care[i] != Needs::longest;
    }
    CHECK(living(c) > before.size() + 100);
    CHECK(others == 0);
}

TEST_CASE("minors without anybody of a mother's age come all the same") {
    Town town(20);
    come(town, {{Sex::man, 5, 9, 4}, {Sex::woman, 80, 84, 2}});
    CHECK(living(town.citizens) == 26);
    CHECK(count(town.citizens, [&](CitizenId i) { return bool(town.citizens.mother[i]); }) == 0);
    CHECK(defect(town.citizens) == "");
}

TEST_CASE("newcomers find room where rows are free without anybody moving, and make room where they are not") {
    Town town(Plan{{100}}, 400);
    const Citizens before = town.citizens;
    come(town, all_sorts);
    for (const CitizenId citizen : everybody(before)) CHECK(before.lineage[citizen] == town.citizens.lineage[citizen]);
    CHECK(town.citizens.blocks.room() == before.blocks.room());
    Town full(Plan{{100}}, 0);
    come(full, all_sorts);
    CHECK(by_lineage(full.citizens, &Citizens::birth) == by_lineage(town.citizens, &Citizens::birth));
}

TEST_CASE("half of the grown-up women come with a partner, and classes come as incomes are spread") {
    constexpr int people = 24'000;
    Town town(Plan{{100}}, 2 * people);
    come(town, {{Sex::woman, 40, 44, people}, {Sex::man, 40, 44, people}});
    const Citizens& c = town.citizens;
    const auto couples = count(c, [&](CitizenId i) { return c.has_partner[i]; }) / 2;
    CHECK(standard_errors(couples, people, 0.5) < 4);
    CHECK(standard_errors(couples, people, 0.5 * 1.05) > 4); // and it would notice 5 % more
    CHECK(standard_errors(couples, people, 0.5 * 0.95) > 4);
    const double households = 2.0 * people - couples;
    const std::array<double, social_classes> shares{0.4, 0.4, 0.2};
    for (int social_class = 0; social_class < social_classes; ++social_class) {
        const auto heads = count(c, [&](CitizenId i) { // each household by her, or by a man alone
            return i.index >= 100 && c.social_class[i] == static_cast<SocialClass>(social_class)
                && (c.sex[i] == Sex::woman || !c.has_partner[i]);
        });
        CAPTURE(social_class);
        CHECK(standard_errors(heads, households, shares[social_class]) < 4);
        CHECK(standard_errors(heads, households, 0.95 * shares[social_class]) > 4); // and it would notice 5 % less
    }
}

TEST_CASE("newcomers settle where there are homes for their class") {
    constexpr int people = 40'000;
    Town town(Plan{{300}, {700}}, people);
    come(town, {{Sex::man, 40, 44, people}});
    CHECK(standard_errors(town.events.immigrants[NeighbourhoodId{0}], people, 0.3) < 4);
    CHECK(standard_errors(town.events.immigrants[NeighbourhoodId{0}], people, 0.3 * 1.05) > 4); // and it would notice 5 % more
}

TEST_CASE("the number of threads does not change who comes and goes") {
    CHECK(same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) { come(town, all_sorts, now); }));
    CHECK(same_on_three_threads(families(Plan{{300, 90}, {0, 600}}),
                                [](Town& town, const sim::Step& now) { go(town, families_go(40), now); }));
}
