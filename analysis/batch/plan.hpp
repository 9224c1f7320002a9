#pragma once
#include <memory>
#include <string>
#include <vector>

#include "models/welfare_state/simulation.hpp"
#include "sim/results.hpp"

#include "analysis/batch/experiment.hpp"

namespace batch {

/// The program that makes the runs: results are of this version.
struct Maker {
    std::string version, commit, compiler, flags;
};

/// A scenario of a plan, read and checked.
struct PlannedScenario {
    std::string name; ///< what the results call it
    std::string file;
    std::vector<sim::Setting> settings; ///< all that the experiment and the command line set over it
    std::string resolved;               ///< its text in full, without name, title and question
    std::string inputs;                 ///< checksums of the tables and places it reads
    std::shared_ptr<const welfare_state::Prepared> prepared;
};

/// One run of a plan.
struct Run {
    std::size_t scenario = 0, point = 0;
    std::uint32_t replicate = 0;
    std::string id; ///< the checksum of all that it follows from: scenario, point, replicate, seed, inputs, level, version
};

/// All runs of an experiment, in their order: round-robin over the scenarios, all of them at each point, all points in each replicate.
/// An interrupted batch is balanced then, and runs of one replicate and point are pairs: same seed, same dice.
struct Plan {
    Experiment experiment;
    std::vector<PlannedScenario> scenarios;
    Points points;
    std::vector<Run> runs;
    welfare_state::Detail detail = welfare_state::Level::summary;
    std::string data; ///< folder of the project's tables
    Maker maker;
    sim::Results file; ///< the merged file to be: axes, outcomes, every run with status "planned", provenance
};

/// Reads the scenarios of an experiment. `settings` are those of the command line; they win. Throws InputError with all that is wrong.
Plan make_plan(const Experiment& experiment, const std::vector<sim::Setting>& settings, const welfare_state::Detail& detail,
               const std::string& data, const Maker& maker);

/// Adds replicates to the plan until there are so many.
void extend(Plan& plan, std::uint32_t replicates);

/// The scenario at a point, ready to run. Throws InputError where the values of the point do not go together.
std::shared_ptr<const welfare_state::Prepared> prepared_for(const Plan& plan, const Run& run);

} // namespace batch
