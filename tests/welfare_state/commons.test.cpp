#include "models/welfare_state/commons_joining.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr sim::Month start = sim::Month::january(2015);

/// Neighbourhoods of real places, in which municipalities recognise initiatives fully and everybody could take one.
struct Land {
    Town town;
    Accounts accounts;
    CommonsByPlace all;
    sim::Column<NeighbourhoodId, double> debt;
    CommonsSettings settings;
    double persons_per_agent;

    explicit Land(const Plan& plan, double w = 1, float places = 1)
        : town(plan), accounts(town.neighbourhoods.size()), all(town.neighbourhoods.size()), debt(town.neighbourhoods.size()),
          persons_per_agent(w) {
        settings.recognition = {{1945, 1}, {2040, 1}};
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.citizens.volunteers[citizen] = Volunteer::association;
            town.citizens.own_strength[citizen] = town.citizens.social_trust[citizen] = .7f;
        }
        for (std::uint32_t n = 0; n < town.neighbourhoods.size(); ++n) {
            const NeighbourhoodId home{n};
            town.neighbourhoods.stands_for[home] = places;
            accounts.help[home].people = town.citizens.blocks[n].size();
            accounts.help[home].social_trust = .7 * static_cast<double>(accounts.help[home].people);
        }
    }
    void pass(int months = 1, const sim::Workers& workers = alone(), int from = 0) {
        for (int month = from; month < from + months; ++month)
            commons(settings, {{}, persons_per_agent, town.neighbourhoods, accounts, debt}, town.surroundings, town.teams,
                    town.citizens, all, step_in({start.index + month}, workers));
    }
    std::uint32_t members() const {
        return count(town.citizens, [&](CitizenId i) { return town.citizens.member[i] != 0; });
    }
    std::uint32_t leaders() const {
        return count(town.citizens, [&](CitizenId i) { return town.citizens.volunteers[i] == Volunteer::leader; });
    }
    std::uint32_t active() const {
        std::uint32_t sum = 0;
        for (const Commons& one : all) sum += one.active();
        return sum;
    }
};

/// One village of so many people, in which an initiative has just been taken and none fails.
Land village(std::uint32_t people) {
    Land land(Plan{{people}});
    land.all[here].initiatives = 1;
    land.settings.failing = 0, land.settings.patience = 1e6;
    return land;
}

} // namespace

TEST_CASE("the chance of an initiative is the product of its factors, and pool counts up to a limit") {
    CommonsSettings p;
    p.founding = .0006;
    CHECK(chance_of_initiative(p, {.pool = .02, .recognition = 1}) == Approx(.0006));
    CHECK(chance_of_initiative(p, {.pool = .04, .recognition = .5, .mastery = 1}) == Approx(.0006 * 2 * .5 * .3));
    CHECK(chance_of_initiative(p, {.pool = .02, .recognition = 1, .austerity = .5, .support = 1.5}) == Approx(.0006 * 1.4 * 1.5));
    CHECK(chance_of_initiative(p, {.pool = 1, .recognition = 1}) == Approx(.0018));
    CHECK(chance_of_initiative(p, {.pool = 0, .recognition = 1}) == 0);
    CHECK(chance_of_initiative(p, {.pool = 1, .recognition = 0}) == 0);
}

TEST_CASE("initiatives are taken as often as the formula says, in no place twice, and not before their year") {
    constexpr std::uint32_t places = 2000;
    Land land(Plan(1, std::vector<std::uint32_t>(places, 5)));
    land.settings.founding = .05, land.settings.most_pool = 1;
    land.pass();
    CHECK(standard_errors(land.active(), places, .05) < 4);
    CHECK(standard_errors(land.active(), places, .08) > 4);
    land.settings.founding = 1, land.settings.patience = 1e9;
    land.pass(3, alone(), 1);
    CHECK(land.active() == places);
    Land early(Plan{{5}});
    early.settings.founding = 1, early.settings.from = 2020;
    early.pass(12);
    CHECK(early.active() == 0);
    Land deprived(Plan{{5}}); // nobody there could take it
    deprived.settings.founding = 1;
    for (const CitizenId citizen : everybody(deprived.town.citizens)) deprived.town.citizens.own_strength[citizen] = .5f;
    deprived.pass(12);
    CHECK(deprived.active() == 0);
}

