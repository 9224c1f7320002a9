#include "analysis/program/batch_progress.hpp"

#include <iostream>
#include <unistd.h>

#include "analysis/program/table.hpp"

namespace program {

BatchProgress::BatchProgress(const Say& say, bool quiet) : say_(say), quiet_(quiet), terminal_(isatty(STDERR_FILENO) != 0) {}

BatchProgress::~BatchProgress() {
    if (shows_) std::cerr << "\r\033[K" << std::flush;
}

void BatchProgress::told(const ::batch::Far& far) {
    if (quiet_) return;
    const auto now = Clock::now();
    const std::size_t tenths = 10 * far.done / far.of;
    if (!terminal_ && tenths == tenths_ && now - last_ < std::chrono::minutes(1)) return;
    last_ = now;
    tenths_ = tenths;
    const std::string line = say_("{} of {} runs done, {} failed  {} left", "{} van {} runs klaar, {} mislukt  nog {}", far.done,
                                  far.of, far.failed, duration(far.seconds_left, say_.language()));
    if (!terminal_) std::cerr << line << std::endl;
    else std::cerr << '\r' << line << "\033[K" << std::flush;
    shows_ = terminal_;
}

} // namespace program
