#include "sim/config_check.hpp"

#include <algorithm>

#include "sim/phrase.hpp"

namespace sim {

namespace {

template <class T>
const Text kind;
template <>
const Text kind<bool>{"true or false", "true (waar) of false (onwaar)"};
template <>
const Text kind<std::string>{"a text in quotes", "een tekst tussen aanhalingstekens"};
template <>
const Text kind<Value::List>{"a list", "een lijst"};
template <>
const Text kind<Value::Table>{"a table", "een tabel"};

} // namespace

std::string shown(const Value& value) {
    constexpr std::size_t most = 60; // [bytes]
    const std::string text = to_toml(value);
    if (text.size() <= most) return text;
    std::size_t end = most;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a letter of several bytes
    return text.substr(0, end) + "...";
}

template <class T>
const T* expect(const Value& value, const std::string& label, Problems& problems) {
    const T* content = value.as<T>();
    if (!content) problems.add(value.where, phrase("{} = {} is not {}", "{} = {} is niet {}", label, shown(value), kind<T>));
    return content;
}
template const bool* expect(const Value&, const std::string&, Problems&);
template const std::string* expect(const Value&, const std::string&, Problems&);
template const Value::List* expect(const Value&, const std::string&, Problems&);
template const Value::Table* expect(const Value&, const std::string&, Problems&);

void expect_keys(const Value& table, const std::vector<std::string>& allowed, Problems& problems) {
    for (const Value& entry : table.as<Value::Table>()->entries) {
        if (std::ranges::find(allowed, entry.key) != allowed.end()) continue;
        problems.add(entry.where,
                     phrase("unknown key '{}'{}", "onbekende sleutel '{}'{}", entry.key, did_you_mean(entry.key, allowed)));
    }
}

} // namespace sim
