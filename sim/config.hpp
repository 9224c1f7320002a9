#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/input_error.hpp"

namespace sim {

/// One value of a configuration (TOML), with the key it has and the place where it stands. Dates and times are texts.
struct Value {
    struct List {
        std::vector<Value> items;
    };
    struct Table {
        std::vector<Value> entries; ///< each with its key, in the order of the file
    };

    Where where;     ///< of the key, or of the value itself where it has none
    std::string key; ///< empty in a list
    std::variant<bool, std::int64_t, double, std::string, List, Table> content;

    /// What it is, as a T, or null where it is something else.
    template <class T>
    const T* as() const {
        return std::get_if<T>(&content);
    }
    /// The entry of a table with this key, or null where it is no table or has none.
    const Value* find(std::string_view name) const;
};

/// Reads a configuration; the result is its table. Throws InputError with the place where the text is not valid TOML.
Value parse_config(const std::string& text, const std::string& name);

/// Reads one value that is given for a key on the command line: as TOML, as a number such as .3, else as a bare text.
Value parse_setting(const std::string& key, const std::string& text, const Where& where);

/// A value as TOML, without its key, on one line. Reading it back gives the same value, to the last bit.
std::string to_toml(const Value& value);

/// A number as TOML: the shortest text that reads back as the same number, always with a point or an exponent.
std::string to_toml(double number);

/// A text as TOML, in quotes.
std::string to_toml(std::string_view text);

/// A text in both languages as TOML: { nl = "...", en = "..." }.
std::string to_toml(const Text& text);

/// A key as TOML, in quotes where it needs them.
std::string key_to_toml(std::string_view key);

} // namespace sim
