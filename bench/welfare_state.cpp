// The miniature of the welfare state: nanoseconds per citizen-month of the whole month and of each process, on one and two threads in
// turns, and bytes per citizen.
#include <map>
#include <string>

#include <benchmark/benchmark.h>

#include "models/welfare_state/place_files.hpp"
#include "models/welfare_state/schedule.hpp"
#include "models/welfare_state/settings_reading.hpp"

namespace {

using namespace welfare_state;

const std::string tables = KANTELING_ROOT "/scenarios/data";
constexpr int years_a_turn = 5;

/// The miniature at the usual scale; the world of 1945 is made once.
const Demography& demography() {
    static const Demography read = Demography::read(tables);
    return read;
}

WelfareState world(const sim::Workers& workers) {
    const Settings settings = default_settings(tables);
    const Scale scale{static_cast<double>(settings.run.persons_per_agent), demography().total_1945(),
                      demography().population_2022};
    return first_month(settings, {}, demography(), read_places(settings.places, tables, scale), 0, workers);
}

/// Years of the run from 1945 on, a few each turn, on the given number of threads.
void month(benchmark::State& bench) {
    const sim::Workers workers(static_cast<unsigned>(bench.range(0)));
    WelfareState state = world(workers);
    sim::Course course{.until = sim::Month::january(first_year + years_a_turn)};
    std::map<std::string, double> seconds;
    double citizen_months = 0, all = 0;
    for (auto turn : bench) {
        (void)turn;
        const sim::Report report = sim::run(state, one_month(), course, workers, [&](const WelfareState& now, sim::Month) {
            for (const Count& place : now.census.people) citizen_months += static_cast<double>(place.people());
        });
        double took = 0;
        for (const auto& timing : report.timing) {
            seconds[timing.process] += timing.seconds;
            took += timing.seconds;
        }
        bench.SetIterationTime(took);
        all += took;
        course.from = course.until;
        course.until.index += 12 * years_a_turn;
    }
    const auto nanoseconds = [&](double s) { return s * 1e9 / citizen_months; };
    bench.counters["ns_all"] = nanoseconds(all); // [ns per citizen-month]
    for (const auto& [process, s] : seconds) bench.counters["ns " + process] = nanoseconds(s);
    bench.counters["bytes_per_citizen"] = static_cast<double>(bytes_per_citizen());
}

void first_month_of_all(benchmark::State& bench) {
    const sim::Workers workers(static_cast<unsigned>(bench.range(0)));
    for (auto turn : bench) {
        (void)turn;
        benchmark::DoNotOptimize(world(workers).citizens.blocks.room());
    }
}

} // namespace

// 19 turns of five years are the whole run, 1945 to 2039.
BENCHMARK(month)->ArgName("threads")->Arg(1)->Arg(2)->UseManualTime()->Iterations(19)->Unit(benchmark::kMillisecond);
BENCHMARK(first_month_of_all)->ArgName("threads")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
