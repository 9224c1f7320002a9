#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <vector>

#include "models/welfare_state/arranging.hpp"
#include "models/welfare_state/life_courses.hpp"
#include "tests/welfare_state/town.hpp"
#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

constexpr sim::Month next_month{this_month.index + 1}, until{this_month.index + 100 * 12};

bool same_value(double one, double other) { return one == other || (std::isnan(one) && std::isnan(other)); }

/// A town with people of all ages from 0 to 79.
Town of_all_ages() {
    Town town(Plan{{200, 120}, {240}}, 40);
    for (const CitizenId citizen : everybody(town.citizens)) town.person(citizen, Sex::woman, citizen.index % 80);
    return town;
}

CitizenId born(Town& town, sim::Month month) {
    const CitizenId child = town.add(NeighbourhoodId{0});
    town.citizens.birth[child] = static_cast<std::int16_t>(month.index);
    return child;
}

std::vector<std::uint64_t> lineages(const LifeCourses& lives) {
    std::vector<std::uint64_t> who;
    for (const Followed& person : lives.people()) who.push_back(person.lineage);
    return who;
}

Prepared small_world(int last_year = 1950) {
    return prepared({.persons_per_agent = 2500, .until = last_year, .least_citizens = 20});
}

// The truth about deaths and departures: who is gone after a process. Plain functions of a schedule note it, hence not locals.
std::set<std::uint64_t> dead, emigrated, before;
std::set<std::uint64_t> living_in(const Citizens& citizens) {
    std::set<std::uint64_t> all;
    for_everybody(citizens, [&](CitizenId citizen) { all.insert(citizens.lineage[citizen]); });
    return all;
}
void remember(WelfareState& state, const sim::Step&) { before = living_in(state.citizens); }
void note(const WelfareState& state, std::set<std::uint64_t>& gone) {
    const auto after = living_in(state.citizens);
    std::ranges::set_difference(before, after, std::inserter(gone, gone.end()));
}

} // namespace

TEST_CASE("half of those who are followed are of the first population, one for each band of age") {
    Town town = of_all_ages();
    for (CitizenId citizen : everybody(town.citizens)) // no baby born in this month is of the first population
        town.citizens.birth[citizen] = static_cast<std::int16_t>(town.citizens.birth[citizen] - this_month.index - 1);
    LifeCourses lives(9, until);
    lives.find(town.citizens, town.events, sim::Month{0});
    REQUIRE(lives.people().size() == 9);
    for (int i = 0; i < 5; ++i) {
        const Followed& person = lives.people()[static_cast<std::size_t>(i)];
        REQUIRE(person.presence == Presence::here);
        CHECK(town.citizens.age(person.row, sim::Month{0}) * 5 / 80 == i);
        CHECK(town.citizens.lineage[person.row] == person.lineage);
    }
    for (std::size_t i = 5; i < 9; ++i) CHECK(lives.people()[i].presence == Presence::unborn);
}

TEST_CASE("the others are newborns, one for each of the moments, and of a later month where nobody was born") {
    Town town(40);
    const sim::Month end{100 * 12};
    LifeCourses lives(4, end); // moments: a quarter and three quarters of 70 years
    const auto unborn = [&] { return (lives.people()[2].lineage == 0) + (lives.people()[3].lineage == 0); };
    for (int month = 0; month <= 210; ++month) lives.find(town.citizens, town.events, sim::Month{month});
    CHECK(unborn() == 2);
    const CitizenId child = born(town, {211}), twin = born(town, {211});
    lives.find(town.citizens, town.events, {211});
    CHECK(unborn() == 1);
    const bool is_child = lives.people()[2].lineage == town.citizens.lineage[child];
    CHECK((is_child || lives.people()[2].lineage == town.citizens.lineage[twin]));
    born(town, {629});
    lives.find(town.citizens, town.events, {629});
    CHECK(unborn() == 1);
    const CitizenId last = born(town, {630});
    lives.find(town.citizens, town.events, {630});
    CHECK(lives.people()[3].lineage == town.citizens.lineage[last]);
}

