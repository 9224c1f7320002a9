#include "models/welfare_state/learning.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

const RestSettings at_rest;
const CitizenId me{0};

void learn(const LearningSettings& p, Town& town, int months = 1, const sim::Workers& workers = alone(),
           const RestSettings& rest = at_rest) {
    for (int month = 0; month < months; ++month)
        learning(p, rest, {}, {}, town.teams, town.surroundings, town.citizens, any_month(workers));
}

/// Somebody with a need of 10 h/week, all of it met by the first-line team of the domain, which counts this much on own strength.
Town helped(double on_own_strength, Domain domain = Domain::psychosocial) {
    Town town(1);
    town.need(me, domain, 10, 1);
    town.status(me, domain, Status::first_line, 2);
    town.citizens.formal[me] = nearest_hours(10);
    const TeamId team = town.teams.first_line(NeighbourhoodId{0}, static_cast<int>(domain));
    town.teams.dispositions[team].strength[static_cast<int>(Disposition::own_strength)] = static_cast<float>(on_own_strength);
    town.teams.delivered_share[team] = 1;
    town.teams.production_weight[team] = 1; // no skimping
    town.staff(team, 1);
    return town;
}

/// The share of the need that help() says is met in the domain.
double met(const Town& town, Domain domain) {
    const int d = static_cast<int>(domain);
    const TeamId team = town.teams.serving(NeighbourhoodId{0}, line_of(town.citizens.needs[me].status(d)), d);
    return help({}, {}, town.teams, team, town.citizens, me, d).useful
         / static_cast<double>(town.citizens.needs[me].hours[static_cast<std::size_t>(d)]);
}

} // namespace

