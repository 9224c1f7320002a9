#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <set>

#include "analysis/program/pattern_verdict.hpp"

using namespace program;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr int first = 1990, last = 2020;

/// Results of 1990 to 2020: `level` is `value` in every year of each run; `sign` is above 0 in so many of the first years of each, and
/// below 0 in the others; `by_kind` is 1 and 2 along an axis of names, `by_age` 3 and 4 along one of numbers.
sim::Results results_of(const std::vector<double>& levels, int years_above = 0) {
    const auto years = static_cast<std::size_t>(last - first + 1);
    std::vector<std::int32_t> axis;
    for (int year = first; year <= last; ++year) axis.push_back(year);
    sim::Results results;
    results.dimensions = {{"year", {}, "1", axis},
                          {"kind", {}, "", std::vector<std::string>{"small", "large"}},
                          {"age", {}, "", std::vector<std::int32_t>{3, 24}}};
    results.outcomes = {{"level", {"year"}, "1", {}, {}, "year: point (1 July)"},
                        {"sign", {"year"}, "1", {}, {}, "year: point (1 July)"},
                        {"by_kind", {"year", "kind"}, "1", {}, {}, "year: point (1 July)"},
                        {"by_age", {"year", "age"}, "1", {}, {}, "year: point (1 July)"}};
    for (const double level : levels) {
        std::vector<double> sign(years, -.1), by_kind, by_age;
        std::fill_n(sign.begin(), years_above, .1);
        for (std::size_t year = 0; year < years; ++year) {
            by_kind.insert(by_kind.end(), {1, 2});
            by_age.insert(by_age.end(), {3, 4});
        }
        const auto replicate = static_cast<std::uint32_t>(results.runs.size());
        results.runs.push_back(
            {"x",
             replicate,
             "1",
             "finished",
             "",
             1,
             {{"level", std::vector<double>(years, level)}, {"sign", sign}, {"by_kind", by_kind}, {"by_age", by_age}}});
    }
    return results;
}

Claim in_band(double least, double most, Measure measure = {.outcome = "level", .years = {2000, 2010}}) {
    return {{"a", "b"}, std::move(measure), Rule::in_band, least, most};
}
Claim sign(Rule rule, Years years = {first, last}) { return {{"a", "b"}, {.outcome = "sign", .years = years}, rule}; }

PatternScore score_of(const sim::Results& results, std::vector<Claim> claims) {
    return scores(results, {{"P0", {"a", "b"}, "S0", std::move(claims)}}).at(0);
}
Verdict verdict_of(const sim::Results& results, std::vector<Claim> claims) {
    return score_of(results, std::move(claims)).verdict;
}

} // namespace

TEST_CASE("a pattern passes when all its claims hold, partly when some do, and fails when none does") {
    const auto results = results_of({.5});
    CHECK(verdict_of(results, {in_band(.4, .6)}) == Verdict::pass);
    CHECK(verdict_of(results, {in_band(.5, .5)}) == Verdict::pass); // the edges belong to the band
    CHECK(verdict_of(results, {in_band(.6, .7)}) == Verdict::fail);
    CHECK(verdict_of(results, {in_band(.3, .4)}) == Verdict::fail);
    CHECK(verdict_of(results, {in_band(.4, .6), in_band(.4, .5)}) == Verdict::pass);
    CHECK(verdict_of(results, {in_band(.4, .6), in_band(.6, .7)}) == Verdict::partly);
    CHECK(verdict_of(results, {in_band(.1, .2), in_band(.6, .7)}) == Verdict::fail);
}

TEST_CASE("there is no verdict where a claim has no value, and its other claims are told all the same") {
    auto results = results_of({.5});
    const auto absent = in_band(.4, .6, {.outcome = "unheard_of", .years = {2000, 2000}});
    const auto too_late = in_band(.4, .6, {.outcome = "level", .years = {2030, 2040}});
    const auto half = score_of(results, {in_band(.4, .6), absent});
    CHECK(half.verdict == Verdict::none);
    CHECK_FALSE(half.in_file());
    CHECK(half.claims[0].holds == true);
    CHECK(half.claims[1].by_run.empty());
    const auto late = score_of(results, {too_late});
    CHECK(late.verdict == Verdict::none);
    CHECK(late.in_file()); // only not those years
    CHECK(std::isnan(late.claims[0].mean()));
    for (double& value : results.runs[0].outcomes[0].values) value = missing;
    CHECK(verdict_of(results, {in_band(.4, .6)}) == Verdict::none);
    results.runs.clear();
    CHECK(verdict_of(results, {in_band(.4, .6)}) == Verdict::none);
    CHECK(verdict_of(results, {}) == Verdict::none);
}

