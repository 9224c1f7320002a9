#pragma once
#include <chrono>

#include "analysis/batch/members.hpp"
#include "analysis/program/say.hpp"

namespace program {

/// Says on the standard error output how far a batch is: on a terminal one line that is rewritten, else a line for every tenth and minute.
class BatchProgress {
public:
    BatchProgress(const Say& say, bool quiet);
    ~BatchProgress(); ///< wipes the line
    BatchProgress(const BatchProgress&) = delete;
    BatchProgress& operator=(const BatchProgress&) = delete;

    void told(const ::batch::Far& far);

private:
    using Clock = std::chrono::steady_clock;

    const Say& say_;
    bool quiet_, terminal_, shows_ = false;
    Clock::time_point last_ = Clock::now();
    std::size_t tenths_ = 0;
};

} // namespace program
