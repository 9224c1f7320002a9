#include "models/welfare_state/citizen_logics.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/exchange.hpp"
#include "models/welfare_state/learning.hpp"
#include "models/welfare_state/settings.hpp"
#include "models/welfare_state/trust.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr CitizenId me{0};

double readiness(double claim_orientation, const ExchangeSettings& p) {
    Town town(1);
    town.citizens.claim_orientation[me] = static_cast<float>(claim_orientation);
    return readiness_to_ask(p, town.surroundings, town.teams, town.citizens, me);
}

/// What is refused in a scenario.
std::string refusal(const std::string& text) {
    try {
        settings_from(sim::parse_documents(text, "x.toml", {}, catalogues(KANTELING_ROOT "/scenarios/data")));
    } catch (const sim::InputError& error) {
        return error.message(sim::Language::english);
    }
    return {};
}
Settings settings_with(const std::string& text) {
    return settings_from(sim::parse_documents(text, "x.toml", {}, catalogues(KANTELING_ROOT "/scenarios/data"))).settings;
}

} // namespace

TEST_CASE("citizens are as one logic without claims, as the other at full claims, and in between in proportion") {
    const ByClaim mix = standard_settings().exchange.networks;
    CHECK(mix.at(0) == of("burger")[Disposition::networks]);
    CHECK(mix.at(1) == Approx(of("consumer")[Disposition::networks]));
    CHECK(mix.at(.25) == Approx(.75 * of("burger")[Disposition::networks] + .25 * of("consumer")[Disposition::networks]));
}

TEST_CASE(
    "who claims asks ties less: from one and a half of the willingness at a full disposition to networks to half of it at none") {
    ExchangeSettings p = standard_settings().exchange;
    p.social_trust = 0;
    for (const double claims : {0.0, .4, 1.0}) CHECK(readiness(claims, p) == Approx(p.base * (.5 + p.networks.at(claims))));
    p.networks = {0, 1};
    CHECK(readiness(0, p) == Approx(.5 * p.base));
    CHECK(readiness(1, p) == Approx(1.5 * p.base));
    CHECK(readiness(.5, p) == Approx(p.base));
}

TEST_CASE("own strength rests where the citizen's logic has it") {
    const RestSettings& rest = standard_settings().rest;
    const auto at = [&](double claims) { return own_strength_at_rest(rest, SocialClass::middle, Pillar::none, claims, 0); };
    CHECK(at(0) == Approx(rest.own_strength + .10 * (.8 - .5)));
    CHECK(at(1) == Approx(rest.own_strength + .10 * (.3 - .5) - .14 * .9));
    Town town(1);
    town.citizens.claim_orientation[me] = .5f;
    for (int month = 0; month < 3'000; ++month)
        learning({}, rest, {}, {}, town.teams, town.surroundings, town.citizens, any_month());
    CHECK(town.citizens.own_strength[me] == Approx(at(.5)).epsilon(1e-4));
}

TEST_CASE("trust comes back to rest at the speed of the citizen's disposition to trust") {
    const auto left = [&](const ByClaim& trusting) {
        Town town(1);
        TrustSettings p;
        p.trusting = trusting;
        town.citizens.trust[me] = .1f;
        trust(p, {}, {}, {}, town.surroundings, town.teams, town.professionals, town.citizens, any_month());
        return town.citizens.trust[me] - .1f;
    };
    CHECK(left({1, 1}) == Approx(.0040 * .5).epsilon(1e-4));
    CHECK(left({.25, 1}) == Approx(.25 * .0040 * .5).epsilon(1e-4));
    CHECK(left({0, 1}) == 0);
}

TEST_CASE("a scenario may say which logics citizens mix, and a name that is none is refused with the nearest") {
    const Settings same = settings_with("[citizen]\nfull_claims = \"burger\"\n");
    CHECK(same.exchange.networks.full == same.exchange.networks.without);
    CHECK(refusal("[citizen]\nfull_claims = \"consummer\"\n").find("x.toml:2") == 0);
    CHECK(refusal("[citizen]\nfull_claims = \"consummer\"\n").find("did you mean 'consumer'?") != std::string::npos);
}

TEST_CASE("a change of a citizen's logic during the run reaches the citizens") {
    Settings settings = standard_settings();
    settings.logic.all[static_cast<std::size_t>(id_of("burger"))]
        .dispositions.strength[static_cast<std::size_t>(Disposition::trust)] = .25;
    CHECK(settings.trust.trusting.without != .25);
    resolve_citizens(settings);
    CHECK(settings.trust.trusting.without == .25);
}
