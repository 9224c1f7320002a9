#include "models/welfare_state/labelling.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr int care = static_cast<int>(Domain::care), psychosocial = static_cast<int>(Domain::psychosocial),
              youth = static_cast<int>(Domain::youth);

Dispositions red_tape(double rules, double legality) {
    Dispositions dispositions;
    dispositions.strength[static_cast<int>(Disposition::rules)] = static_cast<float>(rules);
    dispositions.strength[static_cast<int>(Disposition::legality)] = static_cast<float>(legality);
    return dispositions;
}

/// Everybody has a psychosocial need and enters the second line this month.
Town admitted(const Plan& plan) {
    Town town(plan);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::psychosocial, 4, 1);
        town.status(citizen, Domain::psychosocial, Status::second_line, 0);
    }
    return town;
}

std::uint32_t labelled(const Town& town) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].labelled(); });
}

const LabellingSettings always{.base = 1, .fading = 1};

} // namespace

TEST_CASE("without rules, legality and pay for production the base share gets a label, in every domain") {
    const LabellingSettings p;
    for (int domain = 0; domain < domains; ++domain) CHECK(chance_of_label(p, {}, 0, domain) == Approx(p.base));
    CHECK(chance_of_label(p, red_tape(1, 0), 0, youth) == Approx(p.base)); // rules make labels where law asks for them
    CHECK(chance_of_label(p, red_tape(0, 1), 0, youth) == Approx(p.base));
}

TEST_CASE("labels grow with rules, legality and pay for production, more where money hangs on them") {
    const LabellingSettings p;
    for (int domain = 0; domain < domains; ++domain) {
        for (double x = 0; x < 0.95; x += 0.1) {
            CHECK(chance_of_label(p, red_tape(x + .1, .5), .2, domain) > chance_of_label(p, red_tape(x, .5), .2, domain));
            CHECK(chance_of_label(p, red_tape(.5, x + .1), .2, domain) > chance_of_label(p, red_tape(.5, x), .2, domain));
            CHECK(chance_of_label(p, red_tape(.5, .5), x + .1, domain) > chance_of_label(p, red_tape(.5, .5), x, domain));
        }
    }
    CHECK(chance_of_label(p, red_tape(.5, .8), .4, youth) == Approx(.1 + .75 * .4 + .25 * .4));
    CHECK(chance_of_label(p, red_tape(.5, .8), .4, care) == Approx(.1 + .35 * (.75 * .4 + .25 * .4)));
    CHECK(chance_of_label(p, red_tape(1, 1), 1, youth) == 1); // 1.10 by the formula
}

TEST_CASE("only who enters the second line this month gets a label") {
    Town town(7);
    const auto somebody = [&](std::uint32_t row, Status status, int months) {
        town.need(CitizenId{row}, Domain::youth, 5, 1);
        town.status(CitizenId{row}, Domain::youth, status, months);
    };
    somebody(0, Status::second_line, 0);
    somebody(1, Status::second_line, 1);
    somebody(2, Status::first_line, 0);
    somebody(3, Status::waiting_second, 0);
    somebody(4, Status::refused, 0);
    somebody(5, Status::none, 0);
    somebody(6, Status::second_line, 0);
    town.citizens.alive[CitizenId{6}] = 0;
    labelling(always, town.teams, town.citizens, any_month());
    for (std::uint32_t row = 0; row < 7; ++row) CHECK(town.citizens.needs[CitizenId{row}].mark[youth].labelled == (row == 0));
    CHECK_FALSE(town.citizens.needs[CitizenId{0}].mark[care].labelled);
}

TEST_CASE("a label teaches claiming and takes a share of own strength, once") {
    Town town = admitted({{2}});
    town.citizens.claim_orientation[CitizenId{0}] = .30f;
    town.citizens.claim_orientation[CitizenId{1}] = .99f;
    for (int again = 0; again < 3; ++again) {
        labelling(always, town.teams, town.citizens, any_month());
        CHECK(town.citizens.claim_orientation[CitizenId{0}] == Approx(.32));
        CHECK(town.citizens.claim_orientation[CitizenId{1}] == 1);
        CHECK(town.citizens.own_strength[CitizenId{0}] == Approx(.5 * .99));
    }
}

