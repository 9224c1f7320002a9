#pragma once
#include <cstdint>

namespace welfare_state {

/// Hours per week in whole twentieths: 1 is 0.05 h/week (M6). Whole, so that what is given and what is received can be equal exactly.
using Hours = std::uint16_t;
inline constexpr int twentieths = 20;                  ///< in an hour
inline constexpr double weeks_per_month = 365.25 / 84; ///< [-] (M11)
inline constexpr double longest_hours = 0xFFFF / 20.0; ///< [h/week] that fit

/// [h/week]
constexpr double in_hours(std::int64_t whole) { return static_cast<double>(whole) / twentieths; }

/// Hours per week in whole twentieths, rounded up where the remainder exceeds 1 - lot: a lot drawn in (0, 1) keeps the mean (M6), .5 takes
/// the nearest, 0 rounds down. Never below 0 nor above what fits.
constexpr Hours whole_hours(double hours, double lot) {
    const double units = hours * twentieths + lot;
    return units <= 0 ? Hours{0} : units >= 0xFFFF ? Hours{0xFFFF} : static_cast<Hours>(units);
}
constexpr Hours nearest_hours(double hours) { return whole_hours(hours, 0.5); }

} // namespace welfare_state
