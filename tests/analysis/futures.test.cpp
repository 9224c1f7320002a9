#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <set>

#include "analysis/compare/future.hpp"
#include "analysis/compare/influence.hpp"
#include "analysis/compare/range.hpp"
#include "sim/random.hpp"
#include "tests/statistics.hpp"

using namespace comparison;

namespace {

constexpr double no_end = std::numeric_limits<double>::infinity();

/// Parameters by chance: so many of them, so many points.
std::vector<std::vector<double>> points(std::size_t parameters, std::size_t count, std::uint32_t try_number = 0) {
    const sim::Stream stream(11, try_number, "points", 0);
    std::vector<std::vector<double>> values(parameters);
    for (std::uint32_t i = 0; i < parameters; ++i) {
        sim::Random random(stream, i);
        for (std::size_t point = 0; point < count; ++point) values[i].push_back(random.uniform());
    }
    return values;
}

} // namespace

TEST_CASE("Wilson's interval is that of the textbook, and stays within 0 and 1") {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    CHECK(wilson(81, 263, .95).low == Approx(.2553).margin(5e-5));
    CHECK(wilson(81, 263, .95).high == Approx(.3662).margin(5e-5));
    CHECK(wilson(15, 148, .95).low == Approx(.0624).margin(5e-5));
    CHECK(wilson(15, 148, .95).high == Approx(.1605).margin(5e-5));
    CHECK(wilson(0, 20, .95).low == 0);
    CHECK(wilson(0, 20, .95).high == Approx(.1611).margin(5e-5));
    CHECK(wilson(1, 29, .95).high == Approx(.1718).margin(5e-5));
    CHECK(wilson(20, 20, .95).high == 1);
    CHECK(std::isnan(wilson(0, 0, .95).low));
}

TEST_CASE("quantiles are those of Hyndman and Fan's type 8 and never leave the values") {
    const std::vector<double> values = {5, 1, 4, 2, 3};
    CHECK(quantile_of(values, .5) == 3);
    CHECK(quantile_of(values, .25) == Approx(1 + 2. / 3)); // place 16/3 x 1/4 + 1/3
    CHECK(quantile_of(values, .001) == 1);
    CHECK(quantile_of(values, .999) == 5);
    CHECK(quantile_of({7}, .9) == 7);
    CHECK(std::isnan(quantile_of({}, .5)));
}

TEST_CASE("shares lie between 0 and 1, counts above 0, gaps and effects anywhere") {
    CHECK(possible_range({"unmet_share", "1", "unmet share of need", false, .2, .3}).is_share());
    CHECK(possible_range({"carers", "1", "share of informal carers", false, .1, .2}).is_share());
    CHECK(possible_range({"well_being", "1", "well-being", true, .5, .7}).is_share());
    CHECK(possible_range({"caseload", "1", "needs in care per full-time job", false, .5, 20}).most == no_end);
    CHECK(possible_range({"waiting_per_1000", "per 1000 persons", "needs waiting", false, 3, 9}).least == 0);
    CHECK(possible_range({"gap_in_unmet_share", "1", "unmet share of need: deprived less well-off third", false, .1, .2}).least
          < -1);
    CHECK(possible_range({"a_share", "1", "share of what can be negative", false, -.1, .2}).least == -no_end);
    CHECK(possible_range({"a_share", "1", "share of what can be more than all", false, .1, 1.2}).most == no_end);
}

TEST_CASE("a point is won in the direction that is better") {
    const std::vector<double> differences = {-1, -2, -3, 4, 0};
    const Future lower = future(Direction::lower, differences, .95), higher = future(Direction::higher, differences, .95);
    CHECK(lower.better == 3);
    CHECK(lower.worse == 1);
    CHECK(lower.equal == 1);
    CHECK(higher.better == 1);
    CHECK(future(Direction::none, differences, .95).better == 1);
    CHECK(lower.median == -1);
    CHECK(lower.lowest_tenth == -3);
    CHECK(lower.share.low == wilson(3, 5, .95).low);
}

