#include "models/welfare_state/needs.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// Nothing happens: no onset, no deepening.
NeedSettings quiet() {
    NeedSettings settings;
    settings.care_scale = settings.psychosocial = settings.youth = settings.security = settings.deepening = 0;
    settings.landscape = settings.unemployment = {{1945, 1.0}};
    return settings;
}

/// Onset at these hazards [1/year], the same for people of all ages at risk, whoever they are.
NeedSettings onset_at(double care, double psychosocial, double youth, double security) {
    NeedSettings settings = quiet();
    settings.care_scale = care, settings.care_least = 1, settings.care_most = 0;
    settings.psychosocial = psychosocial, settings.youth = youth, settings.security = security;
    settings.by_class = settings.security_by_class = {1, 1, 1};
    settings.comorbidity = settings.protection = settings.strain = 0;
    settings.unprotected = 1;
    return settings;
}

/// Some months with other dice each.
void pass(Town& town, const NeedSettings& settings, int months = 1, int first = 0, const sim::Workers& workers = alone()) {
    for (int month = first; month < first + months; ++month) {
        needs(settings, town.surroundings, town.citizens, step_in(sim::Month{this_month.index + month}, workers));
    }
}

std::uint32_t with_need(const Town& town, int domain) {
    return count(town.citizens, [&](CitizenId c) { return town.citizens.needs[c].hours[static_cast<std::size_t>(domain)] > 0; });
}

double chance_of(double hazard_per_year) { return 1 - std::exp(-hazard_per_year / 12); }

const Needs& needs_of(const Town& town, std::uint32_t row = 0) { return town.citizens.needs[CitizenId{row}]; }

} // namespace

TEST_CASE("who can be struck by which need depends on age") {
    struct Risk {
        int age;
        std::array<int, domains> struck; // of care, psychosocial, youth, security, each alone and certain
    };
    for (const Risk& risk :
         {Risk{0, {1, 0, 1, 0}}, Risk{14, {1, 0, 1, 0}}, Risk{15, {1, 1, 1, 0}}, Risk{17, {1, 1, 1, 0}}, Risk{18, {1, 1, 0, 0}},
          Risk{19, {1, 1, 0, 1}}, Risk{66, {1, 1, 0, 1}}, Risk{67, {1, 1, 0, 0}}, Risk{109, {1, 1, 0, 0}}}) {
        for (int domain = 0; domain < domains; ++domain) {
            std::array<double, domains> hazard{};
            hazard[static_cast<std::size_t>(domain)] = 1e4;
            Town town(3);
            for (const CitizenId citizen : everybody(town.citizens)) town.person(citizen, Sex::woman, risk.age + 0.5);
            pass(town, onset_at(hazard[0], hazard[1], hazard[2], hazard[3]));
            CAPTURE(risk.age, domain);
            CHECK(with_need(town, domain) == 3u * static_cast<std::uint32_t>(risk.struck[static_cast<std::size_t>(domain)]));
        }
    }
}

TEST_CASE("each need arises with its own chance, side by side with the others") {
    constexpr std::uint32_t people = 100'000;
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.person(citizen, Sex::man, 30);
    pass(town, onset_at(1.2, 3, 6, 0.6));
    for (const auto& [domain, hazard] : {std::pair{0, 1.2}, {1, 3.0}, {3, 0.6}}) {
        CAPTURE(domain);
        CHECK(standard_errors(with_need(town, domain), people, chance_of(hazard)) < 4);
        CHECK(standard_errors(with_need(town, domain), people, chance_of(hazard * 1.08)) > 4); // and it would notice 8 % more
    }
    CHECK(with_need(town, 2) == 0);
    CHECK(count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].count() > 1; }) == 0);
    CHECK(count(town.citizens, [&](CitizenId c) { return town.citizens.concerned[c] != (town.citizens.needs[c].count() > 0); })
          == 0);
}

TEST_CASE("where chances sum to more than 1, one need arises a month, each as often as its share") {
    constexpr std::uint32_t people = 40'000;
    Town town(people);
    pass(town, onset_at(1e4, 1e4, 0, 1e4));
    for (const int domain : {0, 1, 3}) CHECK(standard_errors(with_need(town, domain), people, 1.0 / 3) < 4);
    CHECK(standard_errors(with_need(town, 0), people, 0.36) > 4);
    pass(town, onset_at(1e4, 1e4, 0, 1e4), 2, 1);
    CHECK(count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].count() == 3; }) == people);
}