TEST_CASE("without help, need and strain own strength drifts to rest, and dependency to nothing, at their own speeds") {
    Town town(1);
    town.citizens.own_strength[me] = .9f;
    learn({}, town, 100);
    CHECK(town.citizens.own_strength[me] == Approx(.53 + (.9 - .53) * std::pow(.99, 100)).epsilon(1e-5));

    town.citizens.dependency[me] = .8f;
    learn({}, town, 100);
    CHECK(town.citizens.dependency[me] == Approx(.8 * std::pow(.99, 100)).epsilon(1e-5));
    learn({}, town, 3'000);
    CHECK(town.citizens.dependency[me] < 1e-5);
    CHECK(town.citizens.own_strength[me] == Approx(.53).epsilon(1e-4));
}

TEST_CASE("everybody's rest is their own: class, pillar, claim orientation and dependency") {
    const LearningSettings at_once{.rest = 1, .dependency_down = 0};
    for (int social_class = 0; social_class < social_classes; ++social_class) {
        for (int pillar = 0; pillar < pillars; ++pillar) {
            for (const float claim : {0.f, .7f, 1.f}) {
                Town town(1);
                town.citizens.social_class[me] = static_cast<SocialClass>(social_class);
                town.citizens.pillar[me] = static_cast<Pillar>(pillar);
                town.citizens.claim_orientation[me] = claim;
                town.citizens.dependency[me] = .4f;
                learn(at_once, town);
                CHECK(town.citizens.own_strength[me]
                      == Approx(own_strength_at_rest(at_rest, static_cast<SocialClass>(social_class), static_cast<Pillar>(pillar),
                                                     claim, .4f)));
            }
        }
    }
    const RestSettings hopeless{.own_strength_claim = 5};
    Town town(1);
    town.citizens.claim_orientation[me] = 1;
    learn(at_once, town, 1, alone(), hopeless);
    CHECK(town.citizens.own_strength[me] == 0);
}

TEST_CASE("strain and unmet need each pull own strength below rest, in proportion") {
    Town strained(1);
    strained.citizens.strain[me] = .5f;
    learn({}, strained, 3'000);
    CHECK(strained.citizens.own_strength[me] == Approx(.010 * .53 / (.010 + .004 * .5)).epsilon(1e-4));

    Town lacking(1);
    lacking.need(me, Domain::care, 10, 1);
    lacking.citizens.own[me] = nearest_hours(1);
    lacking.citizens.informal[me] = nearest_hours(1.5);
    lacking.citizens.formal[me] = nearest_hours(2.5); // half is unmet
    learn({}, lacking, 3'000);
    CHECK(lacking.citizens.own_strength[me] == Approx(.010 * .53 / (.010 + .006 * .5)).epsilon(1e-4));

    lacking.citizens.formal[me] = nearest_hours(9); // more than is needed helps no more than enough
    learn({}, lacking, 3'000);
    CHECK(lacking.citizens.own_strength[me] == Approx(.53).epsilon(1e-4));
}

TEST_CASE("a month of help moves strength and dependency as the formula says") {
    const LearningSettings p;
    for (const double own : {0., .3, 1.}) {
        Town town = helped(own);
        town.citizens.dependency[me] = .2f;
        const double met_here = met(town, Domain::psychosocial), coach = met_here * static_cast<float>(own),
                     take = met_here - coach;
        const double rest = own_strength_at_rest(at_rest, SocialClass::middle, Pillar::none, 0, .2f);
        learn(p, town);
        CHECK(town.citizens.own_strength[me]
              == Approx(.5 + p.coached * coach * .5 - p.taken_over * take * .5 + p.rest * (rest - .5)).epsilon(1e-6));
        CHECK(town.citizens.dependency[me]
              == Approx(.2 + p.dependency_up * take * .8 - p.dependency_down * .2 * .3).epsilon(1e-6));
    }
}

TEST_CASE("help that takes over makes weak and dependent, help that coaches makes strong") {
    const auto after = [](double on_own_strength) {
        Town town = helped(on_own_strength);
        CHECK(met(town, Domain::psychosocial) == 1);
        learn({}, town, 240);
        return std::pair{town.citizens.own_strength[me], town.citizens.dependency[me]};
    };
    Town none(1);
    learn({}, none, 240);
    CHECK(after(1).first > none.citizens.own_strength[me] + .1f);
    CHECK(after(0).first < none.citizens.own_strength[me] - .1f);
    CHECK(after(1).second == 0);
    CHECK(after(0).second > .5f);
    CHECK(after(.25).first > after(0).first);
    CHECK(after(.25).second < after(0).second);
}

TEST_CASE("dependency in care settles where learning and unlearning balance") {
    Town town = helped(.2);
    const double take = met(town, Domain::psychosocial) * .8;
    learn({}, town, 5'000);
    CHECK(town.citizens.dependency[me] == Approx(.012 * take / (.012 * take + .010 * .3)).margin(1e-4));
}

TEST_CASE("help in many domains teaches at most as much as help with a whole need") {
    Town one = helped(0), many = one;
    for (const Domain domain : {Domain::care, Domain::youth, Domain::security}) {
        many.need(me, domain, 10, 1);
        many.status(me, domain, Status::first_line, 2);
        many.teams.delivered_share[many.teams.first_line(NeighbourhoodId{0}, static_cast<int>(domain))] = 1;
        many.teams.production_weight[many.teams.first_line(NeighbourhoodId{0}, static_cast<int>(domain))] = 1;
    }
    many.citizens.formal[me] = nearest_hours(40);
    learn({}, one);
    learn({}, many);
    CHECK(one.citizens.dependency[me] == Approx(many.citizens.dependency[me]));
    CHECK(one.citizens.own_strength[me] == Approx(many.citizens.own_strength[me]));
}

TEST_CASE("help teaches nothing where its effects are nothing, which the evidence allows") {
    Town town = helped(0), other = helped(1);
    const LearningSettings none{.coached = 0, .taken_over = 0, .dependency_up = 0};
    learn(none, town, 60);
    learn(none, other, 60);
    CHECK(town.citizens.own_strength[me] == other.citizens.own_strength[me]);
    CHECK(town.citizens.dependency[me] == 0);
}

TEST_CASE("who is held in care without need learns nothing by it") {
    Town town = helped(0), nobody(1);
    town.need(me, Domain::psychosocial, 0, 1);
    town.citizens.formal[me] = 0;
    learn({}, town);
    learn({}, nobody);
    CHECK(town.citizens.own_strength[me] == nobody.citizens.own_strength[me]);
    CHECK(town.citizens.dependency[me] == 0);
}

TEST_CASE("strength and dependency stay between 0 and 1, whatever is learned") {
    const LearningSettings wild{9, 9, 9, 9, 9, 9, 9, 9};
    for (const double own : {0., 1.}) {
        for (const float start : {0.f, .5f, 1.f}) {
            Town town = helped(own);
            town.citizens.own_strength[me] = town.citizens.dependency[me] = start;
            town.citizens.strain[me] = 1 - start;
            for (int month = 0; month < 10; ++month) {
                learn(wild, town);
                const float strength = town.citizens.own_strength[me], dependency = town.citizens.dependency[me];
                CHECK((strength >= 0 && strength <= 1 && dependency >= 0 && dependency <= 1));
            }
        }
    }
}

TEST_CASE("the dead learn nothing, and the number of threads does not change what is learned") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 9);
        town.citizens.own_strength[citizen] = .9f;
        town.citizens.strain[citizen] = static_cast<float>(some % 10) / 10;
        town.citizens.dependency[citizen] = static_cast<float>(some / 10 % 10) / 10;
        if (some % 3 == 0) town.need(citizen, Domain::care, 5, 1);
        town.citizens.alive[citizen] = some % 7 != 0;
    }
    const Town before = town;
    CHECK(same_on_three_threads(town, [](Town& t, const sim::Step& now) { learn({}, t, 1, now.workers); }));
    learn({}, town);
    for (const CitizenId citizen : everybody(town.citizens)) {
        CHECK((town.citizens.own_strength[citizen] == before.citizens.own_strength[citizen]) == !town.citizens.alive[citizen]);
    }
}
