#pragma once
#include "analysis/batch/plan.hpp"
#include "analysis/program/options.hpp"

namespace program {

/// The version of this program, for a batch.
::batch::Maker this_version();

/// Reads an experiment with what the command line sets over it, and prints warnings. Throws InputError.
::batch::Plan plan_of(const std::string& experiment, const Given& given, const Say& say, bool quiet);

} // namespace program