TEST_CASE("a label fades only when need and care have ended") {
    Town town(5);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.status(citizen, Domain::care, Status::none, 3);
        town.citizens.needs[citizen].mark[care].labelled = 1;
    }
    town.need(CitizenId{1}, Domain::care, 3);
    town.status(CitizenId{2}, Domain::care, Status::second_line, 9); // held in care
    town.need(CitizenId{3}, Domain::youth, 3);                       // another domain
    town.citizens.alive[CitizenId{4}] = 0;
    const Town before = town;
    labelling({.fading = 0}, town.teams, town.citizens, any_month());
    CHECK(same(town, before));
    labelling(always, town.teams, town.citizens, any_month());
    const auto has = [&](std::uint32_t row) { return town.citizens.needs[CitizenId{row}].mark[care].labelled == 1; };
    CHECK_FALSE(has(0));
    CHECK(has(1));
    CHECK(has(2));
    CHECK_FALSE(has(3));
    CHECK(has(4));
}

TEST_CASE("labels are given as often as the team of the municipality says") {
    Town town = admitted({{20'000}, {20'000}});
    const auto team = [&](std::uint32_t block) { return town.teams.second_line(NeighbourhoodId{block}, psychosocial); };
    town.teams.dispositions[team(0)] = red_tape(.8, .8);
    town.teams.production_weight[team(0)] = .81f;
    town.teams.dispositions[team(1)] = red_tape(.1, .3);
    labelling({}, town.teams, town.citizens, any_month());
    std::array<std::uint32_t, 2> found{};
    for (const CitizenId citizen : everybody(town.citizens))
        found[town.citizens.home[citizen].index] += town.citizens.needs[citizen].labelled();
    CHECK(standard_errors(found[0], 20'000, .1 + .75 * .64 + .25 * .81) < 4);
    CHECK(standard_errors(found[0], 20'000, .1 + .75 * .64) > 4);
    CHECK(standard_errors(found[1], 20'000, .1 + .75 * .03) < 4);
    CHECK(standard_errors(found[1], 20'000, .1) > 4);
}

TEST_CASE("labels fade at their monthly chance") {
    Town town(200'000);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.status(citizen, Domain::psychosocial, Status::none);
        town.citizens.needs[citizen].mark[psychosocial].labelled = 1;
    }
    labelling({}, town.teams, town.citizens, any_month());
    CHECK(standard_errors(200'000 - labelled(town), 200'000, .006) < 4);
    CHECK(standard_errors(200'000 - labelled(town), 200'000, .007) > 4);
}

TEST_CASE("what happens in one domain does not change the lot of another") {
    Town one = admitted({{500}}), both = one;
    for (const CitizenId citizen : everybody(both.citizens)) {
        both.need(citizen, Domain::care, 4, 1);
        both.status(citizen, Domain::care, Status::second_line, 0);
    }
    const LabellingSettings p{.base = .5};
    labelling(p, one.teams, one.citizens, any_month());
    labelling(p, both.teams, both.citizens, any_month());
    CHECK(labelled(one) > 200);
    for (const CitizenId citizen : everybody(one.citizens)) {
        CHECK(one.citizens.needs[citizen].mark[psychosocial].labelled
              == both.citizens.needs[citizen].mark[psychosocial].labelled);
    }
}

TEST_CASE("labels are the same whatever the threads, and for the same people elsewhere") {
    const Plan plan = {{300, 0, 200}, {400, 100}};
    const auto label = [](Town& town, const sim::Step& now) { labelling({.base = .4}, town.teams, town.citizens, now); };
    const Town start = admitted(plan);
    CHECK(same_on_three_threads(start, label));
    Town here = start, there = same_people_elsewhere(start, {700, 300});
    label(here, any_month());
    label(there, any_month());
    CHECK(labelled(here) > 300);
    CHECK(by_lineage(here.citizens, &Citizens::needs) == by_lineage(there.citizens, &Citizens::needs));
    CHECK(by_lineage(here.citizens, &Citizens::claim_orientation) == by_lineage(there.citizens, &Citizens::claim_orientation));
}
