#pragma once
#include <string>

#include "analysis/program/replicates.hpp"
#include "sim/results.hpp"

namespace program {

struct Reported {
    std::string output;    ///< the result file
    bool replaces = false; ///< there was one of that name
    bool timing = false;   ///< show the time of each process
};

/// Says which runs failed, and why.
void print_failures(const Made& made, const Say& say);

/// What a run says at its end: the main outcomes, how long it took, and where the file lies.
void print_report(const sim::Results& results, const Made& made, const Reported& reported, const Say& say);

} // namespace program