TEST_CASE("lots choose, whatever the order of rows and the shape of neighbourhoods") {
    const Town town = of_all_ages();
    const Town elsewhere = same_people_elsewhere(town, {60, 400, 100});
    LifeCourses here(6, until), there(6, until);
    here.find(town.citizens, town.events, this_month);
    there.find(elsewhere.citizens, elsewhere.events, this_month);
    CHECK(lineages(here) == lineages(there));
}

TEST_CASE("people are found again when rows move, and their end is known") {
    Town town = of_all_ages();
    LifeCourses lives(6, until);
    lives.find(town.citizens, town.events, this_month);
    const CitizenId mover = lives.people()[0].row;
    const NeighbourhoodId target{town.citizens.home[mover].index == 2 ? 0u : 2u};
    town.citizens.home[mover] = target;
    town.citizens.household[mover] = town.neighbourhoods.next_household[target]++;
    for (const CitizenId citizen : everybody(town.citizens)) // others make place
        town.citizens.alive[citizen] = citizen.index % 7 != 0 || std::ranges::count(lives.people(), citizen, &Followed::row) > 0;
    const sim::Column<NeighbourhoodId, std::uint32_t> nobody(town.neighbourhoods.size());
    arrange(town.citizens, town.neighbourhoods, nobody, step_in(next_month));
    lives.find(town.citizens, town.events, next_month);
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(lives.people()[i].presence == Presence::here);
        CHECK(town.citizens.lineage[lives.people()[i].row] == lives.people()[i].lineage);
    }
    CHECK(town.citizens.home[lives.people()[0].row] == target);

    town.citizens.alive[lives.people()[1].row] = 0;
    lives.find(town.citizens, town.events, {next_month.index + 1});
    CHECK(lives.people()[1].presence == Presence::died);
    CHECK_FALSE(lives.people()[1].row);

    town.citizens.alive[lives.people()[2].row] = 0; // leaves: its row is dropped at once
    town.events.left = {lives.people()[2].lineage};
    arrange(town.citizens, town.neighbourhoods, nobody, step_in(sim::Month{next_month.index + 2}));
    lives.find(town.citizens, town.events, sim::Month{next_month.index + 2});
    CHECK(lives.people()[2].presence == Presence::left);
    CHECK(lives.people()[1].presence == Presence::died);
}

TEST_CASE("what became of people is what happened to them") {
    const Prepared world = small_world(1990);
    std::vector<sim::Process<WelfareState>> spied;
    dead.clear(), emigrated.clear();
    for (const auto& process : one_month()) {
        const bool takes = process.name == "emigration" || process.name == "deaths";
        if (takes) spied.push_back({"before", process.when, "", remember});
        spied.push_back(process);
        if (process.name == "deaths")
            spied.push_back({"dead", process.when, "", [](WelfareState& s, const sim::Step&) { note(s, dead); }});
        if (process.name == "emigration")
            spied.push_back({"gone", process.when, "", [](WelfareState& s, const sim::Step&) { note(s, emigrated); }});
    }
    LifeCourses lives(400, sim::Month::january(1991));
    watch(
        world, [&](const WelfareState& state, sim::Month month) { lives.find(state.citizens, state.events, month); }, spied);
    int left = 0, died = 0;
    for (const Followed& person : lives.people()) {
        CHECK((person.presence == Presence::left) == emigrated.contains(person.lineage));
        CHECK((person.presence == Presence::died) == dead.contains(person.lineage));
        left += person.presence == Presence::left;
        died += person.presence == Presence::died;
    }
    CHECK(left > 0);
    CHECK(died > 10);
}

