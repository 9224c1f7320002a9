#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <limits>
#include <set>
#include <unistd.h>

#include "analysis/program/difference.hpp"
#include "analysis/program/look_at.hpp"
#include "analysis/program/matching.hpp"
#include "analysis/program/output_file.hpp"
#include "analysis/program/records.hpp"
#include "analysis/program/say.hpp"
#include "analysis/program/sparkline.hpp"
#include "analysis/program/summary_table.hpp"
#include "analysis/program/table.hpp"
#include "sim/input_error.hpp"

using namespace program;
using sim::Language;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// 1945 to 1946: births of 1, 2, ... a month, a population of 1000, 1001, ..., something new by place and a plain outcome that nobody knows.
sim::Results two_years() {
    std::vector<std::int32_t> months;
    std::vector<double> births, population;
    for (sim::Month month{0}; month.index < 24; ++month.index) {
        months.push_back(month.days());
        births.push_back(month.index + 1);
        population.push_back(1000 + month.index);
    }
    sim::Results results;
    results.title = {"Title", "Titel"};
    results.dimensions = {{"month", {}, "days since 1945-01-01", months},
                          {"year", {}, "1", std::vector<std::int32_t>{1945, 1946}},
                          {"planet", {}, "", std::vector<std::string>{"Earth", "Mars"}}};
    results.outcomes = {{"births", {"month"}, "persons", {}, {}, "month: sum"},
                        {"population", {"month"}, "persons", {}, {}, "month: point (last day)"},
                        {"trust", {"year"}, "1", {"trust", "vertrouwen"}, {}, "year: point (1 July)"},
                        {"by_planet", {"year", "planet"}, "1", {}, {}, "year: point (1 July)"}};
    results.runs = {{"x",
                     0,
                     "1",
                     "finished",
                     "",
                     1,
                     {{"births", births}, {"population", population}, {"trust", {0.5, 0.6}}, {"by_planet", {1, 2, 3, 4}}}}};
    return results;
}

const Line& line(const std::vector<Line>& lines, const std::string& outcome) {
    return *std::ranges::find(lines, outcome, &Line::outcome);
}

} // namespace

TEST_CASE("a state is that of the end of June, and what happens is summed over the year") {
    const auto lines = all_lines(two_years(), {});
    CHECK(line(lines, "population").by_year == std::map<int, double>{{1945, 1005}, {1946, 1017}});
    CHECK(line(lines, "births").by_year == std::map<int, double>{{1945, 78}, {1946, 222}});
}

TEST_CASE("a year that misses a month has no sum") {
    auto results = two_years();
    for (auto& outcome : results.runs[0].outcomes) {
        for (std::size_t i = 18; i < outcome.values.size(); ++i) outcome.values[i] = missing;
    }
    const auto lines = all_lines(results, {});
    CHECK(line(lines, "births").by_year == std::map<int, double>{{1945, 78}});
    CHECK(line(lines, "population").by_year.size() == 2); // June is there
}

TEST_CASE("several runs give their mean, and one of them itself") {
    auto results = two_years();
    results.runs.push_back(results.runs[0]);
    for (double& value : results.runs[1].outcomes[2].values) value += 0.2;
    CHECK(line(all_lines(results, {}), "trust").by_year.at(1945) == Approx(0.6));
    CHECK(line(all_lines(results, 1), "trust").by_year.at(1945) == Approx(0.7));
    results.runs[1].outcomes.clear(); // a failed one
    CHECK(line(all_lines(results, {}), "trust").by_year.at(1945) == 0.5);
}

TEST_CASE("a file says the same as what it was made of, read one outcome of one run at a time") {
    auto results = two_years();
    results.runs.insert(results.runs.end(), 2, results.runs[0]);
    for (double& value : results.runs[1].outcomes[3].values) value *= 3;
    results.runs[2].status = "failed";
    results.runs[2].outcomes.clear();
    const auto path = std::filesystem::temp_directory_path() / fmt::format("kanteling-reading-{}.nc", getpid());
    sim::write_results(path, results);
    const sim::ResultsFile file(path);
    std::filesystem::remove(path);
    CHECK(file.about().runs[0].outcomes.empty()); // all are read when they are asked for
    for (const std::optional<std::size_t> run : {std::optional<std::size_t>{}, {1}, {2}}) {
        const auto expected = lines_of(results, {"by_planet", "births"}, run),
                   lines = lines_of(file, {"by_planet", "births"}, run);
        REQUIRE(lines.size() == 3);
        for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i].by_year == expected[i].by_year);
        CHECK(lines[1].by_year == (!run ? ByYear{{1945, 4}, {1946, 8}} : *run == 1 ? ByYear{{1945, 6}, {1946, 12}} : ByYear{}));
        CHECK(summary_text(file, run, {}, true, Say(Language::dutch))
              == summary_text(results, run, {}, true, Say(Language::dutch)));
    }
}

