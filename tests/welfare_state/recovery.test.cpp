#include "models/welfare_state/recovery.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// A town in which needs end.
struct Recovering : Town {
    RecoverySettings settings;
    ClientHourSettings hours;
    NeedSettings need_settings;
    TreatmentSettings treatment;
    double mean = 0.6; ///< bracket of who has strength .5 and no help
    RecoveriesByPlace recoveries;

    explicit Recovering(Town town) : Town(std::move(town)), recoveries(neighbourhoods.size()) {}
    explicit Recovering(std::uint32_t people) : Recovering(Town(people)) {}

    void pass(int months = 1, int first = 0, const sim::Workers& workers = alone()) {
        for (int month = first; month < first + months; ++month) {
            recovery(settings, {hours, need_settings, treatment, teams, professionals}, mean, citizens, recoveries,
                     step_in(sim::Month{this_month.index + month}, workers));
        }
    }
    /// All needs end at once, in care or not.
    void certain() { settings.acute = settings.chronic = {10, 10, 10, 10}; }
    void never() { settings.acute = settings.chronic = {0, 0, 0, 0}; }
    /// A second-line team of perfect quality and skill, that gives all that is asked.
    TeamId perfect_team(int domain) {
        const TeamId team = teams.second_line(NeighbourhoodId{0}, domain);
        staff(team, 1);
        professionals.skill[teams.first[team]] = 1;
        teams.delivered_share[team] = 1;
        treatment.extratherapeutic = treatment.relationship = treatment.expectancy = 0;
        treatment.specialist = 1, treatment.tailoring = treatment.standardisation = 0;
        return team;
    }
    std::uint32_t with_need(int domain) const {
        return count(citizens, [&](CitizenId c) { return citizens.needs[c].hours[static_cast<std::size_t>(domain)] > 0; });
    }
    const Needs& needs_of(std::uint32_t row = 0) const { return citizens.needs[CitizenId{row}]; }
};

constexpr CitizenId one{0};

} // namespace

TEST_CASE("48, 65, 75 and 83 % recover from a psychosocial need within 3, 6, 12 and 24 months without care") {
    constexpr std::uint32_t people = 100'000;
    Recovering town(people);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::psychosocial, 0.9);
        town.citizens.needs[citizen].mark[1].chronic = citizen.index % 20 < 7; // .35, as onset says
    }
    town.mean = mean_bracket(town.settings, town.citizens, any_month());
    CHECK(town.mean == Approx(0.6));
    int passed = 0;
    for (const auto& [months, design, observed] :
         {std::tuple{3, .48, .50}, std::tuple{6, .65, .63}, std::tuple{12, .75, .76}, std::tuple{24, .83, .80}}) {
        town.pass(months - passed, passed);
        passed = months;
        const double recovered = people - town.with_need(1);
        const double exact = 1 - .65 * std::pow(.67, months) - .35 * std::pow(.97, months);
        CAPTURE(months);
        CHECK(std::abs(recovered / people - design) < 0.01);
        CHECK(std::abs(recovered / people - observed) < 0.06); // P26
        CHECK(standard_errors(recovered, people, exact) < 4);
        CHECK(standard_errors(recovered, people, exact + 0.01) > 4); // and it would notice a point more
    }
}

TEST_CASE("psychosocial needs that end are counted by the months since they began, in care or not, and others are not") {
    Recovering town(5);
    town.certain();
    const int since[] = {0, 3, 24, 200, 7};
    for (std::uint32_t row = 0; row < 5; ++row) {
        const Domain domain = row < 4 ? Domain::psychosocial : Domain::care;
        town.need(CitizenId{row}, domain, 3);
        town.citizens.needs[CitizenId{row}].since[static_cast<std::size_t>(domain)] = static_cast<std::uint8_t>(since[row]);
    }
    town.status(CitizenId{1}, Domain::psychosocial, Status::second_line);
    town.pass();
    const auto& ended = town.recoveries[NeighbourhoodId{0}].psychosocial_ended;
    CHECK(ended[0] == 1);
    CHECK(ended[3] == 1);
    CHECK(ended[24] == 2); // 24 or more
    CHECK(std::accumulate(ended.begin(), ended.end(), 0) == 4);
    town.pass();
    CHECK(std::accumulate(ended.begin(), ended.end(), 0) == 0); // of this month only
}

