#include "models/welfare_state/collectives.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/client_hours.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr auto psychosocial = static_cast<std::size_t>(Domain::psychosocial);

/// Places of people who all have a psychosocial need of so many hours and are not in care; each row stands for so many real places.
struct Place {
    Town town;
    CollectivesByPlace all;
    Accounts accounts;
    double persons_per_agent;

    Place(const Plan& plan, double need, float places = 1, double w = 1)
        : town(plan), all(town.neighbourhoods.size()), accounts(town.neighbourhoods.size()), persons_per_agent(w) {
        for (const CitizenId citizen : everybody(town.citizens)) town.need(citizen, Domain::psychosocial, need);
        for (std::uint32_t n = 0; n < town.neighbourhoods.size(); ++n) {
            const NeighbourhoodId home{n};
            town.neighbourhoods.stands_for[home] = places;
            accounts.help[home].people = town.citizens.blocks[n].size();
            accounts.help[home].social_trust = .6 * static_cast<double>(accounts.help[home].people);
            town.teams.capacity[town.teams.first_line(home, 1)] = 20;
        }
    }
    void pass(const CollectiveSettings& settings = sure(), sim::Month month = sim::Month::january(2015),
              const sim::Workers& workers = alone()) {
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.organised[citizen] = 0; // as receiving does
        collectives(settings, {{}, {}, persons_per_agent, town.neighbourhoods, accounts}, town.surroundings, town.teams,
                    town.citizens, all, step_in(month, workers));
    }
    static CollectiveSettings sure() {
        CollectiveSettings settings;
        settings.founding = 10, settings.dissolving = 0; // founded wherever there are cases enough
        return settings;
    }
    std::uint32_t groups() const { return all[here].groups[psychosocial]; }
    std::uint32_t members() const {
        return count(town.citizens, [&](CitizenId citizen) { return town.citizens.organised[citizen] > 0; });
    }
};

} // namespace

TEST_CASE("a collective needs eight of the same need in one real place, and takes in twelve") {
    Place few({{7}}, 3), enough({{8}}, 3), many({{100}}, 3);
    for (Place* place : {&few, &enough, &many}) place->pass();
    CHECK(few.groups() == 0);
    CHECK(enough.groups() == 1);
    CHECK(enough.members() == 8);
    CHECK(many.groups() == 1); // one a month in one place
    CHECK(many.members() == 12);
    for (int month = 0; month < 20; ++month) many.pass();
    CHECK(many.groups() == 8); // 4 are left over
    CHECK(many.members() == 96);
}

TEST_CASE("what counts is the persons of one real place, whatever an agent stands for") {
    Place spread({{100}}, 3, 20, 1), dense({{100}}, 3, 10, 2); // 5 and 20 persons to a place
    spread.pass();
    dense.pass();
    CHECK(spread.groups() == 12); // the hundred fill twelve places that have eight
    CHECK(dense.groups() == 10);
    CHECK(dense.members() == 60); // 120 persons
}

TEST_CASE("members get an hour and a half of each other, never more than they need, and each need is met once") {
    Place place({{8}}, 3), light({{8}}, .9);
    place.pass();
    light.pass();
    for (const CitizenId citizen : everybody(place.town.citizens)) CHECK(place.town.citizens.organised[citizen] == 30);
    for (const CitizenId citizen : everybody(light.town.citizens)) {
        CHECK(light.town.citizens.organised[citizen] == 18);
        CHECK(light.town.citizens.felt(citizen) == 0);
    }
    CHECK(place.all[here].hours == 8 * 30);
    CHECK(light.all[here].hours == 8 * 18);
}

TEST_CASE("members gain strength and social trust by the rates of the design; others gain nothing") {
    Place place({{13}}, 3);
    place.pass();
    std::uint32_t gained = 0;
    for (const CitizenId citizen : everybody(place.town.citizens)) {
        const bool is_member = place.town.citizens.organised[citizen] > 0;
        gained += is_member;
        CHECK(place.town.citizens.own_strength[citizen] == Approx(.5 + (is_member ? .010 * .03 : 0)));
        CHECK(place.town.citizens.social_trust[citizen] == Approx(.6 + (is_member ? .01 * .4 : 0)));
    }
    CHECK(gained == 12);
}

