#include "models/welfare_state/growth.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/welfare_state/staffing.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

const GrowthSettings usual;
constexpr NeighbourhoodId here{0};

double rate(const Outlook& outlook) { return growth_rate(usual, outlook); }
Outlook outlook(double wanted, double room = 2, double demand_led = 0) {
    return {.wanted = wanted, .staff = 10, .room = room, .demand_led = demand_led, .mastery = 0};
}

/// A municipality with first-line care and second-line youth help of so many jobs, in two neighbourhoods, whose teams are asked for so much.
struct Working {
    Town town{Plan{{300, 100}}};
    Purses purses{1};
    InstitutionId care, youth;

    Working(double jobs, double asked, LogicId logic = id_of("professional"))
        : care(town.found(0, 0, jobs, logic)), youth(town.found(0, field_of(Line::second, 2), jobs, logic)) {
        StaffingSettings none;
        none.generalist_most = 0;
        staffing(none, {}, standard_eras(), standard_logics(), 1, town.municipalities, town.citizens, town.institutions,
                 town.teams, town.professionals, any_month());
        for (const TeamId team : town.teams.all()) town.teams.demand[team] = std::llround(20 * asked);
        for (const InstitutionId row : {care, youth}) town.institutions.room[row] = 2;
    }
    void grow(const GrowthSettings& settings = usual, double people = 1e6) {
        growth(settings, {}, 0, standard_logics(), people, town.municipalities, purses, town.institutions, town.teams,
               town.professionals, any_month());
    }
    std::string fault() const {
        for (const InstitutionId row : {care, youth}) {
            double staff = 0;
            for_each_team(town.institutions, town.municipalities, town.teams, row,
                          [&](TeamId team) { staff += town.teams.staff[team]; });
            if (staff != Approx(town.institutions.staff[row]).epsilon(1e-12))
                return "an institution has other staff than its teams";
        }
        for (const TeamId team : town.teams.all()) {
            double weight = 0;
            for (std::uint32_t i = 0; i < town.teams.count[team]; ++i)
                weight += town.professionals.weight[{town.teams.first[team].index + i}];
            if (weight != Approx(town.teams.staff[team]).epsilon(1e-12))
                return "professionals do not sum to the staff of their team";
        }
        return "";
    }
};

} // namespace

TEST_CASE("institutions want staff for the hours asked, and for a quarter of those waited for unless demand leads") {
    Workload work;
    work.demand = 20 * 100, work.waiting = 20 * 40;
    const double of_one = 36 * .92 * .92;
    CHECK(wanted_staff(usual, {}, work, 0, 0, 0) == Approx((100 + 10) / of_one));
    CHECK(wanted_staff(usual, {}, work, 1, 0, 0) == Approx((100 + 40) / of_one));
    CHECK(wanted_staff(usual, {}, work, .4, .1, .2) == Approx((100 + .55 * 40) / (of_one * .9 * .8)));
    CHECK(wanted_staff(usual, {}, {}, 1, .1, .2) == 0);
    CHECK(wanted_staff(usual, {}, work, 1, 1, 0) == 0); // nobody would work
}

TEST_CASE("growth goes a part of the way to what is wanted, within its limits") {
    CHECK(rate(outlook(10.5)) == Approx(.075 * .05 + .0004));
    CHECK(rate(outlook(9.5)) == Approx(-.075 * .05 + .0004));
    CHECK(rate(outlook(0)) == Approx(-.012 + .0004));
    CHECK(rate(outlook(1e6, 2, 1)) == Approx(.020 + .0004));
    CHECK(rate(outlook(1e6, 2, 0)) == Approx(.020 * (.4 + .6 * .5) + .0004));
    CHECK(rate(outlook(1e6, 1e9, 0)) == Approx(.020 + .0004));
    CHECK(rate(outlook(1e6, 2, .4)) == Approx(.020 * (.4 + .6 * (.4 + .6 * .5)) + .0004));
    for (double wanted = 0; wanted < 30; wanted += .5) {
        for (const double room : {.2, .9, 1.0, 1.3, 5.0}) {
            for (const double demand_led : {0.0, .5, 1.0}) {
                const double growth_here = rate(outlook(wanted, room, demand_led));
                CHECK(growth_here <= .0204);
                CHECK(rate(outlook(wanted + 1, room, demand_led)) >= growth_here);
                CHECK(rate(outlook(wanted, room + .1, demand_led)) >= growth_here);
            }
        }
    }
    CHECK(growth_rate(usual, {.wanted = 10, .staff = 0, .room = 2, .demand_led = 1, .mastery = 0}) == 0);
}

