#pragma once
#include <optional>

#include "analysis/batch/plan.hpp"
#include "analysis/batch/store.hpp"

namespace program {

/// How wide the intervals are that an experiment asks to be narrow.
struct Width {
    double half_width = 0; ///< [unit of the outcome] of the widest 95 % interval; infinite where fewer than two runs have a value
    bool is_enough = false;
};

/// Looks at all points and scenarios: at paired differences with the base where there are several scenarios, else at the mean.
Width width_of(const ::batch::Plan& plan, const ::batch::KeptRuns& kept);

/// Whether all runs of the plan are there.
bool is_complete(const ::batch::Plan& plan, const ::batch::KeptRuns& kept);

/// How many replicates the plan shall have next: as many as the width seems to need, but at most twice as many at a time, and the most
/// that the experiment allows. Nothing where it is narrow enough, has all it may have, or asks for no precision.
std::optional<std::uint32_t> replicates_wanted(const ::batch::Plan& plan, const ::batch::KeptRuns& kept);

} // namespace program
