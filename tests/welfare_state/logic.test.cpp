#include "models/welfare_state/logic.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/welfare_state/standard.hpp"

using namespace welfare_state;

namespace {

Dispositions all(float strength) {
    Dispositions same;
    same.strength.fill(strength);
    return same;
}

} // namespace

TEST_CASE("a mix of one logic is that logic, to the bit") {
    for (const Logic& logic : standard_logics().all) {
        const LogicWeights alone = weights({{logic.name, 1}});
        CHECK(mixed(standard_logics(), alone) == logic.dispositions);
        CHECK(mixed(standard_logics(), alone, &Logic::claim_target) == logic.claim_target);
        CHECK(mixed(standard_logics(), alone, &Logic::demand_led) == logic.demand_led);
    }
}

TEST_CASE("a mix is the weighted mean of its logics") {
    const LogicWeights some = weights({{"charity", .1}, {"professional", .2}, {"managerial", .3}, {"consumer", .4}});
    const Dispositions mix = mixed(standard_logics(), some);
    for (std::size_t k = 0; k < dispositions; ++k)
        CHECK(mix.strength[k]
              == Approx(.1 * of("charity").strength[k] + .2 * of("professional").strength[k] + .3 * of("managerial").strength[k]
                        + .4 * of("consumer").strength[k]));
    CHECK(mixed(standard_logics(), some, &Logic::claim_target) == Approx(.005 + .12 + .219 + .292));
    CHECK(mixed(standard_logics(), some, &Logic::demand_led) == Approx(.2 + .12));
}

TEST_CASE("where two are alike it does not matter how they are mixed") {
    for (const double weight : {0.0, .1, .3, 1.0 / 3, .9, 1.0}) {
        for (const Logic& logic : standard_logics().all)
            CHECK(between(logic.dispositions, logic.dispositions, weight) == logic.dispositions);
        CHECK(mixed(standard_logics(), weights({{"charity", weight}, {"lifeworld", 1 - weight}}), &Logic::claim_target)
              == Approx(.05)); // charity and lifeworld are alike in this
    }
}

TEST_CASE("between two lies the one, the other, and their middle") {
    CHECK(between(of("charity"), of("managerial"), 0) == of("charity"));
    CHECK(between(of("charity"), of("managerial"), 1) == of("managerial"));
    CHECK(between(all(0), all(1), .5) == all(.5f));
}

TEST_CASE("distance is 0 to oneself, 1 between the poles, and the same both ways") {
    CHECK(distance(all(0), all(1)) == 1);
    CHECK(distance(all(.25f), all(.75f)) == Approx(.5));
    for (const Logic& one : standard_logics().all) {
        CHECK(distance(one.dispositions, one.dispositions) == 0);
        for (const Logic& other : standard_logics().all) {
            CHECK(distance(one.dispositions, other.dispositions) == distance(other.dispositions, one.dispositions));
            if (&one != &other) CHECK(distance(one.dispositions, other.dispositions) > .1); // recognisable
        }
    }
}

TEST_CASE("the logics of the catalogue are those of the design") {
    std::string names;
    for (const Logic& logic : standard_logics().all) {
        names += logic.name + " ";
        CHECK_FALSE(logic.title.en.empty());
        CHECK_FALSE(logic.title.nl.empty());
    }
    CHECK(names == "charity professional managerial lifeworld system_pure lifeworld_pure burger consumer ");
    for (int k = 0; k < dispositions; ++k) { // the poles: six of the system world, nine of the lifeworld
        CHECK(of("system_pure").strength[k] == (k < 6 ? 1 : 0));
        CHECK(of("lifeworld_pure").strength[k] == (k < 6 ? 0 : 1));
    }
    CHECK(logic_of("professional").demand_led == 1);
    CHECK(logic_of("managerial").demand_led == .4);
    CHECK(logic_of("charity").pillar_gate == 1);
    CHECK(logic_of("managerial").claim_target == .73);
    CHECK(of("managerial")[Disposition::neighbourhood] == .05);
    CHECK(of("consumer")[Disposition::legality] == .9);
}
