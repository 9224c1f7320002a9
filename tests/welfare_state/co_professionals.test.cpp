#include "models/welfare_state/co_professionals.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/growth.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr sim::Month now_on = sim::Month::january(2015);

/// A place with a first line of so many contact hours that cooperates and trusts fully.
struct Place {
    Town town;
    CoProfessionalsByPlace all;

    explicit Place(std::uint32_t people, double hours = 1000) : town(people), all(1) {
        for (int domain = 0; domain < domains; ++domain) {
            const TeamId team = town.teams.first_line(here, domain);
            town.teams.capacity[team] = std::llround(20 * hours);
            auto& x = town.teams.dispositions[team].strength;
            x[static_cast<std::size_t>(Disposition::cooperation)] = x[static_cast<std::size_t>(Disposition::trust)] = 1;
        }
    }
    void put_to_work(std::uint32_t position) { town.citizens.volunteers[town.in(0, position)] = Volunteer::co_professional; }
    CitizenId client(std::uint32_t position, double hours, int level = 0, Status status = Status::first_line) {
        const CitizenId who = town.in(0, position);
        town.need(who, Domain::care, hours, level);
        town.status(who, Domain::care, status);
        return who;
    }
    void pass(const CoProfessionalSettings& settings = {}, sim::Month month = now_on, const sim::Workers& workers = alone()) {
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.organised[citizen] = 0;
        co_professionals(settings, town.teams, town.citizens, all, step_in(month, workers));
    }
    std::uint32_t working() const {
        return count(town.citizens, [&](CitizenId i) { return town.citizens.volunteers[i] == Volunteer::co_professional; });
    }
    TeamId team() const { return town.teams.first_line(here, 0); }
};
CoProfessionalSettings nobody_moves() {
    CoProfessionalSettings settings;
    settings.share = 1; // at full cooperation and trust everybody who is one stays one
    return settings;
}

} // namespace

TEST_CASE("the first line takes in volunteers by its cooperation times its trust, within a year") {
    constexpr std::uint32_t people = 20'000;
    Place place(people);
    for (const CitizenId citizen : everybody(place.town.citizens))
        place.town.citizens.volunteers[citizen] = Volunteer::association;
    CoProfessionalSettings some;
    some.share = .7;
    CHECK(share_taken_in(some, place.town.teams, here) == Approx(.7));
    for (int month = 0; month < 12; ++month) place.pass(some, {now_on.index + month});
    CHECK(standard_errors(place.working(), people, .7) < 4);
    CHECK(standard_errors(place.working(), people, .68) > 4);
    for (int domain = 0; domain < domains; ++domain)
        place.town.teams.dispositions[place.town.teams.first_line(here, domain)]
            .strength[static_cast<std::size_t>(Disposition::trust)] = .5;
    for (int month = 12; month < 24; ++month) place.pass(some, {now_on.index + month});
    CHECK(standard_errors(place.working(), people, .35) < 4);
    for (int domain = 0; domain < domains; ++domain)
        place.town.teams.dispositions[place.town.teams.first_line(here, domain)] = {};
    for (int month = 24; month < 36; ++month) place.pass(some, {now_on.index + month});
    CHECK(place.working() == 0);
    CHECK(count(place.town.citizens, [&](CitizenId i) { return place.town.citizens.volunteers_at_all(i); }) == people);
}

TEST_CASE("an hour of a co-professional meets six tenths of an hour of need, and takes .12 of the team") {
    Place place(10);
    place.put_to_work(0);
    const CitizenId she = place.client(5, 2);
    place.pass(nobody_moves());
    CHECK(place.town.citizens.organised[she] == 40);
    CHECK(place.all[here].offered == 90);
    CHECK(place.all[here].given == 67); // 2 h / .6, in whole twentieths
    CHECK(place.all[here].met == 40);
    CHECK(place.town.teams.assisted[place.team()] == 67);
    CHECK(place.town.teams.supervision[place.team()] == 9); // .12 * 67, rounded up
}

TEST_CASE("there is not more help than hours: who comes first by lot gets all, who comes last the rest") {
    Place place(30);
    place.put_to_work(0);
    for (std::uint32_t i = 5; i < 15; ++i) place.client(i, 2);
    place.pass(nobody_moves());
    CHECK(place.all[here].given == place.all[here].offered);
    CHECK(count(place.town.citizens, [&](CitizenId i) { return place.town.citizens.organised[i] == 40; }) == 1);
    CHECK(count(place.town.citizens, [&](CitizenId i) { return place.town.citizens.organised[i] > 0; }) == 2);
    CHECK(place.all[here].met <= .6 * static_cast<double>(place.all[here].given));
    const auto before = by_lineage(place.town.citizens, &Citizens::organised);
    place.pass(nobody_moves(), {now_on.index + 1});
    CHECK(by_lineage(place.town.citizens, &Citizens::organised) == before); // the same people as long as it lasts
}

TEST_CASE("only light and medium needs in or before the first line are helped, and none known as unsafe") {
    Place place(40);
    for (std::uint32_t i = 0; i < 20; ++i) place.put_to_work(i);
    const CitizenId light = place.client(25, 2), medium = place.client(26, 9, 1),
                    waits = place.client(27, 2, 0, Status::waiting_first), heavy = place.client(28, 24, 2),
                    second = place.client(29, 2, 0, Status::second_line), hidden = place.client(30, 2, 0, Status::none),
                    unsafe = place.client(31, 2);
    place.town.citizens.needs[unsafe].mark[0].unsafe_noticed = 1;
    place.pass(nobody_moves());
    for (const CitizenId helped : {light, medium, waits}) CHECK(place.town.citizens.felt(helped) == 0);
    for (const CitizenId not_helped : {heavy, second, hidden, unsafe}) CHECK(place.town.citizens.organised[not_helped] == 0);
}

