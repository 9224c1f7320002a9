#include <fmt/format.h>

#include "sim/config.hpp"
#include "sim/read.hpp"

namespace sim {

namespace {

/// Values of a list, or entries of a table, between brackets.
std::string in_brackets(char open, const std::vector<Value>& values, char close) {
    std::string text;
    for (const Value& value : values) {
        text += text.empty() ? " " : ", ";
        if (open == '{') text += key_to_toml(value.key) + " = ";
        text += to_toml(value);
    }
    return open + text + (text.empty() ? "" : " ") + close;
}

struct Writer {
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return to_toml(number); }
    std::string operator()(const std::string& text) const { return to_toml(text); }
    std::string operator()(const Value::List& list) const { return in_brackets('[', list.items, ']'); }
    std::string operator()(const Value::Table& table) const { return in_brackets('{', table.entries, '}'); }
};

} // namespace

const Value* Value::find(std::string_view name) const {
    if (const auto* table = as<Table>()) {
        for (const Value& entry : table->entries) {
            if (entry.key == name) return &entry;
        }
    }
    return nullptr;
}

Value parse_setting(const std::string& key, const std::string& text, const Where& where) {
    const auto read = [&](const std::string& toml) -> Value {
        const Value line = parse_config("value = " + toml, where.file);
        if (line.as<Value::Table>()->entries.size() > 1) throw InputError(where, {"more than one value", "meer dan één waarde"});
        return {where, key, line.find("value")->content};
    };
    try {
        return read(text);
    } catch (const InputError&) { // not TOML: a number without a digit before its point, or a bare text
        try {
            return read(text.starts_with('.') && number(text) ? "0" + text : to_toml(text));
        } catch (const InputError& error) {
            throw InputError(where, error.problems().front().what);
        }
    }
}

std::string to_toml(const Value& value) { return std::visit(Writer(), value.content); }

std::string to_toml(double number) {
    const std::string text = fmt::format("{}", number);
    return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
}

std::string to_toml(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            quoted += '\\';
            quoted += letter;
        } else if (code < ' ' || code == 127) {
            quoted += fmt::format("\\u{:04X}", code);
        } else {
            quoted += letter;
        }
    }
    return quoted + '"';
}

std::string to_toml(const Text& text) { return fmt::format("{{ nl = {}, en = {} }}", to_toml(text.nl), to_toml(text.en)); }

std::string key_to_toml(std::string_view key) {
    const bool is_bare = !key.empty()
                      && key.find_first_not_of("abcdefghijklmnopqrstuvwxyz"
                                               "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
                             == std::string_view::npos;
    return is_bare ? std::string(key) : to_toml(key);
}

} // namespace sim
