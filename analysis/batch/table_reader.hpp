#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/config.hpp"
#include "sim/text.hpp"

namespace batch {

/// Takes what a table of a configuration holds, entry by entry; what is of the wrong kind becomes a problem.
class TableReader {
public:
    TableReader(const sim::Value& table, sim::Problems& problems) : table_(table), problems_(problems) {}

    const sim::Value* find(const std::string& key) const { return table_.find(key); }
    void expect_only(const std::vector<std::string>& keys) const;
    void missing(const std::string& key) const; ///< says that a key is
    const std::string* text(const std::string& key) const;
    const sim::Value::List* list(const std::string& key) const;
    const sim::Value* table(const std::string& key) const; ///< an entry that is a table
    std::optional<std::int64_t> whole(const std::string& key, std::int64_t least, std::int64_t most) const;
    std::optional<double> number(const std::string& key) const;
    std::optional<std::string> one_of(const std::string& key, const std::vector<std::string>& allowed) const;

private:
    const sim::Value& table_;
    sim::Problems& problems_;
};

/// A finite number, whole or not.
std::optional<double> number_in(const sim::Value& value, const std::string& label, sim::Problems& problems);

/// A text in both languages: { en = "...", nl = "..." }, or one text for both.
sim::Text in_both_languages(const sim::Value& value, sim::Problems& problems);

} // namespace batch
