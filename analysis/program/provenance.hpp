#pragma once
#include <string>
#include <vector>

#include "analysis/program/options.hpp"
#include "models/welfare_state/simulation.hpp"

namespace program {

/// A file that a run read, and what it held: SHA-256.
struct Input {
    std::string sha256;
    std::string path; ///< of a table: its name in the folder of tables; of another file: absolute
};

/// All that a run reads, as it is now. Throws InputError where a file cannot be read.
struct Inputs {
    std::vector<Input> tables;
    std::vector<Input> files; ///< the scenario with what it is based on, and real places
};
Inputs inputs_of(const welfare_state::Prepared& prepared, const std::string& data);

/// Lines as `sha256sum` prints them, and back.
std::string to_lines(const std::vector<Input>& inputs);
std::vector<Input> from_lines(const std::string& lines);

/// The time now, as 2026-01-31T12:00:00Z.
std::string now_utc();

/// How a run was made, for the result file: enough to make it again.
struct Making {
    const Given& given;
    const welfare_state::Prepared& prepared;
    const Inputs& inputs;
    const std::vector<welfare_state::Replicate>& replicates;
    std::string data;
    welfare_state::Detail detail;
    std::string back_end;
    unsigned threads;
    std::string started;
};
sim::Provenance provenance(const Making& making);

/// One entry, or nothing where the file has none.
const std::string* find(const sim::Provenance& provenance, const std::string& name);

} // namespace program
