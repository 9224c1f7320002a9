#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>

#include "analysis/program/future_table.hpp"
#include "analysis/program/table.hpp"
#include "sim/input_error.hpp"

using namespace program;

namespace {

constexpr int first = 2010, last = 2030;
constexpr std::int32_t points = 30;

std::vector<double> level(double value) { return std::vector<double>(static_cast<std::size_t>(last - first + 1), value); }

/// A merged file: 30 points of two parameters, two replicates, the base and a scenario that lowers unmet need where the first parameter is
/// above .4. The share of carers in 2016 lies outside the band of P19 at every third point. Chance is the same in both scenarios.
std::string file_of_futures(const char* name, bool with_design = true) {
    std::vector<std::int32_t> years;
    for (int year = first; year <= last; ++year) years.push_back(year);
    sim::Results results;
    results.dimensions = {{"year", {}, "1", years}};
    for (const char* outcome : {"unmet_share", "carers", "institutions", "population"})
        results.outcomes.push_back({outcome, {"year"}, "1", {outcome, outcome}, {}, "year: point (1 July)"});
    if (with_design) results.design = {{"a.decides", "share", {}}, {"b.idle", "share", {}}};
    for (std::int32_t point = 0; point < (with_design ? points : 1); ++point) {
        const double decides = (point + .5) / points, idle = (point * 7 % points + .5) / points;
        for (std::uint32_t replicate = 0; replicate < 2; ++replicate) {
            for (const bool is_base : {true, false}) {
                sim::RunRecord& run = results.runs.emplace_back();
                run.scenario = is_base ? "base" : "other";
                run.replicate = replicate;
                run.seed = "1";
                run.status = "finished";
                run.point = point;
                if (with_design) run.design = {decides, idle};
                const double chance = .01 * replicate, effect = is_base ? 0 : .1 * (.4 - decides);
                run.outcomes = {{"unmet_share", level(.3 + chance + effect)},
                                {"carers", level(point % 3 == 0 ? .3 : .14)},
                                {"institutions", level(is_base ? 100 : 90)},
                                {"population", level(17e6)}};
            }
        }
    }
    const std::string path = (std::filesystem::temp_directory_path() / (std::string("kanteling_futures_") + name + ".nc")).string();
    sim::write_results(path, results);
    return path;
}

Question question_about(std::vector<std::string> outcomes) { return {"base", {"other"}, std::move(outcomes), {{2026, 2030}}, {}, {}}; }

const FutureRow& row(const std::vector<FutureRow>& rows, const std::string& outcome, Points which = Points::all) {
    for (const FutureRow& one : rows) {
        if (one.line.outcome == outcome && one.points == which) return one;
    }
    throw std::out_of_range(outcome);
}

} // namespace

TEST_CASE("a design says in what share of the points a scenario is better, and what decides it") {
    const ComparedFiles files({file_of_futures("share")});
    const auto question = question_about({"unmet_share", "institutions", "population"});
    const auto rows = futures_of(files, question, {});
    const FutureRow& unmet = row(rows, "unmet_share");
    CHECK(unmet.result.points == 30);
    CHECK(unmet.pairs == 60);
    CHECK(unmet.result.better == 18); // (point + .5) / 30 > .4 from the thirteenth on
    CHECK(unmet.result.worse == 12);
    CHECK(unmet.result.median == Approx(-.01));
    REQUIRE(unmet.influence.coefficient.size() == 2);
    CHECK(unmet.influence.coefficient[0] == Approx(-1));
    CHECK(std::abs(unmet.influence.coefficient[1]) < 1e-6);
    CHECK(unmet.influence.r_squared == Approx(1));
    const FutureRow& institutions = row(rows, "institutions");
    CHECK(institutions.result.direction == comparison::Direction::none);
    CHECK(institutions.result.better == 0); // lower everywhere
    CHECK(institutions.influence.method == comparison::Method::none);
    CHECK(row(rows, "population").result.equal == 30);
}

TEST_CASE("points whose base misses the history that happened stand apart") {
    const ComparedFiles files({file_of_futures("history")});
    const Histories past = histories(files, "base");
    CHECK(past.judged);
    CHECK(past.missing.size() == 10);
    CHECK(past.missed.at("P19") == 10);
    CHECK(past.missed.size() == 1); // the others are not in the file
    const auto rows = futures_of(files, question_about({"unmet_share"}), past);
    CHECK(row(rows, "unmet_share", Points::that_fit).result.points == 20);
    CHECK(row(rows, "unmet_share", Points::that_miss).result.points == 10);
    CHECK(row(rows, "unmet_share", Points::that_fit).result.better == 12);
}

TEST_CASE("the tables of futures fit the page in both languages") {
    const ComparedFiles files({file_of_futures("tables")});
    const auto question = question_about({"unmet_share", "institutions", "population"});
    const Histories past = histories(files, "base");
    const auto rows = futures_of(files, question, past);
    for (const auto language : {sim::Language::english, sim::Language::dutch}) {
        const std::string text = futures_text(rows, files, question, past, Say(language));
        for (std::size_t start = 0; start < text.size(); start = text.find('\n', start) + 1)
            CHECK(width_of(text.substr(start, text.find('\n', start) - start)) <= 100);
        for (const char* part : {"a.decides", "P19", "12/20", "18/30", "6/10"}) {
            const bool is_there = text.find(part) != std::string::npos;
            CHECK(is_there == (std::string(part) != "18/30")); // all points together are in the files for machines
        }
    }
    const auto records = records_of(rows, files.parameters(), question);
    CHECK(records.size() == 9); // three outcomes: all, those that fit, those that miss
    CHECK(to_csv(records).find("coefficient of a.decides") != std::string::npos);
}

TEST_CASE("a point of a design is one observation of a comparison") {
    const ComparedFiles files({file_of_futures("compare")});
    const auto list = comparisons(files, question_about({"unmet_share"}));
    REQUIRE(list.size() == 1);
    CHECK(list[0].by_point);
    CHECK(list[0].result.runs_of_base == 30); // not 60
    CHECK(list[0].range.is_share());
}

TEST_CASE("without a design, or without common dice, there are no futures") {
    const ComparedFiles files({file_of_futures("none", false)});
    CHECK_THROWS_AS(futures_of(files, question_about({"unmet_share"}), {}), sim::InputError);
}
