#include "sim/csv.hpp"

#include <algorithm>
#include <span>

#include "sim/phrase.hpp"
#include "sim/read.hpp"

namespace sim {

namespace {

/// The separator that a header row has most of, outside quotes.
char separator_of(std::string_view header) {
    int commas = 0, semicolons = 0;
    bool is_quoted = false;
    for (const char letter : header) {
        if (letter == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        commas += letter == ',';
        semicolons += letter == ';';
    }
    return semicolons > commas ? ';' : ',';
}

/// The text of a quoted field that opens at `at`; moves `at` behind its closing quote.
std::string quoted_field(std::string_view line, std::size_t& at, const Where& where) {
    std::string text;
    while (++at < line.size()) {
        if (line[at] == '"' && line.substr(at, 2) != "\"\"") {
            ++at;
            return text;
        }
        if (line[at] == '"') ++at; // a doubled quote is a quote
        text += line[at];
    }
    throw InputError(where, {"a quoted field has no closing quote on its line",
                             "een veld tussen aanhalingstekens eindigt niet op zijn regel"});
}

std::vector<std::string> split(std::string_view line, char separator, const Where& where) {
    std::vector<std::string> fields;
    for (std::size_t at = 0;; ++at) {
        const std::size_t end = std::min(line.find(separator, at), line.size());
        const std::size_t start = std::min(line.find_first_not_of(" \t", at), end);
        if (start < end && line[start] == '"') {
            at = start;
            fields.emplace_back(trimmed(quoted_field(line, at, where)));
            const std::size_t next = std::min(line.find(separator, at), line.size());
            if (!trimmed(line.substr(at, next - at)).empty()) {
                throw InputError(where, {"text behind a closing quote", "tekst achter een sluitend aanhalingsteken"});
            }
            at = next;
        } else {
            fields.emplace_back(trimmed(line.substr(at, end - at)));
            at = end;
        }
        if (at >= line.size()) return fields;
    }
}

struct Line {
    Where where;
    std::string_view text;
};

/// The lines that hold something.
std::vector<Line> lines_of(std::string_view text, const std::string& name) {
    std::vector<Line> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (!line.empty() && !line.starts_with('#')) lines.push_back({{name, number}, line});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

Csv Csv::read(const std::string& path) { return parse(read_file(path), path); }

Csv Csv::parse(const std::string& text, const std::string& name) {
    const auto lines = lines_of(std::string_view(text).substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0), name);
    if (lines.empty()) throw InputError({name}, {"no header row", "geen kopregel"});
    const char separator = separator_of(lines.front().text);
    Csv csv;
    csv.name_ = name;
    csv.decimal_comma_ = separator == ';';
    csv.header_line_ = lines.front().where.line;
    csv.header_ = split(lines.front().text, separator, lines.front().where);
    Problems problems;
    for (const auto& [where, line] : std::span(lines).subspan(1)) {
        try {
            csv.rows_.push_back({where.line, split(line, separator, where)});
            const std::size_t fields = csv.rows_.back().fields.size(), expected = csv.header_.size();
            if (fields == expected) continue;
            problems.add(where,
                         phrase("{} fields where the header has {}", "{} velden waar de kop er {} heeft", fields, expected));
        } catch (const InputError& error) {
            problems.add(error);
        }
    }
    problems.throw_if_any();
    return csv;
}

bool Csv::has(std::string_view column) const { return std::ranges::find(header_, column) != header_.end(); }

std::size_t Csv::column(std::string_view name) const {
    const auto found = std::ranges::find(header_, name);
    if (found != header_.end()) return static_cast<std::size_t>(found - header_.begin());
    const Text hint = did_you_mean(std::string(name), header_);
    throw InputError({name_, header_line_}, phrase("there is no column '{}'{}", "er is geen kolom '{}'{}", name, hint));
}

double Csv::number(std::size_t row, std::size_t column) const {
    std::string written = text(row, column);
    if (decimal_comma_ && written.find('.') != std::string::npos) { // 12.000 may be twelve thousand here: better ask than guess
        throw InputError(
            where(row, column),
            phrase(
                "{} = '{}': write decimals with a comma, as in the rest of a file with semicolons, and thousands without a sign",
                "{} = '{}': schrijf decimalen met een komma, zoals in een bestand met puntkomma's, en duizendtallen zonder teken",
                header_[column], written));
    }
    if (decimal_comma_) std::ranges::replace(written, ',', '.');
    if (const auto number = sim::number(written)) return *number;
    throw InputError(where(row, column),
                     phrase("{} = '{}' is not a number", "{} = '{}' is geen getal", header_[column], text(row, column)));
}

std::optional<double> Csv::maybe(std::size_t row, std::size_t column) const {
    const std::string& written = text(row, column);
    if (written.empty() || written == "." || written == "x") return {};
    return number(row, column);
}

Where Csv::where(std::size_t row, std::size_t column) const { return {name_, rows_[row].line, static_cast<int>(column) + 1}; }

Where Csv::where_in_header(std::size_t column) const { return {name_, header_line_, static_cast<int>(column) + 1}; }

} // namespace sim
