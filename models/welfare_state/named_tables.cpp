#include "models/welfare_state/named_tables.hpp"

#include <algorithm>

namespace welfare_state {
namespace {

/// Finds the rows that entries of documents speak of.
class Collecting {
public:
    Collecting(std::string section, std::size_t most) : section_(std::move(section)), start_(section_ + "."), most_(most) {}

    /// `full` is the name of an entry with the tables around it: "logic", "logic.mine" or "logic.mine.rules".
    void visit(const sim::Value& entry, const std::string& full) {
        const auto* table = entry.as<sim::Value::Table>();
        if (full.starts_with(start_)) {
            const std::size_t end = full.find('.', start_.size());
            const std::string name = full.substr(start_.size(), end - start_.size());
            if (!table && end == std::string::npos) return; // logic.mine = 3 is no logic
            auto known = std::ranges::find(found, name, &NamedTable::name);
            if (known == found.end()) {
                if (found.size() > most_) return; // the first too many is enough
                known = found.insert(found.end(), {name, {}, entry.where});
            }
            const auto* text = entry.as<std::string>();
            if (text && full == start_ + name + ".based_on") known->based_on = *text;
        } else if (full != section_) {
            return;
        }
        if (!table) return;
        for (const sim::Value& inner : table->entries) visit(inner, full + "." + inner.key);
    }

    std::vector<NamedTable> found;

private:
    std::string section_, start_;
    std::size_t most_;
};

/// Moves a row, and behind it those that are based on it, from one list to the other.
void move_with_heirs(const std::string& name, std::vector<NamedTable>& from, std::vector<NamedTable>& to) {
    const auto self = std::ranges::find(from, name, &NamedTable::name);
    if (self == from.end()) return;
    to.push_back(*self);
    from.erase(self);
    const std::vector<NamedTable> left = from;
    for (const NamedTable& row : left) {
        if (row.based_on == name) move_with_heirs(row.name, from, to);
    }
}

} // namespace

std::vector<NamedTable> named_tables(const sim::Documents& documents, const std::string& section, std::size_t most) {
    Collecting collecting(section, most);
    for (const sim::Document& document : documents.all) {
        for (const sim::Value& entry : document.table.as<sim::Value::Table>()->entries) collecting.visit(entry, entry.key);
    }
    for (const sim::Value& setting : documents.settings) collecting.visit(setting, setting.key);
    std::vector<NamedTable> named = std::move(collecting.found), sorted;
    if (named.size() > most) return named;

    const auto is_root = [&](const NamedTable& row) {
        return std::ranges::find(named, row.based_on, &NamedTable::name) == named.end();
    };
    std::vector<std::string> roots, rest;
    for (const NamedTable& row : named) (is_root(row) ? roots : rest).push_back(row.name);
    for (const std::string& name : roots) move_with_heirs(name, named, sorted);
    for (const std::string& name : rest) move_with_heirs(name, named, sorted); // whatever goes round in a circle
    return sorted;
}

bool is_lower_case_word(const std::string& name) {
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z'
        && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

} // namespace welfare_state
