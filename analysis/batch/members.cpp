#include "analysis/batch/members.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <thread>

namespace batch {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// A failed run: its record, with the axes of a file that has no values.
sim::Results failed(const Plan& plan, const Run& run, const std::string& why) {
    welfare_state::Replicate replicate;
    replicate.record.status = "failed";
    replicate.record.message = why;
    return welfare_state::results_of(*plan.scenarios[run.scenario].prepared, {replicate}, plan.detail);
}

/// What a run gives; nothing where it was stopped.
std::optional<sim::Results> made(const Plan& plan, const Run& run, const sim::Workers& workers,
                                 const std::function<bool()>& go_on) {
    try {
        const auto prepared = prepared_for(plan, run);
        auto replicate =
            welfare_state::run_replicate(*prepared, run.replicate, plan.detail, workers, [&](sim::Month) { return go_on(); });
        if (!replicate.report.finished) return {};
        return welfare_state::results_of(*prepared, {std::move(replicate)}, plan.detail);
    } catch (const std::bad_alloc&) {
        return failed(plan, run, "out of memory");
    } catch (const std::exception& error) {
        return failed(plan, run, error.what());
    }
}

/// What the threads of a batch share.
class Session {
public:
    Session(const Plan& plan, const std::vector<std::size_t>& runs, const Crew& crew, unsigned side_by_side,
            const std::function<bool()>& go_on, const std::function<void(const Run&, sim::Results)>& keep,
            const std::function<void(const Far&)>& told)
        : plan_(plan), runs_(runs), crew_(crew), side_by_side_(side_by_side), go_on_(go_on), keep_(keep), told_(told) {
        far_.of = runs.size();
    }

    /// Takes one run after another until there are no more.
    void work(unsigned threads) {
        try {
            const sim::Workers workers(threads);
            while (const auto run = next()) {
                const auto begun = Clock::now();
                auto results = made(plan_, plan_.runs[*run], workers, [this] { return goes_on(); });
                if (results) done(plan_.runs[*run], std::move(*results), seconds_since(begun));
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!error_) error_ = std::current_exception();
        }
    }

    Stopped end() {
        if (error_) std::rethrow_exception(error_);
        if (far_.done == far_.of) return Stopped::not_at_all;
        return late_ ? Stopped::out_of_time : Stopped::interrupted;
    }

private:
    bool goes_on() {
        if (crew_.until && Clock::now() >= *crew_.until) late_ = true;
        return !late_ && !is_broken_ && go_on_();
    }

    std::optional<std::size_t> next() {
        const std::lock_guard lock(mutex_);
        if (error_) is_broken_ = true;
        const std::chrono::duration<double> longest(1.2 * longest_);
        if (crew_.until && Clock::now() + longest >= *crew_.until && given_ < runs_.size()) late_ = true;
        if (is_broken_ || late_ || !go_on_() || given_ == runs_.size()) return {};
        return runs_[given_++];
    }

    void done(const Run& run, sim::Results results, double seconds) {
        const std::lock_guard lock(mutex_);
        if (is_broken_) return;
        const bool has_failed = results.runs.at(0).status == "failed";
        try {
            keep_(run, std::move(results));
        } catch (...) {
            is_broken_ = true;
            throw;
        }
        ++far_.done;
        if (has_failed) ++far_.failed;
        longest_ = std::max(longest_, seconds);
        // Runs side by side are on their way too: half done, as a rule.
        const double under_way = 0.5 * static_cast<double>(std::min<std::size_t>(side_by_side_ - 1, given_ - far_.done));
        const double rate = (static_cast<double>(far_.done) + under_way) / seconds_since(start_);
        far_.seconds_left = (static_cast<double>(far_.of - far_.done) - under_way) / rate;
        told_(far_);
    }

    const Plan& plan_;
    const std::vector<std::size_t>& runs_;
    const Crew& crew_;
    const unsigned side_by_side_;
    const std::function<bool()>& go_on_;
    const std::function<void(const Run&, sim::Results)>& keep_;
    const std::function<void(const Far&)>& told_;
    const Clock::time_point start_ = Clock::now();
    std::mutex mutex_;
    std::size_t given_ = 0;
    Far far_;
    double longest_ = 0; ///< [s] of a run so far
    std::atomic<bool> late_ = false, is_broken_ = false;
    std::exception_ptr error_;
};

} // namespace

unsigned at_once(const Plan& plan, const Crew& crew) {
    if (crew.at_once > 0) return crew.at_once;
    for (const PlannedScenario& scenario : plan.scenarios) {
        double agents = 0;
        for (const auto people : scenario.prepared->places.neighbourhoods.first_citizens) agents += people;
        if (agents > small_run) return 1;
    }
    return crew.threads;
}

Stopped make_runs(const Plan& plan, const std::vector<std::size_t>& runs, const Crew& crew, const std::function<bool()>& go_on,
                  const std::function<void(const Run&, sim::Results)>& keep, const std::function<void(const Far&)>& told) {
    const unsigned members = at_once(plan, crew), threads = std::max(1U, crew.threads / members);
    Session session(plan, runs, crew, members, go_on, keep, told);
    std::vector<std::thread> others;
    for (unsigned i = 1; i < members && i < runs.size(); ++i) others.emplace_back([&] { session.work(threads); });
    session.work(threads);
    for (std::thread& other : others) other.join();
    return session.end();
}

} // namespace batch
