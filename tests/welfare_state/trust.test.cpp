#include "models/welfare_state/trust.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

const CitizenId me{0};
const NeighbourhoodId home{0};
const RestSettings at_rest;
const Era era{.claim_target = .05};

void pass(const TrustSettings& p, Town& town, int months = 1, const sim::Workers& workers = alone(), const Era& in = era) {
    for (int month = 0; month < months; ++month) {
        trust(p, at_rest, {}, in, town.surroundings, town.teams, town.professionals, town.citizens, any_month(workers));
    }
}
Experience felt(const Town& town, const TrustSettings& p = {}) {
    return experience(p, {}, town.teams, town.professionals, town.citizens, me);
}
Town with(Domain domain, Status status, int months) {
    Town town(1);
    town.need(me, domain, 5, 1);
    town.status(me, domain, status, months);
    return town;
}
void set_cooperation(Town& town, double cooperation) {
    for (const TeamId team : town.teams.all())
        town.teams.dispositions[team].strength[static_cast<int>(Disposition::cooperation)] = static_cast<float>(cooperation);
}

} // namespace

TEST_CASE("where nothing happens trust, social trust and claim orientation drift to rest, at their own speeds") {
    Town town(1);
    town.citizens.trust[me] = .1f;
    town.citizens.social_trust[me] = .9f;
    town.citizens.claim_orientation[me] = .8f;
    pass({}, town, 24);
    CHECK(town.citizens.trust[me] == Approx(.6 - .5 * std::pow(1 - .004, 24)).epsilon(1e-5));
    CHECK(town.citizens.social_trust[me] == Approx(.62 + .28 * std::pow(1 - .02, 24)).epsilon(1e-5));
    CHECK(town.citizens.claim_orientation[me] == Approx(.05 + .75 * std::pow(1 - .012, 24)).epsilon(1e-5));
    pass({}, town, 4'000);
    CHECK(town.citizens.trust[me] == Approx(.6).epsilon(1e-4));
    CHECK(town.citizens.social_trust[me] == Approx(.62).epsilon(1e-4));
    CHECK(town.citizens.claim_orientation[me] == Approx(.05).epsilon(1e-3));
}

TEST_CASE("claim orientation goes where the era leads, and further by second-line care") {
    Town none(1), first = with(Domain::care, Status::first_line, 3), second = with(Domain::youth, Status::second_line, 3);
    const Era claiming{.claim_target = .73};
    for (Town* town : {&none, &first, &second}) pass({}, *town, 2'000, alone(), claiming);
    CHECK(none.citizens.claim_orientation[me] == Approx(.73).epsilon(1e-4));
    CHECK(first.citizens.claim_orientation[me] == Approx(.73).epsilon(1e-4));
    CHECK(second.citizens.claim_orientation[me] == Approx((.012 * .73 + .005) / (.012 + .005)).epsilon(1e-4));
}

TEST_CASE("social trust rests lower where need is unmet, and higher by class and pillar") {
    Town town(Plan{{2, 2}});
    town.surroundings.unmet[NeighbourhoodId{1}] = .5f;
    const CitizenId other = town.in(0, 1), there = town.in(1, 0);
    town.citizens.social_class[other] = SocialClass::high;
    town.citizens.pillar[other] = Pillar::catholic;
    pass({}, town, 2'000);
    CHECK(town.citizens.social_trust[me] == Approx(.62).epsilon(1e-4));
    CHECK(town.citizens.social_trust[other] == Approx(.70).epsilon(1e-4));
    CHECK(town.citizens.social_trust[there] == Approx(.62 - .05 * .5).epsilon(1e-4));
}

TEST_CASE("helping others adds to social trust as long as strain is light; strain takes from it") {
    const auto settles = [](double given, float strain) {
        Town town(1);
        town.citizens.given[me] = nearest_hours(given);
        town.citizens.strain[me] = strain;
        pass({}, town, 2'000);
        return town.citizens.social_trust[me];
    };
    CHECK(settles(2, 0) == Approx(.62 + .003 / .02).epsilon(1e-4));
    CHECK(settles(20, 0) == settles(2, 0));
    CHECK(settles(2, .2f) == Approx(.62 + (.003 - .01 * .2) / .02).epsilon(1e-4));
    CHECK(settles(2, .3f) == Approx(.62 - .01 * .3 / .02).epsilon(1e-4));
    CHECK(settles(0, .2f) == Approx(.62 - .01 * .2 / .02).epsilon(1e-4));
    CHECK(settles(2, 1) == Approx(.62 - .01 / .02).epsilon(1e-4));
}

TEST_CASE("who has no part in formal help has no experience of it") {
    Town town(1);
    for (const Status status : {Status::none, Status::waiting_first, Status::waiting_second, Status::refused}) {
        town.status(me, Domain::care, status, 3); // no longer than one is patient
        CHECK(felt(town).good == 0);
        CHECK(felt(town).bad == 0);
    }
}

TEST_CASE("to be admitted is good, to be refused or handed over or kept waiting is bad, in the month that it happens") {
    const TrustSettings p{.alliance = 0, .no_alliance = 0};
    const auto good = [&](Status status, int months) { return felt(with(Domain::youth, status, months), p).good; };
    const auto bad = [&](Status status, int months) { return felt(with(Domain::youth, status, months), p).bad; };
    CHECK(good(Status::first_line, 0) == .5);
    CHECK(good(Status::second_line, 0) == .4);
    CHECK(bad(Status::refused, 0) == 1.2);
    for (const Status status : {Status::first_line, Status::second_line, Status::refused}) {
        CHECK(good(status, 1) == 0);
        CHECK(bad(status, 1) == 0);
        CHECK(bad(status, 200) == 0);
    }
    for (const Status status : {Status::waiting_first, Status::waiting_second}) {
        CHECK(bad(status, 3) == 0);
        CHECK(bad(status, 4) == .35);
        CHECK(bad(status, 255) == .35);
    }
    Town handed_over = with(Domain::care, Status::waiting_second, 0);
    CHECK(felt(handed_over, p).bad == 0);
    handed_over.citizens.hand_overs[me] = 0b101;
    CHECK(felt(handed_over, p).bad == .3);
    handed_over.citizens.hand_overs[me] = 0b110; // last month
    CHECK(felt(handed_over, p).bad == 0);

    Town recovered(1);
    recovered.citizens.since_care[me] = 0;
    CHECK(felt(recovered, p).good == .8);
    recovered.citizens.since_care[me] = 1;
    CHECK(felt(recovered, p).good == 0);
}

TEST_CASE("the same experience in two domains counts once, different ones add up") {
    const TrustSettings p{.alliance = 0, .no_alliance = 0, .helpers = 0};
    Town town = with(Domain::youth, Status::refused, 0);
    town.status(me, Domain::care, Status::refused, 0);
    CHECK(felt(town, p).bad == 1.2);
    town.status(me, Domain::security, Status::waiting_first, 9);
    CHECK(felt(town, p).bad == Approx(1.2 + .35));
    town.status(me, Domain::youth, Status::first_line, 0);
    town.status(me, Domain::care, Status::second_line, 0);
    CHECK(felt(town, p).good == Approx(.5 + .4));
}

TEST_CASE("a good alliance is good and its absence bad; where nobody works there is none") {
    Town town = with(Domain::care, Status::first_line, 2);
    CHECK(felt(town).good == 0);
    CHECK(felt(town).bad == Approx(.06));

    town.staff(town.teams.first_line(home, 0), 5);
    const auto with_the_named = [&](Line line, int domain) {
        const TeamId team = town.teams.serving(home, line, domain);
        return alliance({}, town.teams, team, town.professionals,
                        named_professional(town.teams, team, town.citizens.lineage[me], domain));
    };
    CHECK(felt(town).good == Approx(.10 * with_the_named(Line::first, 0)));
    CHECK(felt(town).bad == Approx(.06 * (1 - with_the_named(Line::first, 0))));

    const TeamId warm = town.teams.second_line(home, 1);
    town.teams.dispositions[warm].strength[static_cast<int>(Disposition::personal)] = 1;
    town.staff(warm, 3);
    town.status(me, Domain::psychosocial, Status::second_line, 2);
    const double mean = (with_the_named(Line::first, 0) + with_the_named(Line::second, 1)) / 2;
    CHECK(felt(town, {.helpers = 0}).good == Approx(.10 * mean));
    CHECK(felt(town, {.helpers = 0}).bad == Approx(.06 * (1 - mean)));
}

TEST_CASE("where institutions do not do what they say it is bad for those whom they serve, by the mean of their teams") {
    const TrustSettings p{.no_alliance = 0, .helpers = 0};
    Town town = with(Domain::care, Status::first_line, 2);
    CHECK(felt(town, p).bad == 0);
    town.teams.gap[town.teams.first_line(home, 0)] = .3f;
    CHECK(felt(town, p).bad == Approx(.5 * .3));
    town.status(me, Domain::youth, Status::second_line, 2); // by a team that does what it says
    CHECK(felt(town, p).bad == Approx(.5 * .15));
    CHECK(felt(town, {.no_alliance = 0, .helpers = 0, .ceremony = 0}).bad == 0);
    Town stranger(1);
    stranger.teams.gap[stranger.teams.first_line(home, 0)] = 1;
    CHECK(felt(stranger, p).bad == 0);
}

TEST_CASE("each team beyond the first is a burden that cooperation lightens; a generalist team is one team") {
    const TrustSettings p{.no_alliance = 0};
    Town town(1);
    for (const Domain domain : {Domain::care, Domain::youth, Domain::security}) town.status(me, domain, Status::first_line, 2);
    CHECK(felt(town, p).bad == Approx(.15 * 2));
    set_cooperation(town, .5);
    CHECK(felt(town, p).bad == Approx(.15 * 2 * (1 - .8 * .5)));
    set_cooperation(town, 1);
    CHECK(felt(town, {.no_alliance = 0, .helpers_cooperation = 1}).bad == Approx(0).margin(1e-12));
    set_cooperation(town, 0);
    town.teams.has_generalist[home] = 1;
    CHECK(felt(town, p).bad == 0);
    town.status(me, Domain::youth, Status::second_line, 2);
    CHECK(felt(town, p).bad == Approx(.15));
}

TEST_CASE("constant experience leads trust to its fixed point") {
    Town waiting = with(Domain::care, Status::waiting_first, 9), admitted = with(Domain::care, Status::second_line, 0),
         burdened = with(Domain::youth, Status::first_line, 0);
    burdened.status(me, Domain::security, Status::first_line, 3);
    burdened.status(me, Domain::psychosocial, Status::waiting_second, 9);
    const TrustSettings p;
    for (Town* town : {&waiting, &admitted, &burdened}) {
        const auto [good, bad] = felt(*town);
        CHECK(good + bad > .3);
        for (const float start : {0.f, 1.f}) {
            town->citizens.trust[me] = start;
            pass(p, *town, 3'000);
            CHECK(town->citizens.trust[me]
                  == Approx((p.gain * good + p.rest * .6) / (p.gain * good + p.loss * bad + p.rest)).margin(1e-3));
        }
    }
    CHECK(waiting.citizens.trust[me] < .3f);
    CHECK(admitted.citizens.trust[me] > .6f);
}

TEST_CASE("where bad weighs as much as good, as much of both leaves trust in the middle") {
    const TrustSettings symmetric{.gain = .03, .loss = .03, .rest = 0, .alliance = 0, .waiting = .5, .no_alliance = 0};
    Town town = with(Domain::care, Status::first_line, 0); // .5
    town.status(me, Domain::youth, Status::waiting_first, 9);
    pass(symmetric, town, 3'000);
    CHECK(town.citizens.trust[me] == Approx(.5).margin(1e-3));
    town.citizens.trust[me] = .2f;
    Town mirrored = town;
    mirrored.citizens.trust[me] = .8f;
    for (int month = 0; month < 10; ++month) {
        pass(symmetric, town);
        pass(symmetric, mirrored);
        CHECK(town.citizens.trust[me] + mirrored.citizens.trust[me] == Approx(1));
    }
}

TEST_CASE("no month is felt as more than the most") {
    Town town = with(Domain::care, Status::refused, 0);
    town.status(me, Domain::youth, Status::waiting_first, 9);
    CHECK(felt(town).bad == Approx(1.55));
    town.citizens.trust[me] = .6f;
    pass({}, town);
    CHECK(town.citizens.trust[me] == Approx(.6 - .06 * 1.5 * .6).epsilon(1e-6));
}

TEST_CASE("all three stay between 0 and 1, whatever happens") {
    TrustSettings wild;
    wild.gain = wild.loss = wild.rest = wild.social_rest = wild.social_giving = wild.social_strain = wild.claim_rest =
        wild.claim_care = 9;
    for (const Status status : {Status::first_line, Status::second_line, Status::refused}) {
        for (const float start : {0.f, .5f, 1.f}) {
            Town town = with(Domain::care, status, 0);
            town.citizens.trust[me] = town.citizens.social_trust[me] = town.citizens.claim_orientation[me] = start;
            town.citizens.strain[me] = 1 - start;
            town.citizens.given[me] = 20;
            for (int month = 0; month < 10; ++month) {
                pass(wild, town);
                for (const float value :
                     {town.citizens.trust[me], town.citizens.social_trust[me], town.citizens.claim_orientation[me]})
                    CHECK((value >= 0 && value <= 1));
            }
        }
    }
}

TEST_CASE("the dead do not change, and the number of threads does not change who trusts whom") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 9);
        town.citizens.trust[citizen] = static_cast<float>(some % 10) / 10;
        town.citizens.strain[citizen] = static_cast<float>(some / 10 % 10) / 10;
        if (some % 3 == 0)
            town.status(citizen, Domain::care, static_cast<Status>(some / 100 % 6), static_cast<int>(some / 1000 % 6));
        town.citizens.alive[citizen] = some % 7 != 0;
    }
    const Town before = town;
    CHECK(same_on_three_threads(town, [](Town& t, const sim::Step& now) { pass({}, t, 1, now.workers); }));
    Town there = same_people_elsewhere(town, {25, 1000});
    pass({}, town);
    pass({}, there);
    CHECK(by_lineage(town.citizens, &Citizens::trust) == by_lineage(there.citizens, &Citizens::trust));
    CHECK(by_lineage(town.citizens, &Citizens::claim_orientation) == by_lineage(there.citizens, &Citizens::claim_orientation));
    for (const CitizenId citizen : everybody(town.citizens)) {
        const bool still = town.citizens.claim_orientation[citizen] == before.citizens.claim_orientation[citizen];
        CHECK(still == !town.citizens.alive[citizen]);
    }
}
