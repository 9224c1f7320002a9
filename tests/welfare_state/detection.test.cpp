#include "models/welfare_state/detection.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

const DetectionSettings all_unsafe{.unsafe = 1};

/// Everybody has a medium need in this domain, in this status.
Town needing(const Plan& plan, Domain domain, Status status, int level = 1) {
    Town town(plan);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, domain, 9, level);
        town.status(citizen, domain, status, 2);
    }
    return town;
}

SafetyByPlace detect(const DetectionSettings& p, Town& town, const sim::Step& now = any_month()) {
    SafetyByPlace safety(town.neighbourhoods.size(), Safety{99, 99, 99}); // last month's
    detection(p, NeedSettings{}, town.teams, town.citizens, safety, now);
    return safety;
}
Safety all_of(const SafetyByPlace& safety) {
    Safety sum;
    for (const Safety& here : safety) {
        sum.undetected += here.undetected;
        sum.incidents += here.incidents;
        sum.harmed += here.harmed;
    }
    return sum;
}
std::array<std::int32_t, 3> in_order(const Safety& safety) { return {safety.undetected, safety.incidents, safety.harmed}; }

std::uint32_t noticed(const Town& town, Domain domain) {
    return count(town.citizens, [&](CitizenId citizen) {
        return town.citizens.needs[citizen].mark[static_cast<std::size_t>(domain)].unsafe_noticed;
    });
}
Dispositions disposed(Disposition disposition, double strength) {
    Dispositions dispositions;
    dispositions.strength[static_cast<int>(disposition)] = static_cast<float>(strength);
    return dispositions;
}

} // namespace

TEST_CASE("light needs, security and people without need are never unsafe") {
    Town town(1);
    const CitizenId citizen{0};
    for (const Domain domain : all_domains) {
        const int d = static_cast<int>(domain);
        CHECK_FALSE(is_unsafe(all_unsafe, town.citizens, citizen, d));
        town.need(citizen, domain, 3, 0);
        CHECK_FALSE(is_unsafe(all_unsafe, town.citizens, citizen, d));
        town.need(citizen, domain, 9, 1);
        CHECK(is_unsafe(all_unsafe, town.citizens, citizen, d) == (domain != Domain::security));
        CHECK_FALSE(is_unsafe({.unsafe = 0, .unsafe_severe = 0}, town.citizens, citizen, d));
        town.need(citizen, domain, 0, 3); // held in care after recovery
        CHECK_FALSE(is_unsafe(all_unsafe, town.citizens, citizen, d));
    }
}

TEST_CASE("the deeper the need, the more are unsafe; who was unsafe stays so") {
    const std::uint32_t people = 100'000;
    Town town(people);
    const DetectionSettings p;
    for (const Domain domain : {Domain::care, Domain::psychosocial, Domain::youth}) {
        std::vector<bool> before(people, false);
        for (int level = 1; level < levels; ++level) {
            std::uint32_t unsafe = 0, no_longer = 0;
            for (const CitizenId citizen : everybody(town.citizens)) {
                town.need(citizen, domain, 9, level);
                const bool is = is_unsafe(p, town.citizens, citizen, static_cast<int>(domain));
                unsafe += is;
                no_longer += before[citizen.index] && !is;
                before[citizen.index] = is;
            }
            CHECK(standard_errors(unsafe, people, .06 + .10 * level / 3) < 4);
            CHECK(standard_errors(unsafe, people, .06 + .10 * (level - 1) / 3) > 4);
            CHECK(no_longer == 0);
        }
    }
}

TEST_CASE("whether a need is unsafe in one domain says nothing about another") {
    const std::uint32_t people = 100'000;
    Town town(people);
    std::uint32_t both = 0;
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.need(citizen, Domain::care, 24, 3);
        town.need(citizen, Domain::youth, 12, 3);
        both += is_unsafe({}, town.citizens, citizen, 0) && is_unsafe({}, town.citizens, citizen, 2);
    }
    CHECK(standard_errors(both, people, .16 * .16) < 4);
    CHECK(standard_errors(both, people, .16) > 4);
}

TEST_CASE("what professionals notice does no harm, now and later; without contact nobody notices") {
    const DetectionSettings p{.unsafe = 1, .noticed = 1, .harm = 1};
    Town helped = needing({{20}}, Domain::youth, Status::first_line);
    for (int month = 0; month < 2; ++month) CHECK(in_order(all_of(detect(p, helped))) == std::array<std::int32_t, 3>{0, 0, 0});
    CHECK(noticed(helped, Domain::youth) == 20);
    for (const Status status : {Status::none, Status::waiting_first, Status::waiting_second, Status::refused}) {
        Town alone_with_it = needing({{20}}, Domain::youth, status);
        CHECK(in_order(all_of(detect(p, alone_with_it))) == std::array<std::int32_t, 3>{20, 0, 20});
        CHECK(noticed(alone_with_it, Domain::youth) == 0);
    }
    for (const CitizenId citizen : everybody(helped.citizens))
        helped.status(citizen, Domain::youth, Status::none); // noticed before care ended
    CHECK(in_order(all_of(detect(p, helped))) == std::array<std::int32_t, 3>{0, 0, 0});
}

