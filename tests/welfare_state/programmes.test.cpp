#include "models/welfare_state/programmes.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/exchange.hpp"
#include "models/welfare_state/programme_cases.hpp"
#include "models/welfare_state/programme_contacts.hpp"
#include "models/welfare_state/programme_hours.hpp"
#include "models/welfare_state/programme_targets.hpp"
#include "models/welfare_state/seeking.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// Twice that of the first line in each place is left over.
constexpr std::uint32_t enough = 1000;

/// A programme that is everywhere, reaches everybody in the month and finds all.
Programme all_round(const std::string& name = "all_round") {
    return {.name = name, .reach = 1000, .find = 1, .months = 6, .coverage = {{1945, 1}}};
}
ProgrammeSettings only(const std::vector<Programme>& all) {
    ProgrammeSettings settings;
    settings.all = all;
    settings.contact_hours = 0;
    settings.action = settings.experience = 0;
    settings.felt_more = 1;
    return settings;
}

/// With a first line that has hours enough.
Town staffed_town(std::uint32_t people) {
    Town town(people);
    for (int domain = 0; domain < domains; ++domain) town.staff(town.teams.first_line(NeighbourhoodId{0}, domain), enough);
    return town;
}
Town needy_town(std::uint32_t people, double hours = 9) {
    Town town = staffed_town(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.need(citizen, Domain::psychosocial, hours, 2);
    return town;
}

struct World {
    ProgrammeSettings settings;
    Town town;
    Programmes books;

    World(const ProgrammeSettings& chosen, Town where)
        : settings(chosen), town(std::move(where)), books(settings, town.municipalities, town.neighbourhoods) {}
    /// People are met, and hours are taken.
    void contacts(int month = 0, const sim::Workers& workers = alone()) {
        const sim::Step now = step_in(sim::Month{this_month.index + month}, workers);
        programmes(settings, {}, town.neighbourhoods, town.teams, town.surroundings, town.citizens, books, now);
        programme_hours(settings, {}, town.citizens, town.teams, books, now);
    }
    void close_books(int month = 0) {
        const sim::Column<MunicipalityId, std::int64_t> paid(town.municipalities.size(), std::int64_t{0});
        close_programme_books(paid, town.neighbourhoods, books, sim::Month{this_month.index + month});
    }
    void cases(int month = 0, const sim::Workers& workers = alone()) {
        programme_cases(settings, town.citizens, books, step_in(sim::Month{this_month.index + month}, workers));
    }
    ProgrammeCount count(std::size_t row = 0, std::uint32_t place = 0) const { return books.at(row, NeighbourhoodId{place}); }
    std::uint32_t waiting() const {
        return welfare_state::count(town.citizens, [&](CitizenId c) {
            return town.citizens.needs[c].status(static_cast<int>(Domain::psychosocial)) == Status::waiting_first;
        });
    }
};

} // namespace

TEST_CASE("a programme contacts as many of its target as its reach says, and finds its share of hidden need") {
    constexpr std::uint32_t people = 200'000;
    Programme programme = all_round();
    programme.reach = 40, programme.find = .25;
    World world(only({programme}), needy_town(people));
    world.contacts();
    CHECK(standard_errors(static_cast<double>(world.count().contacts), people, .04) < 4);
    CHECK(standard_errors(static_cast<double>(world.count().contacts), people, .044) > 4); // and it would notice a tenth more
    CHECK(standard_errors(static_cast<double>(world.count().found), people, .01) < 4);
    CHECK(standard_errors(static_cast<double>(world.count().found), people, .015) > 4); // who feels more: here a factor of 1
    CHECK(world.waiting() == world.count().found);
    CHECK(world.count().started == world.count().found);
}

