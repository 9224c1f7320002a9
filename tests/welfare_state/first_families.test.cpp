#include "models/welfare_state/first_families.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr sim::Month start{0};

/// As many of each sex in each year of age from `youngest` to `oldest`; grown-ups have a partner with these chances.
Demography people_of(int youngest, int oldest, double men_partnered = 0, double women_partnered = 0) {
    Demography demography = no_rates();
    for (int age = youngest; age <= oldest; ++age) {
        for (int sex = 0; sex < sexes; ++sex) {
            demography.population_1945[sex][age] = 1000;
            demography.partnered_1945[sex][age] = age < 20 ? 0 : sex == 0 ? men_partnered : women_partnered;
        }
    }
    return demography;
}

/// The first people of a country with these neighbourhoods, and their families.
Town first_town(const Demography& demography, const Plan& plan, const FirstFamilies& p = {},
                const sim::Workers& workers = alone()) {
    Town town(plan);
    town.citizens = first_people(demography, town.neighbourhoods, any_month());
    first_families(p, demography, town.neighbourhoods, town.citizens, step_in(start, workers));
    return town;
}

const Plan country = {{100, 150, 400}, {100, 0, 1}, {700, 33}};

} // namespace

TEST_CASE("there are as many people of each sex and age as the table says, and as many in each place as were to come") {
    Demography demography = people_of(0, 89);
    demography.population_1945[0][40] = 250.4;
    demography.population_1945[1][41] = 0;
    Town town(country);
    const Citizens c = first_people(demography, town.neighbourhoods, any_month());
    std::uint32_t people = 0;
    for (std::uint32_t n = 0; n < c.blocks.size(); ++n) {
        CHECK(c.blocks[n].size() == town.neighbourhoods.first_citizens[NeighbourhoodId{n}]);
        for (const CitizenId citizen : c.blocks[n]) CHECK((c.alive[citizen] && c.home[citizen] == NeighbourhoodId{n}));
        people += c.blocks[n].size();
    }
    CHECK(by_lineage(c, &Citizens::alive).size() == people);
    double off = 0;
    for (int sex = 0; sex < sexes; ++sex) {
        for (int age = 0; age < ages; ++age) {
            const auto here = count(c, [&](CitizenId i) { // born in the twelve months before the last birthday on 1 January
                return static_cast<int>(c.sex[i]) == sex && c.birth[i] < -12 * age && c.birth[i] >= -12 * (age + 1);
            });
            off = std::max(off, std::abs(here - people * demography.population_1945[sex][age] / demography.total_1945()));
        }
    }
    CHECK(off <= 1);
}

TEST_CASE("every neighbourhood has nearly the same ages and sexes") {
    const Demography demography = people_of(0, 79);
    Town town(Plan{{100, 200}, {400, 100}});
    const Citizens c = first_people(demography, town.neighbourhoods, any_month());
    for (std::uint32_t n = 0; n < c.blocks.size(); ++n) {
        for (const int age : {20, 40, 60}) {
            std::uint32_t younger = 0, women = 0;
            for (const CitizenId citizen : c.blocks[n])
                younger += c.birth[citizen] >= -12 * age, women += c.sex[citizen] == Sex::woman;
            CHECK(std::abs(younger - c.blocks[n].size() * age / 80.0) <= 2);
            CHECK(std::abs(women - c.blocks[n].size() / 2.0) <= 1);
        }
    }
}

TEST_CASE("families are sound: partners agree, mothers are 20 to 42 years older, all live in the neighbourhood, minors with a "
          "grown-up") {
    const Town town = first_town(people_of(0, 89, 0.8, 0.75), country);
    const Citizens& c = town.citizens;
    CHECK(defect(c) == "");
    std::map<CitizenId, int> children;
    std::map<std::pair<NeighbourhoodId, std::uint32_t>, int> adults;
    for (const CitizenId i : everybody(c)) adults[{c.home[i], c.household[i]}] += c.is_adult(i, start) ? 1 : 0;
    for (const CitizenId i : everybody(c)) {
        CHECK(c.household[i] < town.neighbourhoods.next_household[c.home[i]]);
        const int grown_up = adults[{c.home[i], c.household[i]}];
        if (c.home[i] != NeighbourhoodId{5}) CHECK(grown_up > 0); // where one person lives alone, of whatever age
        const CitizenId mother = c.mother[i];
        if (!mother) continue;
        ++children[mother];
        const int gap = c.birth[i] - c.birth[mother];
        CHECK(gap >= 20 * 12);
        CHECK(gap <= 42 * 12);
        CHECK(c.home[mother] == c.home[i]);
        CHECK(c.ties[i][slot::kin] == mother);
        CHECK(c.ties[i][slot::kin + 1] == c.partner(mother));
        CHECK(c.family[i] == family_of(c.lineage[mother]));
        if (c.is_minor(i, start)) CHECK(c.share_a_household(i, mother));
    }
    for (const CitizenId i : everybody(c)) {
        CHECK(c.children_born[i] == children[i]);
        CHECK(children[i] <= 8);
        CHECK(c.ties[i][slot::neighbour] == CitizenId{}); // personal ties come later
    }
}

