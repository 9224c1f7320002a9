#include "analysis/batch/table_reader.hpp"

#include <algorithm>
#include <cmath>

#include "sim/config_check.hpp"
#include "sim/phrase.hpp"

namespace batch {

void TableReader::expect_only(const std::vector<std::string>& keys) const { sim::expect_keys(table_, keys, problems_); }

void TableReader::missing(const std::string& key) const {
    problems_.add(table_.where, sim::phrase("{} is missing", "{} ontbreekt", key));
}

const std::string* TableReader::text(const std::string& key) const {
    const sim::Value* value = find(key);
    const auto* text = value ? sim::expect<std::string>(*value, key, problems_) : nullptr;
    if (text && text->empty()) problems_.add(value->where, sim::phrase("{} is empty", "{} is leeg", key));
    return text;
}

const sim::Value::List* TableReader::list(const std::string& key) const {
    const sim::Value* value = find(key);
    return value ? sim::expect<sim::Value::List>(*value, key, problems_) : nullptr;
}

const sim::Value* TableReader::table(const std::string& key) const {
    const sim::Value* value = find(key);
    return value && sim::expect<sim::Value::Table>(*value, key, problems_) ? value : nullptr;
}

std::optional<std::int64_t> TableReader::whole(const std::string& key, std::int64_t least, std::int64_t most) const {
    const sim::Value* value = find(key);
    if (!value) return {};
    const auto* number = value->as<std::int64_t>();
    if (number && *number >= least && *number <= most) return *number;
    problems_.add(value->where,
                  sim::phrase("{} = {} must be a whole number from {} to {}",
                              "{} = {} moet een geheel getal van {} tot en met {} zijn", key, sim::shown(*value), least, most));
    return {};
}

std::optional<double> TableReader::number(const std::string& key) const {
    const sim::Value* value = find(key);
    return value ? number_in(*value, key, problems_) : std::nullopt;
}

std::optional<std::string> TableReader::one_of(const std::string& key, const std::vector<std::string>& allowed) const {
    const auto* word = text(key);
    if (!word) return {};
    if (std::ranges::find(allowed, *word) != allowed.end()) return *word;
    problems_.add(find(key)->where, sim::phrase("{} = '{}' is not known{}", "{} = '{}' is niet bekend{}", key, *word,
                                                sim::did_you_mean(*word, allowed)));
    return {};
}

std::optional<double> number_in(const sim::Value& value, const std::string& label, sim::Problems& problems) {
    if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
    const auto* real = value.as<double>();
    if (real && std::isfinite(*real)) return *real;
    problems.add(value.where, sim::phrase("{} = {} is not a number", "{} = {} is geen getal", label, sim::shown(value)));
    return {};
}

sim::Text in_both_languages(const sim::Value& value, sim::Problems& problems) {
    if (const auto* text = value.as<std::string>()) return {*text, *text};
    if (!sim::expect<sim::Value::Table>(value, value.key, problems)) return {};
    const TableReader table(value, problems);
    table.expect_only({"en", "nl"});
    sim::Text both;
    for (const auto& [language, target] : {std::pair{"en", &both.en}, std::pair{"nl", &both.nl}}) {
        if (const auto* text = table.text(language)) *target = *text;
        else if (!table.find(language)) table.missing(value.key + "." + language);
    }
    return both;
}

} // namespace batch
