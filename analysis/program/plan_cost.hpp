#pragma once
#include "analysis/batch/members.hpp"
#include "analysis/batch/plan.hpp"

namespace program {

/// What an experiment will cost on this machine, estimated from a run of two years of each scenario.
struct PlanCost {
    double seconds = 0;        ///< [s] for all runs, as many side by side as the machine takes
    double longest = 0;        ///< [s] of one run on the threads that it gets
    double memory = 0;         ///< [bytes] of the runs that are side by side
    double disk = 0;           ///< [bytes] of shards and the merged file, packed
    unsigned side_by_side = 1; ///< runs
};
PlanCost estimate(const ::batch::Plan& plan, const ::batch::Crew& crew);

/// [bytes] that are free where a folder is, or will be.
double free_disk(const std::string& folder);

} // namespace program