TEST_CASE("class, own strength, strain and other needs change the chance as the formula says") {
    constexpr std::uint32_t people = 60'000;
    NeedSettings settings = onset_at(0, 0.5, 0, 0);
    settings.by_class = {1.45, .90, .60};
    settings.comorbidity = 1.2, settings.unprotected = 1.35, settings.protection = 0.7, settings.strain = 0.6;
    struct Case {
        SocialClass social_class;
        float own_strength, strain;
        int other_needs;
        double factor;
    };
    for (const Case& a : {Case{SocialClass::middle, 0.5f, 0, 0, .90}, Case{SocialClass::high, 1, 0, 0, .60 * .65},
                          Case{SocialClass::low, 0, 1, 0, 1.45 * 1.35 * 1.6},       // on the bound
                          Case{SocialClass::low, 0, 1, 2, 1.45 * 1.35 * 1.6 * 3.4}, // on the bound, with two other needs
                          Case{SocialClass::middle, 0.5f, 0.5f, 1, .90 * 1.3 * 2.2}}) {
        Town town(people);
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.citizens.social_class[citizen] = a.social_class;
            town.citizens.own_strength[citizen] = a.own_strength;
            town.citizens.strain[citizen] = a.strain;
            if (a.other_needs > 0) town.need(citizen, Domain::care, 3);
            if (a.other_needs > 1) town.need(citizen, Domain::security, 3);
        }
        pass(town, settings);
        CAPTURE(a.factor);
        CHECK(standard_errors(with_need(town, 1), people, chance_of(0.5 * a.factor)) < 4);
        CHECK(standard_errors(with_need(town, 1), people, chance_of(0.5 * a.factor * 1.15)) > 4); // and it would notice 15 % more
    }
}

TEST_CASE("other needs do not make care need more likely, and class has a factor of its own for security") {
    constexpr std::uint32_t people = 60'000;
    NeedSettings settings = onset_at(1, 0, 0, 0);
    settings.comorbidity = 1.2;
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.need(citizen, Domain::security, 3);
    pass(town, settings);
    CHECK(standard_errors(with_need(town, 0), people, chance_of(1)) < 4);
    CHECK(standard_errors(with_need(town, 0), people, chance_of(2.2)) > 4);

    settings = onset_at(0, 0, 0, 1);
    settings.security_by_class = {2.3, .7, .25};
    Town other(people);
    pass(other, settings);
    CHECK(standard_errors(with_need(other, 3), people, chance_of(.7)) < 4);
    CHECK(standard_errors(with_need(other, 3), people, chance_of(.8)) > 4);
}

TEST_CASE(
    "care need rises with age, psychosocial need with the landscape, youth need with part of it, security with unemployment") {
    constexpr std::uint32_t people = 60'000;
    const auto struck = [](const NeedSettings& settings, int domain, double age) {
        Town town(people);
        for (const CitizenId citizen : everybody(town.citizens)) town.person(citizen, Sex::woman, age);
        pass(town, settings);
        return with_need(town, domain);
    };
    NeedSettings settings = onset_at(30, 0, 0, 0);
    settings.care_least = 0.0002, settings.care_most = 0.0008, settings.care_ageing = 18.5;
    for (const int age : {20, 60, 90}) {
        CHECK(standard_errors(struck(settings, 0, age + 0.5), people, chance_of(30 * (0.0002 + 0.0008 * std::exp(age / 18.5))))
              < 4);
    }
    settings = onset_at(0, 0.6, 0.6, 0.6);
    settings.landscape = {{1960, 1.0}, {1980, 3.0}}, settings.unemployment = {{1960, 0.5}, {1980, 1.5}}; // 2 and 1 in 1970
    CHECK(standard_errors(struck(settings, 1, 40), people, chance_of(1.2)) < 4);
    CHECK(standard_errors(struck(settings, 1, 40), people, chance_of(1.35)) > 4);
    CHECK(standard_errors(struck(settings, 2, 10), people, chance_of(0.6 * 1.3)) < 4);
    CHECK(standard_errors(struck(settings, 2, 10), people, chance_of(0.6 * 1.5)) > 4);
    CHECK(standard_errors(struck(settings, 3, 40), people, chance_of(0.6)) < 4);
}