TEST_CASE("natural recovery goes with support and own strength, against the mean of the start") {
    const RecoverySettings settings;
    CHECK(bracket(settings, 0, 0.5) == Approx(0.6));
    CHECK(bracket(settings, 1, 0.5) == Approx(1.0));
    CHECK(bracket(settings, 0.5, 1) == Approx(0.95));

    Town start(4); // two with one need, one with two, one dead
    for (const std::uint32_t row : {0u, 1u, 2u, 3u}) start.need(CitizenId{row}, Domain::care, 10);
    start.need(CitizenId{2}, Domain::security, 10);
    start.citizens.own[CitizenId{1}] = start.citizens.informal[CitizenId{2}] = nearest_hours(5);
    start.citizens.alive[CitizenId{3}] = 0;
    CHECK(mean_bracket(settings, start.citizens, any_month()) == Approx((.6 + .8 + 2 * .7) / 4));
    CHECK(mean_bracket(settings, Town(3).citizens, any_month()) == 1);

    constexpr std::uint32_t people = 40'000;
    Recovering town(people);
    town.mean = 0.8;
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::youth, 2);
        town.citizens.own[citizen] = town.citizens.informal[citizen] = nearest_hours(0.5);
        town.citizens.own_strength[citizen] = 1;
    }
    town.pass();
    CHECK(standard_errors(people - town.with_need(2), people, .33 * .95 / .8) < 4);
    CHECK(standard_errors(people - town.with_need(2), people, .33) > 4);
}

TEST_CASE("help adds to recovery by what is delivered, its quality and skill; help that delivers nothing adds nothing") {
    constexpr std::uint32_t people = 60'000;
    for (const double delivered : {0.0, 0.5, 1.0}) {
        Recovering town(people);
        const TeamId team = town.perfect_team(3);
        town.teams.delivered_share[team] = static_cast<float>(delivered);
        town.professionals.skill[ProfessionalId{0}] = 0.5f;
        town.treatment.specialist = 0.8;
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.need(citizen, Domain::security, 2);
            town.status(citizen, Domain::security, Status::second_line);
        }
        town.pass();
        const double expected = .16 + .10 * delivered * .8 * .5;
        CAPTURE(delivered);
        CHECK(standard_errors(people - town.with_need(3), people, expected) < 4);
        CHECK(standard_errors(people - town.with_need(3), people, expected + 0.01) > 4); // and it would notice a point more
    }
}

TEST_CASE("help without professionals, and waiting for help, leave natural recovery as it is") {
    Recovering town(2000);
    town.never();
    town.settings.treatment = {1, 1, 1, 1};
    const TeamId team = town.perfect_team(1); // psychosocial, none for care
    CHECK(town.teams.count[team] == 1);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::care, 3);
        town.need(citizen, Domain::psychosocial, 3);
        town.status(citizen, Domain::care, Status::second_line);
        town.status(citizen, Domain::psychosocial, citizen.index % 2 ? Status::waiting_second : Status::second_line);
    }
    town.pass();
    CHECK(town.with_need(0) == 2000);
    CHECK(town.with_need(1) == 1000); // those in care recovered, with certainty
}

TEST_CASE("who recovers waits no longer and is refused no longer, and what belonged to the need is gone") {
    for (const Status status : {Status::none, Status::waiting_first, Status::waiting_second, Status::refused, Status::first_line,
                                Status::second_line}) {
        Recovering town(1);
        town.certain();
        town.need(one, Domain::psychosocial, 5, 2);
        town.status(one, Domain::psychosocial, status, 4);
        Needs& needs = town.citizens.needs[one];
        needs.mark[1].chronic = needs.mark[1].unsafe_noticed = needs.mark[1].labelled = 1;
        needs.since[1] = 9;
        town.pass();
        CHECK(needs.just_recovered(1));
        CHECK(needs.status(1) == Status::none);
        CHECK(needs.months[1] == (status == Status::none ? 4 : 0));
        CHECK_FALSE(needs.mark[1].chronic);
        CHECK_FALSE(needs.mark[1].unsafe_noticed);
        CHECK(needs.mark[1].level == 0);
        CHECK(needs.mark[1].labelled); // stays on file
        CHECK(town.citizens.since_care[one] == (is_in_care(status) ? 0 : Needs::longest));
        CHECK(town.recoveries[NeighbourhoodId{0}].leavers == (is_in_care(status) ? 1 : 0));
        CHECK(town.recoveries[NeighbourhoodId{0}].resolved[0][2] == (is_in_care(status) ? 1 : 0));
    }
}

