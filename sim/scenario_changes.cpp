#include "sim/scenario_changes.hpp"

#include "sim/config_check.hpp"
#include "sim/phrase.hpp"
#include "sim/read.hpp"

namespace sim {

namespace {

/// The month that `from` names: a year, or "2015-07".
std::optional<Month> month_of(const Value& from) {
    const auto* year = from.as<std::int64_t>();
    if (year && *year >= 1 && *year <= 9999) return Month::january(static_cast<int>(*year));
    const auto* text = from.as<std::string>();
    if (!text || text->size() != 7 || (*text)[4] != '-' || text->find_first_not_of("0123456789-") != std::string::npos) return {};
    const auto digits = [&](std::size_t first, std::size_t count) { return number(text->substr(first, count)).value_or(0); };
    const Month january = Month::january(static_cast<int>(digits(0, 4)));
    const int month = static_cast<int>(digits(5, 2));
    if (month < 1 || month > 12) return {};
    return Month{january.index + month - 1};
}

} // namespace

std::optional<StatedChange> read_change(const Value& table, Problems& problems) {
    if (!expect<Value::Table>(table, "change", problems)) return {};
    expect_keys(table, {"from", "set", "why", "source"}, problems);
    for (const char* key : {"why", "source"}) {
        if (const Value* text = table.find(key)) expect<std::string>(*text, key, problems);
    }
    const Value* from = table.find("from");
    const Value* set = table.find("set");
    if (!from)
        problems.add(table.where, {"a change needs a date: from = 2015", "een verandering heeft een datum nodig: from = 2015"});
    if (!set) {
        problems.add(table.where, {"a change needs to change something: set = { ... }",
                                   "een verandering moet iets veranderen: set = { ... }"});
    }
    if (!from || !set || !expect<Value::Table>(*set, "set", problems)) return {};
    const auto month = month_of(*from);
    if (month) return StatedChange{*month, table};
    problems.add(from->where, phrase("from = {} is not a year such as 2015, or a month such as \"2015-07\"",
                                     "from = {} is geen jaar zoals 2015, of maand zoals \"2015-07\"", shown(*from)));
    return {};
}

std::vector<Reason> reasons_of(const std::vector<StatedChange>& changes) {
    std::vector<Reason> reasons;
    for (const StatedChange& change : changes) {
        const auto text = [&](const char* key) -> std::string {
            const Value* value = change.table.find(key);
            const auto* words = value ? value->as<std::string>() : nullptr;
            return words ? *words : "";
        };
        Reason reason{change.from, text("why"), text("source")};
        if (!reason.why.empty() || !reason.source.empty()) reasons.push_back(std::move(reason));
    }
    return reasons;
}

} // namespace sim
