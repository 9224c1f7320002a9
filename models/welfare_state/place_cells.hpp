#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sim/csv.hpp"
#include "sim/input_error.hpp"

namespace welfare_state {

/// The cells of one column, checked as they are read: what is wrong goes to the problems, so that the user hears of all at once.
/// A column that the table does not have holds nothing.
class Cells {
public:
    Cells(const sim::Csv& table, std::string_view column, sim::Problems& problems);

    std::string text(std::size_t row) const;
    /// A number in [least, most], or nothing where the cell is empty or marked as missing.
    std::optional<double> number(std::size_t row, double least, double most) const;
    std::optional<double> percentage(std::size_t row) const { return number(row, 0, 100); }
    double population(std::size_t row) const; ///< [persons] required, not negative
    sim::Where where(std::size_t row) const;  ///< of the cell; of the row where there is no such column

private:
    const sim::Csv& table_;
    sim::Problems& problems_;
    std::string name_;
    std::optional<std::size_t> column_;
};

} // namespace welfare_state
