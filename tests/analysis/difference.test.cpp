#include "analysis/compare/difference.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "analysis/compare/distributions.hpp"
#include "analysis/compare/pairing.hpp"
#include "sim/random.hpp"
#include "tests/statistics.hpp"

using namespace comparison;

namespace {

constexpr double no_end = std::numeric_limits<double>::infinity();
constexpr Range free_range{-no_end, no_end}, count{0, no_end}, share{0, 1};

/// A scenario against itself: so many runs of each, whose common part is as large as their own where they are paired.
Values against_itself(std::uint32_t outcome, std::size_t runs, bool paired) {
    const sim::Stream stream(7, 0, "against itself", 0);
    sim::Random random(stream, outcome);
    Values values;
    values.paired = paired;
    for (std::size_t run = 0; run < runs; ++run) {
        const double common = paired ? random.normal() : 0;
        values.base.push_back(common + random.normal());
        values.other.push_back(common + random.normal());
    }
    return values;
}

} // namespace

TEST_CASE("the paired interval is that of Student's t by hand") {
    // differences 1, 2, 3: mean 2, standard error 1 / sqrt 3, t(2) at 97.5 % = 4.302653
    const Difference found = difference({{10, 20, 30}, {11, 22, 33}}, count, {});
    CHECK(found.difference == Approx(2));
    CHECK(found.standard_error == Approx(1 / std::sqrt(3)));
    CHECK(found.interval.low == Approx(2 - 4.302653 / std::sqrt(3)));
    CHECK(found.interval.high == Approx(2 + 4.302653 / std::sqrt(3)));
    CHECK_FALSE(found.distinguishable);
    CHECK(found.ratio == Approx(1.1));
    CHECK(difference({{10, 20, 30}, {11, 22, 33}}, count, {.confidence = .80}).distinguishable);
}

TEST_CASE("runs that share nothing are compared as Welch does") {
    // variances 1 and 4, three runs each; degrees of freedom after Satterthwaite
    const Difference found = difference({{1, 2, 3}, {3, 5, 7}, false}, count, {});
    CHECK(found.standard_error == Approx(std::sqrt(5. / 3)));
    const double degrees = 25. / 9 / (1. / 9 / 2 + 16. / 9 / 2);
    CHECK(found.interval.high == Approx(3 + t_quantile(.975, degrees) * std::sqrt(5. / 3)));
}

TEST_CASE("a scenario against itself is flagged as often as the confidence says, over many outcomes", "[long]") {
    constexpr std::uint32_t outcomes = 6000;
    for (const bool paired : {true, false}) {
        for (const std::size_t runs : {3u, 5u, 20u}) {
            if (!paired && runs < 5)
                continue; // Welch's degrees of freedom are an approximation that leaves a little on the table
            int flagged = 0, as_if_normal = 0;
            for (std::uint32_t outcome = 0; outcome < outcomes; ++outcome) {
                const Difference found = difference(against_itself(outcome, runs, paired), free_range, {});
                flagged += found.distinguishable;
                as_if_normal += std::abs(found.difference) > normal_quantile(.975) * found.standard_error;
            }
            CAPTURE(paired, runs, flagged, as_if_normal);
            CHECK(standard_errors(flagged, outcomes, .05) < 4);
            if (runs < 20) CHECK(standard_errors(as_if_normal, outcomes, .05) > 4); // and it would notice the wrong distribution
        }
    }
}

TEST_CASE("a difference as large as the smallest detectable one is found as often as the power says", "[long]") {
    constexpr std::uint32_t outcomes = 4000;
    constexpr std::size_t runs = 6;
    const double shift =
        detectable_in_errors(runs - 1, .95, .80) * std::sqrt(2. / runs); // both have a variance of 1 of their own
    int found = 0, found_smaller = 0;
    for (std::uint32_t outcome = 0; outcome < outcomes; ++outcome) {
        Values values = against_itself(outcome, runs, true);
        for (double& value : values.other) value += shift;
        found += difference(values, free_range, {}).distinguishable;
        for (double& value : values.other) value -= .1 * shift;
        found_smaller += difference(values, free_range, {}).distinguishable;
    }
    CHECK(standard_errors(found, outcomes, .80) < 4);
    CHECK(standard_errors(found_smaller, outcomes, .80) > 4); // and it would notice 10 % less
}

TEST_CASE("one run gives a difference but no interval") {
    const Difference found = difference({{2}, {3}}, count, {.precision = 1});
    CHECK(found.difference == 1);
    CHECK(found.ratio == 1.5);
    CHECK_FALSE(found.distinguishable);
    for (const double unknown :
         {found.interval.low, found.interval.high, found.detectable, found.needed, found.ratio_interval.low})
        CHECK(std::isnan(unknown));
}

