#pragma once
#include <string>

#include "models/civic/state.hpp"

namespace civic {

/// Section 7: the check values of a month as one line. Two programs that print the same line have made the same run.
std::string check_line(const State& state, int month);

} // namespace civic
