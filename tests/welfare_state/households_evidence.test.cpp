#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <optional>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

/// A figure of the statistics of households.
struct Figure {
    double value;
    bool is_recalled; ///< from memory: shown, never a target
};
using Figures = std::map<int, Figure>; ///< by year

/// An outcome beside the statistics.
struct Comparison {
    const char* outcome;
    const char* heading;
    double unit; ///< of the statistics, in units of the outcome
    const char* format;
    Figures evidence;
};

/// The figures of an indicator. A later call for another series of the same fills in years that are missing.
void read_figures(const std::string& indicator, Figures& figures) {
    const auto table = sim::Csv::read(project + "scenarios/evidence/households.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.text(row, table.column("indicator")) != indicator) continue;
        const Figure figure{table.number(row, table.column("value")), table.text(row, table.column("status")) == "recalled"};
        figures.emplace(static_cast<int>(table.number(row, table.column("year"))), figure);
    }
}

/// The value of 1 January: of the end of January, the month in which households change.
double in_january(const sim::RunRecord& run, const char* outcome, int year) { return in_month(values_of(run, outcome), year, 0); }

std::string row_of(const sim::RunRecord& run, int year, const std::vector<Comparison>& comparisons) {
    std::string row = std::to_string(year);
    for (const Comparison& some : comparisons) {
        const auto found = some.evidence.find(year);
        const std::string given = fmt::format(fmt::runtime(some.format), in_january(run, some.outcome, year) / some.unit);
        const std::string seen = found == some.evidence.end() ? "" : fmt::format(fmt::runtime(some.format), found->second.value);
        row += fmt::format(" | {:>8} {:>8}{}", given, seen, seen.empty() || !found->second.is_recalled ? ' ' : '*');
    }
    return row;
}

} // namespace

TEST_CASE("households grow in number and shrink in size as the statistics say") {
    Figures households, share, alone, size;
    read_figures("households", households), read_figures("households_81506", households);
    read_figures("single_person_share_households", share);
    read_figures("persons_living_alone", alone), read_figures("single_person_households", alone);
    read_figures("mean_household_size", size);
    const std::vector<Comparison> comparisons = {{"households", "households", 1, "{:.0f}", households},
                                                 {"one_person_households", "one-person %", 0.01, "{:.1f}", share},
                                                 {"persons_living_alone", "living alone", 1, "{:.0f}", alone},
                                                 {"persons_per_household", "mean size", 1, "{:.2f}", size}};
    const sim::RunRecord& run = full_run();

    std::map<int, bool> years;
    for (const Comparison& some : comparisons) {
        for (const auto& [year, figure] : some.evidence) years[year] = true;
    }
    std::cout << "Households on 1 January: model and CBS (* recalled, no target)\nyear";
    for (const Comparison& some : comparisons) std::cout << fmt::format(" | {:<18}", some.heading);
    for (const auto& [year, there] : years) std::cout << '\n' << row_of(run, year, comparisons);
    std::cout << '\n';

    for (const auto& [year, figure] : households) {
        if (figure.is_recalled) continue;
        const double given = in_january(run, "households", year), difference = 100 * (given / figure.value - 1);
        CAPTURE(year, given, figure.value, difference);
        CHECK(std::abs(difference) < 6);
    }
    for (const auto& [year, figure] : share) {
        if (figure.is_recalled) continue;
        const double given = 100 * in_january(run, "one_person_households", year);
        CAPTURE(year, given, figure.value);
        CHECK(std::abs(given - figure.value) < 3);
    }
}
