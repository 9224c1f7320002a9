#pragma once
#include <chrono>
#include <cstdint>

#include "analysis/program/say.hpp"
#include "sim/month.hpp"

namespace program {

/// Says on the standard error output how far a run is: on a terminal one line that is rewritten, else a line for every tenth.
class Progress {
public:
    Progress(const Say& say, sim::Month until, std::uint32_t runs, bool quiet);
    ~Progress(); ///< wipes the line
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// A month is done, with so many agents at its end.
    void month(std::uint32_t run, sim::Month month, std::uint64_t agents);

private:
    using Clock = std::chrono::steady_clock;

    std::string line(std::uint32_t run, sim::Month month, std::uint64_t agents, double done) const;

    const Say& say_;
    sim::Month until_;
    std::uint32_t runs_;
    bool quiet_, terminal_;
    Clock::time_point start_, last_;
    int tenths_ = 0;
    bool shows_ = false; ///< a line stands on the terminal
};

} // namespace program
