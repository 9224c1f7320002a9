#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/input_error.hpp"

namespace sim {

/// A table of text with a header row. Lines that start with '#' and empty lines are comments. Fields may stand in double quotes.
class Csv {
public:
    /// Reads a file whole. Separator comma or semicolon, whichever the header has more of. Byte-order mark, CRLF and UTF-8 are understood.
    /// Throws InputError: no such file, no header, a row with another number of fields than the header (with its line).
    static Csv read(const std::string& path);
    static Csv parse(const std::string& text, const std::string& name);

    std::size_t rows() const { return rows_.size(); }
    const std::vector<std::string>& header() const { return header_; }
    bool has(std::string_view column) const;
    /// Number of the column; throws InputError naming the column, the file and the nearest column where it is missing.
    std::size_t column(std::string_view name) const;

    const std::string& text(std::size_t row, std::size_t column) const { return rows_[row].fields[column]; }
    /// A number. In files separated by semicolons decimals have a comma, and a point is refused: it could part thousands.
    /// Throws InputError with line and column name.
    double number(std::size_t row, std::size_t column) const;
    /// A number, or nothing where the field is empty, "." or "x" (as statistical offices mark what is missing).
    std::optional<double> maybe(std::size_t row, std::size_t column) const;
    Where where(std::size_t row, std::size_t column) const; ///< file and line, and the field's number as column
    Where where_in_header(std::size_t column) const;        ///< the same of a column's name
    const std::string& name() const { return name_; }

private:
    struct Row {
        int line;
        std::vector<std::string> fields;
    };
    std::string name_;
    std::vector<std::string> header_;
    int header_line_ = 0;
    std::vector<Row> rows_;
    bool decimal_comma_ = false;
};

} // namespace sim