TEST_CASE("a split of an outcome is better in the direction of the whole") {
    CHECK(direction_of("unmet_share") == Direction::lower);
    CHECK(direction_of("unmet_share_by_third") == Direction::lower);
    CHECK(direction_of("well_being_by_third") == Direction::higher);
    CHECK(direction_of("fte_per_1000") == Direction::none);
    CHECK(direction_of("population") == Direction::none);
    CHECK(direction_of("gap_in_unmet_share") == Direction::lower);
    const auto names = outcomes_with_direction();
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("the regression on ranks finds what an effect is made of") {
    const auto parameters = points(3, 64);
    std::vector<double> effect;
    for (std::size_t point = 0; point < 64; ++point)
        effect.push_back(std::exp(8 * parameters[0][point] - 4 * parameters[2][point])); // monotonic, far from linear
    const Influence found = influence(parameters, effect);
    CHECK(found.method == Method::rank_regression);
    CHECK(found.r_squared > .95);
    CHECK(found.adjusted < found.r_squared);
    CHECK(found.coefficient[0] > .8);
    CHECK(found.coefficient[2] < -.3);
    CHECK(std::abs(found.coefficient[1]) < .1);
    CHECK(found.chance[0] < 1e-6);
    CHECK(found.chance[1] > .01);
}

TEST_CASE("parameters that go together share the credit as least squares does") {
    // ranks by hand: effect = 2 x first - second on ranks; the correlation of the two is 1/2
    const std::vector<double> first = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    std::vector<double> second = {4, 1, 2, 9, 3, 6, 5, 15, 7, 8, 14, 10, 13, 11, 12}, effect;
    for (std::size_t i = 0; i < first.size(); ++i) effect.push_back(2 * first[i] + 1e-3 * second[i]);
    const Influence found = influence({first, second}, effect);
    CHECK(found.coefficient[0] == Approx(1));
    CHECK(found.coefficient[1] == Approx(0).margin(1e-9)); // correlated with the effect, but it adds nothing
    CHECK(found.r_squared == Approx(1));
}

TEST_CASE("nothing but chance is called influence as often as chance says") {
    constexpr std::uint32_t tries = 500, parameters = 4;
    int called = 0;
    for (std::uint32_t i = 0; i < tries; ++i) {
        auto all = points(parameters + 1, 30, i);
        const std::vector<double> effect = all.back();
        all.pop_back();
        const Influence found = influence(all, effect);
        called += static_cast<int>(std::ranges::count_if(found.chance, [](double chance) { return chance < .05; }));
    }
    CHECK(standard_errors(called, tries * parameters, .05) < 4);
    CHECK(standard_errors(called, tries * parameters, .10) > 4); // and it would notice twice as many
}

TEST_CASE("few points are ranked one parameter at a time, and none at all where nothing varies") {
    const std::vector<std::vector<double>> parameters = {{1, 2, 3, 4, 5}, {2, 1, 4, 3, 5}, {1, 1, 1, 1, 1}};
    const Influence few = influence(parameters, {10, 20, 30, 50, 40});
    CHECK(few.method == Method::rank_correlation);
    CHECK(few.coefficient[0] == Approx(.9)); // 1 - 6 x 2 / (5 x 24)
    CHECK(few.coefficient[1] == Approx(.6)); // 1 - 6 x 8 / (5 x 24)
    CHECK(std::isnan(few.coefficient[2]));
    CHECK(std::isnan(few.r_squared));
    CHECK(influence(parameters, {3, 3, 3, 3, 3}).method == Method::none);
    CHECK(influence({{1, 2}}, {1, 2}).method == Method::none);
}

TEST_CASE("equal values share their ranks") { CHECK(ranks_of({3, 1, 3, 2}) == std::vector<double>{3.5, 1, 3.5, 2}); }