TEST_CASE("several runs are judged by their mean, and a failed one is left out") {
    auto results = results_of({.4, .5, .9});
    const auto claim = score_of(results, {in_band(.55, .65)}).claims[0];
    CHECK(claim.mean() == Approx(.6));
    CHECK(claim.lowest() == Approx(.4));
    CHECK(claim.highest() == Approx(.9));
    CHECK(claim.standard_error() == Approx(std::sqrt((.04 + .01 + .09) / 2 / 3)));
    CHECK(claim.holds == true);
    results.runs[2].outcomes.clear();
    const auto two = score_of(results, {in_band(.55, .65)}).claims[0];
    CHECK(two.by_run.size() == 2);
    CHECK(two.mean() == Approx(.45));
    CHECK(two.holds == false);
    CHECK(std::isnan(score_of(results_of({.4}), {in_band(0, 1)}).claims[0].standard_error()));
}

TEST_CASE("the value is the mean over the years asked for that have one, or over the last there are") {
    auto results = results_of({.5});
    auto& level = results.runs[0].outcomes[0].values; // from 1990
    level[10] = 1, level[12] = missing, level[0] = 5, level[21] = 7;
    const auto claim = score_of(results, {in_band(.5, .6)}).claims[0];
    CHECK(claim.mean() == Approx((1 + 9 * .5) / 10));
    CHECK(claim.first_year == 2000);
    CHECK(claim.last_year == 2010);
    const auto last_years = score_of(results, {in_band(.4, .6, {.outcome = "level", .years = {2030, 2034, true}})}).claims[0];
    CHECK(last_years.first_year == 2016);
    CHECK(last_years.last_year == 2020);
    CHECK(last_years.mean() == .5);
}

TEST_CASE("a value is found along the second axis, by name or number, and only there") {
    const auto results = results_of({.5});
    const auto value = [&](const char* outcome, const char* entry) {
        return score_of(results, {in_band(0, 9, {.outcome = outcome, .entry = entry, .years = {2000, 2000}})}).claims[0].mean();
    };
    CHECK(value("by_kind", "large") == 2);
    CHECK(value("by_age", "24") == 4);
    CHECK(std::isnan(value("by_kind", "huge")));
    CHECK(std::isnan(value("by_kind", "")));
    CHECK(std::isnan(value("level", "large")));
}

TEST_CASE("a ratio is taken year by year, where there is something to divide by") {
    auto results = results_of({.5});
    auto& sign = results.runs[0].outcomes[1].values;
    std::fill(sign.begin(), sign.end(), .25);
    sign[10] = 0, sign[11] = missing, sign[12] = .5;
    const auto claim = score_of(results, {in_band(1, 2, {.outcome = "level", .per = "sign", .years = {2000, 2003}})}).claims[0];
    CHECK(claim.mean() == Approx((1 + 2) / 2.0));
    CHECK(claim.first_year == 2002);
    CHECK_FALSE(score_of(results, {in_band(1, 2, {.outcome = "level", .per = "unheard_of", .years = {2000, 2003}})}).in_file());
}

TEST_CASE("a change is that of the means over two spans of years, where both have a value") {
    auto results = results_of({.5});
    auto& level = results.runs[0].outcomes[0].values; // from 1990
    level[20] = 1, level[19] = 3;
    const auto changed = [&](Change change, Years since) {
        return score_of(results, {in_band(-9, 9, {.outcome = "level", .years = {2009, 2010}, .change = change, .since = since})})
            .claims[0];
    };
    CHECK(changed(Change::ratio, {1990, 1995}).mean() == Approx(4));
    CHECK(changed(Change::difference, {1990, 1995}).mean() == Approx(1.5));
    CHECK(changed(Change::ratio, {1990, 1995}).first_year == 2009);
    CHECK(changed(Change::ratio, {1950, 1955}).by_run.empty());
    level[0] = 0;
    CHECK(changed(Change::ratio, {1990, 1990}).by_run.empty()); // nothing to divide by
    CHECK(changed(Change::difference, {1990, 1990}).mean() == 2);
}

