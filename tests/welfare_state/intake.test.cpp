#include "models/welfare_state/intake.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "sim/arithmetic.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/standard.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr int care = static_cast<int>(Domain::care), youth = static_cast<int>(Domain::youth);

Dispositions disposed(std::initializer_list<std::pair<Disposition, float>> strengths) {
    Dispositions dispositions;
    for (const auto& [disposition, strength] : strengths) dispositions.strength[static_cast<std::size_t>(disposition)] = strength;
    return dispositions;
}
/// Everybody has light need in care and waits for that line since last month.
Town waiting_town(std::uint32_t people, Status status = Status::waiting_first, double hours = 3, int level = 0) {
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::care, hours, level);
        town.status(citizen, Domain::care, status);
    }
    return town;
}
void admit(Town& town, float chance) {
    for (const TeamId team : town.teams.all()) town.teams.admission[team] = chance;
}
void queue_up(Town& town, const sim::Workers& workers = alone(), const IntakeSettings& settings = {}) {
    queueing(settings, {}, {}, town.teams, town.citizens, town.queues, any_month(workers));
}
void take_in(Town& town, const IntakeSettings& settings = {}, const sim::Workers& workers = alone()) {
    intake(settings, {}, {}, town.teams, town.citizens, town.queues, any_month(workers));
}
std::uint32_t with(const Town& town, Status status, int domain = care) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].status(domain) == status; });
}
/// Neither refers nor denies.
IntakeSettings open_doors() {
    IntakeSettings settings;
    settings.referral = settings.referral_severe = settings.denial = 0;
    return settings;
}
bool same_queue(const Queue& one, const Queue& other) {
    return one.demand == other.demand && one.waiting == other.waiting && one.clients == other.clients
        && one.waiters == other.waiters && one.decisions == other.decisions && one.priority == other.priority;
}
bool same_queues(const Queues& one, const Queues& other) {
    for (std::uint32_t n = 0; n < one.size(); ++n) {
        for (std::size_t line = 0; line < lines; ++line) {
            for (std::size_t d = 0; d < domains; ++d) {
                if (!same_queue(one[NeighbourhoodId{n}][line][d], other[NeighbourhoodId{n}][line][d])) return false;
            }
        }
    }
    return true;
}
/// Needs and statuses of all kinds.
Town mixed_town(const Plan& plan) {
    Town town(plan);
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 5);
        for (int d = 0; d < domains; ++d) {
            if (some >> d & 1) continue;
            town.need(citizen, static_cast<Domain>(d), static_cast<double>(some >> 8 & 15) + 0.5,
                      static_cast<int>(some >> 16 & 3));
            town.status(citizen, static_cast<Domain>(d), static_cast<Status>((some >> (20 + 3 * d) & 7) % 6),
                        static_cast<int>(some >> 40 & 15));
        }
        town.citizens.social_class[citizen] = static_cast<SocialClass>(some % 3);
    }
    return town;
}

} // namespace

TEST_CASE("queues hold who is in care and who waits, by line and domain, with the hours they ask") {
    Town town(Plan{{6}, {1}});
    const CitizenId client{0}, waiter{1}, specialist{2}, held{3}, nobody{4}, dead{5};
    town.need(client, Domain::care, 3);
    town.status(client, Domain::care, Status::first_line);
    town.need(waiter, Domain::care, 9, 1);
    town.status(waiter, Domain::care, Status::waiting_first);
    town.need(waiter, Domain::youth, 1);
    town.status(waiter, Domain::youth, Status::refused);
    town.need(specialist, Domain::youth, 4);
    town.status(specialist, Domain::youth, Status::second_line);
    town.status(held, Domain::care, Status::first_line);
    town.need(nobody, Domain::care, 50);
    town.need(dead, Domain::care, 50);
    town.status(dead, Domain::care, Status::first_line);
    town.citizens.alive[dead] = 0;
    town.queues[here][1][care].demand = town.queues[NeighbourhoodId{1}][0][care].waiters = 99; // last month's
    queue_up(town);

    const auto& queues = town.queues[here];
    CHECK(
        same_queue(queues[0][care], {nearest_hours(6), nearest_hours(9), 2, 1, 0, sim::exp(0.9)})); // held after light need: 3 h
    CHECK(same_queue(queues[1][youth], {nearest_hours(4), 0, 1, 0, 0, 0}));
    for (std::size_t line = 0; line < lines; ++line) {
        for (int domain = 0; domain < domains; ++domain) {
            if ((line == 0 && domain == care) || (line == 1 && domain == youth)) continue;
            CHECK(same_queue(queues[line][static_cast<std::size_t>(domain)], {}));
        }
    }
    CHECK(same_queue(town.queues[NeighbourhoodId{1}][0][care], {}));
}

