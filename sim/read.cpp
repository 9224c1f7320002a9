#include "sim/read.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "sim/phrase.hpp"

namespace sim {

std::string read_file(const std::string& path, const Where& asked_for) {
    std::error_code unknown;
    const auto status = std::filesystem::status(path, unknown);
    if (!std::filesystem::exists(status)) {
        throw InputError(asked_for, phrase("there is no file '{}'", "er is geen bestand '{}'", path));
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw InputError(asked_for, phrase("'{}' is not a regular file", "'{}' is geen gewoon bestand", path));
    }
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (!file) throw InputError(asked_for, phrase("'{}' cannot be read", "'{}' is niet te lezen", path));
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (trimmed(text).empty()) throw InputError(asked_for, phrase("'{}' is empty", "'{}' is leeg", path));
    return text;
}

std::string_view trimmed(std::string_view text) {
    constexpr const char* blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<double> number(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return {};
    double value = 0;
#ifdef __cpp_lib_to_chars
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
#else // WebAssembly's library does not have the above yet, and no locales either
    const std::string copy(text);
    char* end = nullptr;
    value = std::strtod(copy.c_str(), &end);
    if (end != copy.c_str() + copy.size() || !std::isfinite(value)) return {};
#endif
    return value;
}

} // namespace sim