TEST_CASE("outcomes that this program does not know come after those it knows") {
    const auto lines = all_lines(two_years(), {});
    CHECK(lines.front().outcome == "population");
    CHECK(lines.back().outcome == "trust");
    CHECK_FALSE(lines.back().is_main);
    CHECK(split_outcomes(two_years(), lines) == std::vector<std::string>{"by_planet (year, planet)"});
    const std::string text = summary_text(two_years(), {}, {}, true, Say(Language::dutch));
    CHECK_THAT(text, Catch::Contains("vertrouwen") && Catch::Contains("by_planet (year, planet)") && Catch::Contains("1946"));
}

TEST_CASE("numbers are written as the language has it") {
    CHECK(shown(1234567.5, 1, Language::english) == "1,234,567.5");
    CHECK(shown(1234567.5, 1, Language::dutch) == "1.234.567,5");
    CHECK(shown(-999, 0, Language::english) == "-999");
    CHECK(shown(-0.001, 1, Language::english) == "0.0");
    CHECK(shown(1000, 0, Language::dutch) == "1.000");
    CHECK(shown(missing, 0, Language::english) == "-");
    CHECK(duration(3.25, Language::dutch) == "3,2 s");
    CHECK(duration(125, Language::english) == "2 min 5 s");
    CHECK(duration(3900, Language::dutch) == "1 uur 5 min");
    CHECK(bytes(1.25e9, Language::english) == "1.2 GB");
}

TEST_CASE("a picture goes from the lowest to the highest") {
    CHECK(sparkline({0, 1, 2, 3, 4, 5, 6, 7}, 8, true) == "_.:-=+*#");
    CHECK(sparkline({0, 7}, 8, false) == "\u2581\u2588");
    CHECK(sparkline({1, 1, 7, 7}, 2, true) == "_#");
    CHECK(sparkline({0, missing, 7}, 3, true) == "_ #");
    CHECK(sparkline({5, 5}, 2, true) == "==");
    CHECK(sparkline({}, 5, true).empty());
}

TEST_CASE("columns stand under each other, whatever their letters") {
    CHECK(aligned({{"a", "1"}, {"\u00e9\u00e9n", "22"}}) == "a     1\n\u00e9\u00e9n  22\n");
    CHECK(csv_row({"a,b", "say \"x\"", ""}) == "\"a,b\",\"say \"\"x\"\"\",\n");
    CHECK(wrapped("one two three", 8, "  ") == "  one\n  two\n  three\n");
}

TEST_CASE("long names lose their middle, and different names stay different") {
    const auto shown =
        short_names({"short", "family group conferences: held", "family group conferences: failed",
                     "family group conferences offered", "family group commissions offered", "family group conferences: held"},
                    20);
    CHECK(shown.at("short") == "short");
    CHECK(shown.at("family group conferences: held") == "family group..: held");
    CHECK(shown.at("family group conferences: failed") == "family gro..: failed");
    CHECK(shown.at("family group conferences offered") == "family gr..s offered");
    CHECK(shown.at("family group commissions offered") == "family g..ns offered"); // one letter on, else it were the same
    std::vector<std::string> many;
    for (char middle = 'a'; middle <= 'z'; ++middle) many.push_back(std::string(20, 'x') + middle + std::string(20, 'x'));
    std::set<std::string> different;
    for (const auto& [name, text] : short_names(many, 12)) different.insert(text);
    CHECK(different.size() == many.size()); // at full length, since no cut tells them apart
    CHECK(width_of(short_names({"\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"}, 6).begin()->second) == 6);
}