TEST_CASE("the count of real places, not of agents, is what commons are in") {
    Land land(Plan{{1000}}, 100, 77);
    land.settings.founding = 1, land.settings.patience = 1e9, land.settings.most_pool = 1000;
    land.pass(20);
    CHECK(land.active() == 77);
}

TEST_CASE("at a threshold of nothing everybody joins within a year, at more than everything nobody but leaders") {
    for (const double threshold : {-1.0, 2.0}) {
        Land land = village(1000);
        land.settings.threshold = threshold, land.settings.threshold_spread = 0;
        land.pass(12);
        CHECK(land.leaders() == 7);
        CHECK(land.members() == (threshold < 0 ? 1000 : 7));
        CHECK((land.all[here].running == 1) == (threshold < 0));
    }
}

TEST_CASE("who joins is by the active share around them: one leader less, and nobody follows") {
    const auto members = [](double leaders) {
        Land land = village(100);
        land.settings.leaders = leaders;
        // Everybody joins at 6.5 % active: seven of a hundred are enough, six are not.
        land.settings.threshold = .065 + .35 * .7 + .15 * .5, land.settings.threshold_spread = 0;
        land.pass(24);
        return land.members();
    };
    CHECK(members(7) == 100);
    CHECK(members(6) == 6);
}

TEST_CASE("the threshold falls with trust, say and benefit, and rises with strain") {
    const CommonsSettings p;
    CHECK(threshold(p, 0, 0, false, 0, 0) == Approx(.65));
    CHECK(threshold(p, 1, 1, true, 0, 0) == Approx(.65 - .35 - .15 - .1));
    CHECK(threshold(p, 0, 0, false, 1, 1) == Approx(.65 + .2 + .2));
    CHECK(threshold(p, 0, 0, false, 0, 0, .7) == Approx(.65 - .2 * .2)); // the citizen's own logic
}

TEST_CASE("survival follows the design: five years for .83 at a score of .9, for .23 at .2") {
    const CommonsSettings p;
    CHECK(std::pow(1 - hazard_of_failure(p, .9, 0, 0), 60) == Approx(.83).margin(.01));
    CHECK(std::pow(1 - hazard_of_failure(p, .2, 0, 0), 60) == Approx(.23).margin(.01));
    CHECK(hazard_of_failure(p, .5, 1, 0) == Approx(.03));
    CHECK(hazard_of_failure(p, .5, 0, .5) == Approx(.025));
    CHECK(hazard_of_failure(p, .5, 0, -5) == Approx(.01)); // savings do not help
    constexpr std::uint32_t places = 4000;
    Land land(Plan{{1000}}, 1, places);
    land.settings.founding = 0, land.settings.failing = .2, land.settings.failing_design = 0, land.settings.failing_strain = 0;
    land.all[here].running = places;
    land.all[here].members = 1000;
    land.pass();
    CHECK(land.all[here].failed == Approx(.2 * places).margin(1)); // the mean, but for a lot
}

TEST_CASE("the design score is the mean of eight principles, and the size of a place counts both ways") {
    const CommonsSettings p;
    Principles all{.people = 1300, .fit = 1, .choice = 1, .open_books = 1, .conflict = 1, .recognition = 1, .federation = 1};
    CHECK(design_score(p, all) == Approx((1 + 1 + 1 + .7 + .5 + 1 + 1 + 1) / 8));
    CHECK(design_score(p, {.open_books = 0}) == Approx((.3 + .5) / 8));
    const double usual = design_score(p, all);
    all.people = 250;
    CHECK(usual - design_score(p, all) == Approx(.5 / 8));
    all.people = 40000;
    CHECK(usual - design_score(p, all) == Approx(.5 / 8));
}

TEST_CASE("a commons without members does not run on") {
    Land land = village(100);
    land.all[here].initiatives = 0, land.all[here].running = 1;
    land.pass();
    CHECK(land.all[here].running == 0);
    CHECK(land.all[here].ended == 1);
    land.pass(1, alone(), 1);
    CHECK(land.members() == 0);
    CHECK(land.leaders() == 0);
}

