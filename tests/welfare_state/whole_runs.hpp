#pragma once
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <fmt/format.h>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/welfare_state/schedule.hpp"
#include "models/welfare_state/simulation.hpp"
#include "sim/csv.hpp"

namespace welfare_state {

inline const std::string project = KANTELING_ROOT "/";

/// What a test run is like. The default world is the smallest that keeps 100 agents in every neighbourhood.
struct TestRun {
    int persons_per_agent = 757;
    int until = 1950;
    int seed = 1;
    int least_citizens = 100; ///< at 20 the miniature goes up to 3787 persons per agent
    std::string off = {};     ///< a process that is switched off
    std::string places = {};  ///< a file of real places
};

inline Prepared prepared(const TestRun& run) {
    std::string text = "[scenario]\nname = 'test'\n";
    if (!run.off.empty()) text += fmt::format("[schedule]\noff = ['{}']\n", run.off);
    std::vector<sim::Setting> settings = {{"run.persons_per_agent", std::to_string(run.persons_per_agent)},
                                          {"run.until", std::to_string(run.until)},
                                          {"run.seed", std::to_string(run.seed)},
                                          {"places.least_citizens", std::to_string(run.least_citizens)}};
    if (!run.places.empty()) settings.push_back({"places.file", '"' + run.places + '"'});
    return prepare_text(text, "test", settings, project + "scenarios/data");
}

/// Runs month by month and shows the state itself: `observe(state, month)` at the end of every month.
template <class Observe>
void watch(const Prepared& world, const Observe& observe, std::span<const sim::Process<WelfareState>> schedule = one_month()) {
    const sim::Workers workers(2);
    const Settings& settings = world.settings;
    WelfareState state = first_month(settings, world.scenario.changes, world.demography, world.places, 0, workers);
    sim::run(state, schedule,
             {.seed = static_cast<std::uint64_t>(settings.run.seed),
              .until = sim::Month::january(static_cast<int>(settings.run.until) + 1),
              .off = world.scenario.off},
             workers, observe);
}

/// Calls visit(citizen) for everybody who lives in the country.
template <class Visit>
void for_everybody(const Citizens& citizens, const Visit& visit) {
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        for (const CitizenId citizen : citizens.blocks[block]) {
            if (citizens.alive[citizen]) visit(citizen);
        }
    }
}

/// The monthly or yearly values of an outcome.
inline const std::vector<double>& values_of(const sim::RunRecord& record, const std::string& outcome) {
    const auto found = std::ranges::find(record.outcomes, outcome, &sim::OutcomeValues::name);
    REQUIRE(found != record.outcomes.end());
    return found->values;
}

/// The value of a monthly outcome in a month (0 is January) of a year; `entry` of `entries` along its second axis.
inline double in_month(const std::vector<double>& monthly, int year, int month, std::size_t entry = 0, std::size_t entries = 1) {
    const auto index = static_cast<std::size_t>(sim::Month::january(year).index + month);
    return monthly.at(index * entries + entry);
}

/// The sum of a monthly outcome over a year.
inline double over_year(const std::vector<double>& monthly, int year) {
    double sum = 0;
    for (int month = 0; month < 12; ++month) sum += in_month(monthly, year, month);
    return sum;
}

inline constexpr int june = 5; ///< its end is mid-year

/// The whole time at the scale that results are published at. Made once in a program.
inline const sim::RunRecord& full_run() {
    static const sim::RunRecord run =
        run_replicate(prepared({.persons_per_agent = 100, .until = 2040}), 0, Level::summary, sim::Workers(2)).record;
    return run;
}

/// SHA-256 of all that a run gives.
inline std::string checksum_of(const Prepared& world, const sim::Workers& workers, std::uint32_t replicate = 0) {
    return sim::data_checksum(results_of(world, {run_replicate(world, replicate, Level::places, workers)}, Level::places));
}

} // namespace welfare_state
