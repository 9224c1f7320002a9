#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <functional>

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
std::string file_of_futures(const char* name, bool with_design = true, const std::function<void(sim::Results&)>& change = {}) {
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
    if (change) change(results);
    const std::string path =
        (std::filesystem::temp_directory_path() / (std::string("kanteling_futures_") + name + ".nc")).string();
    sim::write_results(path, results);
    return path;
}

Question question_about(std::vector<std::string> outcomes) {
    return {"base", {"other"}, std::move(outcomes), {{2026, 2030}}, {}, {}};
}

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
    CHECK(past.judged == std::vector<std::string>{"P19"});
    CHECK(past.unjudged == std::vector<std::string>{"P1", "P2", "P8"});
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

TEST_CASE("points whose history has no value are not said to fit") {
    const auto forget = [](std::size_t from) {
        return [from](sim::Results& results) {
            for (std::size_t run = from; run < results.runs.size(); ++run) {
                for (double& value : results.runs[run].outcomes[1].values) value = std::nan("");
            }
        };
    };
    const auto question = question_about({"unmet_share"});
    {
        const ComparedFiles files({file_of_futures("unknown", true, forget(0))});
        const Histories past = histories(files, "base");
        CHECK(past.judged.empty());
        const auto rows = futures_of(files, question, past);
        CHECK(row(rows, "unmet_share", Points::not_judged).result.points == 30);
        CHECK_THROWS(row(rows, "unmet_share", Points::that_fit));
        const std::string text = futures_text(rows, files, question, past, Say(sim::Language::english));
        CHECK_THAT(text, Catch::Contains("history cannot be judged (values are missing for P1, P2, P8 and P19)")
                             && !Catch::Contains("fits"));
        CHECK_THAT(to_csv(records_of(rows, files.parameters(), question)),
                   Catch::Contains("history cannot be judged") && !Catch::Contains("history fits"));
    }
    const ComparedFiles files(
        {file_of_futures("half_known", true, forget(40))}); // four runs a point: ten points are known, four of them miss
    const Histories past = histories(files, "base");
    CHECK(past.missing.size() == 4);
    CHECK(past.fitting.size() == 6);
    const auto rows = futures_of(files, question, past);
    CHECK(row(rows, "unmet_share", Points::not_judged).result.points == 20);
    CHECK(row(rows, "unmet_share", Points::that_fit).result.points == 6);
    CHECK_THAT(futures_text(rows, files, question, past, Say(sim::Language::dutch)),
               Catch::Contains("past bij P19 (P1, P2 en P8 niet te beoordelen)")
                   && Catch::Contains("niet te beoordelen is (er ontbreken waarden voor P19)"));
}

TEST_CASE("a history that has only some of what a pattern claims cannot be judged by it") {
    // Carers alone are judged; with the share of heavily burdened carers in the file, but without a value, P19 stays open where the first holds.
    const ComparedFiles files({file_of_futures("part", true, [](sim::Results& results) {
        results.outcomes.push_back({"strained_carers", {"year"}, "1", {"x", "x"}, {}, "year: point (1 July)"});
        for (sim::RunRecord& run : results.runs) run.outcomes.push_back({"strained_carers", level(std::nan(""))});
    })});
    const Histories past = histories(files, "base");
    CHECK(past.fitting.empty());
    CHECK(past.missing.size() == 10); // what fails, fails
    CHECK(past.group_of(1) == Points::not_judged);
}

TEST_CASE("points where both scenarios are the same are counted apart") {
    const auto question = question_about({"unmet_share", "institutions"});
    const auto text_of = [&](const ComparedFiles& files) {
        const Histories past = histories(files, "base");
        return futures_text(futures_of(files, question, past), files, question, past, Say(sim::Language::english));
    };
    CHECK_THAT(text_of(ComparedFiles({file_of_futures("differ")})), !Catch::Contains("both are the same"));
    const ComparedFiles files({file_of_futures("same", true, [](sim::Results& results) {
        for (std::size_t run = 0; run < 20; run += 2)
            results.runs[run + 1].outcomes[0] = results.runs[run].outcomes[0]; // the first five points, two of which miss
    })});
    const std::string text = text_of(files);
    CHECK_THAT(text, Catch::Contains("both are the same, won by neither: unmet share of need, % at 3.")
                         && Catch::Contains("need, % at 2."));
    for (std::size_t start = 0; start < text.size(); start = text.find('\n', start) + 1)
        CHECK(width_of(text.substr(start, text.find('\n', start) - start)) <= 100);
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
