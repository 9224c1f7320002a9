#pragma once
#include <string>

#include "analysis/batch/plan.hpp"
#include "analysis/batch/share.hpp"

namespace batch {

/// The file in a batch's folder that says which runs there are to be: the merged file without any values.
std::string plan_file(const std::string& folder);

/// Writes the plan into the folder of the batch. Shares of one experiment write the same.
void write_plan(const std::string& folder, const Plan& plan, const Share& share);

/// Reads the plan of a folder. Throws InputError where it holds no batch.
sim::Results read_plan(const std::string& folder);

/// The version that a plan was made by.
Maker maker_of(const sim::Results& plan);

/// A text of a file's provenance; empty where it has none of that name.
std::string entry(const sim::Results& results, const std::string& name);

} // namespace batch
