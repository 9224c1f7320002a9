#pragma once
#include <vector>

#include "analysis/program/interrupt.hpp"
#include "models/welfare_state/simulation.hpp"

namespace program {

/// Runs that were made, one after the other, each on all threads.
struct Made {
    std::vector<welfare_state::Replicate> replicates; ///< finished, failed, and the interrupted one if it has a month
    bool interrupted = false;
    bool failed = false; ///< one of them at least
};

/// Makes the replicates 0, 1, ... of a scenario until they are done or the user stops them. One that fails does not stop the others,
/// but where none succeeds its error is thrown.
Made make_replicates(const welfare_state::Prepared& prepared, std::uint32_t count, const welfare_state::Detail& detail,
                     const sim::Workers& workers, const Interrupt& interrupt, bool quiet, const Say& say);

} // namespace program
