#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/batch/plan.hpp"

namespace batch {

/// How the runs of a batch are made.
struct Crew {
    unsigned threads = 1;
    unsigned at_once = 0; ///< runs side by side; 0: as many as there are threads where runs are small, else one on all threads
    std::optional<std::chrono::steady_clock::time_point> until = {}; ///< no run is begun that would hardly be done by then
};

/// [agents in 1945] of a run that is small: it gains more from a thread of its own than from several.
inline constexpr double small_run = 100'000;

/// How many runs are made side by side.
unsigned at_once(const Plan& plan, const Crew& crew);

/// How far it is.
struct Far {
    std::size_t done = 0, failed = 0, of = 0; ///< runs of this session
    double seconds_left = 0;
};

/// Where the batch stopped before its end.
enum class Stopped { not_at_all, interrupted, out_of_time };

/// Makes runs of a plan, by their places in it. `keep` takes each when it is done, one call at a time; what it throws ends the batch and
/// is passed on. A run that fails is kept with status "failed" and what went wrong. `go_on` is asked before every month. The order in
/// which runs are done depends on the machine, what they hold does not.
Stopped make_runs(const Plan& plan, const std::vector<std::size_t>& runs, const Crew& crew, const std::function<bool()>& go_on,
                  const std::function<void(const Run&, sim::Results)>& keep, const std::function<void(const Far&)>& told);

} // namespace batch
