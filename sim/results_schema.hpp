#pragma once
#include <algorithm>
#include <iterator>
#include <string_view>

namespace sim {

/// The global attribute `schema` of a result file, by which we know our own. A change that older readers cannot take raises the number.
inline constexpr std::string_view results_schema = "simulation results 1";

/// Everything that stands along the dimension `run` and is no outcome.
inline constexpr std::string_view run_columns[] = {"scenario", "replicate", "seed",  "status",
                                                   "message",  "seconds",   "point", "id"};

/// What the name of a column begins with that holds a parameter of a design.
inline constexpr std::string_view design_prefix = "design_";

inline bool is_run_column(std::string_view name) {
    return name.starts_with(design_prefix) || std::ranges::find(run_columns, name) != std::end(run_columns);
}

} // namespace sim