TEST_CASE("people leave care when the last of their domains is discharged, and are counted once") {
    Recovering town(2);
    town.settings.acute = {10, 0, 0, 10};
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::care, 3);
        town.status(citizen, Domain::care, Status::first_line);
        const Domain other = citizen == one ? Domain::psychosocial : Domain::security;
        town.need(citizen, other, 3, 1);
        town.status(citizen, other, Status::second_line);
    }
    town.pass();
    CHECK(town.needs_of(0).in_care());
    CHECK(town.citizens.since_care[one] == Needs::longest);
    CHECK_FALSE(town.needs_of(1).in_care());
    CHECK(town.citizens.since_care[CitizenId{1}] == 0);
    const Recoveries& here = town.recoveries[NeighbourhoodId{0}];
    CHECK(here.leavers == 1);
    CHECK(here.in_care[1] == std::array<std::int32_t, levels>{2, 2, 0, 0}); // both had two needs
    CHECK(here.resolved[1] == std::array<std::int32_t, levels>{2, 1, 0, 0});
    CHECK(here.in_care[0] == std::array<std::int32_t, levels>{});
    town.pass(1, 1); // the count is of one month
    CHECK(here.leavers == 0);
    CHECK(here.in_care[0] == std::array<std::int32_t, levels>{0, 1, 0, 0});
}

TEST_CASE("discharge is held up where production pays and there is room, with the same chance each month") {
    constexpr std::uint32_t people = 20'000;
    struct Case {
        float production;
        std::int64_t demand, capacity;
        double held;
    };
    for (const Case& a : {Case{0, 50, 100, 0}, Case{1, 50, 100, .45 * .7}, Case{0.5f, 50, 100, .45 * .35}, Case{1, 120, 100, 0},
                          Case{1, 200, 100, 0}, Case{1, 5, 0, 0}, Case{1, 0, 0, .45 * 1.2}}) {
        Recovering town(people);
        town.certain();
        const TeamId team = town.teams.second_line(NeighbourhoodId{0}, 1);
        town.teams.production_weight[team] = a.production;
        town.teams.demand[team] = a.demand;
        town.teams.capacity[team] = a.capacity;
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.need(citizen, Domain::psychosocial, 5, 2);
            town.status(citizen, Domain::psychosocial, Status::second_line, 6);
        }
        CAPTURE(a.production, a.demand, a.capacity);
        double before = people;
        for (int month = 0; month < 2; ++month) {
            town.pass(1, month);
            CHECK(town.with_need(1) == 0);
            const double held = count(town.citizens, [&](CitizenId citizen) {
                const Needs& needs = town.citizens.needs[citizen];
                return needs.status(1) == Status::second_line && needs.mark[1].level == 2 && needs.months[1] == 6;
            });
            const double left = count(town.citizens, [&](CitizenId citizen) { return !town.citizens.needs[citizen].in_care(); });
            CHECK(held + left == people);
            CHECK(town.recoveries[NeighbourhoodId{0}].leavers == before - held);
            CHECK(town.recoveries[NeighbourhoodId{0}].in_care[0][2]
                  == (month == 0 ? static_cast<int>(people) : 0)); // the held are no needs
            if (a.held == 0) CHECK(held == 0);
            if (a.held > 0) CHECK(standard_errors(held, before, a.held) < 4);
            if (a.held > 0 && month == 0) CHECK(standard_errors(held, before, a.held * 1.1) > 4); // and it would notice 10 % more
            if (held == 0) break;
            before = held;
        }
    }
}

TEST_CASE("overcoming a need oneself makes stronger, by professionals weaker unless they work on own strength") {
    const auto strength = [](Status status, float own, float taught) {
        Recovering town(1);
        town.certain();
        town.need(one, Domain::care, 10);
        town.status(one, Domain::care, status);
        town.teams.dispositions[town.teams.second_line(NeighbourhoodId{0}, 0)]
            .strength[static_cast<std::size_t>(Disposition::own_strength)] = taught;
        town.citizens.own[one] = nearest_hours(static_cast<double>(own));
        town.citizens.formal[one] = nearest_hours(6);
        town.pass();
        return static_cast<double>(town.citizens.own_strength[one]);
    };
    CHECK(strength(Status::none, 0, 0) == Approx(.5));
    CHECK(strength(Status::none, 4, 0) == Approx(.5 + .05 * .4 * .5));
    CHECK(strength(Status::second_line, 0, 0) == Approx(.5 - .02 * .6 * .5));
    CHECK(strength(Status::second_line, 4, 0) == Approx(.5 + .05 * .4 * .5 - .02 * .6 * .5));
    CHECK(strength(Status::second_line, 0, 0.5f) == Approx(.5 - .02 * .3 * .5));
    CHECK(strength(Status::second_line, 0, 1) == Approx(.5));
}

