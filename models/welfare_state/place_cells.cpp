#include "models/welfare_state/place_cells.hpp"

#include <cmath>
#include <limits>

#include "sim/phrase.hpp"

namespace welfare_state {

Cells::Cells(const sim::Csv& table, std::string_view column, sim::Problems& problems)
    : table_(table), problems_(problems), name_(column) {
    if (table.has(column)) column_ = table.column(column);
}

std::string Cells::text(std::size_t row) const { return column_ ? table_.text(row, *column_) : std::string(); }

std::optional<double> Cells::number(std::size_t row, double least, double most) const try {
    if (!column_) return {};
    const auto value = table_.maybe(row, *column_);
    if (!value || (*value >= least && *value <= most)) return value;
    if (most == std::numeric_limits<double>::infinity()) {
        problems_.add(where(row),
                      sim::phrase("{} = {} (must be at least {})", "{} = {} (moet ten minste {} zijn)", name_, text(row), least));
    } else {
        problems_.add(where(row), sim::phrase("{} = {} (must lie in [{}, {}])", "{} = {} (moet in [{}, {}] liggen)", name_,
                                              text(row), least, most));
    }
    return {};
} catch (const sim::InputError& error) {
    problems_.add(error);
    return {};
}

double Cells::population(std::size_t row) const {
    const std::string written = text(row);
    const bool is_missing = written.empty() || written == "." || written == "x"; // as sim::Csv::maybe has it
    if (is_missing) {
        problems_.add(where(row), sim::phrase("{} is missing: every place needs a population",
                                              "{} ontbreekt: elke plaats heeft een bevolking nodig", name_));
    }
    const double people = number(row, 0, std::numeric_limits<double>::infinity()).value_or(0);
    if (people != std::floor(people)) {
        problems_.add(where(row), sim::phrase("{} = {} (must be a whole number of persons)",
                                              "{} = {} (moet een geheel aantal personen zijn)", name_, written));
    }
    return people;
}

sim::Where Cells::where(std::size_t row) const {
    sim::Where where = table_.where(row, column_.value_or(0));
    if (!column_) where.column = 0;
    return where;
}

} // namespace welfare_state