TEST_CASE("where nobody is admitted everybody waits on, and where all are nobody waits any more") {
    for (const Status status : {Status::waiting_first, Status::waiting_second}) {
        Town town = waiting_town(500, status);
        const std::size_t line = static_cast<std::size_t>(line_of(status));
        queue_up(town);
        CHECK(town.queues[here][line][care].waiting == 500 * nearest_hours(3));
        const auto before = town.citizens.needs;
        admit(town, 0);
        take_in(town, open_doors());
        CHECK(town.citizens.needs == before);
        CHECK(town.queues[here][line][care].clients == 0);
        CHECK(town.queues[here][line][care].decisions == 0);

        admit(town, 1);
        for (const TeamId team : town.teams.all()) town.teams.mean_priority[team] = 50; // all the others were more urgent
        take_in(town, open_doors());
        CHECK(with(town, line ? Status::second_line : Status::first_line) == 500);
        CHECK(town.queues[here][line][care].clients == 500);
        CHECK(town.queues[here][line][care].decisions == 500);
        CHECK(town.queues[here][line][care].demand == 500 * nearest_hours(3));
        CHECK(town.citizens.needs[CitizenId{0}].months[care] == 0);
        queue_up(town);
        CHECK(town.queues[here][line][care].waiters == 0);
        CHECK(town.queues[here][line][care].demand == 500 * nearest_hours(3));
    }
}

TEST_CASE("what intake adds to demand is what queueing would count afterwards, coaching included") {
    Town town = mixed_town({{300, 200}, {150}});
    for (const TeamId team : town.teams.all()) {
        town.teams.dispositions[team] = standard_logics().all[team.index % standard_logics().all.size()].dispositions;
        town.teams.slack[team] = 0.3f;
        town.teams.production_weight[team] = 0.7f;
    }
    admit(town, 0.5f);
    queue_up(town);
    take_in(town);
    const Queues after = town.queues;
    queue_up(town);
    for (std::uint32_t n = 0; n < after.size(); ++n) {
        for (std::size_t line = 0; line < lines; ++line) {
            for (std::size_t d = 0; d < domains; ++d) {
                CHECK(after[NeighbourhoodId{n}][line][d].demand == town.queues[NeighbourhoodId{n}][line][d].demand);
                CHECK(after[NeighbourhoodId{n}][line][d].clients == town.queues[NeighbourhoodId{n}][line][d].clients);
            }
        }
    }
}

TEST_CASE("the first line refers with the chance of its team, and hands over") {
    constexpr std::uint32_t people = 40'000;
    Town town = waiting_town(people);
    admit(town, 1);
    queue_up(town);
    take_in(town);
    const auto referred = with(town, Status::waiting_second);
    CHECK(standard_errors(referred, people, 0.15) < 4);
    CHECK(standard_errors(referred, people, 0.16) > 4); // and it would notice one point more
    CHECK(with(town, Status::first_line) == people - referred);
    CHECK(count(town.citizens, [&](CitizenId citizen) { return town.citizens.hand_overs[citizen] == 1; }) == referred);
    CHECK(count(town.citizens,
                [&](CitizenId citizen) {
                    return town.citizens.hand_overs[citizen] == 1
                        && town.citizens.needs[citizen].status(care) != Status::waiting_second;
                })
          == 0);
    CHECK(town.queues[here][0][care].clients == static_cast<std::int32_t>(people - referred));
    CHECK(town.queues[here][1][care].clients == 0); // seen there next month at the earliest
}

TEST_CASE("the second line denies with its chance, and hands nobody over") {
    constexpr std::uint32_t people = 40'000;
    for (const int level : {0, 1}) {
        Town town = waiting_town(people, Status::waiting_second, 3, level);
        for (const TeamId team : town.teams.all())
            town.teams.dispositions[team] = disposed({{Disposition::legality, 1}, {Disposition::rules, 1}});
        admit(town, 1);
        take_in(town);
        const auto denied = with(town, Status::refused);
        const double chance = level == 0 ? 0.05 + 0.18 : 0.05 + 0.18 / 4;
        CHECK(standard_errors(denied, people, chance) < 4);
        CHECK(standard_errors(denied, people, 1.1 * chance) > 4); // and it would notice a tenth more
        CHECK(with(town, Status::second_line) == people - denied);
        CHECK(count(town.citizens, [&](CitizenId citizen) { return town.citizens.hand_overs[citizen] != 0; }) == 0);
    }
}

