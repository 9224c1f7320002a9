#pragma once
#include <string_view>

namespace sim {

/// The first line of a TOML text where tables or lists lie deeper in each other than any sensible text needs, or 0.
/// The TOML library would follow it down until the stack is full.
int line_nested_too_deep(std::string_view text);

} // namespace sim