TEST_CASE("harm deepens the need by a level, and is an incident where somebody is in care") {
    const DetectionSettings p{.unsafe = 1, .noticed = 0, .harm = 1};
    for (const Status status : {Status::none, Status::first_line, Status::second_line}) {
        Town town = needing({{1}}, Domain::care, status);
        Needs expected = town.citizens.needs[CitizenId{0}];
        deepen(NeedSettings{}, expected, static_cast<int>(Domain::care));
        const Safety safety = all_of(detect(p, town));
        CHECK(town.citizens.needs[CitizenId{0}] == expected);
        CHECK(in_order(safety) == std::array<std::int32_t, 3>{1, status == Status::none ? 0 : 1, 1});
    }
}

TEST_CASE("months without unsafe needs count nothing and change nobody") {
    Town town = needing({{30, 10}}, Domain::psychosocial, Status::first_line, 0);
    town.citizens.alive[CitizenId{3}] = 0;
    town.need(CitizenId{3}, Domain::care, 24, 2); // the dead
    town.citizens.concerned[CitizenId{4}] = 0;
    town.citizens.needs[CitizenId{4}].mark[0].level = 2; // nobody looks
    const Town before = town;
    const SafetyByPlace safety = detect({.unsafe = 1, .noticed = 1, .harm = 1}, town);
    CHECK(same(town, before));
    for (const Safety& here : safety) CHECK(in_order(here) == std::array<std::int32_t, 3>{0, 0, 0});
}

TEST_CASE("every neighbourhood counts its own") {
    Town town = needing({{3, 0, 5}, {2}}, Domain::youth, Status::second_line);
    const SafetyByPlace safety = detect({.unsafe = 1, .noticed = 0, .harm = 0}, town);
    CHECK(safety[NeighbourhoodId{0}].undetected == 3);
    CHECK(safety[NeighbourhoodId{1}].undetected == 0);
    CHECK(safety[NeighbourhoodId{2}].undetected == 5);
    CHECK(safety[NeighbourhoodId{3}].undetected == 2);
    CHECK(all_of(safety).harmed == 0);
}

TEST_CASE("teams that avoid risk, rule or listen notice more, by the dispositions of the team that serves") {
    const std::uint32_t people = 40'000;
    const auto share = [&](Status status, bool generalist, const auto& dispose) {
        Town town = needing({{people}}, Domain::psychosocial, status);
        town.teams.has_generalist[NeighbourhoodId{0}] = generalist;
        dispose(town);
        const Safety safety = all_of(detect(all_unsafe, town));
        CHECK(static_cast<std::uint32_t>(safety.undetected) + noticed(town, Domain::psychosocial) == people);
        return noticed(town, Domain::psychosocial);
    };
    const NeighbourhoodId home{0};
    const int d = static_cast<int>(Domain::psychosocial);
    const auto first = [&](Disposition disposition) {
        return [=](Town& town) { town.teams.dispositions[town.teams.first_line(home, d)] = disposed(disposition, .5); };
    };
    const auto second = [&](Town& town) {
        town.teams.dispositions[town.teams.second_line(home, d)] = disposed(Disposition::risk, 1);
    };
    CHECK(standard_errors(share(Status::first_line, false, second), people, .02) < 4);
    CHECK(standard_errors(share(Status::second_line, false, second), people, .06) < 4);
    CHECK(standard_errors(share(Status::second_line, false, second), people, .05) > 4);
    CHECK(standard_errors(share(Status::first_line, false, first(Disposition::risk)), people, .04) < 4);
    CHECK(standard_errors(share(Status::first_line, false, first(Disposition::rules)), people, .03) < 4);
    CHECK(standard_errors(share(Status::first_line, true, first(Disposition::experience)), people, .03) < 4);
    CHECK(standard_errors(share(Status::first_line, true, first(Disposition::experience)), people, .035) > 4);
}

TEST_CASE("harm comes as often as it should, to whom nobody has noticed") {
    const std::uint32_t people = 200'000;
    Town town = needing({{people}}, Domain::care, Status::none);
    const Safety safety = all_of(detect(all_unsafe, town));
    CHECK(safety.undetected == static_cast<std::int32_t>(people));
    CHECK(standard_errors(safety.harmed, people, .01) < 4);
    CHECK(standard_errors(safety.harmed, people, .0115) > 4);
}

TEST_CASE("unsafe needs are the same whatever the threads, and for the same people elsewhere") {
    const DetectionSettings p{.unsafe = .5, .noticed = .2, .harm = .3};
    Town start = needing({{300, 0, 200}, {400, 100}}, Domain::psychosocial, Status::first_line);
    for (const CitizenId citizen : everybody(start.citizens)) start.need(citizen, Domain::care, 24, 2);
    CHECK(same_on_three_threads(start, [&](Town& town, const sim::Step& now) { detect(p, town, now); }));
    Town one = start, other = start, there = same_people_elsewhere(start, {700, 300});
    const SafetyByPlace with_one = detect(p, one), with_three = detect(p, other, any_month(three()));
    for (std::uint32_t n = 0; n < with_one.size(); ++n)
        CHECK(in_order(with_one[NeighbourhoodId{n}]) == in_order(with_three[NeighbourhoodId{n}]));
    CHECK(in_order(all_of(with_one)) == in_order(all_of(detect(p, there))));
    CHECK(by_lineage(one.citizens, &Citizens::needs) == by_lineage(there.citizens, &Citizens::needs));
    CHECK(all_of(with_one).incidents > 0);
    CHECK(all_of(with_one).harmed > all_of(with_one).incidents);
}