TEST_CASE("what no policy touches is identical, and never distinguishable") {
    const Difference found = difference({{.1, .2, .7}, {.1, .2, .7}}, share, {});
    CHECK(found.identical);
    CHECK_FALSE(found.distinguishable);
    CHECK(found.interval.low == 0);
    CHECK(found.interval.high == 0);
    CHECK(found.detectable == 0);
    CHECK_FALSE(difference({{.1, .2}, {.1, .2}, false}, share, {}).identical); // no pairs: equal by chance
}

TEST_CASE("a shift that is the same in every pair is certain") {
    const Difference found = difference({{1, 5, 2}, {2, 6, 3}}, count, {.precision = .01});
    CHECK(found.distinguishable);
    CHECK(found.interval.low == found.interval.high);
    CHECK(found.needed == 2);
}

TEST_CASE("intervals stay within what an outcome can be") {
    const Difference of_share = difference({{0, .9}, {1, 0}}, share, {});
    CHECK(of_share.interval.low == -1);
    CHECK(of_share.interval.high == 1);
    const Difference free = difference({{0, .9}, {1, 0}}, free_range, {});
    CHECK(free.interval.low < -1); // and it would notice
    CHECK(std::isnan(free.ratio)); // what can be negative has no ratio
    CHECK(difference({{10, 11, 10}, {.1, .4, .1}}, count, {}).ratio_interval.low >= 0);
}

TEST_CASE("the interval of the ratio holds 1 exactly where that of the difference holds 0") {
    int together = 0, apart = 0;
    for (std::uint32_t outcome = 0; outcome < 300; ++outcome) {
        Values values = against_itself(outcome, 5, outcome % 2 == 0);
        for (double& value : values.base) value += 20;
        for (double& value : values.other) value += 21;
        const Difference found = difference(values, count, {});
        const bool holds_one = found.ratio_interval.low <= 1 && found.ratio_interval.high >= 1;
        CHECK(holds_one == !found.distinguishable);
        (found.distinguishable ? apart : together)++;
    }
    CHECK(together > 20);
    CHECK(apart > 20);
    CHECK(std::isnan(
        difference({{.1, 20, -19}, {1, 2, 3}}, count, {}).ratio_interval.low)); // the base may be 0: no ratio can be told
}

TEST_CASE("so many runs as are needed make the interval as narrow as wished, and one fewer does not") {
    const Values values = against_itself(3, 8, true);
    const double variance = 8 * std::pow(difference(values, free_range, {}).standard_error, 2);
    const double runs = difference(values, free_range, {.precision = .4}).needed;
    const auto half = [&](double n) { return t_quantile(.975, n - 1) * std::sqrt(variance / n); };
    CHECK(runs > 8);
    CHECK(half(runs) <= .4);
    CHECK(half(runs - 1) > .4);
}

TEST_CASE("runs are partners when point, replicate and seed are the same; others are left out and counted") {
    const std::vector<Run> runs = {{"a", 0, 0, "1", 10}, {"a", 0, 1, "1", 11}, {"a", 0, 2, "1", 12}, {"b", 0, 2, "1", 22},
                                   {"b", 0, 0, "1", 20}, {"b", 0, 7, "1", 99}, {"c", 0, 0, "1", 50}};
    const Pairs pairs = paired(runs, "a", "b");
    CHECK(pairs.values.paired);
    CHECK(pairs.values.base == std::vector<double>{10, 12});
    CHECK(pairs.values.other == std::vector<double>{20, 22});
    CHECK(pairs.left_out == 2);
    CHECK_FALSE(pairs.by_point);
}

TEST_CASE("a run without a value costs its pair") {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const Pairs pairs =
        paired({{"a", 0, 0, "1", 1}, {"a", 0, 1, "1", 2}, {"b", 0, 0, "1", 3}, {"b", 0, 1, "1", missing}}, "a", "b");
    CHECK(pairs.values.base == std::vector<double>{1});
    CHECK(pairs.left_out == 2);
}

TEST_CASE("other seeds make independent draws, not pairs") {
    const Pairs pairs = paired({{"a", 0, 0, "1", 1}, {"a", 0, 1, "1", 2}, {"b", 0, 0, "2", 3}}, "a", "b");
    CHECK_FALSE(pairs.values.paired);
    CHECK(pairs.values.base.size() == 2);
    CHECK(pairs.values.other.size() == 1);
    CHECK(pairs.left_out == 0);
}

TEST_CASE("the replicates of a point of a design count as one") {
    const Pairs pairs = paired({{"a", 1, 0, "1", 1},
                                {"a", 1, 1, "1", 3},
                                {"a", 2, 0, "1", 5},
                                {"b", 1, 0, "1", 2},
                                {"b", 1, 1, "1", 6},
                                {"b", 2, 0, "1", 9}},
                               "a", "b");
    CHECK(pairs.by_point);
    CHECK(pairs.pairs == 3);
    CHECK(pairs.point == std::vector<std::int64_t>{1, 2});
    CHECK(pairs.values.base == std::vector<double>{2, 5});
    CHECK(pairs.values.other == std::vector<double>{4, 9});
}
