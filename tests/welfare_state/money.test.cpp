#include "models/welfare_state/money.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr MunicipalityId first{0}, second{1};
constexpr int first_care = 0, first_social_work = 1, first_security = 3, second_care = 4, second_youth = 6, second_security = 7;

/// Two municipalities of 10,000 and 30,000 agents, a hundred persons each, in one neighbourhood each.
struct Country {
    Town town{Plan{{1}, {1}}};
    Accounts accounts{2};
    SeekingSettings seeking;
    LawSettings law;
    MoneySettings money;
    Purses purses{2, 2};
    CommonsSettings commons_settings;
    CommonsByPlace commons{2};

    Country() {
        accounts.help[NeighbourhoodId{0}].people = 10'000;
        accounts.help[NeighbourhoodId{1}].people = 30'000;
    }
    Payees payees() {
        return {100,      town.municipalities, town.neighbourhoods,
                accounts, town.surroundings,   town.teams,
                seeking,  commons_settings,    commons};
    }
    void budget(int year) { budgets(law, money, payees(), town.institutions, purses, step_in(sim::Month::january(year))); }
    void pay(int year, int months = 1) {
        for (int month = 0; month < months; ++month)
            payment(law, money, payees(), town.institutions, purses, step_in(sim::Month::january(year)));
    }
    /// With dispositions of nothing: paid by what it costs.
    InstitutionId found(int field, double jobs, std::uint32_t in = 0) {
        const InstitutionId row = town.found(in, field, jobs);
        town.institutions.dispositions[row] = {};
        return row;
    }
    std::int64_t cost(double jobs, int year) const { return std::llround(jobs * 100 * wage(money, year) / 12 * 100); }
};

double budget_of(const MoneySettings& money, int year) {
    return money.budget.at(year) * money.gdp.at(year) * 4'000'000 * 100 / 12;
}

std::int64_t all(const std::array<std::int64_t, payers>& paid) {
    std::int64_t sum = 0;
    for (const std::int64_t by : paid) sum += by;
    return sum;
}

} // namespace

TEST_CASE("the calendar of laws says whose purse pays what") {
    const LawSettings law;
    const auto is_municipal = [&](int field, double year) { return public_payer(law, field, year) == Payer::municipality; };
    for (const int line : {0, 1}) {
        const int care = 4 * line, social_work = 4 * line + 1, youth = 4 * line + 2, security = 4 * line + 3;
        CHECK_FALSE(is_municipal(security, 1964.99));
        CHECK(is_municipal(security, 1965));
        CHECK_FALSE(is_municipal(youth, 2014.99));
        CHECK(is_municipal(youth, 2015));
        for (const int field : {care, social_work}) {
            CHECK_FALSE(is_municipal(field, 2006.99));
            CHECK(is_municipal(field, 2007) == (line == 0)); // nursing homes and mental health care stay with the state
            CHECK(is_municipal(field, 2039) == (line == 0));
        }
    }
    CHECK(is_municipal(general_field, 1945));
}

TEST_CASE("charity pays a part until the law makes all of it public") {
    const LawSettings law;
    const MoneySettings money;
    CHECK(public_share(law, money, first_care, 1945) == Approx(.2));
    CHECK(public_share(law, money, first_care, 1960) == Approx(.45));
    CHECK(public_share(law, money, first_care, 1967.99) < 1);
    CHECK(public_share(law, money, first_care, 1968) == 1);
    CHECK(public_share(law, money, second_youth, 2030) == 1);
    CHECK(public_share(law, money, second_security, 1964.99) < 1);
    CHECK(public_share(law, money, second_security, 1965) == 1);
    CHECK(public_share(law, money, general_field, 1945) == 1);
}

