#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

const std::string golden_file = project + "tests/golden/small_runs.csv";
constexpr int first_golden_year = 1945, last_golden_year = 1960;

/// The main outcomes of one run, a line for each year. Numbers are written so that reading them gives the same bits.
void write_run(std::ostream& out, int seed) {
    const Prepared world = prepared({.persons_per_agent = 700, .until = last_golden_year, .seed = seed});
    const Replicate run = run_replicate(world, 0, Level::places, sim::Workers(2));
    const auto outcome = [&](const char* name) -> const std::vector<double>& { return values_of(run.record, name); };
    for (int year = first_golden_year; year <= last_golden_year; ++year) {
        const auto row = static_cast<std::size_t>(year - first_golden_year);
        out << seed << ',' << year;
        for (const char* name : {"population", "households", "one_person_households", "potential_carers_per_oldest"}) {
            out << ',' << fmt::format("{}", in_month(outcome(name), year, june));
        }
        for (const char* name : {"births", "deaths", "immigration", "emigration"})
            out << ',' << fmt::format("{}", over_year(outcome(name), year));
        for (const char* name : {"bonding", "bridging"}) out << ',' << fmt::format("{}", outcome(name).at(row));
        for (const char* name : {"need", "informal_hours", "formal_hours", "unmet_share", "waiting_per_1000", "strained_carers",
                                 "own_strength", "trust_in_help"})
            out << ',' << fmt::format("{}", in_month(outcome(name), year, june));
        out << '\n';
    }
    out << "# seed " << seed << ", checksum of all outcomes: " << sim::data_checksum(results_of(world, {run}, Level::places))
        << '\n';
}

std::vector<std::string> lines_of(std::istream& text) {
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("golden runs give what they gave") {
    std::stringstream runs;
    runs << "# Small runs of the whole model. Written by tests/golden/update; see the README there.\n"
            "# Stocks at mid-year, events per year; 700 persons per agent.\n"
            "seed,year,population,households,one_person_households,potential_carers_per_oldest,births,deaths,immigration,"
            "emigration,"
            "bonding,bridging,need,informal_hours,formal_hours,unmet_share,waiting_per_1000,strained_carers,own_strength,"
            "trust_in_help\n";
    for (const int seed : {1, 2}) write_run(runs, seed);
    if (std::getenv("KANTELING_UPDATE_GOLDEN")) {
        std::ofstream(golden_file) << runs.str();
        WARN("written: tests/golden/small_runs.csv");
        return;
    }
    std::ifstream file(golden_file);
    REQUIRE(file);
    const auto expected = lines_of(file), given = lines_of(runs);
    REQUIRE(given.size() == expected.size());
    for (std::size_t line = 0; line < given.size(); ++line) CHECK(given[line] == expected[line]);
}
