#include "models/welfare_state/regime.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// One logic at all times.
RegimeSettings only(LogicId logic) {
    RegimeSettings settings;
    settings.charity = settings.professional = settings.managerial = settings.lifeworld = {{1945, 0}};
    (logic == LogicId::charity        ? settings.charity
     : logic == LogicId::professional ? settings.professional
     : logic == LogicId::managerial   ? settings.managerial
                                      : settings.lifeworld) = {{1945, .3}};
    return settings;
}

} // namespace

TEST_CASE("weights of logics sum to 1 in all years") {
    const RegimeSettings settings;
    for (double year = 1935; year < 2050; year += .25) {
        const LogicWeights weights = logic_weights(settings, year);
        CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == Approx(1));
        for (const double weight : weights) CHECK(weight >= 0);
    }
}

TEST_CASE("each era has the logic that rules it") {
    const RegimeSettings settings;
    const auto strongest = [&](double year) {
        const LogicWeights weights = logic_weights(settings, year);
        return static_cast<LogicId>(std::ranges::max_element(weights) - weights.begin());
    };
    CHECK(logic_weights(settings, 1945) == LogicWeights{1, 0, 0, 0});
    CHECK(strongest(1955) == LogicId::charity);
    CHECK(strongest(1970) == LogicId::professional);
    CHECK(strongest(2000) == LogicId::managerial);
    const LogicWeights now = logic_weights(settings, 2030);
    CHECK(now[1] == Approx(.20));
    CHECK(now[2] == Approx(.45));
    CHECK(now[3] == Approx(.35));
}

TEST_CASE("weights may be given on any scale, and without any weight charity rules") {
    CHECK(logic_weights(only(LogicId::managerial), 1980) == LogicWeights{0, 0, 1, 0});
    RegimeSettings none = only(LogicId::charity);
    none.charity = {{1945, 0}};
    CHECK(logic_weights(none, 1980) == LogicWeights{1, 0, 0, 0});
}

TEST_CASE("every team takes over the mix, the rule stock, management and administration of the year") {
    Town town(Plan{{10, 10}, {10}});
    const RegimeSettings settings;
    Era era;
    regime(settings, {}, town.teams, era, step_in(sim::Month::january(1990)));
    const LogicWeights weights = logic_weights(settings, 1990);
    const Dispositions mix = mixed({}, weights);
    CHECK(weights[1] == Approx(.475));
    for (const TeamId team : town.teams.all()) {
        CHECK(town.teams.dispositions[team] == mix);
        CHECK(town.teams.rules[team] == Approx(.70 + (1.50 - .70) / 3));
        CHECK(town.teams.management[team] == Approx(.11 + .05 / 3));
        CHECK(town.teams.administration[team] == Approx(.16 + .085 / 3));
        CHECK(town.teams.production_weight[team] == Approx(mix[Disposition::efficiency] * mix[Disposition::mastery]));
    }
    CHECK(era.claim_target == Approx(.475 * .60 + .525 * .73));
    CHECK(era.pillar_gate == 0);
}

TEST_CASE("an era of one logic asks of citizens what that logic asks") {
    Town town(1);
    Era era;
    for (const LogicId logic : {LogicId::charity, LogicId::professional, LogicId::managerial, LogicId::lifeworld}) {
        regime(only(logic), {}, town.teams, era, any_month());
        const Logic& shipped = shipped_logics[static_cast<std::size_t>(logic)];
        CHECK(era.claim_target == shipped.claim_target);
        CHECK(era.pillar_gate == shipped.pillar_gate);
        CHECK(town.teams.dispositions[TeamId{0}] == shipped.dispositions);
    }
}
