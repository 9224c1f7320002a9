#pragma once
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/month.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"

namespace sim {

/// What a process is given besides its agents: the month, its dice, and those who do the work.
struct Step {
    Month month;
    Stream dice;
    const Workers& workers;

    /// The draws of the agent with this lineage key. A second call starts over: ask once per agent and process.
    Random random(std::uint64_t agent) const { return Random(dice, agent); }
};

enum class When { every_month, january };

/// One line of a model's schedule.
template <class State>
struct Process {
    std::string_view name;     ///< names its dice, its timing, and its line in the published order
    When when;                 ///< in which months it runs
    std::string_view works_on; ///< what it goes over, in words
    void (*run)(State&, const Step&);
};

/// Which run to make, and how.
struct Course {
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;       ///< from 0; replicates share the seed and nothing else
    Month from{0};                     ///< first month
    Month until{0};                    ///< the month behind the last
    std::vector<std::string> off = {}; ///< names of processes that are switched off
    /// Asked before each month; false stops the run there. Empty: never stops.
    std::function<bool(Month)> go_on = {};
};

/// How a run went.
struct Report {
    struct Timing {
        std::string process;
        double seconds = 0; ///< [s] in all
    };
    Month end{0}; ///< the month behind the last that was run
    bool finished = false;
    std::vector<Timing> timing; ///< by process, in the order of the schedule
};

/// Runs a schedule (an array or vector of processes) month by month. `observe(state, month)` sees the state at the end of every month.
template <class State, class Observe>
Report run(State& state, std::type_identity_t<std::span<const Process<State>>> schedule, const Course& course,
           const Workers& workers, Observe&& observe) {
    using Clock = std::chrono::steady_clock;
    Report report{course.from, false, {}};
    for (const auto& process : schedule) report.timing.push_back({std::string(process.name), 0});
    for (Month month = course.from; month < course.until; ++month.index) {
        if (course.go_on && !course.go_on(month)) return report;
        for (std::size_t line = 0; line < schedule.size(); ++line) {
            const auto& process = schedule[line];
            if (process.when == When::january && !month.is_january()) continue;
            if (std::find(course.off.begin(), course.off.end(), process.name) != course.off.end()) continue;
            const auto start = Clock::now();
            process.run(state, Step{month, Stream(course.seed, course.replicate, process.name, month.index), workers});
            report.timing[line].seconds += std::chrono::duration<double>(Clock::now() - start).count();
        }
        observe(std::as_const(state), month);
        report.end = Month{month.index + 1};
    }
    report.finished = true;
    return report;
}

} // namespace sim