TEST_CASE("referral rises with risk avoidance, mastery and severity, falls with networks and trust, and stays a chance") {
    const IntakeSettings p;
    const NeedSettings depths;
    const auto chance = [&](const Dispositions& x, double need = 3, int domain = care, bool by_provider = false) {
        return chance_of_referral(p, depths, x, by_provider, domain, need);
    };
    CHECK(chance({}) == Approx(0.15));
    CHECK(chance(disposed({{Disposition::risk, 1}})) == Approx(0.40));
    CHECK(chance(disposed({{Disposition::mastery, 1}})) == Approx(0.15));
    CHECK(chance(disposed({{Disposition::mastery, 1}, {Disposition::efficiency, 0.5f}})) == Approx(0.30));
    CHECK(chance({}, 9) == Approx(0.15));
    CHECK(chance({}, 24) == Approx(0.50));
    CHECK(chance({}, 3, care, true) == Approx(0.15 + 0.25)); // of a neighbourhood team that providers employ
    CHECK(chance(disposed({{Disposition::networks, 0.2f}, {Disposition::trust, 0.2f}})) == Approx(0.15 - 0.05 - 0.03));
    CHECK(chance(disposed({{Disposition::networks, 1}, {Disposition::trust, 1}})) == 0);
    CHECK(chance(disposed({{Disposition::risk, 1}, {Disposition::mastery, 1}, {Disposition::efficiency, 1}}), 24) == 1);
    for (int domain = 0; domain < domains; ++domain) { // severe are the levels above medium, in every domain
        for (int level = 0; level < levels; ++level)
            CHECK(chance({}, in_hours(nearest_hours(hours_of(depths, domain, level))), domain)
                  == Approx(is_heavy(level) ? 0.50 : 0.15));
    }
    CHECK(chance_of_denial(p, disposed({{Disposition::rules, 1}}), 0) == Approx(0.05));
    CHECK(chance_of_denial({.denial = 0}, disposed({{Disposition::rules, 1}}), 0) == 0);
    CHECK(chance_of_denial(p, {}, 0, .5) == Approx(.05 + .20 * .5)); // austerity
    CHECK(chance_of_denial(p, {}, 0, 0, 1) == Approx(.05 * .5));     // openness
    CHECK(chance_of_denial(p, {}, 0, 1, .4) == Approx(.25 * .8));
    CHECK(chance_of_denial({.denial = 0, .denial_austerity = 0}, {}, 0, 1) == 0);
    CHECK(priority(p, {}, 0, .9, SocialClass::middle, 1)
          == Approx(std::exp(.2 * .4))); // the strong are favoured, as far as residents decide
    CHECK(priority(p, {}, 0, .9, SocialClass::middle, .5) == Approx(std::exp(.5 * .2 * .4)));
    CHECK(priority(p, {}, 0, .1, SocialClass::middle, 1) < 1);
    CHECK(priority(p, {}, 0, .9, SocialClass::middle) == 1);
    CHECK(chance_of_denial({.denial = 0.9}, disposed({{Disposition::rules, 1}, {Disposition::legality, 1}}), 0) == 1);
}

TEST_CASE("law makes admission blind for class and strength, the personal without it favours") {
    const IntakeSettings p;
    const auto weight = [&](const Dispositions& x, SocialClass social_class, double strength, double felt = 5) {
        return priority(p, x, felt, strength, social_class);
    };
    const Dispositions lawful = disposed({{Disposition::legality, 1}, {Disposition::personal, 1}});
    const Dispositions impersonal{}, personal = disposed({{Disposition::personal, 1}});
    for (const Dispositions& x : {lawful, impersonal}) {
        CHECK(weight(x, SocialClass::low, 0.2) == weight(x, SocialClass::high, 0.9));
        CHECK(weight(x, SocialClass::low, 0.2) == Approx(std::exp(0.5)));
    }
    CHECK(weight(personal, SocialClass::middle, 0.5) == Approx(std::exp(0.5)));
    CHECK(weight(personal, SocialClass::high, 0.7) == Approx(std::exp(0.5 + 0.5 * 0.3)));
    CHECK(weight(personal, SocialClass::low, 0.5) < weight(personal, SocialClass::middle, 0.5));
    CHECK(weight(personal, SocialClass::middle, 0.5) < weight(personal, SocialClass::middle, 0.6));
    for (const Dispositions& x : {lawful, personal})
        CHECK(weight(x, SocialClass::low, 0.5, 6) > weight(x, SocialClass::low, 0.5, 5));
}

