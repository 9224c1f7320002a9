#pragma once
#include <chrono>
#include <compare>

namespace sim {

/// A month of the calendar, counted from January 1945.
struct Month {
    static constexpr int first_year = 1945;

    int index = 0; ///< months since January 1945

    static constexpr Month january(int year) { return {(year - first_year) * 12}; }

    constexpr int year() const { return first_year + (index >= 0 ? index : index - 11) / 12; }
    constexpr int of_year() const { return index - january(year()).index; } ///< 0 (January) to 11
    constexpr bool is_january() const { return of_year() == 0; }
    /// [year] the moment at which the month starts, 1945.0 for month 0.
    constexpr double start() const { return first_year + index / 12.0; }
    /// [days] from 1 January 1945 to the first day of this month (proleptic Gregorian, as the result file's time axis).
    constexpr int days() const {
        using namespace std::chrono;
        const auto day = [](int year, unsigned month) {
            return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{1}};
        };
        return static_cast<int>((day(year(), static_cast<unsigned>(of_year()) + 1) - day(first_year, 1)).count());
    }
    constexpr auto operator<=>(const Month&) const = default;
};

} // namespace sim