TEST_CASE("who is in care is no member, and who is a member stays one while they wait") {
    Place place({{20}}, 3);
    for (std::uint32_t i = 0; i < 13; ++i) place.town.status(place.town.in(0, i), Domain::psychosocial, Status::first_line);
    place.pass();
    CHECK(place.groups() == 0); // seven are left
    Place waiting({{30}}, 3);
    for (const CitizenId citizen : everybody(waiting.town.citizens))
        waiting.town.status(citizen, Domain::psychosocial, Status::waiting_second);
    auto settings = Place::sure();
    waiting.pass(settings);
    const auto before = by_lineage(waiting.town.citizens, &Citizens::organised);
    settings.founding = 0;
    waiting.pass(settings, sim::Month::january(2016));
    CHECK(waiting.members() == 12);
    CHECK(by_lineage(waiting.town.citizens, &Citizens::organised) == before);
}

TEST_CASE("two hours a week of the first line go to each collective, and the rest is what the team can give") {
    Place place({{100}}, 3, 10, 2);
    place.pass();
    const TeamId team = place.town.teams.first_line(here, 1);
    CHECK(place.town.teams.facilitation[team] >= 10 * 2 * 20 / 2); // in hours of agents, rounded by lot
    CHECK(place.town.teams.facilitation[team] <= 10 * 2 * 20 / 2 + 1);
    place.town.staff(team, 1);
    capacity({}, place.town.municipalities, place.town.queues, place.town.teams, any_month());
    const auto all = static_cast<std::int64_t>(contact_hours({}, place.town.teams, team) * 20);
    CHECK(place.town.teams.capacity[team] + place.town.teams.facilitation[team] == all);
    place.town.teams.facilitation[team] = 10 * all; // more than there is
    capacity({}, place.town.municipalities, place.town.queues, place.town.teams, any_month());
    CHECK(place.town.teams.capacity[team] == 0);
    CHECK(place.town.teams.facilitation[team] == all);
}

TEST_CASE("collectives are founded and dissolve as often as the formula says") {
    CHECK(chance_of_founding({}, .6, .5, 1.2) == Approx(.03 * .6 * .8 * 1.2));
    constexpr std::uint32_t places = 3000;
    const Plan plan(1, std::vector<std::uint32_t>(places, 20));
    Place country(plan, 3);
    const auto found = [&] {
        std::uint32_t all = 0;
        for (const Collectives& one : country.all) all += one.groups[psychosocial];
        return all;
    };
    CollectiveSettings settings; // cooperation is 0, nobody volunteers
    settings.founding = .3;
    country.pass(settings);
    CHECK(standard_errors(found(), places, .3 * .6 * .3) < 4);
    CHECK(standard_errors(found(), places, .3 * .6 * .3 * 1.4) > 4); // and it would notice 40 % more
    for (Collectives& one : country.all) one.groups[psychosocial] = 1;
    settings.founding = 0, settings.dissolving = .2;
    country.pass(settings);
    CHECK(standard_errors(found(), places, .8) < 4);
    CHECK(standard_errors(found(), places, .76) > 4);
}

TEST_CASE("nothing is founded before its year, without a first line, or without social trust") {
    Place early({{100}}, 3), alone_there({{100}}, 3), distrustful({{100}}, 3);
    early.pass(Place::sure(), sim::Month::january(1969));
    alone_there.town.teams.capacity[alone_there.town.teams.first_line(here, 1)] = 0;
    alone_there.pass();
    distrustful.accounts.help[here].social_trust = 0;
    distrustful.pass();
    for (const Place* place : {&early, &alone_there, &distrustful}) {
        CHECK(place->groups() == 0);
        CHECK(place->members() == 0);
    }
}

TEST_CASE("the number of threads does not change collectives") {
    const Plan plan(3, {40, 90, 10});
    Place one(plan, 3), three_threads(plan, 3);
    CollectiveSettings settings;
    settings.founding = .5;
    for (int month = 0; month < 12; ++month) {
        const sim::Month now{sim::Month::january(2015).index + month};
        one.pass(settings, now);
        three_threads.pass(settings, now, three());
    }
    CHECK(same(one.town, three_threads.town));
    CHECK(one.members() > 0);
}
