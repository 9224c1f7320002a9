#include "models/welfare_state/partnering.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "sim/arithmetic.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// The same chance in every year.
Partnering settings(double chance) {
    Partnering p;
    p.chance = chance;
    p.era = {{first_year, 1}};
    return p;
}

void find_partners(Town& town, const Partnering& p, const sim::Step& now = any_month()) {
    partnering(p, town.neighbourhoods, town.citizens, now);
}

std::uint32_t couples(const Town& town) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.has_partner[citizen]; }) / 2;
}

/// Neighbourhoods of a woman and a man each.
Town pairs(std::uint32_t number) { return Town(Plan{std::vector<std::uint32_t>(number, 2)}, 0); }

/// Do a woman and a man of these ages [years], and alike but for what `change` does, become partners?
template <class Change>
bool fit(double her_age, double his_age, const Change& change, Partnering p = settings(1)) {
    Town town(3);
    town.person(CitizenId{0}, Sex::woman, her_age);
    town.person(CitizenId{1}, Sex::man, his_age);
    town.person(CitizenId{2}, Sex::man, 90); // looks for nobody
    change(town);
    find_partners(town, p);
    CHECK(defect(town.citizens) == "");
    return couples(town) > 0;
}
bool fit(double her_age, double his_age) {
    return fit(her_age, his_age, [](Town&) {});
}

} // namespace

TEST_CASE("two singles who fit become partners and live in her household") {
    Town town(2);
    find_partners(town, settings(1));
    const CitizenId she{0}, he{1};
    CHECK(town.citizens.partner(she) == he);
    CHECK(town.citizens.partner(he) == she);
    CHECK(town.citizens.household[she] == 0);
    CHECK(town.citizens.household[he] == 0);
}

TEST_CASE("a couple lives with who heads a household, and in a new one where neither does") {
    const auto household = [](bool she_heads, bool he_heads) {
        Town town(4);
        const CitizenId she{0}, he{1}, hers{2}, his{3};
        town.person(hers, Sex::woman, 70);
        town.person(his, Sex::man, 80); // both too old to look
        if (!she_heads) town.live_together(hers, she);
        if (!he_heads) town.live_together(his, he);
        find_partners(town, settings(1));
        CHECK(town.citizens.partner(she) == he);
        CHECK(town.citizens.household[she] == town.citizens.household[he]);
        return town.citizens.household[she];
    };
    CHECK(household(true, true) == 0);
    CHECK(household(true, false) == 0);
    CHECK(household(false, true) == 1);
    CHECK(household(false, false) == 4);
}

TEST_CASE("somebody who lives with the own grown-up children only heads the household") {
    for (const bool is_mother : {true, false}) {
        Town town(4);
        const CitizenId she{0}, he{1}, child{2}, host{3};
        const CitizenId parent = is_mother ? she : he, other = is_mother ? he : she;
        town.person(host, Sex::man, 80);
        town.live_together(host, other);
        town.child(child, she, 19);
        if (!is_mother) {
            town.citizens.mother[child] = town.citizens.ties[child][slot::kin] = CitizenId{};
            town.citizens.ties[child][slot::kin + 1] = he;
        }
        town.live_together(parent, child);
        find_partners(town, settings(1));
        CAPTURE(is_mother);
        CHECK(town.citizens.partner(she) == he);
        CHECK(town.citizens.share_a_household(she, child));
        CHECK(town.citizens.share_a_household(he, child));
    }
}

TEST_CASE("partners are of an age to look, and near in age, to the month") {
    CHECK(fit(20, 20));
    CHECK_FALSE(fit(19 + 11 / 12.0, 20));
    CHECK_FALSE(fit(20, 19 + 11 / 12.0));
    CHECK(fit(64 + 11 / 12.0, 64));
    CHECK_FALSE(fit(65, 64));
    CHECK_FALSE(fit(64, 65));
    CHECK(fit(30, 36 + 11 / 12.0));
    CHECK_FALSE(fit(30, 37));
    CHECK_FALSE(fit(37, 30));
}

TEST_CASE("partners are neither siblings, nor kin, nor of one household, nor gone, nor of one sex") {
    const CitizenId she{0}, he{1}, other{2};
    CHECK(fit(30, 30, [](Town&) {}));
    CHECK_FALSE(fit(30, 30, [=](Town& town) { town.citizens.family[he] = town.citizens.family[she]; }));
    for (int tie = 0; tie < slot::neighbour; ++tie) {
        CHECK_FALSE(fit(30, 30, [=](Town& town) { town.citizens.ties[he][tie] = she; }));
        CHECK_FALSE(fit(30, 30, [=](Town& town) { town.citizens.ties[she][tie] = he; }));
    }
    CHECK(fit(30, 30, [=](Town& town) { town.citizens.ties[she][slot::neighbour] = he; }));
    CHECK_FALSE(fit(30, 30, [=](Town& town) { town.live_together(she, he); }));
    CHECK_FALSE(fit(30, 30, [=](Town& town) { town.citizens.alive[he] = 0; }));
    CHECK_FALSE(fit(30, 30, [=](Town& town) { town.citizens.sex[he] = Sex::woman; }));
    CHECK(fit(30, 30,
              [=](Town& town) { town.citizens.ties[she][slot::partner] = other; })); // kin in the slot of a partner gives way
}

