#include "analysis/program/progress.hpp"

#include <iostream>
#include <unistd.h>

#include "analysis/program/table.hpp"

namespace program {
namespace {

/// [share] of a run's work that is done after so many months: the population doubles from 1945 to 2040, and the work with it.
double work(double months) { return months + months * months / (2 * 12 * 95.0); }

} // namespace

Progress::Progress(const Say& say, sim::Month until, std::uint32_t runs, bool quiet)
    : say_(say), until_(until), runs_(runs), quiet_(quiet), terminal_(isatty(STDERR_FILENO) != 0), start_(Clock::now()),
      last_(start_) {}

Progress::~Progress() {
    if (shows_) std::cerr << "\r\033[K" << std::flush;
}

void Progress::month(std::uint32_t run, sim::Month month, std::uint64_t agents) {
    if (quiet_) return;
    const double done = (run + work(month.index + 1) / work(until_.index)) / runs_;
    const auto now = Clock::now();
    if (terminal_) {
        if (now - last_ < std::chrono::milliseconds(200)) return;
        last_ = now;
        shows_ = true;
        std::cerr << '\r' << line(run, month, agents, done) << "\033[K" << std::flush;
    } else if (static_cast<int>(10 * done) > tenths_ && done < 1) {
        tenths_ = static_cast<int>(10 * done);
        std::cerr << line(run, month, agents, done) << std::endl;
    }
}

std::string Progress::line(std::uint32_t run, sim::Month month, std::uint64_t agents, double done) const {
    const double spent = std::chrono::duration<double>(Clock::now() - start_).count(), left = spent / done * (1 - done);
    std::string text = runs_ > 1 ? say_("run {} of {}  ", "run {} van {}  ", run + 1, runs_) : "";
    text += say_("{}  {:3.0f} %  {} left  {} agents", "{}  {:3.0f} %  nog {}  {} agenten", month.year(), 100 * done,
                 duration(left, say_.language()), shown(agents, say_.language()));
    return text;
}

} // namespace program
