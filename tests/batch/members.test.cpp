#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <thread>
#include <unistd.h>

#include "analysis/batch/members.hpp"

namespace {

std::string found(const std::string& name, const std::string& data) {
    return std::filesystem::path(data).parent_path().string() + "/" + name + ".toml";
}

/// Runs of two years of the smallest country there is.
batch::Plan small_plan(std::uint32_t replicates) {
    const std::string path = std::filesystem::temp_directory_path() / ("members-" + std::to_string(getpid()) + ".toml");
    std::ofstream(path) << "[experiment]\nreplicates = " << replicates
                        << "\nset = { \"run.persons_per_agent\" = 700, \"run.until\" = 1945 }\nscenarios = [\"baseline\"]\n";
    const std::string data = KANTELING_ROOT "/scenarios/data";
    const auto experiment = batch::read_experiment(path, found, data);
    std::filesystem::remove(path);
    return batch::make_plan(experiment, {}, welfare_state::Level::summary, data, {"0", "test", "", ""});
}

std::vector<std::size_t> all_of(const batch::Plan& plan) {
    std::vector<std::size_t> runs(plan.runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) runs[i] = i;
    return runs;
}

const auto nobody = [](const batch::Far&) {};

} // namespace

TEST_CASE("what runs hold does not depend on how many are side by side, and each is kept once") {
    const auto plan = small_plan(4);
    std::map<std::string, std::string> sums;
    for (const batch::Crew& crew : {batch::Crew{1, 1, {}}, batch::Crew{2, 2, {}}, batch::Crew{4, 3, {}}}) {
        std::size_t kept = 0;
        const auto keep = [&](const batch::Run& run, sim::Results results) {
            const std::string sum = sim::data_checksum(results);
            CHECK(sums.emplace(run.id, sum).first->second == sum);
            ++kept;
        };
        CHECK(batch::make_runs(
                  plan, all_of(plan), crew, [] { return true; }, keep, nobody)
              == batch::Stopped::not_at_all);
        CHECK(kept == 4);
    }
    CHECK(sums.size() == 4);
}

TEST_CASE("no run is begun that would hardly be done in time") {
    constexpr std::chrono::milliseconds slowly(200);
    std::size_t kept = 0;
    const auto keep = [&](const batch::Run&, const sim::Results&) {
        ++kept;
        std::this_thread::sleep_for(slowly);
    };
    const auto go_on = [] { return true; };
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto one = small_plan(1);
    CHECK(batch::make_runs(one, all_of(one), {1, 1, {}}, go_on, keep, nobody) == batch::Stopped::not_at_all);
    const auto time = 5 * (Clock::now() - start); // for five runs as long as that one, on any machine

    const auto plan = small_plan(400);
    kept = 0;
    CHECK(batch::make_runs(plan, all_of(plan), {1, 1, Clock::now() + time}, go_on, keep, nobody) == batch::Stopped::out_of_time);
    CHECK(kept > 0);
    CHECK(kept < 400);
    CHECK(kept * slowly <= time);
}

TEST_CASE("what cannot be kept ends the batch") {
    const auto plan = small_plan(20);
    std::size_t kept = 0;
    const auto full = [&](const batch::Run&, const sim::Results&) {
        if (++kept == 3) throw std::runtime_error("no space left");
    };
    CHECK_THROWS_WITH(batch::make_runs(
                          plan, all_of(plan), {2, 2, {}}, [] { return true; }, full, nobody),
                      "no space left");
    CHECK(kept == 3);
}
