#include "models/welfare_state/capacity.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/standard.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr TeamId some{1}; ///< first line, psychosocial
constexpr NeighbourhoodId here{0};
constexpr int first = static_cast<int>(Line::first), second = static_cast<int>(Line::second), psychosocial = 1;

/// Jobs of which all time is contact: 36 * .92 * .94 h/week each.
constexpr double full = 36 * .92 * .94;

struct Settled {
    double admission, share, load, priority;
};

/// What becomes of a queue at one team with so many jobs.
Settled settled(double jobs, const Queue& queue, std::int64_t admitted = 0) {
    Town town(10);
    town.teams.staff[some] = town.teams.real_staff[some] = jobs;
    town.queues[here][first][psychosocial] = queue;
    capacity({}, town.municipalities, town.queues, town.teams, any_month());
    town.queues[here][first][psychosocial].demand += admitted;
    rationing({}, town.municipalities, town.queues, town.teams, any_month());
    return {town.teams.admission[some], town.teams.delivered_share[some], town.teams.load[some], town.teams.mean_priority[some]};
}

Queue queue(std::int64_t demand, std::int64_t waiting, std::int32_t waiters = 0, double priority = 0) {
    Queue some_queue;
    some_queue.demand = demand, some_queue.waiting = waiting, some_queue.waiters = waiters, some_queue.priority = priority;
    return some_queue;
}

} // namespace

TEST_CASE("a team without managers, administration or burn-out works 31 hours a week in contact for a job") {
    Town town(10);
    town.teams.staff[some] = 3;
    CHECK(contact_hours({}, town.teams, some) == Approx(3 * full));
    capacity({}, town.municipalities, town.queues, town.teams, any_month());
    CHECK(town.teams.capacity[some] == static_cast<std::int64_t>(3 * full * 20));
}

TEST_CASE("contact hours are as the formula says") {
    Town town(10);
    Teams& teams = town.teams;
    teams.staff[some] = 2;
    teams.real_staff[some] = 99; // log10(100) / 3
    teams.management[some] = .1f;
    teams.administration[some] = .25f;
    teams.burn_out[some] = .5f;
    teams.dispositions[some] = of("lifeworld");
    CHECK(contact_hours({}, teams, some)
          == Approx(2 * .9 * 36 * .92 * (1 - .11) * .75 * (1 - .12 * .9) * (1 - .10 * .9) * (1 - .10 * .9)
                    * (1 + .15 * .3 * (1 - .9) * 2 / 3)));
    teams.real_staff[some] = 1e6; // the benefit of scale ends at 999
    CHECK(contact_hours({}, teams, some)
          == Approx(2 * .9 * 36 * .92 * (1 - .11) * .75 * (1 - .12 * .9) * (1 - .10 * .9) * (1 - .10 * .9) * (1 + .15 * .3 * (1 - .9))));
}

TEST_CASE("deciding with residents takes time, as far as they decide") {
    Town town(10);
    town.teams.staff[some] = 3;
    town.teams.openness[MunicipalityId{0}] = .5f;
    CHECK(contact_hours({}, town.teams, some) == Approx(3 * full * (1 - .05 * .5)));
    town.teams.openness[MunicipalityId{0}] = 1;
    CHECK(contact_hours({}, town.teams, some) == Approx(3 * full * .95));
}

TEST_CASE("what takes time leaves fewer contact hours, and scale helps the efficient only") {
    Town town(10);
    Teams& teams = town.teams;
    teams.staff[some] = teams.real_staff[some] = 100;
    const double most = contact_hours({}, teams, some);
    for (const Disposition costly : {Disposition::diversity, Disposition::networks, Disposition::cooperation}) {
        teams.dispositions[some] = {};
        teams.dispositions[some].strength[static_cast<std::size_t>(costly)] = 1;
        CHECK(contact_hours({}, teams, some) < .91 * most);
    }
    teams.dispositions[some] = {};
    for (auto* share : {&teams.management, &teams.administration, &teams.burn_out}) {
        (*share)[some] = 1;
        CHECK(contact_hours({}, teams, some) < most);
        (*share)[some] = 0;
    }
    teams.real_staff[some] = 1000;
    CHECK(contact_hours({}, teams, some) == most);
    teams.dispositions[some].strength[static_cast<std::size_t>(Disposition::efficiency)] = 1;
    CHECK(contact_hours({}, teams, some) == Approx(1.15 * most));
}

TEST_CASE("where capacity has no end nobody waits and everybody gets what is asked") {
    const Settled all = settled(1e6, queue(5000, 3000), 3000);
    CHECK(all.admission == 1);
    CHECK(all.share == 1);
    CHECK(all.load < .001);
}

TEST_CASE("without staff nobody is admitted, nobody gets anything, and the load is full") {
    const Settled none = settled(0, queue(5000, 3000));
    CHECK(none.admission == 0);
    CHECK(none.share == 0);
    CHECK(none.load == 2);
    CHECK(settled(0, queue(0, 100)).load == 2);
}

TEST_CASE("with nothing to do there is no load, and only who has staff would admit") {
    const Settled idle = settled(1, {}), none = settled(0, {});
    CHECK(idle.admission == 1);
    CHECK(idle.share == 1);
    CHECK(idle.load == 0);
    CHECK(none.admission == 0);
    CHECK(none.share == 0);
    CHECK(none.load == 0);
}

