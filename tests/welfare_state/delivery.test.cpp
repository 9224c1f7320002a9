#include "models/welfare_state/delivery.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "models/welfare_state/intake.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/standard.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr int care = static_cast<int>(Domain::care);

void deliver_help(Town& town, const sim::Workers& workers = alone()) {
    delivery({}, {}, town.teams, town.citizens, town.professionals, town.deliveries, any_month(workers));
    close_books(town.municipalities, town.deliveries, town.teams, any_month(workers));
}
/// Counts demand and shares out this much of capacity by it.
void ration(Town& town, double capacity_over_demand) {
    queueing({}, {}, {}, town.teams, town.citizens, town.queues, any_month());
    for (const TeamId team : town.teams.all()) {
        const std::int64_t demand = of_team(town.teams, town.municipalities, town.queues, team).demand;
        town.teams.capacity[team] = static_cast<std::int64_t>(capacity_over_demand * static_cast<double>(demand));
        const double share = demand > 0 ? static_cast<double>(town.teams.capacity[team]) / static_cast<double>(demand) : 1;
        town.teams.delivered_share[team] = static_cast<float>(std::min(1.0, share));
    }
}
/// People in and out of care, held ones too, in two municipalities; the first neighbourhood has a generalist team; every logic somewhere.
Town busy_town() {
    Town town(Plan{{300, 200}, {250, 0}});
    town.teams.has_generalist[here] = 1;
    for (const TeamId team : town.teams.all()) {
        town.teams.dispositions[team] = standard_logics().all[team.index % standard_logics().all.size()].dispositions;
        town.teams.slack[team] = 0.2f;
        town.teams.production_weight[team] = 0.5f;
        town.staff(team, 1 + team.index % 4);
    }
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 9);
        for (int d = 0; d < domains; ++d) {
            if (some >> d & 1) continue;
            town.need(citizen, static_cast<Domain>(d), static_cast<double>(some >> 8 & 15) + 0.45,
                      static_cast<int>(some >> 16 & 3));
            town.status(citizen, static_cast<Domain>(d), static_cast<Status>((some >> (20 + 3 * d) & 7) % 6),
                        static_cast<int>(some >> 40 & 15));
            if (some >> (44 + d) & 1 && is_in_care(town.citizens.needs[citizen].status(d)))
                town.citizens.needs[citizen].hours[static_cast<std::size_t>(d)] = 0; // held
        }
        const Hours total = town.citizens.needs[citizen].total();
        town.citizens.own[citizen] = static_cast<Hours>(total / 5);
        town.citizens.informal[citizen] = static_cast<Hours>(total / 7);
        town.citizens.formal[citizen] = 3; // last month's
    }
    return town;
}

} // namespace