TEST_CASE("two needs that end in one month are each measured by the month before") {
    Recovering town(1);
    town.certain();
    town.settings.success = 0.1;
    town.need(one, Domain::care, 8);
    town.need(one, Domain::youth, 2);
    town.citizens.own[one] = nearest_hours(4); // .4 of both together
    town.pass();
    const double once = .5 + .1 * .4 * .5;
    CHECK(static_cast<double>(town.citizens.own_strength[one]) == Approx(once + .1 * .4 * (1 - once)));
}

TEST_CASE("own strength stays between 0 and 1 whatever the settings, and chances may lie anywhere") {
    Recovering town(3);
    town.certain();
    town.settings.success = town.settings.taken_over = 1, town.settings.hold = 100;
    town.settings.acute = {-5, 1e9, -5, 1e9}, town.mean = 1e-9;
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (int domain = 0; domain < domains; ++domain) {
            town.need(citizen, static_cast<Domain>(domain), 1);
            town.status(citizen, static_cast<Domain>(domain), Status::first_line);
        }
        town.citizens.own[citizen] = town.citizens.formal[citizen] = 0xFFFF;
        town.citizens.own_strength[citizen] = static_cast<float>(citizen.index) / 2;
    }
    town.pass();
    for (const CitizenId citizen : everybody(town.citizens)) {
        CHECK(town.citizens.own_strength[citizen] >= 0);
        CHECK(town.citizens.own_strength[citizen] <= 1);
        CHECK(town.citizens.needs[citizen].count() == 2);
    }
}

TEST_CASE("nothing changes for the healthy, the dead and the unconcerned, nor at chances of 0") {
    Recovering town(4);
    town.certain();
    for (const std::uint32_t row : {0u, 1u, 3u}) town.need(CitizenId{row}, Domain::care, 5);
    town.citizens.alive[CitizenId{0}] = 0;
    town.citizens.concerned[CitizenId{1}] = 0;
    const Town before = town;
    town.pass();
    CHECK(town.needs_of(3).just_recovered(0));
    town.citizens.needs[CitizenId{3}] = before.citizens.needs[CitizenId{3}];
    CHECK(same(town, before));
    town.never();
    town.pass(12, 1);
    CHECK(same(town, before));
}

namespace {
Recovering lively_recovery(Town town) {
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 5);
        for (int domain = 0; domain < domains; ++domain) {
            if (some >> (4 * domain) & 1) continue;
            town.need(citizen, static_cast<Domain>(domain), 1 + static_cast<double>(some >> 20 & 15), domain % 3);
            town.status(citizen, static_cast<Domain>(domain), static_cast<Status>((some >> (30 + 3 * domain)) % 6));
        }
        town.citizens.own[citizen] = 10;
    }
    Recovering recovering(std::move(town));
    for (const TeamId team : recovering.teams.all()) {
        if (recovering.teams.generalist[team]) continue;
        recovering.staff(team, 2);
        recovering.teams.delivered_share[team] = 0.8f;
        recovering.teams.production_weight[team] = 1;
        recovering.teams.capacity[team] = 100, recovering.teams.demand[team] = 60;
    }
    return recovering;
}
} // namespace

TEST_CASE("the number of threads does not change who recovers, nor what is counted") {
    Recovering with_one = lively_recovery(lively_town()), with_three = with_one;
    const Town before = with_one;
    with_one.pass(6);
    with_three.pass(6, 0, three());
    CHECK(same(with_one, with_three));
    CHECK_FALSE(same(with_one, before));
    for (std::uint32_t n = 0; n < with_one.recoveries.size(); ++n) {
        const Recoveries &a = with_one.recoveries[NeighbourhoodId{n}], &b = with_three.recoveries[NeighbourhoodId{n}];
        CHECK((a.in_care == b.in_care && a.resolved == b.resolved && a.leavers == b.leavers));
    }
    CHECK(mean_bracket(with_one.settings, with_one.citizens, any_month())
          == mean_bracket(with_one.settings, with_one.citizens, any_month(three())));
}

TEST_CASE("who recovers by themselves does not depend on rows and neighbourhoods") {
    Recovering town = lively_recovery(lively_town(Plan{{150, 50}}));
    Recovering elsewhere(same_people_elsewhere(town, {3, 97, 0, 100}));
    town.settings.treatment = elsewhere.settings.treatment = {0, 0, 0, 0};
    town.settings.hold = elsewhere.settings.hold = 0;
    const std::uint32_t before = town.with_need(1);
    town.pass(3);
    elsewhere.pass(3);
    CHECK(town.with_need(1) < before);
    CHECK(by_lineage(town.citizens, &Citizens::needs) == by_lineage(elsewhere.citizens, &Citizens::needs));
}
