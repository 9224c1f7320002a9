#include "models/welfare_state/rest.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

TEST_CASE("strength and trust at rest rise with class and pillar, and fall with claims, dependency and unmet need") {
    const RestSettings rest;
    CHECK(own_strength_at_rest(rest, SocialClass::middle, Pillar::none, 0, 0) == Approx(.53));
    CHECK(own_strength_at_rest(rest, SocialClass::high, Pillar::catholic, 0, 0) == Approx(.62));
    CHECK(own_strength_at_rest(rest, SocialClass::low, Pillar::none, 1, 1) == Approx(.07));
    CHECK(social_trust_at_rest(rest, SocialClass::low, Pillar::protestant) == Approx(.60));
    CHECK(social_trust_at_rest(rest, SocialClass::middle, Pillar::none, 1) == Approx(.57));
}

TEST_CASE("nothing at rest leaves the range from 0 to 1") {
    RestSettings rest;
    rest.own_strength = 0, rest.social_trust = 1, rest.social_trust_class = 1;
    CHECK(own_strength_at_rest(rest, SocialClass::low, Pillar::none, 1, 1) == 0);
    CHECK(social_trust_at_rest(rest, SocialClass::high, Pillar::catholic) == 1);
}

TEST_CASE("somebody put at rest is unstrained and independent") {
    Town town(1);
    const CitizenId somebody{0};
    town.citizens.strain[somebody] = town.citizens.dependency[somebody] = 1;
    put_at_rest({}, .05, town.citizens, somebody);
    CHECK(town.citizens.own_strength[somebody] == Approx(.53 - .14 * .05));
    CHECK(town.citizens.trust[somebody] == .6f);
    CHECK(town.citizens.claim_orientation[somebody] == .05f);
    CHECK(town.citizens.strain[somebody] == 0);
    CHECK(town.citizens.dependency[somebody] == 0);
}
