// Runs on the disk: how long it takes to keep one, and to merge all. The years 1945-1949 of one small run stand for all of them: what is written depends
// on how many values there are, not on which.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

#include "analysis/batch/members.hpp"
#include "analysis/batch/merge.hpp"

namespace {

namespace fs = std::filesystem;

batch::Plan plan_of(const fs::path& folder, std::int64_t runs) {
    const std::string file = folder / "experiment.toml";
    std::ofstream(file) << "[experiment]\nreplicates = " << runs
                        << "\nset = { \"run.persons_per_agent\" = 700, \"run.until\" = 1949 }\nscenarios = [\"baseline\"]\n";
    const auto found = [](const std::string& name, const std::string&) { return KANTELING_ROOT "/scenarios/" + name + ".toml"; };
    const std::string tables = KANTELING_ROOT "/scenarios/data";
    return batch::make_plan(batch::read_experiment(file, found, tables), {}, welfare_state::Level::summary, tables,
                            {"0", "bench", "", ""});
}

sim::Results first_run(const batch::Plan& plan) {
    sim::Results made;
    batch::make_runs(
        plan, {0}, {1, 1, {}}, [] { return true; }, [&](const batch::Run&, sim::Results results) { made = std::move(results); },
        [](const batch::Far&) {});
    return made;
}

/// As many runs as asked for: seconds to merge them, of the clock; milliseconds to keep one, and its kilobytes.
void merge(benchmark::State& bench) {
    const fs::path folder = fs::temp_directory_path() / "kanteling-bench-batch";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const batch::Plan plan = plan_of(folder, bench.range(0));
    const sim::Results run = first_run(plan);
    const auto start = std::chrono::steady_clock::now();
    {
        batch::Store store(folder, plan, {}, {});
        for (const batch::Run& one : plan.runs) {
            sim::Results results = run;
            results.runs.at(0).replicate = one.replicate;
            store.keep(one, std::move(results), "bench");
        }
        store.close();
    }
    const std::chrono::duration<double, std::milli> keeping = std::chrono::steady_clock::now() - start;
    const std::string output = folder / "results.nc";
    for (auto turn : bench) {
        (void)turn;
        batch::merge(output, plan.file, batch::find_runs(folder, plan.maker, sim::ResultsFile::Trust::sealed).runs);
    }
    const auto runs = static_cast<double>(plan.runs.size());
    bench.counters["keep_ms"] = keeping.count() / runs;
    bench.counters["kB_per_run"] = static_cast<double>(fs::file_size(output)) / 1000 / runs;
    fs::remove_all(folder);
}
BENCHMARK(merge)->Arg(100)->Arg(500)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

} // namespace
