#pragma once
#include <functional>
#include <string>

#include "sim/config.hpp"
#include "sim/parameters.hpp"

namespace sim {

/// Goes over the parameters that an entry speaks of: itself or, where it is a table of them, all within. `name` is the entry's full
/// name with dots. What is not declared becomes a problem, with the nearest name.
void each_parameter(const Value& entry, const std::string& name, const Parameters& parameters, Problems& problems,
                    const std::function<void(const Parameter&, const Value&)>& use);

/// Sets a parameter as a configuration says. Where type, unit or range is wrong, that becomes a problem and the parameter stays.
/// A year of a series that stands twice, as 1980 and "1980.0", makes a step: the later holds from then on.
void assign(const Parameter& parameter, const Value& value, Problems& problems);

} // namespace sim
