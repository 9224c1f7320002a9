#include "models/welfare_state/opinions.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <utility>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr CitizenId one{0}, other{1}, third{2};

void think(Town& town, float trust, float social_trust, float claim, CitizenId citizen) {
    town.citizens.trust[citizen] = trust;
    town.citizens.social_trust[citizen] = social_trust;
    town.citizens.claim_orientation[citizen] = claim;
}
void know(Town& town, CitizenId who, CitizenId whom, int tie = slot::neighbour) {
    town.citizens.ties[who][static_cast<std::size_t>(tie)] = whom;
}

/// A year: everybody has one turn.
void pass(const OpinionSettings& p, Town& town, int calls = 12, const sim::Workers& workers = alone()) {
    NewOpinions room;
    for (int call = 0; call < calls; ++call) opinions(p, town.citizens, room, any_month(workers));
}

/// Two who know each other, whose turns fall together, and who think differently.
Town pair() {
    Town town(2);
    town.citizens.lineage[other] = town.citizens.lineage[one];
    know(town, one, other);
    know(town, other, one);
    think(town, .2f, .9f, .1f, one);
    think(town, .8f, .5f, .4f, other);
    return town;
}

/// People of all opinions.
Town opinionated() {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 5);
        think(town, static_cast<float>(some % 101) / 100, static_cast<float>(some / 101 % 101) / 100,
              static_cast<float>(some / 10'201 % 101) / 100, citizen);
    }
    return town;
}

} // namespace

TEST_CASE("two who know each other draw closer by the shares of a year, and think the same on average as before") {
    Town town = pair();
    pass({.trust = .01, .social_trust = .02, .claim = .04}, town);
    CHECK(town.citizens.trust[one] == Approx(.2 + .12 * .6));
    CHECK(town.citizens.trust[other] == Approx(.8 - .12 * .6));
    CHECK(town.citizens.social_trust[one] == Approx(.9 - .24 * .4));
    CHECK(town.citizens.social_trust[other] == Approx(.5 + .24 * .4));
    CHECK(town.citizens.claim_orientation[one] == Approx(.1 + .48 * .3));
    CHECK(town.citizens.claim_orientation[other] == Approx(.4 - .48 * .3));
    pass({}, town, 1'200);
    CHECK(town.citizens.trust[one] == Approx(.5).epsilon(1e-4));
    CHECK(town.citizens.trust[other] == Approx(.5).epsilon(1e-4));
    CHECK(town.citizens.social_trust[one] + town.citizens.social_trust[other] == Approx(1.4).epsilon(1e-5));
    CHECK(town.citizens.claim_orientation[one] + town.citizens.claim_orientation[other] == Approx(.5).epsilon(1e-5));
}

TEST_CASE("all decide before any changes: at a full share two who know each other change places") {
    Town town = pair();
    pass({.trust = 1, .social_trust = 1, .claim = 1}, town); // twelve times that is still a share of 1
    CHECK(town.citizens.trust[one] == .8f);
    CHECK(town.citizens.trust[other] == .2f);
}

TEST_CASE("who knows nobody, who is dead, and who is not open to others keeps an opinion") {
    Town town(3);
    know(town, other, one);
    know(town, third, one);
    think(town, 0, 0, 0, one);
    think(town, 1, 1, 1, other);
    think(town, .7f, .7f, .7f, third);
    town.citizens.alive[third] = 0;
    Town closed = town;
    pass({}, town);
    CHECK(town.citizens.trust[one] == 0);
    CHECK(town.citizens.claim_orientation[one] == 0);
    CHECK(town.citizens.social_trust[other] == Approx(.88));
    CHECK(town.citizens.trust[third] == .7f);
    pass({.trust = 0, .social_trust = 0, .claim = 0}, closed);
    CHECK(closed.citizens.trust[other] == 1);
}

TEST_CASE("people move towards the mean of those they know, each counted once") {
    Town town(4);
    for (int tie = 0; tie < 3; ++tie) {
        know(town, one, CitizenId{static_cast<std::uint32_t>(tie + 1)}, 2 * tie + 1);
        think(town, .1f * static_cast<float>(tie + 1), 1, .3f, CitizenId{static_cast<std::uint32_t>(tie + 1)});
    }
    think(town, .6f, 0, .3f, one);
    pass({}, town);
    CHECK(town.citizens.trust[one] == Approx(.6 + .12 * (.2 - .6)));
    CHECK(town.citizens.social_trust[one] == Approx(.12));
    CHECK(town.citizens.claim_orientation[one] == Approx(.3));
}

TEST_CASE("only those whose trust differs by less than the tolerance are heard, on all three") {
    Town town(3);
    know(town, one, other, 0);
    know(town, one, third, 7);
    think(town, .5f, .5f, .5f, one);
    think(town, .75f, 1, 1, other);
    think(town, 0, 0, 0, third);
    const auto heard = [&](double tolerance) {
        Town here = town;
        pass({.trust = 1, .social_trust = 1, .claim = 1, .tolerance = tolerance}, here);
        return std::array{here.citizens.trust[one], here.citizens.social_trust[one], here.citizens.claim_orientation[one]};
    };
    CHECK(heard(.25) == std::array{.5f, .5f, .5f});
    CHECK(heard(.26) == std::array{.75f, 1.f, 1.f});
    CHECK(heard(.5) == std::array{.75f, 1.f, 1.f});
    CHECK(heard(.51) == std::array{.375f, .5f, .5f});
    town.citizens.trust[one] = 1;
    CHECK(heard(1) == std::array{.375f, .5f, .5f});
}

TEST_CASE("everybody has one turn in twelve calls, the same every year, and turns are spread evenly") {
    const std::uint32_t people = 60'000;
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) know(town, citizen, one);
    NewOpinions room;
    std::vector<int> turn(people, -1);
    for (int call = 0; call < 24; ++call) {
        CHECK(room.calls == static_cast<std::uint32_t>(call));
        opinions({}, town.citizens, room, any_month());
        CHECK(standard_errors(static_cast<double>(room.by_block[0].size()), people, 1. / 12) < 4);
        for (const NewOpinions::Entry& entry : room.by_block[0]) {
            if (call < 12) CHECK(std::exchange(turn[entry.citizen.index], call) == -1);
            else CHECK(turn[entry.citizen.index] == call - 12);
        }
    }
    CHECK(std::ranges::count(turn, -1) == 0);
}