TEST_CASE("somebody with a partner finds no other") {
    Town town(4);
    town.couple(CitizenId{0}, CitizenId{1});
    town.couple(CitizenId{2}, CitizenId{3});
    const Town before = town;
    find_partners(town, settings(1));
    CHECK(same(town, before));
}

TEST_CASE("nobody finds a partner at a chance of 0, alone, among one sex, in another neighbourhood, or where nobody lives") {
    Town town = lively_town();
    const Town before = town;
    find_partners(town, settings(0));
    CHECK(same(town, before));
    for (const Plan& plan : {Plan{{1}}, Plan{{0}}, Plan{{1, 1}}}) {
        Town small(plan);
        find_partners(small, settings(1));
        CHECK(couples(small) == 0);
    }
    Town women(20);
    for (const CitizenId citizen : everybody(women.citizens)) women.person(citizen, Sex::woman, 30);
    find_partners(women, settings(1));
    CHECK(couples(women) == 0);
}

TEST_CASE("only the own class is accepted at a homophily of 1, every class at 0") {
    const auto other_class = [](Town& town) { town.citizens.social_class[CitizenId{1}] = SocialClass::high; };
    Partnering p = settings(1);
    p.same_class = 1;
    CHECK(fit(
        30, 30, [](Town&) {}, p));
    CHECK_FALSE(fit(30, 30, other_class, p));
    p.same_class = 0;
    CHECK(fit(30, 30, other_class, p));
}

TEST_CASE("partnering leaves people in pairs of a home, a generation and no family, and changes nothing else") {
    Town town = lively_town();
    auto before = portraits(town.citizens);
    const std::uint32_t old_couples = couples(town);
    find_partners(town, settings(1));
    const Citizens& c = town.citizens;
    CHECK(couples(town) > old_couples);
    CHECK(defect(c) == "");
    for (const CitizenId citizen : everybody(c)) {
        if (!c.has_partner[citizen]) continue;
        const CitizenId partner = c.partner(citizen);
        CHECK(std::abs(c.birth[citizen] - c.birth[partner]) < 7 * 12);
        CHECK(c.family[citizen] != c.family[partner]);
        CHECK(c.home[citizen] == c.home[partner]);
    }
    auto after = portraits(c);
    for (auto& [lineage, portrait] : after) { // who was a neighbour tie is a partner now, and not both
        for (std::uint64_t& tie : before.at(lineage).ties) {
            if (tie == portrait.ties[slot::partner]) tie = 0;
        }
    }
    for (auto* people : {&before, &after}) {
        for (auto& [lineage, portrait] : *people) portrait.household = portrait.ties[slot::partner] = 0, portrait.flags[0] = 0;
    }
    CHECK(after == before);
}

TEST_CASE("singles look for a partner as often in a year as the monthly chance says") {
    constexpr std::uint32_t number = 60'000;
    // Either of two may look, and finds the other.
    const auto meet = [](double monthly) { return 1 - std::pow(1 - monthly, 24); };
    for (const double era : {1.0, 0.4}) {
        Town town = pairs(number);
        Partnering p = settings(0.01);
        p.era = {{first_year, era}};
        find_partners(town, p);
        CAPTURE(era);
        CHECK(standard_errors(couples(town), number, meet(0.01 * era)) < 4);
        CHECK(standard_errors(couples(town), number, meet(0.01 * era * 1.1)) > 4); // and it would notice 10 % more
        CHECK(standard_errors(couples(town), number, meet(0.01 * era * 0.9)) > 4);
    }
}

TEST_CASE("somebody of another class is accepted as often as homophily leaves room for") {
    constexpr std::uint32_t number = 30'000;
    Town town = pairs(number);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.citizens.social_class[citizen] = citizen.index % 2 ? SocialClass::low : SocialClass::high;
    }
    Partnering p = settings(1);
    p.candidates = 1;
    find_partners(town, p);
    const auto accepted = [](double same_class) { return 1 - same_class * same_class; }; // either of two may accept
    CHECK(standard_errors(couples(town), number, accepted(0.6)) < 4);
    CHECK(standard_errors(couples(town), number, accepted(0.6 * 1.05)) > 4); // and it would notice 5 % more
    CHECK(standard_errors(couples(town), number, accepted(0.6 * 0.95)) > 4);
}

TEST_CASE("who looks meets as many candidates as said") {
    constexpr std::uint32_t number = 30'000;
    Town town(Plan{std::vector<std::uint32_t>(number, 11)}, 0);
    for (const CitizenId citizen : everybody(town.citizens)) { // one woman and ten men, one of them near in age
        const std::uint32_t i = citizen.index % 11;
        town.person(citizen, i == 0 ? Sex::woman : Sex::man, i < 2 ? 40 : 55);
    }
    Partnering p = settings(1 - std::pow(0.5, 1 / 12.0)); // every second one looks in a year
    p.candidates = 5;
    find_partners(town, p);
    // He meets her for certain where he looks; she meets one man in ten with each candidate.
    const auto meet = [](int candidates) { return 1 - 0.5 * (1 - 0.5 * (1 - std::pow(0.9, candidates))); };
    CHECK(standard_errors(couples(town), number, meet(5)) < 4);
    CHECK(standard_errors(couples(town), number, meet(4)) > 4); // and it would notice one less
    CHECK(standard_errors(couples(town), number, meet(6)) > 4);
}

TEST_CASE("the number of threads does not change who become partners") {
    CHECK(
        same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) { find_partners(town, settings(0.2), now); }));
}