TEST_CASE("partners are neither brother and sister nor parent and child") {
    // Tiny places with few mothers to choose from.
    const Town town = first_town(people_of(0, 89, 0.8, 0.8), Plan{std::vector<std::uint32_t>(100, 60)});
    const Citizens& c = town.citizens;
    std::uint32_t couples = 0, siblings = 0, parents = 0;
    for (const CitizenId she : everybody(c)) {
        if (c.sex[she] != Sex::woman || !c.has_partner[she]) continue;
        const CitizenId he = c.partner(she);
        ++couples;
        siblings += c.family[she] == c.family[he];
        parents += c.mother[he] == she || c.ties[she][slot::kin + 1] == he;
    }
    CHECK(couples > 1000);
    CHECK(siblings == 0);
    CHECK(parents == 0);
}

TEST_CASE("everybody stays single where nobody has a partner, and where there is one sex only") {
    CHECK(count(first_town(people_of(0, 89), country).citizens, [](CitizenId) { return true; }) == 1484);
    const Town single = first_town(people_of(0, 89), country);
    CHECK(count(single.citizens, [&](CitizenId i) { return single.citizens.has_partner[i] != 0; }) == 0);
    Demography women = people_of(0, 89, 1, 1);
    women.population_1945[0].fill(0);
    const Town alone_here = first_town(women, country);
    CHECK(count(alone_here.citizens, [&](CitizenId i) { return alone_here.citizens.has_partner[i] != 0; }) == 0);
    CHECK(defect(alone_here.citizens) == "");
}

TEST_CASE("minors without any grown-up make one household") {
    const Town town = first_town(people_of(5, 9), Plan{{40}});
    CHECK(defect(town.citizens) == "");
    CHECK(town.neighbourhoods.next_household[NeighbourhoodId{0}] == 1);
    for (const CitizenId i : everybody(town.citizens)) CHECK(town.citizens.household[i] == 0);
}

TEST_CASE("as many have a partner as the table says, matched by age") {
    const Demography demography = people_of(30, 69, 0.9, 0.7); // there are enough men
    const Town town = first_town(demography, Plan{{6000, 6000}, {6000, 6000}});
    const Citizens& c = town.citizens;
    const auto women = count(c, [&](CitizenId i) { return c.sex[i] == Sex::woman; });
    const auto wives = count(c, [&](CitizenId i) { return c.sex[i] == Sex::woman && c.has_partner[i]; });
    CHECK(standard_errors(wives, women, 0.7) < 4);
    CHECK(standard_errors(wives, women, 0.7 * 1.05) > 4); // and it would notice 5 % more
    CHECK(standard_errors(wives, women, 0.7 * 0.95) > 4);
    const auto far_apart =
        count(c, [&](CitizenId i) { return c.has_partner[i] && std::abs(c.birth[i] - c.birth[c.partner(i)]) > 15 * 12; });
    CHECK(far_apart < wives / 100);
}

