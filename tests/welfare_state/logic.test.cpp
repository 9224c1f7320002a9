#include "models/welfare_state/logic.hpp"

#include <catch2/catch.hpp>

using namespace welfare_state;

namespace {

const Dispositions& of(LogicId logic) { return shipped_logics[static_cast<std::size_t>(logic)].dispositions; }
Dispositions all(float strength) {
    Dispositions same;
    same.strength.fill(strength);
    return same;
}

} // namespace

TEST_CASE("a mix of one logic is that logic, to the bit") {
    for (std::size_t logic = 0; logic < logics; ++logic) {
        LogicWeights weights{};
        weights[logic] = 1;
        CHECK(mixed({}, weights) == shipped_logics[logic].dispositions);
        CHECK(mixed({}, weights, &Logic::claim_target) == shipped_logics[logic].claim_target);
    }
}

TEST_CASE("a mix is the weighted mean of its logics") {
    const Dispositions mix = mixed({}, {.1, .2, .3, .4});
    for (std::size_t k = 0; k < dispositions; ++k) {
        double mean = 0;
        for (std::size_t logic = 0; logic < logics; ++logic)
            mean += .1 * static_cast<double>(logic + 1) * shipped_logics[logic].dispositions.strength[k];
        CHECK(mix.strength[k] == Approx(mean));
    }
    CHECK(mixed({}, {.1, .2, .3, .4}, &Logic::claim_target) == Approx(.005 + .12 + .219 + .02));
}

TEST_CASE("where two are alike it does not matter how they are mixed") {
    for (const double weight : {0.0, .1, .3, 1.0 / 3, .9, 1.0}) {
        for (std::size_t logic = 0; logic < logics; ++logic) {
            const Dispositions& own = shipped_logics[logic].dispositions;
            CHECK(between(own, own, weight) == own);
        }
        CHECK(mixed({}, {weight, 0, 0, 1 - weight}, &Logic::claim_target)
              == Approx(.05)); // charity and lifeworld are alike in this
    }
}

TEST_CASE("between two lies the one, the other, and their middle") {
    CHECK(between(of(LogicId::charity), of(LogicId::managerial), 0) == of(LogicId::charity));
    CHECK(between(of(LogicId::charity), of(LogicId::managerial), 1) == of(LogicId::managerial));
    CHECK(between(all(0), all(1), .5) == all(.5f));
}

TEST_CASE("distance is 0 to oneself, 1 between the poles, and the same both ways") {
    CHECK(distance(all(0), all(1)) == 1);
    CHECK(distance(all(.25f), all(.75f)) == Approx(.5));
    for (std::size_t one = 0; one < logics; ++one) {
        CHECK(distance(shipped_logics[one].dispositions, shipped_logics[one].dispositions) == 0);
        for (std::size_t other = 0; other < one; ++other) {
            const Dispositions &here = shipped_logics[one].dispositions, &there = shipped_logics[other].dispositions;
            CHECK(distance(here, there) == distance(there, here));
            CHECK(distance(here, there) > .15); // recognisable
        }
    }
}

TEST_CASE("all shipped logics lie within 0 and 1") {
    for (const Logic& logic : shipped_logics) {
        for (const float strength : logic.dispositions.strength) CHECK((strength >= 0 && strength <= 1));
        CHECK((logic.claim_target >= 0 && logic.claim_target <= 1));
        CHECK((logic.pillar_gate >= 0 && logic.pillar_gate <= 1));
    }
}
