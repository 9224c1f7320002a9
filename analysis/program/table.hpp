#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/text.hpp"

namespace program {

/// The number of characters that a UTF-8 text shows.
std::size_t width_of(const std::string& text);

/// A text in lines of at most so many characters, each begun by an indent and ended by a newline.
std::string wrapped(const std::string& text, std::size_t width, const std::string& indent);

using Row = std::vector<std::string>;

/// Rows under each other: the first column and those named in `left` to the left, all others to the right; two blanks between columns.
std::string aligned(const std::vector<Row>& rows, const std::vector<std::size_t>& left = {});

/// A wide table as several of at most 100 characters under each other, evenly filled, with an empty line behind each: `head` names the columns but the first,
/// which all of them begin with.
std::string in_blocks(const std::vector<std::string>& head, const std::vector<Row>& rows);

/// By name what a table shows of it: names of more than `most` characters lose some in the middle. A text behind ": " stays whole where there is
/// room for it, and different names stay different, if need be at full length.
std::map<std::string, std::string> short_names(const std::vector<std::string>& names, std::size_t most);

/// A row of a CSV file, with a newline.
std::string csv_row(const Row& fields);

/// A number for people: 1,234.5 in English, 1.234,5 in Dutch; "-" where it is missing.
std::string shown(double value, int decimals, sim::Language language);
std::string shown(std::uint64_t value, sim::Language language);

/// "12 s", "3 min 20 s", "1 h 5 min".
std::string duration(double seconds, sim::Language language);
/// "310 kB", "1.2 GB".
std::string bytes(double count, sim::Language language);

} // namespace program
