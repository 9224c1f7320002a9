#pragma once
#include <vector>

#include "models/welfare_state/outcomes.hpp"

namespace welfare_state {

// What the lists below are written with.
using Out = std::vector<double>&;
inline constexpr auto at_month_end = "month: point (last day)", over_month = "month: sum", at_midyear = "year: point (1 July)";

/// part / whole, and 0 where there is no whole (M12).
template <class Part, class Whole>
double ratio(Part part, Whole whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

std::vector<DeclaredOutcome> people_outcomes();    ///< People, births, deaths, migration, potential carers.
std::vector<DeclaredOutcome> household_outcomes(); ///< Households and living alone.
std::vector<DeclaredOutcome> tie_outcomes();       ///< Ties by kind, bonding and bridging.
std::vector<DeclaredOutcome> place_outcomes();     ///< By municipality and neighbourhood, once a year.
std::vector<DeclaredOutcome> person_outcomes();    ///< The lives of some people, month by month.

} // namespace welfare_state
