#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "sim/parallel_crews.hpp"

namespace sim {
namespace {

/// Threads that wait for a loop, take its tasks in chunks until none is left, and wait again. The caller works along.
class ThreadCrew : public Workers::Crew {
public:
    explicit ThreadCrew(unsigned threads) {
        for (unsigned helper = 1; helper < threads; ++helper) helpers_.emplace_back([this] { wait_for_work(); });
    }
    ~ThreadCrew() override {
        {
            const std::lock_guard lock(mutex_);
            closing_ = true;
        }
        loop_started_.notify_all();
        for (std::thread& helper : helpers_) helper.join();
    }

    void for_each(std::uint32_t tasks, const Task& task) override {
        {
            const std::lock_guard lock(mutex_);
            task_ = &task;
            tasks_ = tasks;
            chunk_ = std::max(1u, tasks / (8 * (static_cast<unsigned>(helpers_.size()) + 1)));
            next_ = 0;
            failure_ = nullptr;
            busy_ = helpers_.size();
            ++loop_;
        }
        loop_started_.notify_all();
        work();
        std::unique_lock lock(mutex_);
        loop_ended_.wait(lock, [this] { return busy_ == 0; });
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void wait_for_work() {
        for (std::uint64_t seen = 0;;) {
            {
                std::unique_lock lock(mutex_);
                loop_started_.wait(lock, [&] { return closing_ || loop_ != seen; });
                if (closing_) return;
                seen = loop_;
            }
            work();
            const std::lock_guard lock(mutex_);
            if (--busy_ == 0) loop_ended_.notify_one();
        }
    }

    void work() {
        try {
            for (;;) {
                const std::uint64_t first = next_.fetch_add(chunk_);
                if (first >= tasks_) return;
                const std::uint64_t last = std::min<std::uint64_t>(first + chunk_, tasks_);
                for (std::uint64_t number = first; number < last; ++number) (*task_)(static_cast<std::uint32_t>(number));
            }
        } catch (...) {
            next_ = tasks_; // nobody starts another task
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
        }
    }

    std::vector<std::thread> helpers_;
    std::mutex mutex_;
    std::condition_variable loop_started_, loop_ended_;
    const Task* task_ = nullptr;
    std::uint32_t tasks_ = 0, chunk_ = 1;
    std::atomic<std::uint64_t> next_ = 0;
    std::exception_ptr failure_;
    std::size_t busy_ = 0;
    std::uint64_t loop_ = 0;
    bool closing_ = false;
};

} // namespace

std::unique_ptr<Workers::Crew> thread_crew(unsigned threads) { return std::make_unique<ThreadCrew>(threads); }

} // namespace sim