TEST_CASE("a short budget shrinks, the more with mastery; austerity and losses do too") {
    Outlook short_of = outlook(1e6, .8, 1);
    CHECK(rate(short_of) == Approx(.25 * -.2 * .5));
    short_of.mastery = .5;
    CHECK(rate(short_of) == Approx(.25 * -.2 * .75));
    short_of.mastery = 1;
    CHECK(rate(short_of) == Approx(.25 * -.2));
    CHECK(rate(outlook(1e6, 1, 1)) == 0); // just enough: neither grows nor shrinks

    Outlook poor = outlook(10);
    poor.austerity = .6;
    CHECK(rate(poor) == Approx(.0004 - .005 * .6));
    Outlook losing = outlook(1e6, 2, 1);
    losing.loss = .3;
    CHECK(rate(losing) == Approx(-.1 * .3));
}

TEST_CASE("institutions grow with their teams, and professionals with theirs") {
    Working now(8, 1e4);
    now.grow();
    CHECK(now.town.institutions.staff[now.care] == Approx(8 * 1.0204));
    CHECK(now.town.teams.staff[now.town.teams.first_line(here, 0)] == Approx(6 * 1.0204));
    CHECK(now.town.teams.staff[now.town.teams.second_line(here, 2)] == Approx(8 * 1.0204));
    CHECK(now.fault() == "");
    for (int month = 0; month < 60; ++month) now.grow();
    CHECK(now.fault() == "");
    CHECK(now.town.institutions.staff[now.care] > 20);

    Working idle(8, 0);
    for (int month = 0; month < 600; ++month) idle.grow();
    CHECK(idle.fault() == "");
    CHECK(idle.town.institutions.staff[idle.care] == Approx(8 * std::pow(1 - .0116, 600)));
}

TEST_CASE("together they never grow beyond what the labour market bears, and all who want more get alike") {
    GrowthSettings scarce;
    scarce.labour = {{1945, 16.1}}; // per 1000
    Working now(8, 1e4);
    now.grow(scarce, 1000); // each wants 2 % more
    CHECK(now.town.institutions.staff[now.care] == Approx(8.05));
    CHECK(now.town.institutions.staff[now.youth] == Approx(8.05));
    for (int month = 0; month < 50; ++month) {
        now.grow(scarce, 1000);
        CHECK(now.town.institutions.staff[now.care] + now.town.institutions.staff[now.youth] <= 16.1 * (1 + 1e-12));
    }
    CHECK(now.fault() == "");
    scarce.labour = {{1945, 0}};
    now.grow(scarce, 1000);
    CHECK(now.town.institutions.staff[now.care] == Approx(8.05)); // it does not make anybody shrink
}

TEST_CASE("austerity shrinks the first line that the municipality pays, and nothing else") {
    Working usual_town(8, 1e4), poor(8, 1e4);
    poor.purses.austerity[MunicipalityId{0}] = 1;
    usual_town.grow();
    poor.grow();
    CHECK(poor.town.institutions.staff[poor.care] == usual_town.town.institutions.staff[poor.care]); // the state pays
    poor.purses.is_municipal.fill(1);
    usual_town.grow();
    poor.grow();
    CHECK(poor.town.institutions.staff[poor.care] == Approx(8 * 1.0204 * (1.0204 - .005)));
    CHECK(poor.town.institutions.staff[poor.youth] == usual_town.town.institutions.staff[poor.youth]); // the second line
}

TEST_CASE("who is not paid its cost and has no reserve shrinks") {
    const auto after = [](double public_share, double asked, std::int64_t reserve) {
        Working now(8, asked);
        Institutions& all = now.town.institutions;
        for (const TeamId team : now.town.teams.all()) now.town.teams.capacity[team] = 20 * 100;
        all.public_share[now.youth] = public_share;
        all.reserve[now.youth] = reserve;
        all.cost[now.youth] = 1000, all.revenue[now.youth] = 700;
        now.grow();
        return all.staff[now.youth];
    };
    CHECK(after(.6, 1e4, -1) == Approx(8 * (1 - .1 * .3)));
    CHECK(after(1, 10, -1) == Approx(8 * (1 - .1 * .3)));
    CHECK(after(.6, 1e4, 0) == Approx(8 * 1.0204));
}

TEST_CASE("housing associations do not grow by care") {
    Working now(8, 1e4);
    const InstitutionId housing = now.town.found(0, housing_field, 5);
    now.grow();
    CHECK(now.town.institutions.staff[housing] == 5);
}
