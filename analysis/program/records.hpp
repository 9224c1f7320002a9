#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sim/text.hpp"

namespace program {

/// What a field of a description may hold. A not-finite number is one that is not there.
using Field = std::variant<std::string, sim::Text, double, std::int64_t, bool, std::vector<std::string>>;

/// One thing that is described: its fields by name.
using Record = std::vector<std::pair<std::string, Field>>;

/// A list of objects; a text in both languages is {"en": ..., "nl": ...}.
std::string to_json(const std::vector<Record>& records);

/// A table with a header; a text in both languages takes two columns, name_en and name_nl.
std::string to_csv(const std::vector<Record>& records);

} // namespace program
