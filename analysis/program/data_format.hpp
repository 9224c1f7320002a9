#pragma once
#include <string>
#include <vector>

#include "analysis/program/options.hpp"
#include "analysis/program/records.hpp"

namespace program {

/// How a command writes what it has found: to be read, or as data.
enum class Format { text, json, csv };

/// The options --json and --csv, and what they ask for. Throws InputError where both are given.
std::vector<Option> format_options();
Format format_of(const Given& given);

/// Records as JSON or CSV.
std::string as_data(const std::vector<Record>& records, Format format);

} // namespace program