TEST_CASE("without a team to supervise nobody works, and no team supervises more than it can") {
    Place without(30, 0), small(30, .5);
    for (Place* place : {&without, &small}) {
        for (std::uint32_t i = 0; i < 10; ++i) place->put_to_work(i);
        for (std::uint32_t i = 15; i < 25; ++i) place->client(i, 2);
        place->pass(nobody_moves());
    }
    CHECK(without.all[here].given == 0);
    CHECK(small.all[here].given > 0);
    CHECK(small.town.teams.supervision[small.team()] <= small.town.teams.capacity[small.team()]);
    CHECK(small.all[here].given < small.all[here].offered);
}

TEST_CASE("co-professionals take over what collectives ask of the team") {
    Place place(10);
    place.put_to_work(0);
    place.town.teams.facilitation[place.team()] = 40;
    place.pass(nobody_moves());
    CHECK(place.town.teams.facilitation[place.team()] == 0);
    CHECK(place.all[here].facilitated == 40);
    CHECK(place.all[here].given == 40);
    CHECK(place.all[here].met == 0);
    CHECK(place.town.teams.assisted[place.team()] == 0);
}

TEST_CASE("the work creeps where heavy cases wait: co-professionals strain, others do not") {
    Place place(10);
    place.put_to_work(0);
    place.client(5, 24, 2, Status::waiting_second);
    place.client(6, 24, 2, Status::second_line);
    place.pass(nobody_moves());
    CHECK(place.all[here].heavy_waiting == Approx(.5));
    CHECK(place.town.citizens.strain[place.town.in(0, 0)] == Approx(.005));
    CHECK(place.town.citizens.strain[place.town.in(0, 1)] == 0);
    auto settings = nobody_moves();
    settings.creep = 0;
    place.pass(settings);
    CHECK(place.town.citizens.strain[place.town.in(0, 0)] == Approx(.005));
}

TEST_CASE("co-professionals stop where the first line controls, as often as the rate says") {
    constexpr std::uint32_t people = 20'000;
    const auto stopped = [&](double control) {
        Place place(people);
        for (std::uint32_t i = 0; i < people; ++i) place.put_to_work(i);
        place.town.teams.dispositions[place.team()].strength[static_cast<std::size_t>(Disposition::control)] = control;
        auto settings = nobody_moves();
        settings.stop_control = .1;
        place.pass(settings);
        return people - count(place.town.citizens, [&](CitizenId i) { return place.town.citizens.volunteers_at_all(i); });
    };
    CHECK(stopped(.5) == 0);
    CHECK(standard_errors(stopped(.9), people, .1) < 4);
    CHECK(standard_errors(stopped(.9), people, .11) > 4);
}

TEST_CASE("nothing happens before the year in which it begins") {
    Place place(100);
    for (const CitizenId citizen : everybody(place.town.citizens))
        place.town.citizens.volunteers[citizen] = Volunteer::association;
    place.client(5, 2);
    const Town before = place.town;
    for (int month = 0; month < 12; ++month) place.pass({}, {sim::Month::january(1979).index + month});
    CHECK(same(place.town, before));
}

TEST_CASE("a municipality spares paid hours for those of co-professionals, and gives them back") {
    Town town{Plan{{300, 100}}};
    const InstitutionId care = town.found(0, 0, 10, id_of("professional"));
    StaffingSettings none;
    none.generalist_most = 0;
    staffing(none, {}, standard_eras(), standard_logics(), 1, town.municipalities, town.citizens, town.institutions, town.teams,
             town.professionals, any_month());
    Purses purses{1};
    purses.is_municipal[0] = 1;
    GrowthSettings still;
    still.adjustment = still.shrinking = still.growing = still.ambition = still.short_budget = 0;
    const auto grow = [&](double displacement) {
        growth(still, {}, displacement, standard_logics(), 1e6, town.municipalities, purses, town.institutions, town.teams,
               town.professionals, any_month());
    };
    town.institutions.room[care] = 2;
    town.teams.assisted[town.teams.first_line(here, 0)] = 20 * 30; // 30 h/week
    const double spared = .3 * 30 / (36 * .92 * .92);
    grow(.3);
    CHECK(town.institutions.staff[care] == Approx(10 - spared));
    grow(.3); // not again
    CHECK(town.institutions.staff[care] == Approx(10 - spared));
    town.teams.assisted[town.teams.first_line(here, 0)] = 0;
    grow(.3);
    CHECK(town.institutions.staff[care] == Approx(10));
    town.teams.assisted[town.teams.first_line(here, 0)] = 20 * 30;
    grow(0);
    CHECK(town.institutions.staff[care] == Approx(10));
    purses.is_municipal[0] = 0; // the state pays
    grow(.3);
    CHECK(town.institutions.staff[care] == Approx(10));
}

TEST_CASE("the number of threads does not change what co-professionals do") {
    const auto worked = [](const sim::Workers& workers) {
        Place place(3000, 5);
        for (std::uint32_t i = 0; i < 400; ++i) place.put_to_work(i);
        for (std::uint32_t i = 300; i < 2000; ++i)
            place.client(i, 2, static_cast<int>(i % 3), i % 2 ? Status::first_line : Status::waiting_first);
        for (int month = 0; month < 12; ++month) place.pass({}, {now_on.index + month}, workers);
        return place.town;
    };
    CHECK(same(worked(alone()), worked(three())));
}