TEST_CASE("the chance of admission is that of the team at mean priority, rises with priority, and stays a chance") {
    for (const double admission : {0.01, 0.3, 0.9}) {
        CHECK(chance_of_admission(admission, 1) == Approx(admission));
        double last = 0;
        for (const double relative : {0.1, 0.5, 1.0, 2.0, 30.0}) {
            CHECK(chance_of_admission(admission, relative) > last);
            CHECK(chance_of_admission(admission, relative) <= 1);
            last = chance_of_admission(admission, relative);
        }
        CHECK(chance_of_admission(admission, 0) == 0);
    }
    CHECK(chance_of_admission(0.001, 3) == Approx(0.003).epsilon(0.01));
    for (const double relative : {0.0, 0.2, 1.0, 1e300}) {
        CHECK(chance_of_admission(0, relative) == 0);
        CHECK(chance_of_admission(1, relative) == 1);
    }
}

TEST_CASE("where law does not rule the high class is admitted sooner, as often as the weights say; where it rules nobody is") {
    constexpr std::uint32_t people = 40'000;
    const auto admitted = [&](bool lawful, SocialClass social_class) {
        Town town = waiting_town(people);
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.citizens.social_class[citizen] = social_class;
            town.citizens.own_strength[citizen] = social_class == SocialClass::high ? 0.75f : 0.25f;
        }
        for (const TeamId team : town.teams.all())
            town.teams.dispositions[team] = disposed({{Disposition::personal, 1}, {Disposition::legality, lawful ? 1.0f : 0.0f}});
        admit(town, 0.2f);
        take_in(town, open_doors());
        return with(town, Status::first_line);
    };
    const double felt = std::exp(0.3);
    CHECK(admitted(true, SocialClass::low) == admitted(true, SocialClass::high));
    CHECK(standard_errors(admitted(true, SocialClass::low), people, 1 - std::pow(0.8, felt)) < 4);
    for (const auto& [social_class, favour] : {std::pair{SocialClass::low, -0.175}, {SocialClass::high, 0.175}}) {
        const double chance = 1 - std::pow(0.8, felt * std::exp(favour));
        CHECK(standard_errors(admitted(false, social_class), people, chance) < 4);
        CHECK(standard_errors(admitted(false, social_class), people, 1 - std::pow(0.8, felt))
              > 4); // and it would notice if favour did nothing
    }
}

TEST_CASE("who is taken in does not depend on where the row stands nor on the number of threads") {
    Town town = mixed_town({{2'000}});
    admit(town, 0.5f);
    Town elsewhere = same_people_elsewhere(town, {900, 600, 500});
    admit(elsewhere, 0.5f);
    Town on_one = elsewhere, on_three = elsewhere;
    queue_up(on_one), queue_up(on_three, three());
    CHECK(same_queues(on_one.queues, on_three.queues));
    take_in(on_one), take_in(on_three, {}, three());
    CHECK(same(on_one, on_three));
    CHECK(same_queues(on_one.queues, on_three.queues));

    queue_up(town), take_in(town);
    CHECK(by_lineage(town.citizens, &Citizens::needs) == by_lineage(on_one.citizens, &Citizens::needs));
    CHECK(by_lineage(town.citizens, &Citizens::hand_overs) == by_lineage(on_one.citizens, &Citizens::hand_overs));
    std::int64_t clients = 0, demand = 0;
    for (std::uint32_t n = 0; n < 3; ++n) {
        for (const auto& line : on_one.queues[NeighbourhoodId{n}]) {
            for (const Queue& queue : line) clients += queue.clients, demand += queue.demand;
        }
    }
    for (const auto& line : town.queues[here]) {
        for (const Queue& queue : line) clients -= queue.clients, demand -= queue.demand;
    }
    CHECK(clients == 0);
    CHECK(demand == 0);
}

TEST_CASE("what comes of one domain leaves the dice of the next alone") {
    Town both = mixed_town({{400}});
    for (const CitizenId citizen : everybody(both.citizens)) {
        both.need(citizen, Domain::care, 3), both.need(citizen, Domain::youth, 3);
        both.status(citizen, Domain::care, Status::waiting_first), both.status(citizen, Domain::youth, Status::waiting_first);
    }
    Town closed = both;
    admit(both, 0.5f), admit(closed, 0.5f);
    closed.teams.admission[closed.teams.first_line(here, care)] = 0;
    take_in(both), take_in(closed);
    for (const CitizenId citizen : everybody(both.citizens))
        CHECK(both.citizens.needs[citizen].status(youth) == closed.citizens.needs[citizen].status(youth));
    CHECK(with(closed, Status::waiting_first) == 400);
}

TEST_CASE("the defaults of intake lie in their declared ranges") {
    IntakeSettings settings;
    sim::Parameters parameters;
    declare(parameters, settings);
    CHECK(parameters.all().size() == 18);
    for (const sim::Parameter& parameter : parameters.all()) {
        const double value = **std::get_if<double*>(&parameter.value);
        CHECK(value >= parameter.about.least);
        CHECK(value <= parameter.about.most);
    }
}
