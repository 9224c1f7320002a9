#include "sim/config_nesting.hpp"

#include <algorithm>
#include <string>

namespace sim {

namespace {

/// Where the string that opens at `start` ends. A string that is never closed ends with its line; the parser will complain of it.
std::size_t behind_string(std::string_view text, std::size_t start) {
    const char mark = text[start];
    const bool has_lines = text.substr(start, 3) == std::string(3, mark);
    const std::string close(has_lines ? 3 : 1, mark);
    for (std::size_t at = start + close.size(); at < text.size(); ++at) {
        if (mark == '"' && text[at] == '\\') {
            ++at;
        } else if (text.substr(at, close.size()) == close) {
            return at + close.size();
        } else if (!has_lines && text[at] == '\n') {
            return at;
        }
    }
    return text.size();
}

} // namespace

int line_nested_too_deep(std::string_view text) {
    constexpr int deepest = 40; // brackets in brackets, and parts of one dotted key
    int brackets = 0, dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char letter = text[at];
        if (letter == '"' || letter == '\'') {
            at = behind_string(text, at);
            continue;
        }
        if (letter == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (letter == '[' || letter == '{') ++brackets;
        if (letter == ']' || letter == '}') --brackets;
        if (letter == '.') ++dots;
        if (std::string_view("[]{}=,\n").find(letter) != std::string_view::npos) dots = 0;
        if (std::max(brackets, dots) > deepest) return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
        ++at;
    }
    return 0;
}

} // namespace sim
