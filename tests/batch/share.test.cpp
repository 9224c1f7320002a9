#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <set>

#include "analysis/batch/share.hpp"
#include "sim/input_error.hpp"

namespace {

using Variables = std::map<std::string, std::string>;

/// Environment variables that are gone again afterwards.
struct Environment {
    explicit Environment(Variables values) : values_(std::move(values)) {
        for (const auto& [name, value] : values_) setenv(name.c_str(), value.c_str(), 1);
    }
    ~Environment() {
        for (const auto& [name, value] : values_) unsetenv(name.c_str());
    }
    Variables values_;
};

} // namespace

TEST_CASE("shares take every run once, about as many each, of all scenarios") {
    for (const std::size_t scenarios : {1U, 2U, 3U, 4U, 7U}) {
        for (const unsigned of : {1U, 2U, 4U, 5U}) {
            const std::size_t runs = scenarios * 20;
            std::size_t taken = 0;
            for (unsigned number = 1; number <= of; ++number) {
                std::size_t mine = 0;
                std::set<std::size_t> seen;
                for (std::size_t run = 0; run < runs; ++run) {
                    if (!batch::Share{number, of}.takes(run, scenarios)) continue;
                    ++mine;
                    seen.insert(run % scenarios);
                }
                CHECK(seen.size() == scenarios);
                CHECK(mine * of <= runs + 2 * of * scenarios);
                taken += mine;
            }
            CHECK(taken == runs);
        }
    }
}

TEST_CASE("a share is what the command line says, else what Slurm's array says, else all") {
    CHECK(batch::share_of({}).is_all());
    CHECK(batch::share_of("3/8").number == 3);
    CHECK(batch::share_of("3/8").of == 8);
    {
        const Environment slurm(Variables{{"SLURM_ARRAY_TASK_ID", "14"},
                                          {"SLURM_ARRAY_TASK_MIN", "10"},
                                          {"SLURM_ARRAY_TASK_STEP", "2"},
                                          {"SLURM_ARRAY_TASK_COUNT", "5"}});
        CHECK(batch::share_of({}).number == 3);
        CHECK(batch::share_of({}).of == 5);
        CHECK(batch::share_of("/9").number == 3);
        CHECK(batch::share_of("1/2").of == 2);
    }
    {
        const Environment pbs(Variables{{"PBS_ARRAY_INDEX", "2"}});
        CHECK(batch::share_of("/4").number == 2);
        CHECK_THROWS_AS(batch::share_of({}), sim::InputError);
    }
    CHECK_THROWS_AS(batch::share_of("9/8"), sim::InputError);
}

TEST_CASE("the processors of an allocation are used") {
    const unsigned here = batch::processors();
    CHECK(here >= 1);
    const Environment slurm(Variables{{"SLURM_CPUS_PER_TASK", "7"}});
    CHECK(batch::processors() == 7);
}
