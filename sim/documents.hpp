#pragma once
#include <string>
#include <vector>

#include "sim/config.hpp"
#include "sim/input_error.hpp"

namespace sim {

/// A setting over what documents say, as `--set key=value` on the command line.
struct Setting {
    std::string key;
    std::string value;              ///< as TOML: 0.4, true, "text", {1945 = 1, 1980 = 2}; a bare word is a text
    Where where = {"command line"}; ///< the place that says so
};

/// A configuration that says what a scenario is like.
struct Document {
    std::string name; ///< of its file, without folder and ending
    Value table;
};

/// All that says what a scenario is like, read but not yet understood: each document goes over those before it, settings over all.
struct Documents {
    std::vector<Document> all;           ///< catalogues first, then what the scenario is based on, the scenario itself last
    std::vector<Value> settings;         ///< each as an entry of a document
    std::vector<std::string> files;      ///< every file that was read, the scenario itself first, each based on the next
    std::vector<std::string> catalogues; ///< the files that every scenario is a difference over
    Problems problems;                   ///< what could not be read
};

/// Reads a scenario file (TOML), following `based_on`, and before it the catalogues, files that hold nothing but parameters.
Documents read_documents(const std::string& path, const std::vector<Setting>& settings,
                         const std::vector<std::string>& catalogues = {});

/// As above from a text; `name` stands for the file in messages, and relative `based_on` starts from the working directory.
Documents parse_documents(const std::string& text, const std::string& name, const std::vector<Setting>& settings,
                          const std::vector<std::string>& catalogues = {});

} // namespace sim