TEST_CASE("what is reported or imposed has a value and takes no part in the verdict") {
    const auto results = results_of({.5});
    Claim told = in_band(.6, .7), given = in_band(.6, .7);
    told.rule = Rule::reported, given.rule = Rule::imposed;
    CHECK(verdict_of(results, {in_band(.4, .6), told, given}) == Verdict::pass);
    CHECK(verdict_of(results, {told}) == Verdict::none);
    const auto claim = score_of(results, {told}).claims[0];
    CHECK(claim.mean() == .5);
    CHECK_FALSE(claim.holds.has_value());
    told.measure.outcome = "unheard_of";
    CHECK(verdict_of(results, {in_band(.4, .6), told}) == Verdict::pass);
}

TEST_CASE("a sign holds when more years have it than chance explains") {
    CHECK(verdict_of(results_of({0}, 31), {sign(Rule::mostly_above)}) == Verdict::pass);
    CHECK(verdict_of(results_of({0}, 21), {sign(Rule::mostly_above)}) == Verdict::pass);
    CHECK(verdict_of(results_of({0}, 20), {sign(Rule::mostly_above)}) == Verdict::fail);
    CHECK(verdict_of(results_of({0}, 31), {sign(Rule::mostly_below)}) == Verdict::fail);
    CHECK(verdict_of(results_of({0}, 10), {sign(Rule::mostly_below)}) == Verdict::pass);
    CHECK(verdict_of(results_of({0}, 11), {sign(Rule::mostly_below)}) == Verdict::fail);
    CHECK(verdict_of(results_of({0}, 31), {sign(Rule::mostly_above), sign(Rule::mostly_below)}) == Verdict::partly);
    CHECK(verdict_of(results_of({0}, 31), {sign(Rule::mostly_above, {1990, 1993})}) == Verdict::none); // four years tell nothing
    CHECK(verdict_of(results_of({0}, 31), {sign(Rule::mostly_above, {1990, 1994})}) == Verdict::pass);
    auto nothing = results_of({0}, 31);
    for (double& value : nothing.runs[0].outcomes[1].values) value = 0; // neither sign
    CHECK(verdict_of(nothing, {sign(Rule::mostly_above)}) == Verdict::none);
    const auto claim = score_of(results_of({0}, 21), {sign(Rule::mostly_above)}).claims[0];
    CHECK(claim.mean() == Approx(21.0 / 31));
    CHECK(claim.least == Approx(21.0 / 31));
}

TEST_CASE("as many years are significant as the tables of the binomial distribution say") {
    CHECK(significant(0) > 0);
    CHECK(significant(4) == 5); // 1/16 is more than .05
    CHECK(significant(5) == 5);
    CHECK(significant(10) == 9);
    CHECK(significant(20) == 15);
    CHECK(significant(31) == 21);
    CHECK(significant(96) == 57);
}

TEST_CASE("every pattern has an id of its own, both languages, a source, and claims that can hold") {
    std::set<std::string> ids;
    for (const Pattern& pattern : known_patterns()) {
        CAPTURE(pattern.id);
        CHECK(ids.insert(pattern.id).second);
        CHECK_FALSE((pattern.name.en.empty() || pattern.name.nl.empty() || pattern.source.empty() || pattern.claims.empty()));
        for (const Claim& claim : pattern.claims) {
            CHECK_FALSE((claim.what.en.empty() || claim.what.nl.empty() || claim.measure.outcome.empty()));
            CHECK(claim.measure.years.from <= claim.measure.years.until);
            CHECK(claim.measure.years.from >= 1945);
            CHECK(claim.measure.years.until <= 2040);
            CHECK((claim.rule != Rule::in_band || claim.least < claim.most));
            CHECK((claim.measure.change == Change::none) == (claim.measure.since.from == 0));
            CHECK(claim.measure.since.from <= claim.measure.since.until);
        }
    }
    // P16 and P24 wait for what they are about.
    CHECK(ids == std::set<std::string>{"P1",  "P2",  "P3",  "P4",  "P5",  "P6",  "P7",  "P8",  "P9",
                                       "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P19",
                                       "P20", "P21", "P22", "P23", "P24", "P25", "P26", "P27", "P28"});
}
