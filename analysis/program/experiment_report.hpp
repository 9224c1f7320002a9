#pragma once
#include "analysis/batch/members.hpp"
#include "analysis/program/say.hpp"

namespace program {

/// Says what an experiment consists of.
void print_experiment(const ::batch::Plan& plan, const Say& say);

/// Says what it will cost, and whether the disk has room for it in `folder`: false where not.
bool print_cost(const ::batch::Plan& plan, const ::batch::Crew& crew, const std::string& folder, const Say& say);

} // namespace program
