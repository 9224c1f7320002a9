#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "analysis/batch/plan.hpp"
#include "analysis/batch/share.hpp"
#include "analysis/batch/store.hpp"
#include "analysis/program/say.hpp"

namespace program {

/// Makes the folder of a batch: new, empty, or one that holds a batch. Throws sim::InputError where it holds other things or cannot be made.
void make_folder(const std::string& folder);

/// Throws sim::InputError where the folder holds the batch of an experiment of another name that has no run of this one.
void expect_same_experiment(const std::string& folder, const ::batch::Plan& plan);

/// Says what of an earlier plan in the folder is as it was, and what is not.
void compare_with_earlier(const std::string& folder, const ::batch::Plan& plan, const Say& say);

/// The runs of a share that are to be made, as numbers in the plan. `retries`: those that failed too.
std::vector<std::size_t> to_do(const ::batch::Plan& plan, const ::batch::Share& share, const ::batch::KeptRuns& kept,
                               bool retries);

/// The finished runs in sound shard files of the folder; other files are named and set aside.
::batch::KeptRuns sound_runs(const std::string& folder, const Say& say);

} // namespace program