TEST_CASE("the outcomes of those followed say how they stand") {
    const Prepared world = small_world();
    const sim::Workers workers(2);
    WelfareState state = first_month(world.settings, {}, world.demography, world.places, 0, workers);
    LifeCourses lives(2, sim::Month::january(1951));
    lives.find(state.citizens, state.events, sim::Month{0});
    const CitizenId who = lives.people()[0].row;
    Citizens& citizens = state.citizens;
    Needs needs;
    needs.hours[1] = nearest_hours(6);
    needs.mark[1].level = 2;
    needs.mark[1].labelled = 1;
    needs.take(1, Status::second_line);
    citizens.needs[who] = needs;
    citizens.own[who] = nearest_hours(2);
    citizens.informal[who] = nearest_hours(1);
    citizens.formal[who] = nearest_hours(0.5);
    citizens.given[who] = nearest_hours(3);
    citizens.strain[who] = 0.75f;
    citizens.ties[who] = {};

    Recorder recorder({Level::agents, 2}, sim::Month::january(1951));
    recorder.observe(state, sim::Month{0});
    sim::RunRecord record;
    record.outcomes = recorder.values();
    const auto value = [&](const char* outcome, std::size_t place = 0) { return values_of(record, outcome).at(place); };
    CHECK(value("person_presence", 0) == 1);
    CHECK(value("person_presence", 1) == 0);
    CHECK(std::isnan(value("person_own", 1)));
    CHECK(values_of(record, "person_need").size() == 8);
    CHECK(value("person_need", 0) == 0);
    CHECK(value("person_need", 1) == 6);
    CHECK(std::isnan(value("person_need", 4)));
    CHECK(value("person_level", 1) == 2);
    CHECK(std::isnan(value("person_level", 0)));
    CHECK(value("person_status", 1) == 4);
    CHECK(value("person_status", 0) == 0);
    CHECK(value("person_label", 1) == 1);
    CHECK(value("person_own") == 2);
    CHECK(value("person_unmet") == Approx(2.5));
    CHECK(value("person_given") == 3);
    CHECK(value("person_strain") == 0.75);
    CHECK(value("person_ties", 0) == 0);
    CHECK(value("person_age") == Approx(citizens.age_in_months(who, sim::Month{0}) / 12.0));
    CHECK(value("person_sex") == static_cast<double>(citizens.sex[who]));
    CHECK(value("person_household_size") >= 1);
}

TEST_CASE("a life does not hang on threads, and following changes nothing else") {
    const Prepared world = small_world();
    const Detail five(Level::agents, 5);
    const auto with = [&](const Detail& detail, unsigned threads) {
        return results_of(world, {run_replicate(world, 0, detail, sim::Workers(threads))}, detail);
    };
    const auto one = with(five, 1), three = with(five, 3), places = with(Level::places, 2);
    CHECK(sim::data_checksum(one) == sim::data_checksum(three));
    CHECK(one.outcomes.size() > places.outcomes.size() + 20);
    for (const sim::OutcomeValues& outcome : places.runs[0].outcomes)
        CHECK(std::ranges::equal(values_of(one.runs[0], outcome.name), outcome.values, same_value));
    CHECK(values_of(one.runs[0], "person_own").size() == 72 * 5);
    CHECK(std::ranges::find(one.dimensions, "person", &sim::Dimension::name)->size() == 5);
    CHECK(std::ranges::find(places.dimensions, "person", &sim::Dimension::name) == places.dimensions.end());
}

TEST_CASE("help by kind of tie is all of the help") {
    const Prepared world = small_world(1955);
    const Detail some(Level::agents, 40);
    const auto record = run_replicate(world, 0, some, sim::Workers(2)).record;
    const auto &informal = values_of(record, "person_informal"), &by_tie = values_of(record, "person_informal_by_tie");
    REQUIRE(by_tie.size() == 3 * informal.size());
    for (std::size_t i = 0; i < informal.size(); ++i) {
        if (std::isnan(informal[i]) || std::isnan(by_tie[3 * i])) continue;
        CHECK(by_tie[3 * i] + by_tie[3 * i + 1] + by_tie[3 * i + 2] == Approx(informal[i]));
    }
}