TEST_CASE("who waits is admitted to the room that clients leave") {
    const auto capacity = static_cast<std::int64_t>(10 * full * 20);
    CHECK(settled(10, queue(capacity - 600, 2400)).admission == Approx(.25));
    CHECK(settled(10, queue(capacity - 600, 600)).admission == 1);
    CHECK(settled(10, queue(capacity - 600, 1)).admission == 1);
    CHECK(settled(10, queue(capacity, 10)).admission == 0);
    CHECK(settled(10, queue(3 * capacity, 10)).admission == 0);
}

TEST_CASE("the share delivered is capacity over demand, admissions included, and never gives more than there is") {
    const auto capacity = static_cast<std::int64_t>(10 * full * 20);
    CHECK(settled(10, queue(capacity, 10)).share == 1);
    CHECK(settled(10, queue(capacity, 10), capacity).share == Approx(.5));
    for (std::int64_t demand = capacity + 1; demand < 3 * capacity; demand += 37)
        CHECK(settled(10, queue(demand, 10)).share * static_cast<double>(demand) <= static_cast<double>(capacity));
}

TEST_CASE("load counts a part of the wait and is at most 2") {
    const auto capacity = static_cast<std::int64_t>(10 * full * 20);
    CHECK(settled(10, queue(capacity / 2, 0)).load == Approx(.5).epsilon(.001));
    CHECK(settled(10, queue(capacity, 2 * capacity)).load == Approx(1.3));
    CHECK(settled(10, queue(capacity, 100 * capacity)).load == 2);
}

TEST_CASE("mean priority is that of those who wait, and 1 where nobody does") {
    CHECK(settled(10, queue(0, 100, 4, 6)).priority == Approx(1.5));
    CHECK(settled(10, queue(0, 0)).priority == 1);
}

TEST_CASE("slack is looked back at: last month's unasked share, 0 at first") {
    Town town(10);
    look_back(town.teams);
    for (const TeamId team : town.teams.all()) CHECK(town.teams.slack[team] == 0);
    town.teams.staff[some] = 10;
    const auto month = [&](std::int64_t demand) {
        look_back(town.teams);
        const float before = town.teams.slack[some];
        town.queues[here][first][psychosocial].demand = demand;
        capacity({}, town.municipalities, town.queues, town.teams, any_month());
        rationing({}, town.municipalities, town.queues, town.teams, any_month());
        CHECK(town.teams.slack[some] == before); // nothing that clients ask changes within the month
        return before;
    };
    CHECK(month(town.teams.capacity[some]) == 0);
    const std::int64_t all = town.teams.capacity[some];
    CHECK(month(all / 4) == 1);
    CHECK(month(2 * all) == Approx(.75).epsilon(.001));
    CHECK(month(0) == 0);
}

TEST_CASE("a generalist team has the queues of all domains, the second line those of all its neighbourhoods") {
    Town town(Plan{{10, 10}, {10}});
    for (std::uint32_t n = 0; n < 3; ++n) {
        for (std::size_t d = 0; d < domains; ++d) {
            town.queues[NeighbourhoodId{n}][first][d].demand = 1 << d;
            town.queues[NeighbourhoodId{n}][second][d].demand = 100 * (n + 1);
        }
    }
    town.teams.has_generalist[NeighbourhoodId{1}] = 1;
    rationing({}, town.municipalities, town.queues, town.teams, any_month());
    const auto demand = [&](TeamId team) { return town.teams.demand[team]; };
    CHECK(demand(TeamId{0}) == 1);
    CHECK(demand(TeamId{3}) == 8);
    CHECK(demand(TeamId{4}) == 0);
    CHECK(demand(TeamId{5}) == 0);
    CHECK(demand(TeamId{9}) == 15);
    CHECK(demand(town.teams.second_line(NeighbourhoodId{0}, 2)) == 300);
    CHECK(demand(town.teams.second_line(NeighbourhoodId{2}, 2)) == 300);
}

TEST_CASE("the number of threads does not change what teams can do") {
    Town town(Plan{{10, 10, 10}, {10, 10}});
    for (const TeamId team : town.teams.all()) town.teams.staff[team] = .3 * team.index;
    for (std::uint32_t n = 0; n < 5; ++n) {
        for (std::size_t d = 0; d < domains; ++d) {
            town.queues[NeighbourhoodId{n}][first][d] = queue(300 * n, 100 * n, 3, 3.3);
            town.queues[NeighbourhoodId{n}][second][d] = queue(700 * n, 100 * n, 7, 7.1);
        }
    }
    Town with_three = town;
    for (auto& [t, workers] : {std::pair{&town, &alone()}, std::pair{&with_three, &three()}}) {
        capacity({}, t->municipalities, t->queues, t->teams, any_month(*workers));
        rationing({}, t->municipalities, t->queues, t->teams, any_month(*workers));
    }
    CHECK(town.teams.capacity == with_three.teams.capacity);
    CHECK(town.teams.demand == with_three.teams.demand);
    CHECK(town.teams.admission == with_three.teams.admission);
    CHECK(town.teams.delivered_share == with_three.teams.delivered_share);
    CHECK(town.teams.load == with_three.teams.load);
    CHECK(town.teams.mean_priority == with_three.teams.mean_priority);
}
