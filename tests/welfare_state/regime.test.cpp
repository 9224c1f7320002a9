#include "models/welfare_state/regime.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <string>

#include "tests/welfare_state/standard.hpp"

using namespace welfare_state;

namespace {

/// One logic at all times.
RegimeSettings only(const std::string& logic) {
    RegimeSettings settings;
    settings.weights.resize(standard_logics().all.size());
    settings.weights[static_cast<std::size_t>(id_of(logic))] = {{1945, .3}};
    return settings;
}

} // namespace

TEST_CASE("weights of logics sum to 1 in all years") {
    const RegimeSettings& settings = standard_eras();
    for (double year = 1935; year < 2050; year += .25) {
        const LogicWeights all = logic_weights(settings, year);
        CHECK(std::accumulate(all.begin(), all.end(), 0.0) == Approx(1));
        for (const double weight : all) CHECK(weight >= 0);
    }
}

TEST_CASE("each era has the logic that rules it") {
    const RegimeSettings& settings = standard_eras();
    const auto strongest = [&](double year) {
        const LogicWeights all = logic_weights(settings, year);
        return static_cast<LogicId>(std::ranges::max_element(all) - all.begin());
    };
    CHECK(logic_weights(settings, 1945) == weights({{"charity", 1}}));
    CHECK(strongest(1955) == id_of("charity"));
    CHECK(strongest(1970) == id_of("professional"));
    CHECK(strongest(2000) == id_of("managerial"));
    const LogicWeights now = logic_weights(settings, 2030);
    CHECK(now[1] == Approx(.20));
    CHECK(now[2] == Approx(.45));
    CHECK(now[3] == Approx(.35));
}

TEST_CASE("weights may be given on any scale, and without any weight charity rules") {
    CHECK(logic_weights(only("managerial"), 1980) == weights({{"managerial", 1}}));
    RegimeSettings none = only("charity");
    none.weights[0] = {{1945, 0}};
    CHECK(logic_weights(none, 1980) == weights({{"charity", 1}}));
    CHECK(logic_weights({}, 1980) == weights({{"charity", 1}}));
}