TEST_CASE("a team with enough hours meets all felt need of its clients, and the rest of its hours are idle") {
    Town town(2);
    town.need(CitizenId{0}, Domain::care, 9, 1);
    town.status(CitizenId{0}, Domain::care, Status::first_line, 12);
    town.citizens.own[CitizenId{0}] = nearest_hours(2);
    town.citizens.informal[CitizenId{0}] = nearest_hours(1.5);
    const TeamId team = town.teams.first_line(here, care);
    town.teams.capacity[team] = 1'000;
    town.teams.delivered_share[team] = 1;
    deliver_help(town);
    CHECK(town.citizens.formal[CitizenId{0}] == nearest_hours(5.5));
    CHECK(town.deliveries[here][0][care].useful == nearest_hours(5.5));
    CHECK(town.deliveries[here][0][care].surplus == 0);
    CHECK(town.teams.useful[team] == nearest_hours(5.5));
    CHECK(town.teams.idle[team] == 1'000 - nearest_hours(5.5));
    CHECK(town.citizens.formal[CitizenId{1}] == 0);
}

TEST_CASE("where capacity is 0 nothing is delivered") {
    Town town = busy_town();
    ration(town, 0);
    deliver_help(town);
    for (const CitizenId citizen : everybody(town.citizens)) {
        if (town.citizens.concerned[citizen]) CHECK(town.citizens.formal[citizen] == 0);
    }
    for (const TeamId team : town.teams.all()) {
        CHECK(town.teams.useful[team] == 0);
        CHECK(town.teams.surplus[team] == 0);
    }
}

TEST_CASE("with capacity for all, everybody who waits is in care next month and has no unmet need left in the domains served") {
    Town town(200);
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (const Domain domain : all_domains) {
            town.need(citizen, domain, 1 + 0.35 * static_cast<double>(citizen.index % 7));
            town.status(citizen, domain, citizen.index % 2 ? Status::waiting_first : Status::waiting_second);
        }
        town.citizens.own[citizen] = static_cast<Hours>(town.citizens.needs[citizen].total() / 3);
    }
    for (const TeamId team : town.teams.all()) {
        town.teams.admission[team] = town.teams.delivered_share[team] = 1;
        town.teams.capacity[team] = 1'000'000;
        town.teams.dispositions[team].strength[static_cast<std::size_t>(Disposition::own_strength)] = 0.7f; // coaches, too
    }
    IntakeSettings open_doors;
    open_doors.referral = open_doors.referral_severe = open_doors.denial = 0;
    queueing(open_doors, {}, {}, town.teams, town.citizens, town.queues, any_month());
    intake(open_doors, {}, {}, town.teams, town.citizens, town.queues, any_month());
    deliver_help(town);
    for (const CitizenId citizen : everybody(town.citizens))
        CHECK(town.citizens.own[citizen] + town.citizens.formal[citizen] == town.citizens.needs[citizen].total());
    queueing(open_doors, {}, {}, town.teams, town.citizens, town.queues, any_month());
    for (const auto& line : town.queues[here]) {
        for (const Queue& queue : line) CHECK(queue.waiters == 0);
    }
}

TEST_CASE("hours add up for every citizen and every team, however much there is to give") {
    for (const double capacity : {0.0, 0.13, 0.5, 0.99, 1.0, 1.7}) {
        CAPTURE(capacity);
        Town town = busy_town();
        ration(town, capacity);
        deliver_help(town);
        const Citizens& citizens = town.citizens;
        std::int64_t by_citizens = 0, by_places = 0, by_teams = 0, surplus = 0, surplus_of_teams = 0;
        for (const CitizenId citizen : everybody(citizens)) {
            if (!citizens.concerned[citizen]) continue;
            CHECK(citizens.own[citizen] + citizens.informal[citizen] + citizens.formal[citizen]
                  <= citizens.needs[citizen].total());
            by_citizens += citizens.formal[citizen];
        }
        for (const auto& place : town.deliveries) {
            for (const auto& line : place) {
                for (const Delivery& delivery : line) {
                    by_places += delivery.useful;
                    surplus += delivery.surplus;
                    CHECK(delivery.held <= delivery.surplus);
                    CHECK(delivery.held + delivery.induced <= static_cast<double>(delivery.surplus) + 1e-9);
                }
            }
        }
        for (const TeamId team : town.teams.all()) {
            CHECK(town.teams.useful[team] + town.teams.surplus[team] + town.teams.idle[team] == town.teams.capacity[team]);
            CHECK(town.teams.idle[team] >= 0);
            by_teams += town.teams.useful[team];
            surplus_of_teams += town.teams.surplus[team];
        }
        CHECK(by_citizens == by_places);
        CHECK(by_citizens == by_teams);
        CHECK(surplus == surplus_of_teams);
        CHECK((by_citizens > 0) == (capacity > 0));
    }
}

TEST_CASE("each need in care is somebody's client, and nobody else's") {
    Town town = busy_town();
    ration(town, 0.8);
    std::ranges::fill(town.professionals.clients, 99u);
    deliver_help(town);
    std::uint32_t in_care = 0;
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (int d = 0; d < domains; ++d) in_care += is_in_care(town.citizens.needs[citizen].status(d));
    }
    const auto& clients = town.professionals.clients;
    CHECK(std::accumulate(clients.begin(), clients.end(), 0u) == in_care);
    CHECK(in_care > 300);
    for (const TeamId team : town.teams.all()) {
        std::uint32_t of_this = 0;
        for (std::uint32_t i = 0; i < town.teams.count[team]; ++i)
            of_this += clients[ProfessionalId{town.teams.first[team].index + i}];
        CHECK(of_this == static_cast<std::uint32_t>(of_team(town.teams, town.municipalities, town.queues, team).clients));
    }

    Town nobody_works = busy_town();
    for (const TeamId team : nobody_works.teams.all()) nobody_works.teams.count[team] = 0;
    ration(nobody_works, 0.8);
    deliver_help(nobody_works);
    CHECK(std::accumulate(nobody_works.professionals.clients.begin(), nobody_works.professionals.clients.end(), 0u) == 0);
}

