#include "analysis/program/table.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace program {
namespace {

/// A text in letters of UTF-8, so that none is cut in two.
std::vector<std::string> letters_of(const std::string& text) {
    std::vector<std::string> letters;
    for (const char byte : text) {
        if (letters.empty() || (static_cast<unsigned char>(byte) & 0xc0) != 0x80) letters.emplace_back();
        letters.back() += byte;
    }
    return letters;
}

/// Begin and end of a text, `most` letters with the dots between them, `last` of them behind the dots.
std::string without_middle(const std::vector<std::string>& letters, std::size_t most, std::size_t last) {
    std::string text;
    for (std::size_t i = 0; i < most - last - 2; ++i) text += letters[i];
    text += "..";
    for (std::size_t i = letters.size() - last; i < letters.size(); ++i) text += letters[i];
    return text;
}

/// How many letters may stand behind the dots, the best first: the text behind ": " with or without these two, or as many as in front; then more,
/// then fewer.
std::vector<std::size_t> cuts_of(const std::string& name, std::size_t most) {
    const std::size_t colon = name.rfind(": "), entry = colon == std::string::npos ? 0 : width_of(name.substr(colon));
    std::size_t best = (most - 2) / 2;
    if (entry > 2 && entry + 8 <= most) best = entry;
    else if (entry > 2 && entry + 4 <= most) best = entry - 2;
    std::vector<std::size_t> cuts;
    for (std::size_t last = best; last + 3 <= most; ++last) cuts.push_back(last);
    for (std::size_t last = best - 1; last > 0; --last) cuts.push_back(last);
    return cuts;
}

} // namespace

std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](unsigned char byte) { return (byte & 0xc0) != 0x80; }));
}

std::string wrapped(const std::string& text, std::size_t width, const std::string& indent) {
    std::istringstream words(text);
    std::string lines, line = indent, word;
    while (words >> word) {
        if (line.size() > indent.size() && width_of(line) + 1 + width_of(word) > width) {
            lines += line + '\n';
            line = indent;
        }
        line += (line.size() > indent.size() ? " " : "") + word;
    }
    return lines + line + '\n';
}

std::string aligned(const std::vector<Row>& rows, const std::vector<std::size_t>& left) {
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::string text;
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_left = i == 0 || std::ranges::find(left, i) != left.end();
            const std::string blanks(widths[i] - width_of(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (is_left ? row[i] + blanks : blanks + row[i]);
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

std::string in_blocks(const std::vector<std::string>& head, const std::vector<Row>& rows) {
    constexpr std::size_t most = 100; // [characters]
    const auto width_of_column = [&](std::size_t column) {
        std::size_t width = column == 0 ? 0 : width_of(head[column - 1]);
        for (const Row& row : rows) width = std::max(width, width_of(row[column]));
        return width;
    };
    std::size_t all = 0;
    for (std::size_t column = 1; column <= head.size(); ++column) all += 2 + width_of_column(column);
    const std::size_t left = most - std::min(most - 1, width_of_column(0)),
                      blocks = std::max<std::size_t>(1, (all + left - 1) / left);
    const std::size_t columns = (head.size() + blocks - 1) / blocks;
    std::string text;
    for (std::size_t first = 1, last = 1; first <= head.size(); first = last) {
        std::vector<Row> block(rows.size() + 1, Row{""});
        for (std::size_t row = 0; row < rows.size(); ++row) block[row + 1] = {rows[row][0]};
        std::size_t width = width_of_column(0);
        for (; last <= head.size() && last < first + columns && (last == first || width + 2 + width_of_column(last) <= most);
             ++last) {
            width += 2 + width_of_column(last);
            block[0].push_back(head[last - 1]);
            for (std::size_t row = 0; row < rows.size(); ++row) block[row + 1].push_back(rows[row][last]);
        }
        text += aligned(block) + '\n';
    }
    return text;
}

std::map<std::string, std::string> short_names(const std::vector<std::string>& names, std::size_t most) {
    std::map<std::string, std::string> short_by_name;
    std::set<std::string> taken;
    for (const std::string& name : names) {
        if (width_of(name) <= most) taken.insert(short_by_name[name] = name);
    }
    for (const std::string& name : names) {
        if (short_by_name.contains(name)) continue;
        std::string& cut = short_by_name[name] = name;
        const auto letters = letters_of(name);
        for (const std::size_t last : cuts_of(name, most)) {
            const std::string candidate = without_middle(letters, most, last);
            if (!taken.insert(candidate).second) continue;
            cut = candidate;
            break;
        }
    }
    return short_by_name;
}

std::string csv_row(const Row& fields) {
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front()) line += ',';
        if (field.find_first_of(",;\"\n\r#") == std::string::npos) {
            line += field;
            continue;
        }
        line += '"';
        for (const char letter : field) line += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        line += '"';
    }
    return line + '\n';
}

std::string shown(double value, int decimals, sim::Language language) {
    if (std::isnan(value)) return "-";
    std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
    const bool is_zero = text.find_first_of("123456789") == std::string::npos;
    const auto point = std::min(text.find('.'), text.size());
    const char thousands = language == sim::Language::dutch ? '.' : ',';
    if (point < text.size()) text[point] = language == sim::Language::dutch ? ',' : '.';
    for (auto place = point; place > 3; place -= 3) text.insert(place - 3, 1, thousands);
    return fmt::format("{}{}", value < 0 && !is_zero ? "-" : "", text);
}

std::string shown(std::uint64_t value, sim::Language language) { return shown(static_cast<double>(value), 0, language); }

std::string duration(double seconds, sim::Language language) {
    if (seconds < 9.95) return shown(seconds, 1, language) + " s";
    const auto whole = std::llround(seconds);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} {} {} min", whole / 3600, language == sim::Language::dutch ? "uur" : "h", whole % 3600 / 60);
}

std::string bytes(double count, sim::Language language) {
    constexpr const char* units[] = {"kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (count /= 1000; count >= 999.5 && unit < 3; count /= 1000) ++unit;
    return shown(count, count < 9.95 ? 1 : 0, language) + " " + units[unit];
}

} // namespace program