TEST_CASE("classes, pillars and heads of households are as often as said") {
    const FirstFamilies p;
    const Town town = first_town(people_of(76, 80), Plan{{5000, 5000}, {5000, 5000}, {5000, 5000}}, p); // no mothers, no partners
    const Citizens& c = town.citizens;
    constexpr double people = 30'000;
    const auto of_class = [&](SocialClass social_class) {
        return count(c, [&](CitizenId i) { return c.social_class[i] == social_class; });
    };
    CHECK(standard_errors(of_class(SocialClass::low), people, 0.4) < 4);
    CHECK(standard_errors(of_class(SocialClass::low), people, 0.4 * 1.05) > 4); // and it would notice 5 % more
    CHECK(standard_errors(of_class(SocialClass::high), people, 0.2) < 4);
    CHECK(standard_errors(of_class(SocialClass::high), people, 0.2 * 1.05) > 4);
    const auto unchurched = count(c, [&](CitizenId i) { return c.pillar[i] == Pillar::none; });
    CHECK(standard_errors(unchurched, people, p.unchurched) < 4);
    CHECK(standard_errors(unchurched, people, p.unchurched * 1.1) > 4);
    double churched = 0, of_main_pillar = 0, expected = 0, with_less_clustering = 0;
    for (std::uint32_t n = 0; n < 6; ++n) { // the main pillar of a neighbourhood, or else any
        double catholics = 0, here = 0;
        for (const CitizenId i : c.blocks[n]) catholics += c.pillar[i] == Pillar::catholic, here += c.pillar[i] != Pillar::none;
        const double share = catholics > here / 2 ? p.catholic : 1 - p.catholic;
        churched += here;
        of_main_pillar += std::max(catholics, here - catholics);
        expected += here * (p.clustering + (1 - p.clustering) * share);
        with_less_clustering += here * (0.95 * p.clustering + (1 - 0.95 * p.clustering) * share);
    }
    CHECK(standard_errors(of_main_pillar, churched, expected / churched) < 4);
    CHECK(standard_errors(of_main_pillar, churched, with_less_clustering / churched) > 4); // and it would notice 5 % less
    double households = -6; // the first of each neighbourhood heads one in any case
    for (const std::uint32_t numbers : town.neighbourhoods.next_household) households += numbers;
    CHECK(standard_errors(households, people - 6, p.own_household_old) < 4);
    CHECK(standard_errors(households, people - 6, p.own_household_old * 1.05) > 4);
}

TEST_CASE("couples share a class and a pillar as often as said, chance included") {
    const FirstFamilies p{.clustering = 0};
    const Town town = first_town(people_of(76, 80, 1, 1), Plan{{6000, 6000}, {6000, 6000}}, p);
    const Citizens& c = town.citizens;
    double couples = 0, one_class = 0, one_pillar = 0;
    for (const CitizenId she : everybody(c)) {
        if (c.sex[she] != Sex::woman || !c.has_partner[she]) continue;
        ++couples;
        one_class += c.social_class[she] == c.social_class[c.partner(she)];
        one_pillar += c.pillar[she] == c.pillar[c.partner(she)];
    }
    CHECK(couples > 11'700);
    const auto shared = [](double said, double by_chance) { return said + (1 - said) * by_chance; };
    const double class_by_chance = 0.4 * 0.4 + 0.4 * 0.4 + 0.2 * 0.2;
    const double pillar_by_chance = 0.17 * 0.17 + 0.83 * 0.83 * (0.48 * 0.48 + 0.52 * 0.52);
    CHECK(standard_errors(one_class, couples, shared(0.6, class_by_chance)) < 4);
    CHECK(standard_errors(one_class, couples, shared(0.6 * 0.9, class_by_chance)) > 4); // and it would notice 10 % less
    CHECK(standard_errors(one_pillar, couples, shared(0.9, pillar_by_chance)) < 4);
    CHECK(standard_errors(one_pillar, couples, shared(0.9 * 0.95, pillar_by_chance)) > 4);
}

TEST_CASE("children have their mother's class and pillar") {
    const Town town = first_town(people_of(0, 60, 0.9, 0.9), Plan{{500}});
    const Citizens& c = town.citizens;
    const auto unlike = count(c, [&](CitizenId i) { // a grown-up man may have taken his wife's
        return c.mother[i] && !(c.sex[i] == Sex::man && c.has_partner[i])
            && (c.social_class[i] != c.social_class[c.mother[i]] || c.pillar[i] != c.pillar[c.mother[i]]);
    });
    CHECK(unlike == 0);
}

TEST_CASE("the number of threads does not change the first families") {
    const Demography demography = people_of(0, 89, 0.8, 0.75);
    const Town one = first_town(demography, country, {}, alone()), many = first_town(demography, country, {}, three());
    CHECK(same(one, many));
}
