#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/batch/design.hpp"
#include "sim/documents.hpp"
#include "sim/text.hpp"

namespace batch {

/// A scenario of an experiment: a file, and what the experiment sets over it.
struct Member {
    std::string name; ///< what the results call it; the scenario's own name where it is empty
    std::string file; ///< a path that can be opened
    std::vector<sim::Setting> settings;
    sim::Where where;
};

/// Replicates are added until an interval is narrow enough.
struct Precision {
    std::string outcome; ///< of the country: its axes are a month or a year alone
    std::string base;    ///< the scenario that the others are compared with; empty: the first
    int year = 0;
    double half_width = 0;  ///< [unit of the outcome] of the 95 % interval
    std::uint32_t most = 0; ///< replicates
    sim::Where where;
};

/// Scenarios, replicates, and a design over parameters (README, "An experiment file").
struct Experiment {
    std::string name;
    sim::Text title;
    std::uint32_t replicates = 1;
    std::int64_t seed = 1;
    std::string level = "summary";
    std::uint32_t follow = 0;           ///< people, at level `agents`; 0: as many as the program takes unless told
    std::vector<sim::Setting> settings; ///< over every scenario
    std::vector<Member> members;
    Design design;
    std::optional<Precision> precision;

    std::string text; ///< of the file
};

/// Whether a TOML file is an experiment, and no scenario. False also where it cannot be read.
bool is_experiment(const std::string& path);

/// Makes a path of the name of a scenario. Throws InputError where there is none.
using FindScenario = std::string (*)(const std::string& name, const std::string& data);

/// Reads an experiment, whose relative paths start from its folder; `find_scenario` is asked for what is not there. Throws InputError
/// with all that is wrong.
Experiment read_experiment(const std::string& path, FindScenario find_scenario, const std::string& data);

} // namespace batch
