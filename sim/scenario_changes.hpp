#pragma once
#include <optional>
#include <vector>

#include "sim/config.hpp"
#include "sim/month.hpp"
#include "sim/parameters.hpp"
#include "sim/scenario.hpp"

namespace sim {

/// A `[[change]]` as a file states it.
struct StatedChange {
    Month from;
    Value table; ///< from, set, why, source
};

/// Checks the form of a `[[change]]`. Nothing, and problems, where it is wrong.
std::optional<StatedChange> read_change(const Value& table, Problems& problems);

/// What changes say of themselves; those that say nothing are left out.
std::vector<Reason> reasons_of(const std::vector<StatedChange>& changes);

/// Makes changes absolute, which must come in the order of their dates: works those of series into the series, and returns
/// those of numbers. A percentage is of the value in force by then.
std::vector<DatedChange> work_out(const std::vector<StatedChange>& changes, const Parameters& parameters, Problems& problems);

} // namespace sim
