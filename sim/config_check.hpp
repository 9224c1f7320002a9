#pragma once
#include <string>
#include <vector>

#include "sim/config.hpp"

namespace sim {

/// A value as a message shows it: TOML, cut short.
std::string shown(const Value& value);

/// What a value is, as a bool, std::string, Value::List or Value::Table; where it is something else, null and a problem.
/// `label` is what the message calls it.
template <class T>
const T* expect(const Value& value, const std::string& label, Problems& problems);

/// Every key of a table that is not allowed becomes a problem, with the nearest that is.
void expect_keys(const Value& table, const std::vector<std::string>& allowed, Problems& problems);

} // namespace sim