TEST_CASE("opinions never go beyond those that there were, and come together") {
    Town town = opinionated();
    const auto spread = [&] {
        float least = 1, most = 0;
        double sum = 0, squares = 0;
        for (const CitizenId citizen : everybody(town.citizens)) {
            const float trust = town.citizens.trust[citizen];
            least = std::min(least, trust);
            most = std::max(most, trust);
            sum += trust;
            squares += trust * static_cast<double>(trust);
        }
        const double people = living(town.citizens);
        return std::array<double, 3>{least, most, squares / people - sum / people * sum / people};
    };
    auto before = spread();
    for (int year = 0; year < 20; ++year) {
        pass({}, town);
        const auto after = spread();
        CHECK(after[0] >= before[0]);
        CHECK(after[1] <= before[1]);
        CHECK(after[2] < before[2]);
        before = after;
    }
}

TEST_CASE("what the room still holds of last month says nothing to this month") {
    Town fresh = opinionated(), used = fresh;
    NewOpinions clean, full;
    Town somewhere = opinionated();
    opinions({}, somewhere.citizens, full, any_month());
    full.calls = 0;
    opinions({}, fresh.citizens, clean, any_month());
    opinions({}, used.citizens, full, any_month());
    CHECK(same(fresh, used));
}

TEST_CASE("opinions are the same whatever the threads, and for the same people elsewhere") {
    const Town start = opinionated();
    CHECK(same_on_three_threads(start, [](Town& town, const sim::Step& now) { pass({.trust = .05}, town, 30, now.workers); }));
    Town here = start, there = same_people_elsewhere(start, {25, 1000});
    pass({.tolerance = .4}, here, 30);
    pass({.tolerance = .4}, there, 30);
    CHECK(by_lineage(here.citizens, &Citizens::trust) == by_lineage(there.citizens, &Citizens::trust));
    CHECK(by_lineage(here.citizens, &Citizens::social_trust) == by_lineage(there.citizens, &Citizens::social_trust));
    CHECK(by_lineage(here.citizens, &Citizens::trust) != by_lineage(start.citizens, &Citizens::trust));
}