TEST_CASE("what the scenario says to look at comes first, but not what stands there anyway") {
    auto results = two_years();
    results.outcomes.push_back({"kept_share", {"year"}, "1", {"plans kept", "plannen gehouden"}, {}, "year: point (1 July)"});
    results.runs[0].outcomes.push_back({"kept_share", {0.25, 0.75}});
    const std::string look_at =
        R"({ nl = "kept_share, by_planet, population. Draai aan trust.loss", en = "kept_share, by_planet, population. Turn trust.loss and trust" })";
    results.provenance = {{"scenario", "scenario.name = \"x\"\nscenario.look_at = " + look_at + "\nschedule.off = []\n"}};
    const std::vector<std::string> asked = {"kept_share", "by_planet", "population"};
    CHECK(outcomes_to_look_at(results, {}) == asked); // trust is a word of one language only, trust.loss a parameter
    const auto lines = all_lines(results, {});
    REQUIRE(lines.size() == 6); // the share, two planets, population, births, trust
    CHECK(lines[0].outcome == "kept_share");
    CHECK(lines[0].is_share);
    CHECK(lines[2].entry == "Mars");
    CHECK(lines[2].by_year.at(1946) == 4);
    CHECK_FALSE(lines[3].is_looked_at);
    const std::string text = summary_text(results, {}, {}, true, Say(Language::english));
    CHECK(text.find("asks you to look at") < text.find("plans kept, %"));
    CHECK(text.find("plans kept, %") < text.find("The usual outcomes:"));
    CHECK(text.find("The usual outcomes:") < text.find("population"));
    CHECK_THAT(summary_text(results, {}, {}, true, Say(Language::dutch)), Catch::Contains("Waar dit scenario naar laat kijken"));
    results.runs[0].scenario = "a/b"; // in a merged file
    results.provenance = {{"look_at a_b", look_at}, {"look_at c", "{ nl = \"trust\", en = \"trust\" }"}};
    CHECK(outcomes_to_look_at(results, 0) == asked);
    results.provenance = {{"scenario", "scenario.look_at = { broken\n"}};
    CHECK(outcomes_to_look_at(results, {}).empty());
    CHECK_THAT(summary_text(results, {}, {}, true, Say(Language::english)), !Catch::Contains("look at"));
}

TEST_CASE("outcomes that the user names stand alone, with their entries") {
    const auto results = two_years();
    const auto lines = lines_of(results, {"by_planet", "births"}, {});
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].by_year == std::map<int, double>{{1945, 2}, {1946, 4}});
    CHECK(lines[2].by_year.at(1945) == 78);
    const std::string text = outcomes_text(results, {"by_planet", "births"}, {}, {}, true, Say(Language::english));
    CHECK_THAT(text, Catch::Contains("births") && Catch::Contains("1946") && !Catch::Contains("population"));
    CHECK(those_meant({"b"}, outcomes_in(results)) == std::vector<std::string>{"births", "by_planet"});
    CHECK(those_meant({"by_planet", "by"}, {"by_planet", "by", "by_x"}) == std::vector<std::string>{"by_planet", "by"});
    CHECK_THROWS_AS(those_meant({"berths"}, outcomes_in(results)), sim::InputError);
}

TEST_CASE("a difference is named by outcome, run and place") {
    auto other = two_years();
    CHECK_FALSE(first_difference(two_years(), other));
    other.runs[0].outcomes[3].values[3] = 5;
    CHECK(first_difference(two_years(), other)->en
          == "by_planet in run 0 at year 1946, planet Mars: 4 in the file, 5 made again");
    other.runs[0].outcomes[0].values[13] = missing;
    CHECK_THAT(first_difference(two_years(), other)->nl,
               Catch::StartsWith("births in run 0 bij month 1946-02: 14 in het bestand"));
}

TEST_CASE("a scenario's name makes a safe name of a file") {
    CHECK(default_output("baseline") == "results/baseline.nc");
    CHECK(default_output("../x") == "results/_._x.nc");
    CHECK(default_output("a cut of 15 %") == "results/a cut of 15 %.nc");
}

TEST_CASE("records become JSON and CSV with both languages") {
    const std::vector<Record> records{
        {{"name", std::string("x")}, {"meaning", sim::Text{"one", "een"}}, {"least", -std::numeric_limits<double>::infinity()}}};
    CHECK_THAT(to_json(records), Catch::Contains("\"en\": \"one\"") && Catch::Contains("\"least\": null"));
    CHECK(to_csv(records) == "name,meaning_en,meaning_nl,least\nx,one,een,\n");
}
