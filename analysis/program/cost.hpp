#pragma once
#include "models/welfare_state/simulation.hpp"

namespace program {

/// What a run will cost, estimated from a short one of two years.
struct Cost {
    double agents_1945 = 0, agents_last = 0; ///< [agents] at the start, and about in the last year
    double seconds = 0;                      ///< [s] for one replicate
    double memory = 0;                       ///< [bytes]
    double disk = 0;                         ///< [bytes] for one replicate, before compression
};

/// `short_run(persons_per_agent)` gives the same scenario at another scale, until 1946.
Cost estimate(const welfare_state::Prepared& prepared, const std::function<welfare_state::Prepared(std::int64_t)>& short_run,
              const welfare_state::Detail& detail, const sim::Workers& workers);

/// [bytes] of memory that this process holds.
double memory_now();

} // namespace program