TEST_CASE("leaders whom nobody joins in the lead strain, and a strained or missing lead ends commons sooner") {
    Land many = village(200), few = village(200);
    std::uint32_t left = 2; // who could lead
    for (const CitizenId citizen : everybody(few.town.citizens)) {
        if (left > 0) --left;
        else few.town.citizens.volunteers[citizen] = Volunteer::no;
    }
    many.pass(36), few.pass(36);
    CHECK(many.leaders() == 7);
    CHECK(few.leaders() == 2);
    CHECK(many.all[here].strained == 0);
    CHECK(few.all[here].strained == 1); // five are missing, two are strained
    for (const CitizenId citizen : everybody(many.town.citizens)) CHECK(many.town.citizens.strain[citizen] == 0);
}

TEST_CASE("members gain strength and social trust, others nothing") {
    Land land = village(100);
    land.settings.threshold = 2;
    land.pass();
    for (const CitizenId citizen : everybody(land.town.citizens)) {
        const bool is_member = land.town.citizens.member[citizen];
        CHECK(land.town.citizens.own_strength[citizen] == Approx(.7 + (is_member ? .0003 : 0)));
        CHECK(land.town.citizens.social_trust[citizen] == Approx(.7 + (is_member ? .003 : 0)));
    }
}

TEST_CASE("residents direct more of the first line year by year, and nothing once the commons has ended") {
    Land land = village(100);
    land.settings.threshold = -1;
    land.pass(24);
    CHECK(land.all[here].running == 1);
    const double directed = land.all[here].directed;
    CHECK(directed > .1);
    CHECK(directed < .4);
    CHECK(land.town.teams.directed[here] == Approx(directed));
    CHECK(land.town.teams.insiders[here] == Approx(.2 * directed));
    CHECK(land.town.surroundings.commons[here] == 1);
    land.settings.failing = 1, land.settings.failing_design = 0;
    land.pass(1, alone(), 24);
    CHECK(land.all[here].running == 0);
    CHECK(land.town.teams.directed[here] == 0);
    CHECK(land.town.surroundings.commons[here] == 0);
    CHECK(land.members() == 0);
}

TEST_CASE("grants make leaders leave where the municipality controls: the support paradox") {
    const auto replaced = [](double control) {
        Land land(Plan{{20'000}}, 1, 200);
        land.settings.leaders = 20, land.settings.failing = 0, land.settings.stop_control = .5, land.settings.threshold = 2;
        land.settings.founding = 0;
        land.town.teams.dispositions[land.town.teams.first_line(here, 0)]
            .strength[static_cast<std::size_t>(Disposition::control)] = control;
        land.all[here].running = land.all[here].initiatives = 0;
        land.all[here].initiatives = 200, land.settings.patience = 1e9, land.settings.least_members = 1;
        land.pass(2); // leaders step in; then all start
        const auto before = by_lineage(land.town.citizens, &Citizens::volunteers);
        land.pass(1, alone(), 2);
        const auto after = by_lineage(land.town.citizens, &Citizens::volunteers);
        std::uint32_t gone = 0;
        for (const auto& [who, what] : before) gone += what == Volunteer::leader && after.at(who) != Volunteer::leader;
        return gone;
    };
    CHECK(replaced(0) == 0);
    CHECK(replaced(1) > 500);
}

TEST_CASE("without commons nothing changes, and the number of threads never does") {
    Land none(Plan{{100}, {50, 70}});
    none.settings.founding = 0;
    const Town before = none.town;
    none.pass(24);
    CHECK(same(none.town, before));
    const auto lived = [](const sim::Workers& workers) {
        Land land(Plan{{300, 200}, {500}}, 10, 3);
        land.settings.founding = .1, land.settings.leaders = 40, land.settings.threshold = .45;
        land.pass(60, workers);
        return land;
    };
    const Land one = lived(alone()), other = lived(three());
    CHECK(one.members() > 0);
    CHECK(same(one.town, other.town));
}