TEST_CASE("contacts go to the target alone, as many as there would be of all") {
    Programme programme = all_round();
    programme.target = "unserved_heavy", programme.reach = 50;
    World world(only({programme}), staffed_town(40'000));
    for (std::uint32_t i = 0; i < 4000; ++i) world.town.need(CitizenId{i}, Domain::psychosocial, 7, 2);
    for (std::uint32_t i = 0; i < 400; ++i) world.town.status(CitizenId{i}, Domain::psychosocial, Status::second_line);
    world.contacts();
    CHECK(standard_errors(static_cast<double>(world.count().contacts), 3600, 2000. / 3600) < 4);
    CHECK(world.count().found == world.count().contacts); // all of them have hidden need
    CHECK(count(world.town.citizens, [&](CitizenId c) { return c.index >= 4000 && world.town.citizens.programme[c]; }) == 0);
}

TEST_CASE("who is meant follows from age and needs") {
    Town town(1);
    const CitizenId one{0};
    const auto is = [&](Target target) { return is_target(target, town.citizens, one, this_month); };
    const auto of_age = [&](double age) { town.person(one, Sex::woman, age); };
    CHECK(is(Target::everybody));
    for (const auto& [age, young, old] : {std::tuple{0.5, false, true}, {1.1, false, false}, {11.9, false, false}, {12., true, false},
                                          {23.9, true, false}, {24., false, false}, {74.9, false, false}, {75., false, true}}) {
        of_age(age);
        CHECK(is(Target::young) == young);
        CHECK(is(Target::old_and_infants) == old);
    }
    of_age(15);
    town.need(one, Domain::youth, 5, 1);
    CHECK(is(Target::families));
    CHECK(is(Target::medium_needs));
    CHECK_FALSE(is(Target::youth_crisis));
    CHECK_FALSE(is(Target::several_needs));
    town.need(one, Domain::psychosocial, 7, 2);
    CHECK(is(Target::several_needs));
    CHECK(is(Target::youth_several));
    CHECK(is(Target::unserved_heavy));
    town.status(one, Domain::psychosocial, Status::waiting_second);
    CHECK_FALSE(is(Target::unserved_heavy));
    CHECK_FALSE(is(Target::chronic_psychosocial));
    town.citizens.needs[one].mark[1].chronic = 1;
    CHECK(is(Target::chronic_psychosocial));
    CHECK_FALSE(is(Target::insecure));
    CHECK_FALSE(is(Target::chronic_care));
}

TEST_CASE("a case lasts its months and no longer, and gives what the programme says meanwhile") {
    Programme programme = all_round();
    programme.months = 3, programme.access = .2, programme.networks = .15, programme.own_strength = .6, programme.alliance = .1;
    programme.integral = true;
    World world(only({programme}), needy_town(50));
    world.contacts();
    CHECK(world.count().active == 50);
    const InCase& given = world.town.teams.in_case[world.town.citizens.programme[CitizenId{0}]];
    CHECK(given.access == Approx(.2));
    CHECK(given.networks == Approx(.15));
    CHECK(given.own_strength == Approx(.6));
    CHECK(given.alliance == Approx(.1));
    CHECK(given.integral);
    world.settings.all[0].coverage = {{1945, 0}}; // nobody new
    for (const std::int64_t left : {50, 50, 0, 0}) {
        world.cases();
        CHECK(world.count().active == left);
        world.contacts();
    }
    CHECK(world.town.citizens.programme[CitizenId{0}] == 0);
    CHECK_FALSE(world.books.any_cases);
}

TEST_CASE("what a case gives reaches seeking, asking, learning and the alliance; who is in no case gets nothing of it") {
    const Teams none;
    CHECK(none.in_case[0].access == 0);
    CHECK(none.in_case[0].networks == 0);
    CHECK(none.in_case[0].own_strength < 0);
    Town town(2);
    town.teams.in_case[1] = {.networks = .25f};
    town.citizens.programme[CitizenId{1}] = 1;
    const auto readiness = [&](std::uint32_t who) {
        return readiness_to_ask({}, town.surroundings, town.teams, town.citizens, CitizenId{who});
    };
    CHECK(readiness(1) - readiness(0) == Approx(.25));
    town.surroundings.mobilised[NeighbourhoodId{0}] = .1f;
    CHECK(readiness(0) == Approx(.3 + .45 * .6 + .1));
}

TEST_CASE("people in a case seek sooner, by access and by one desk") {
    constexpr std::uint32_t people = 40'000;
    const auto seekers = [&](const InCase& given) {
        Town town = needy_town(people, 2);
        town.teams.in_case[1] = given;
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.programme[citizen] = 1;
        seeking({}, town.neighbourhoods, town.teams, town.queues, town.surroundings, town.citizens, any_month());
        return count(town.citizens, [&](CitizenId c) { return is_waiting(town.citizens.needs[c].status(1)); });
    };
    const std::uint32_t nothing = seekers({}), access = seekers({.access = .2f}), one_desk = seekers({.integral = 1});
    CHECK(access > 1.3 * nothing);
    CHECK(one_desk > 1.3 * nothing); // four desks fewer: .2 off the threshold too
}

TEST_CASE("voluntary contact builds trust; coercion takes it, also from those who know the coerced") {
    Programme programme = all_round();
    programme.find = 0, programme.months = 0;
    World kind(only({programme}), staffed_town(10));
    kind.contacts();
    CHECK(kind.town.citizens.trust[CitizenId{0}] == Approx(.6 + .02 * .4));
    programme.mode = "assertive";
    World firm(only({programme}), staffed_town(10));
    firm.contacts();
    CHECK(firm.town.citizens.trust[CitizenId{0}] == .6f);
    programme.mode = "coercive", programme.target = "insecure";
    World hard(only({programme}), staffed_town(10));
    hard.town.need(CitizenId{0}, Domain::security, 2);
    hard.town.citizens.ties[CitizenId{0}][slot::neighbour] = CitizenId{1};
    hard.contacts();
    CHECK(hard.town.citizens.trust[CitizenId{0}] == Approx(.6 * (1 - .06)));
    CHECK(hard.town.citizens.trust[CitizenId{1}] == Approx(.6 * (1 - .3 * .06)));
    CHECK(hard.town.citizens.trust[CitizenId{2}] == .6f);
}

TEST_CASE("experience finds more hidden need, action meets those in need sooner") {
    constexpr std::uint32_t people = 100'000;
    Programme programme = all_round();
    programme.reach = 50, programme.find = .2, programme.months = 0;
    const auto with = [&](Disposition disposition, double strength, bool is_recent) {
        ProgrammeSettings settings = only({programme});
        settings.experience = .5, settings.action = 1;
        World world(settings, needy_town(people));
        for (const TeamId team : world.town.teams.all()) world.town.teams.dispositions[team].strength[static_cast<int>(disposition)] = strength;
        if (!is_recent)
            for (const CitizenId c : everybody(world.town.citizens)) world.town.citizens.needs[c].since[1] = 6;
        world.contacts();
        return world.count();
    };
    const auto less = with(Disposition::experience, 0, false), more = with(Disposition::experience, 1, false);
    CHECK(less.contacts == more.contacts);
    CHECK(static_cast<double>(more.found) / static_cast<double>(less.found) == Approx(1.25 / .75).margin(.15));
    CHECK(standard_errors(static_cast<double>(with(Disposition::action, 1, true).contacts), people, .1) < 4);
    CHECK(standard_errors(static_cast<double>(with(Disposition::action, 1, false).contacts), people, .05) < 4);
}

TEST_CASE("the workers of a provider follow the second line's logic") {
    Programme programme = all_round();
    programme.reach = 50, programme.find = .2, programme.employer = "provider";
    ProgrammeSettings settings = only({programme});
    settings.experience = .5;
    World world(settings, needy_town(50'000)), near = world;
    const NeighbourhoodId here{0};
    world.town.teams.dispositions[world.town.teams.second_line(here, 1)].strength[static_cast<int>(Disposition::experience)] = 1;
    near.town.teams.dispositions[near.town.teams.first_line(here, 0)].strength[static_cast<int>(Disposition::experience)] = 1;
    world.contacts();
    near.contacts();
    CHECK(world.count().found > 1.3 * static_cast<double>(near.count().found));
}

TEST_CASE("coverage takes that share of real places by lot, always the same ones, more as it grows") {
    Plan plan(40);
    for (auto& town : plan) town = {10, 10, 10, 10, 10};
    Town town(plan);
    for (std::uint32_t n = 0; n < town.neighbourhoods.size(); ++n) {
        town.neighbourhoods.code.push_back("place " + std::to_string(n));
        town.neighbourhoods.third[NeighbourhoodId{n}] = static_cast<Third>(n % 3);
    }
    for (std::uint32_t m = 0; m < 40; ++m) town.municipalities.code.push_back("town " + std::to_string(m));
    Programme programme = all_round();
    const auto places = [&](double coverage) {
        programme.coverage = {{1945, coverage}};
        ProgrammeSettings settings = only({programme});
        Programmes books(settings, town.municipalities, town.neighbourhoods);
        begin_month(settings, false, town.neighbourhoods, town.surroundings, town.teams, books, 1970);
        return books.is_here;
    };
    const auto number = [](const std::vector<std::uint8_t>& here) { return std::count(here.begin(), here.end(), 1); };
    CHECK(number(places(0)) == 0);
    CHECK(std::abs(number(places(.3)) - 60) <= 3);
    CHECK(number(places(1)) == 200);
    const auto few = places(.3), more = places(.6);
    for (std::size_t n = 0; n < few.size(); ++n) CHECK(few[n] <= more[n]);
    programme.where = "deprived";
    CHECK(std::abs(number(places(.5)) - 33) <= 1); // of the deprived third
    programme.where = "everywhere", programme.per = "municipality";
    const auto by_town = places(.5);
    CHECK(number(by_town) == 100);
    for (std::size_t n = 0; n < by_town.size(); n += 5) CHECK(std::count(&by_town[n], &by_town[n] + 5, by_town[n]) == 5);
}

TEST_CASE("a programme runs from its first year to its last, and its places of worst quality are those of the month") {
    Programme programme = all_round();
    programme.from = 1960, programme.until = 1970;
    CHECK(coverage_at(programme, 1959.99) == 0);
    CHECK(coverage_at(programme, 1960) == 1);
    CHECK(coverage_at(programme, 1970) == 0);
    Town town(Plan{{10, 10, 10}, {10, 10}});
    town.surroundings.quality[NeighbourhoodId{3}] = .2f;
    town.surroundings.quality[NeighbourhoodId{1}] = .3f;
    CHECK(worst_places(town.surroundings, town.neighbourhoods, .05) == std::vector<std::uint8_t>{0, 0, 0, 1, 0});
    CHECK(worst_places(town.surroundings, town.neighbourhoods, .4) == std::vector<std::uint8_t>{0, 1, 0, 1, 0});
}

TEST_CASE("hours of contacts and cases are taken from the first line, from each team the same share, and no more than the most") {
    Programme programme = all_round();
    programme.hours = 8, programme.reach = 100;
    ProgrammeSettings settings = only({programme});
    settings.contact_hours = 2;
    World world(settings, needy_town(10'000));
    world.contacts();
    const ProgrammeCount count = world.count();
    CHECK(count.hours == Approx(2.0 * static_cast<double>(count.contacts) + 8.0 * static_cast<double>(count.active)));
    std::int64_t taken = 0;
    for (int domain = 0; domain < domains; ++domain) {
        const TeamId team = world.town.teams.first_line(NeighbourhoodId{0}, domain);
        taken += world.town.teams.programme[team];
        const double all = contact_hours({}, world.town.teams, team) * twentieths;
        capacity({}, world.town.municipalities, world.town.queues, world.town.teams, any_month());
        CHECK(world.town.teams.capacity[team] + world.town.teams.programme[team] == static_cast<std::int64_t>(all));
    }
    CHECK(static_cast<double>(taken) == Approx(count.hours / weeks_per_month * twentieths).margin(4));

    World short_of_staff(settings, Town(10'000));
    for (const CitizenId c : everybody(short_of_staff.town.citizens)) short_of_staff.town.need(c, Domain::psychosocial, 9, 2);
    short_of_staff.town.staff(short_of_staff.town.teams.first_line(NeighbourhoodId{0}, 0), 2);
    short_of_staff.contacts();
    const TeamId team = short_of_staff.town.teams.first_line(NeighbourhoodId{0}, 0);
    const double all = contact_hours({}, short_of_staff.town.teams, team) * twentieths;
    CHECK(static_cast<double>(short_of_staff.town.teams.programme[team]) <= .5 * all);
    CHECK(short_of_staff.count().contacts < count.contacts / 5);
    CHECK(World(settings, Town(100)).town.teams.programme[team] == 0);
}

TEST_CASE("a neighbourhood team goes out in the time that casework leaves, or in the time that is protected") {
    CHECK(outreach_share({}, .7) == Approx(.3));
    CHECK(outreach_share({}, 1.4) == 0);
    ProgrammeSettings protecting;
    protecting.protected_share = .3;
    CHECK(outreach_share(protecting, 1.4) == .3);
    CHECK(outreach_share(protecting, .2) == .8);

    Programme programme = all_round();
    programme.by_team = true, programme.where = "with_teams", programme.reach = 500;
    const auto contacts = [&](double protected_share, float load) {
        ProgrammeSettings settings = only({programme});
        settings.contact_hours = 2, settings.protected_share = protected_share, settings.most = 1;
        Town town(20'000);
        town.teams.has_generalist[NeighbourhoodId{0}] = 1;
        const TeamId team = town.teams.first_line(NeighbourhoodId{0}, 0);
        town.staff(team, 50);
        town.teams.load[team] = load;
        const double hours = contact_hours({}, town.teams, team) * weeks_per_month;
        World world(settings, town);
        world.contacts();
        return static_cast<double>(world.count().contacts) * 2 / hours; // share of the team's time
    };
    CHECK(contacts(0, 1.2f) == 0);
    CHECK(contacts(.3, 1.2f) == Approx(.3).margin(.03));
    CHECK(contacts(.3, .5f) == Approx(.5).margin(.04));
    CHECK(contacts(0, .5f) == Approx(.5).margin(.04));
}

TEST_CASE("austerity keeps workers at home") {
    Programme programme = all_round();
    programme.reach = 100;
    World world(only({programme}), needy_town(50'000));
    world.town.teams.austerity[MunicipalityId{0}] = 1;
    world.contacts();
    CHECK(standard_errors(static_cast<double>(world.count().contacts), 50'000, .05) < 4);
}

TEST_CASE("presence brings people together and order to a place, without cases; it is gone when the programme is") {
    Programme broker = all_round("broker");
    broker.reach = 0, broker.presence = 14, broker.meeting = .4, broker.founding = 1.5, broker.access = .05;
    broker.networks = .1, broker.order = .2;
    World world(only({broker}), staffed_town(1000));
    const NeighbourhoodId here{0};
    world.contacts();
    CHECK(world.town.surroundings.meeting[here] == Approx(.4));
    CHECK(world.town.surroundings.founding[here] == Approx(1.5));
    CHECK(world.town.surroundings.nearer[here] == Approx(.05));
    CHECK(world.town.surroundings.mobilised[here] == Approx(.1));
    CHECK(world.town.surroundings.order[here] == Approx(.2));
    CHECK(world.count().hours == Approx(14));
    world.settings.all[0].until = 1960;
    world.contacts();
    CHECK(world.town.surroundings.meeting[here] == 0);
    CHECK(world.town.surroundings.founding[here] == 1);
    CHECK(world.town.surroundings.order[here] == 0);
    CHECK(world.count().hours == 0);
}

TEST_CASE("active cases bring order: so much for each in a hundred people") {
    Programme programme = all_round();
    programme.target = "insecure", programme.order = .3, programme.reach = 1000;
    World world(only({programme}), staffed_town(200));
    for (std::uint32_t i = 0; i < 4; ++i) world.town.need(CitizenId{i}, Domain::security, 2);
    world.contacts();
    CHECK(world.count().active == 4);
    world.contacts(1);
    CHECK(world.town.surroundings.order[NeighbourhoodId{0}] == Approx(.3 * 2));
}

TEST_CASE("needs that end during a case are counted, and years are sums of twelve months") {
    Programme programme = all_round();
    programme.months = 24;
    World world(only({programme}), needy_town(30));
    world.contacts();
    for (std::uint32_t i = 0; i < 7; ++i) {
        Needs& needs = world.town.citizens.needs[CitizenId{i}];
        needs.hours[1] = 0;
        needs.since[1] = 0; // recovered this month
    }
    world.cases();
    CHECK(world.count().resolved == 7);
    world.close_books();
    for (int month = 1; month < 12; ++month) {
        world.contacts(month);
        world.close_books(month);
    }
    const auto year = of_twelve_months(world.books, 0);
    CHECK(year[static_cast<std::size_t>(Third::middle)].resolved == 7);
    CHECK(year[static_cast<std::size_t>(Third::middle)].started == 30);
    CHECK(year[static_cast<std::size_t>(Third::deprived)].started == 0);
    world.contacts(12);
    world.close_books(12);
    CHECK(of_twelve_months(world.books, 0)[1].resolved == 0);
}

TEST_CASE("each programme has its own dice: what one does leaves those whom another meets as they were") {
    Programme one = all_round("one"), other = all_round("other");
    one.reach = other.reach = 30, one.find = other.find = .3, one.months = other.months = 0;
    World both(only({one, other}), needy_town(20'000)), alone_there(only({one}), needy_town(20'000));
    both.contacts();
    alone_there.contacts();
    CHECK(both.count(0).contacts == alone_there.count(0).contacts);
    CHECK(both.count(0).contacts != both.count(1).contacts);
}

TEST_CASE("without programmes nobody and nothing changes") {
    const Town before = lively_town();
    World world(only({}), before);
    world.contacts();
    world.cases();
    CHECK(same(world.town, before));
    Programme idle = all_round();
    idle.coverage = {{1945, 0}};
    World with_idle(only({idle}), before);
    with_idle.contacts();
    with_idle.cases();
    CHECK(same(with_idle.town, before));
}

TEST_CASE("the number of threads does not change whom programmes meet") {
    Programme one = all_round("one"), other = all_round("other");
    one.reach = 300, one.find = .5, other.mode = "coercive", other.target = "young", other.reach = 200;
    const auto run = [&](const sim::Workers& workers) {
        Town town = lively_town();
        for (const CitizenId c : everybody(town.citizens)) {
            if (sim::mix(town.citizens.lineage[c]) % 3 == 0) town.need(c, Domain::psychosocial, 7, 2);
        }
        for (std::uint32_t n = 0; n < town.neighbourhoods.size(); ++n)
            town.staff(town.teams.first_line(NeighbourhoodId{n}, 0), 50);
        World world(only({one, other}), town);
        for (int month = 0; month < 12; ++month) {
            world.contacts(month, workers);
            world.cases(month, workers);
        }
        return world.town;
    };
    const Town serial = run(alone()), threaded = run(three());
    CHECK(same(serial, threaded));
    CHECK(by_lineage(serial.citizens, &Citizens::programme) == by_lineage(threaded.citizens, &Citizens::programme));
    CHECK(count(serial.citizens, [&](CitizenId c) { return serial.citizens.programme[c] != 0; }) > 0);
}
