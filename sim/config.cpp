#include "sim/config.hpp"

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

#include "sim/config_nesting.hpp"
#include "sim/phrase.hpp"

namespace sim {

namespace {

Where place(const toml::source_region& source, const std::string& file) {
    return {file, static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

Value converted(const toml::node& node, std::string key, Where where);

Value::List list(const toml::array& array, const std::string& file) {
    Value::List list;
    for (const toml::node& item : array) list.items.push_back(converted(item, "", place(item.source(), file)));
    return list;
}

Value::Table table(const toml::table& table, const std::string& file) {
    Value::Table result;
    for (const auto& [key, node] : table) {
        result.entries.push_back(converted(node, std::string(key.str()), place(key.source(), file)));
    }
    std::ranges::sort(result.entries, [](const Value& one, const Value& other) { // toml++ orders by key
        return std::pair(one.where.line, one.where.column) < std::pair(other.where.line, other.where.column);
    });
    return result;
}

Value converted(const toml::node& node, std::string key, Where where) {
    Value value{std::move(where), std::move(key), false};
    const std::string& file = value.where.file;
    node.visit([&](const auto& typed) {
        if constexpr (toml::is_table<decltype(typed)>) {
            value.content = table(typed, file);
        } else if constexpr (toml::is_array<decltype(typed)>) {
            value.content = list(typed, file);
        } else if constexpr (toml::is_chronological<decltype(typed)>) {
            std::ostringstream text;
            text << typed.get();
            value.content = text.str();
        } else {
            value.content = typed.get();
        }
    });
    return value;
}

} // namespace

Value parse_config(const std::string& text, const std::string& name) {
    if (const int line = line_nested_too_deep(text)) {
        throw InputError({name, line}, {"tables or lists are nested too deep", "tabellen of lijsten zijn te diep genest"});
    }
    try {
        return converted(toml::parse(text), "", {name});
    } catch (const toml::parse_error& error) {
        const std::string found(error.description());
        const Text hint = found.find("parsing date") == std::string::npos
                            ? Text{}
                            : Text{" (a month stands between quotes: from = \"2025-01\")",
                                   " (een maand staat tussen aanhalingstekens: from = \"2025-01\")"};
        throw InputError(place(error.source(), name), phrase("not valid TOML: {}{}", "geen geldige TOML: {}{}", found, hint));
    }
}

} // namespace sim