TEST_CASE("clients are spread evenly over the professionals of a team") {
    constexpr std::uint32_t people = 200'000, jobs = 5;
    Town town(people);
    const TeamId team = town.teams.first_line(here, care);
    town.staff(team, jobs);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::care, 3);
        town.status(citizen, Domain::care, Status::first_line);
    }
    ration(town, 1);
    deliver_help(town);
    for (const std::uint32_t clients : town.professionals.clients) {
        CHECK(standard_errors(clients, people, 1.0 / jobs) < 4);
        CHECK(standard_errors(clients, people, 1.03 / jobs) > 4); // and it would notice 3 % more
    }
}

TEST_CASE("hours for who is held in care are surplus, and counted as such") {
    Town town(1);
    town.need(CitizenId{0}, Domain::care, 9, 1);
    town.status(CitizenId{0}, Domain::care, Status::second_line, 20);
    town.citizens.needs[CitizenId{0}].hours[care] = 0;
    ration(town, 1);
    deliver_help(town);
    CHECK(town.deliveries[here][1][care].useful == 0);
    CHECK(town.deliveries[here][1][care].surplus == nearest_hours(9));
    CHECK(town.deliveries[here][1][care].held == nearest_hours(9));
    CHECK(town.citizens.formal[CitizenId{0}] == 0);
    town.citizens.needs[CitizenId{0}].take(care, Status::none);
    deliver_help(town);
    CHECK(town.deliveries[here][1][care].surplus == 0);
}

TEST_CASE("who is not concerned is left alone, and the dead get nothing") {
    Town town = busy_town();
    ration(town, 1);
    const CitizenId unconcerned{0}, dead{1};
    town.citizens.concerned[unconcerned] = 0;
    town.citizens.alive[dead] = 0;
    deliver_help(town);
    CHECK(town.citizens.formal[unconcerned] == 3);
    CHECK(town.citizens.formal[dead] == 3);
}

TEST_CASE("what people get does not depend on where the row stands nor on the number of threads") {
    Town town = busy_town();
    ration(town, 0.7);
    Town on_three = town;
    deliver_help(town);
    deliver_help(on_three, three());
    CHECK(same(town, on_three));
    CHECK(town.professionals.clients == on_three.professionals.clients);
    CHECK(town.teams.useful == on_three.teams.useful);
    CHECK(town.teams.surplus == on_three.teams.surplus);
    for (std::uint32_t n = 0; n < town.deliveries.size(); ++n) {
        for (std::size_t line = 0; line < lines; ++line) {
            for (std::size_t d = 0; d < domains; ++d)
                CHECK(town.deliveries[NeighbourhoodId{n}][line][d].induced
                      == on_three.deliveries[NeighbourhoodId{n}][line][d].induced);
        }
    }

    Town alike(600); // one kind of team everywhere
    for (const CitizenId citizen : everybody(alike.citizens)) {
        alike.need(citizen, Domain::youth, 0.05 * static_cast<double>(1 + citizen.index % 90));
        alike.status(citizen, Domain::youth, citizen.index % 3 ? Status::first_line : Status::second_line);
    }
    Town elsewhere = same_people_elsewhere(alike, {100, 300, 200});
    for (Town* one : {&alike, &elsewhere}) {
        for (const TeamId team : one->teams.all()) one->teams.delivered_share[team] = 0.6f, one->teams.capacity[team] = 1'000'000;
        deliver_help(*one);
    }
    CHECK(by_lineage(alike.citizens, &Citizens::formal) == by_lineage(elsewhere.citizens, &Citizens::formal));
}