TEST_CASE("wages follow gross domestic product per head") {
    const MoneySettings money;
    CHECK(wage(money, 2020) == Approx(75'000));
    CHECK(wage(money, 1990) == Approx(75'000.0 * 31'200 / 45'900));
}

TEST_CASE(
    "the budget is a share of gross domestic product, less what members give, and is divided over state and municipalities") {
    Country country;
    country.found(first_security, 30);
    country.found(second_care, 70, 1);
    country.budget(1990);
    const auto divided = [&] { return country.purses.state_budget + country.purses.grant[first] + country.purses.grant[second]; };
    CHECK(divided() == Approx(budget_of(country.money, 1990)));
    CHECK(country.purses.municipal_share == Approx(.3)); // by what those fields cost
    CHECK(country.purses.state_budget == Approx(.7 * budget_of(country.money, 1990)));
    CHECK(country.purses.grant[second] == Approx(3 * country.purses.grant[first])); // by people

    country.town.institutions.staff[country.town.institutions.at(first, first_security)] = 3000;
    country.budget(1991);
    CHECK(country.purses.municipal_share == Approx(.3)); // fixed while the law is

    country.town.surroundings.associations[NeighbourhoodId{0}] = .5f;
    country.budget(1992);
    CHECK(divided() == Approx(budget_of(country.money, 1992))); // nobody asks charity for anything
    country.purses.asked_of_charity[first] = 1'000'000'000'000;
    country.budget(1992);
    CHECK(divided() == Approx(budget_of(country.money, 1992) - .004 * .5 * country.money.gdp.at(1992) * 1'000'000 * 100 / 12));
}

TEST_CASE("grants follow the share of low class") {
    Country country;
    country.found(first_security, 30);
    country.town.neighbourhoods.low_class[NeighbourhoodId{0}] = .7f;
    country.town.neighbourhoods.low_class[NeighbourhoodId{1}] = .3f; // .4 in the country
    country.budget(1990);
    const double poor = 1 + .5 * (.7 / .4 - 1), rich = 1 + .5 * (.3 / .4 - 1);
    CHECK(country.purses.grant[first] / country.purses.grant[second] == Approx(poor / (3 * rich)));
    country.money.deprivation = 0;
    country.budget(1990);
    CHECK(country.purses.grant[second] == Approx(3 * country.purses.grant[first]));
}

TEST_CASE("the cut at the decentralisation lowers grants by as much of the money that moves") {
    const auto grant = [](double cut, int before, int year) {
        Country country;
        country.law.cut = cut;
        country.found(first_security, 20);
        country.found(second_youth, 30);
        country.found(second_care, 50);
        country.budget(before);
        country.budget(year);
        return country.purses.grant[first];
    };
    const double whole = grant(0, 2014, 2015);
    CHECK(whole == Approx(.5 * budget_of({}, 2015) / 4));
    CHECK(grant(.15, 2014, 2015) == Approx(whole * (20 + 30 * .85) / 50));
    CHECK(grant(.25, 2014, 2015) < grant(.15, 2014, 2015));
    CHECK(grant(.25, 2013, 2014) == grant(0, 2013, 2014)); // not before
}

TEST_CASE("who pays by cost pays cost, and what leaks and buying on top; all purses close") {
    Country country;
    const InstitutionId care = country.found(first_care, 10);
    country.budget(1990);
    country.pay(1990);
    const Institutions& institutions = country.town.institutions;
    const std::int64_t cost = country.cost(10, 1990);
    CHECK(institutions.cost[care] == cost);
    CHECK(institutions.revenue[care] == cost);
    CHECK(institutions.reserve[care] == 0);
    CHECK(institutions.public_share[care] == 1);
    const auto& purses = country.purses;
    CHECK(purses.bill.contracts == cost);
    CHECK(static_cast<double>(purses.bill.leak) == Approx(static_cast<double>(cost) * .03 / .97).margin(1));
    CHECK(static_cast<double>(purses.bill.purchasing) == Approx(static_cast<double>(cost) * .04).margin(1));
    CHECK(purses.paid == std::array<std::int64_t, payers>{0, purses.bill.all(), 0, 0});
    CHECK(purses.state.opening == 0);
    CHECK(purses.state.inflow == std::llround(purses.state_budget));
    CHECK(purses.state.closing == purses.state.inflow - purses.bill.all());
    CHECK(institutions.room[care] == Approx(purses.state_budget / static_cast<double>(purses.bill.all())));

    const std::int64_t before = purses.state.closing;
    country.pay(1990);
    CHECK(purses.state.opening == before);
    CHECK(purses.state.opening + purses.state.inflow == purses.state.spending + purses.state.closing);
}

TEST_CASE("full control lets nothing leak, and municipalities pay more for buying the more contracts they have") {
    Country country;
    const InstitutionId care = country.found(first_care, 10);
    country.town.institutions.dispositions[care].strength[static_cast<int>(Disposition::control)] = 1;
    country.budget(2010);
    const auto buying = [&](double bodies) {
        country.town.institutions.bodies[care] = bodies;
        country.pay(2010);
        CHECK(country.purses.bill.leak == 0);
        CHECK(country.purses.municipal.all() == country.purses.paid[static_cast<int>(Payer::municipality)]);
        return static_cast<double>(country.purses.bill.purchasing) / static_cast<double>(country.purses.bill.contracts);
    };
    CHECK(buying(.5) == Approx(.12));
    CHECK(buying(1) == Approx(.12));
    CHECK(buying(8) == Approx(.12 + .02 * 3));
}

TEST_CASE("where pay follows production, idle institutions lose and busy ones gain, up to the reserve they may keep") {
    Country country;
    const InstitutionId care = country.found(second_care, 10);
    Institutions& institutions = country.town.institutions;
    institutions.dispositions[care].strength[static_cast<int>(Disposition::efficiency)] = 1;
    institutions.dispositions[care].strength[static_cast<int>(Disposition::mastery)] = .5;
    const TeamId team = country.town.teams.second_line(NeighbourhoodId{0}, 0);
    country.budget(2000);
    const auto cost = static_cast<double>(country.cost(10, 2000));
    const auto revenue = [&](std::int64_t delivered) {
        country.town.teams.capacity[team] = 1000;
        country.town.teams.useful[team] = delivered - delivered / 4;
        country.town.teams.surplus[team] = delivered / 4;
        institutions.reserve[care] = 0;
        country.pay(2000);
        CHECK(institutions.reserve[care] == institutions.revenue[care] - institutions.cost[care]);
        return static_cast<double>(institutions.revenue[care]);
    };
    CHECK(revenue(850) == Approx(cost));
    CHECK(revenue(0) == Approx(.5 * cost));
    CHECK(revenue(1000) == Approx(cost * (.5 + .5 / .85)));
    CHECK(revenue(400) == Approx(cost * (.5 + .5 * .4 / .85)));

    country.town.teams.useful[team] = 1000, country.town.teams.surplus[team] = 0;
    country.pay(2000, 600);
    CHECK(static_cast<double>(institutions.reserve[care]) == Approx(.25 * 12 * cost));
}

TEST_CASE("charity pays what it has, and institutions bear the rest") {
    Country country;
    const InstitutionId care = country.found(first_care, 10);
    Institutions& institutions = country.town.institutions;
    country.budget(1950);
    const auto asked = static_cast<double>(country.cost(10, 1950)) * .75;
    const double dues_wanted = asked * .4; // in cents a month
    country.town.surroundings.associations[NeighbourhoodId{0}] =
        static_cast<float>(dues_wanted / 100 * 12 / (.004 * country.money.gdp.at(1950) * 1'000'000));
    country.pay(1950);
    const Ledger& charity = country.purses.charity[first];
    CHECK(static_cast<double>(charity.inflow) == Approx(dues_wanted));
    CHECK(static_cast<double>(charity.spending) == Approx(dues_wanted));
    CHECK((charity.closing >= 0 && charity.closing < 10));
    CHECK(static_cast<double>(country.purses.state.spending - country.purses.bill.leak - country.purses.bill.purchasing)
          == Approx(asked / 3));
    CHECK(static_cast<double>(institutions.reserve[care]) == Approx(-.6 * asked));
    CHECK(institutions.public_share[care] == Approx(.25));
    const double of_public = country.purses.state_budget / static_cast<double>(country.purses.state.spending);
    CHECK(institutions.room[care] == Approx(.25 * of_public + .75 * .4));
}

TEST_CASE("households pay for light care, by class and line, and for nothing else") {
    Country country;
    const InstitutionId care = country.found(first_care, 10), home = country.found(second_care, 10);
    const InstitutionId social_work = country.found(first_social_work, 10);
    for (std::size_t c = 0; c < social_classes; ++c) country.seeking.fees[c] = {{1945, 10 + 5 * static_cast<double>(c)}};
    HelpCount& here = country.accounts.help[NeighbourhoodId{0}];
    here.in_care_by_domain.fill(900), here.clients = 900;
    country.budget(1990);
    country.pay(1990);
    CHECK(country.purses.paid[static_cast<int>(Payer::household)] == 0);

    here.light_care[0] = {10, 20, 30};
    here.light_care[1] = {0, 0, 5};
    country.pay(1990);
    const double by_first = 10 * 10 + 20 * 15 + 30 * 20, by_second = 5 * 20;
    const Ledger& household = country.purses.household[first];
    CHECK(static_cast<double>(household.spending) == Approx((by_first + by_second) * 100 * 100).margin(2));
    CHECK(household.inflow == household.spending);
    CHECK(household.closing == 0);
    CHECK(country.purses.household[second].spending == 0);
    CHECK(country.purses.paid[static_cast<int>(Payer::household)] == household.spending);
    for (const InstitutionId row : {care, home, social_work})
        CHECK(country.town.institutions.revenue[row] == country.cost(10, 1990)); // the state pays less
    CHECK(static_cast<double>(country.purses.state.spending)
          == Approx((3 * static_cast<double>(country.cost(10, 1990)) - static_cast<double>(household.spending))
                    * (1 + .03 / .97 + .04)));

    here.light_care[0] = {0, 1'000'000'000, 0}; // never more than it costs
    country.pay(1990);
    CHECK(country.town.institutions.revenue[care] == country.cost(10, 1990));
}

TEST_CASE("austerity rises while a municipality's reserve is below zero, to 1, and fades after") {
    Country country;
    country.found(first_security, 10);
    country.budget(1990);
    country.purses.grant[first] = 0;
    country.pay(1990);
    CHECK(country.purses.municipality[first].closing < 0);
    CHECK(country.purses.austerity[first] == Approx(.02));
    CHECK(country.purses.austerity[second] == 0);
    country.pay(1990, 9);
    CHECK(country.purses.austerity[first] == Approx(.20));
    country.pay(1990, 60);
    CHECK(country.purses.austerity[first] == 1);
    country.purses.grant[first] = 1e13;
    country.pay(1990);
    CHECK(country.purses.municipality[first].closing > 0);
    CHECK(country.purses.austerity[first] == Approx(.98));
    country.pay(1990, 99);
    CHECK(country.purses.austerity[first] == Approx(std::pow(.98, 100)));
}

TEST_CASE("a municipality keeps a quarter of a year of its grant, and gives the rest back") {
    Country country;
    country.budget(1990);
    country.purses.grant[first] = 1000;
    country.pay(1990, 24);
    const Ledger& ledger = country.purses.municipality[first];
    CHECK(ledger.spending == 0);
    CHECK(ledger.closing == 3000 + 1000);
    CHECK(ledger.opening + ledger.inflow == ledger.spending + ledger.closing);
}

TEST_CASE("where nothing has begun or nobody works nothing is paid, and there is room") {
    Country country;
    country.found(first_care, 0);
    country.budget(2016);
    country.pay(2016);
    CHECK(all(country.purses.paid) == 0);
    CHECK(country.purses.bill.all() == 0);
    CHECK(country.town.institutions.room[country.town.institutions.at(first, first_care)] == 2);
    CHECK(country.purses.state.closing == country.purses.state.inflow);
    Country nobody;
    for (HelpCount& here : nobody.accounts.help) here.people = 0;
    nobody.budget(2016);
    nobody.pay(2016);
    CHECK(nobody.purses.state_budget == 0);
    CHECK(nobody.purses.grant[first] == 0);
}