TEST_CASE("needs begin at the levels, hours and durations that the settings say") {
    constexpr std::uint32_t people = 50'000;
    const NeedSettings settings; // its shares
    for (const int domain : {0, 1, 3}) {
        Town town(people);
        pass(town, onset_at(domain == 0 ? 1e4 : 0, domain == 1 ? 1e4 : 0, 0, domain == 3 ? 1e4 : 0));
        const auto d = static_cast<std::size_t>(domain);
        const auto at = [&](int level) {
            return count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].mark[d].level == level; });
        };
        CAPTURE(domain);
        CHECK(standard_errors(at(0), people, .45) < 4);
        CHECK(standard_errors(at(1), people, .30) < 4);
        CHECK(standard_errors(at(2), people, domain == 0 ? .17 : .25) < 4);
        CHECK(standard_errors(at(2), people, domain == 0 ? .18 : .24) > 4);
        CHECK(at(0) + at(1) + at(2) + at(3) == people);
        CHECK((at(3) > 0) == (domain == 0));
        std::uint32_t chronic = 0, chronic_light = 0;
        for (const CitizenId citizen : everybody(town.citizens)) {
            const Needs& needs = town.citizens.needs[citizen];
            REQUIRE(needs.hours[d] == nearest_hours(hours_of(settings, domain, needs.mark[d].level)));
            REQUIRE(needs.since[d] == 0);
            chronic += needs.mark[d].chronic;
            chronic_light += needs.mark[d].chronic && needs.mark[d].level == 0;
        }
        CHECK(standard_errors(chronic_light, at(0), settings.chronic[d]) < 4);
        CHECK(standard_errors(chronic_light, at(0), settings.chronic[d] * 1.1) > 4);
        if (domain == 0) CHECK(chronic - chronic_light == people - at(0));
        if (domain != 0) CHECK(standard_errors(chronic, people, settings.chronic[d]) < 4);
    }
    CHECK(hours_of(settings, 0, 3) == 55);
    CHECK(hours_of(settings, 3, 0) == Approx(0.75));
}

TEST_CASE("a need is deepened to its hours, as far as it goes") {
    const NeedSettings settings;
    Needs needs;
    deepen(settings, needs, 0);
    CHECK(needs == Needs{}); // nothing to deepen
    for (int domain = 0; domain < domains; ++domain) {
        const auto d = static_cast<std::size_t>(domain);
        needs.hours[d] = nearest_hours(hours_of(settings, domain, 0));
        const int deepest = domain == 0 ? 3 : 2;
        for (int level = 1; level <= 4; ++level) {
            deepen(settings, needs, domain);
            CHECK(needs.mark[d].level == std::min(level, deepest));
            CHECK(needs.hours[d] == nearest_hours(hours_of(settings, domain, std::min(level, deepest))));
            CHECK(needs.mark[d].chronic == (domain == 0));
        }
    }
}

TEST_CASE("care needs deepen, of older people more often, other needs do not") {
    constexpr std::uint32_t people = 60'000;
    NeedSettings settings = quiet();
    settings.deepening = 0.05;
    for (const bool old : {false, true}) {
        Town town(people);
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.person(citizen, Sex::woman, old ? 76 : 75);
            town.need(citizen, Domain::care, 3);
            town.need(citizen, Domain::psychosocial, 0.9);
        }
        pass(town, settings);
        const auto deeper = [&](std::size_t d) {
            return count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].mark[d].level > 0; });
        };
        CHECK(standard_errors(deeper(0), people, old ? 0.11 : 0.05) < 4);
        CHECK(standard_errors(deeper(0), people, old ? 0.10 : 0.055) > 4);
        CHECK(deeper(1) == 0);
    }
}

TEST_CASE("clocks tick until they stand still, and the month of recovery passes") {
    Town town(1);
    Citizens& citizens = town.citizens;
    const CitizenId citizen{0};
    town.need(citizen, Domain::care, 3);
    town.status(citizen, Domain::care, Status::waiting_first, 0);
    citizens.needs[citizen].since[1] = 0; // just recovered
    citizens.hand_overs[citizen] = 0b1000'0000'0001;
    citizens.since_care[citizen] = 0;
    pass(town, quiet());
    CHECK(needs_of(town).since[0] == 1);
    CHECK(needs_of(town).months[0] == 1);
    CHECK(needs_of(town).since[1] == Needs::longest);
    CHECK(citizens.hand_overs[citizen] == 0b0000'0000'0010);
    CHECK(citizens.since_care[citizen] == 1);
    pass(town, quiet(), 300, 1);
    CHECK(needs_of(town).since[0] == Needs::longest);
    CHECK(needs_of(town).months[0] == Needs::longest);
    CHECK(citizens.since_care[citizen] == Needs::longest);
    CHECK(citizens.hand_overs[citizen] == 0);
    CHECK(needs_of(town).hours[0] == nearest_hours(3));
    CHECK(needs_of(town).status(0) == Status::waiting_first);
}

