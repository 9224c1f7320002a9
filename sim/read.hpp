#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sim/input_error.hpp"

namespace sim {

/// A regular file whole, without its byte-order mark. Throws InputError where there is none, or it cannot be read, or holds
/// nothing; `asked_for` is the place that names the file, if there is one.
std::string read_file(const std::string& path, const Where& asked_for = {});

/// A text without the blanks around it.
std::string_view trimmed(std::string_view text);

/// The number that a text is as a whole, or nothing. Always finite; the same in every locale.
std::optional<double> number(std::string_view text);

} // namespace sim
