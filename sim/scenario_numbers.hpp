#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "sim/config.hpp"
#include "sim/parameters.hpp"

namespace sim {

/// The number that a configuration gives for a parameter, also where it is a text with the unit: "0.03 1/month".
/// Nothing, and a problem, where it is no number, of another unit, or out of range. `label` is what a message calls it.
std::optional<double> number_for(const Parameter& parameter, const std::string& label, const Value& value, Problems& problems);

/// As above, for a parameter that counts.
std::optional<std::int64_t> whole_number_for(const Parameter& parameter, const Value& value, Problems& problems);

/// Whether a number is finite and in the range of its parameter. If not, that becomes a problem.
bool is_in_range(const Parameter& parameter, const std::string& label, double number, const Where& where, Problems& problems);

} // namespace sim