TEST_CASE("people are looked at as long as there is a need, a status, a label, or a year has not passed since care") {
    Town town(5);
    Citizens& citizens = town.citizens;
    town.need(CitizenId{0}, Domain::youth, 1.5);
    town.status(CitizenId{1}, Domain::care, Status::refused);
    citizens.needs[CitizenId{2}].mark[1].labelled = 1;
    citizens.since_care[CitizenId{3}] = 0;
    for (const CitizenId citizen : everybody(citizens)) {
        citizens.concerned[citizen] = 1;
        citizens.own[citizen] = citizens.informal[citizen] = citizens.formal[citizen] = 5;
        citizens.hand_overs[citizen] = 1;
    }
    pass(town, quiet(), 11);
    for (const std::uint32_t row : {0u, 1u, 2u, 3u}) {
        CHECK(citizens.concerned[CitizenId{row}]);
        CHECK(citizens.own[CitizenId{row}] == 5);
    }
    const auto forgotten = [&](CitizenId citizen) {
        return !citizens.concerned[citizen] && citizens.own[citizen] == 0 && citizens.informal[citizen] == 0
            && citizens.formal[citizen] == 0 && citizens.hand_overs[citizen] == 0
            && citizens.since_care[citizen] == Needs::longest;
    };
    CHECK(forgotten(CitizenId{4}));
    pass(town, quiet(), 1, 11);
    CHECK(forgotten(CitizenId{3}));
}

TEST_CASE("who is held in care without need can be struck again and keeps the status") {
    Town town(1);
    town.status(CitizenId{0}, Domain::psychosocial, Status::second_line, 7);
    pass(town, onset_at(0, 1e5, 0, 0));
    CHECK(needs_of(town).hours[1] > 0);
    CHECK(needs_of(town).since[1] == 0);
    CHECK(needs_of(town).status(1) == Status::second_line);
    CHECK(needs_of(town).months[1] == 8);
}

TEST_CASE("a need that is there is not replaced by another") {
    Town town(500);
    for (const CitizenId citizen : everybody(town.citizens)) town.need(citizen, Domain::psychosocial, 2.1);
    pass(town, onset_at(0, 1e5, 0, 1e-3), 12);
    for (const CitizenId citizen : everybody(town.citizens)) {
        CHECK(town.citizens.needs[citizen].hours[1] == nearest_hours(2.1));
        CHECK(town.citizens.needs[citizen].since[1] == 12);
    }
}

TEST_CASE("nobody falls into need at hazards of 0, nor the dead, nor where nobody lives") {
    Town town = lively_town();
    const Town before = town;
    pass(town, quiet(), 12);
    CHECK(same(town, before));
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.citizens.alive[citizen] = 0;
        town.need(citizen, Domain::care, 3);
    }
    const Town dead = town;
    pass(town, onset_at(1e5, 1e5, 1e5, 1e5), 12);
    CHECK(same(town, dead));
    Town empty(Plan{{0}});
    pass(empty, NeedSettings{});
    CHECK(living(empty.citizens) == 0);
}

TEST_CASE("who falls into need does not depend on rows and neighbourhoods") {
    Town town = lively_town(Plan{{150, 50}});
    Town elsewhere = same_people_elsewhere(town, {3, 97, 0, 100});
    pass(town, onset_at(1, 1, 1, 1), 12);
    pass(elsewhere, onset_at(1, 1, 1, 1), 12);
    CHECK(with_need(town, 0) > 50);
    CHECK(by_lineage(town.citizens, &Citizens::needs) == by_lineage(elsewhere.citizens, &Citizens::needs));
}

TEST_CASE("the number of threads does not change who falls into need") {
    CHECK(same_on_three_threads(lively_town(),
                                [](Town& t, const sim::Step& now) { pass(t, onset_at(1, 1, 1, 1), 12, 0, now.workers); }));
}
