#include "sim/scenario_draft.hpp"

#include <algorithm>

#include "sim/config_check.hpp"
#include "sim/phrase.hpp"
#include "sim/scenario_assign.hpp"
#include "sim/scenario_resolved.hpp"

namespace sim {

void ScenarioDraft::take(const Value& document, const std::string& default_name) {
    scenario_.name = default_name;
    scenario_.title = scenario_.question = scenario_.look_at = {};
    const std::size_t earlier = planned_.size();
    for (const Value& entry : document.as<Value::Table>()->entries) {
        if (entry.key != "based_on") section(entry);
    }
    for (std::size_t change = earlier; change < planned_.size(); ++change) planned_[change].end = end_of_run();
}

void ScenarioDraft::section(const Value& entry) {
    if (entry.key == "scenario") return take_names(entry);
    if (entry.key == "schedule") return take_schedule(entry);
    if (entry.key == "change") return take_changes(entry);
    const auto set = [&](const Parameter& parameter, const Value& value) {
        assign(parameter, value, problems_);
        scenario_.stated[parameter.name] = {value.where, statements_++};
    };
    each_parameter(entry, entry.key, parameters_, problems_, set);
}

Scenario ScenarioDraft::finish() {
    const auto changes = changes_in_time();
    scenario_.resolved = resolved_text(scenario_, changes, parameters_);
    scenario_.reasons = reasons_of(changes);
    scenario_.changes = work_out(changes, parameters_, problems_);
    scenario_.warnings = problems_.warnings();
    return scenario_;
}

void ScenarioDraft::take_names(const Value& table) {
    if (!expect<Value::Table>(table, table.key, problems_)) return;
    expect_keys(table, {"name", "title", "question", "look_at"}, problems_);
    if (const Value* name = table.find("name")) {
        if (const auto* text = expect<std::string>(*name, "name", problems_)) scenario_.name = *text;
    }
    if (const Value* title = table.find("title")) scenario_.title = in_both_languages(*title);
    if (const Value* question = table.find("question")) scenario_.question = in_both_languages(*question);
    if (const Value* look_at = table.find("look_at")) scenario_.look_at = in_both_languages(*look_at);
}

Text ScenarioDraft::in_both_languages(const Value& value) {
    if (const auto* text = value.as<std::string>()) return {*text, *text};
    if (!expect<Value::Table>(value, value.key, problems_)) return {};
    expect_keys(value, {"nl", "en"}, problems_);
    const auto text = [&](const char* language) -> std::string {
        if (const Value* entry = value.find(language)) {
            const auto* words = expect<std::string>(*entry, value.key + "." + language, problems_);
            return words ? *words : "";
        }
        problems_.add(value.where,
                      phrase("{} is missing its text in '{}'", "{} mist de tekst in '{}'", value.key, std::string(language)));
        return {};
    };
    return {text("en"), text("nl")};
}

void ScenarioDraft::take_schedule(const Value& table) {
    if (!expect<Value::Table>(table, table.key, problems_)) return;
    expect_keys(table, {"off"}, problems_);
    const Value* off = table.find("off");
    const auto* names = off ? expect<Value::List>(*off, "off", problems_) : nullptr;
    if (!names) return;
    scenario_.off.clear();
    for (const Value& item : names->items) {
        const auto* name = expect<std::string>(item, "off", problems_);
        if (!name) continue;
        scenario_.off.push_back(*name);
        if (std::ranges::find(processes_, *name) != processes_.end()) continue;
        problems_.add(item.where, phrase("there is no process '{}' that can be off{}", "er is geen proces '{}' dat uit kan{}",
                                         *name, did_you_mean(*name, processes_)));
    }
}

void ScenarioDraft::take_changes(const Value& list) {
    const auto* changes = expect<Value::List>(list, list.key, problems_);
    if (!changes) return;
    for (const Value& table : changes->items) {
        if (auto change = read_change(table, problems_)) planned_.push_back({std::move(*change), end_of_run()});
    }
}

/// From what `run.until` says; as good as never where no such parameter is declared.
Month ScenarioDraft::end_of_run() const {
    const Parameter* until = parameters_.find("run.until");
    auto* const* year = until ? std::get_if<std::int64_t*>(&until->value) : nullptr;
    return Month::january(year ? static_cast<int>(std::clamp<std::int64_t>(**year, 0, 9998)) + 1 : 9999);
}

/// The changes in order of date. One that never was in the run is a problem; one that falls outside because another document or a
/// setting ends the run earlier is left out, with a warning.
std::vector<StatedChange> ScenarioDraft::changes_in_time() {
    const Month end = end_of_run();
    std::vector<StatedChange> changes;
    for (const auto& [change, end_as_written] : planned_) {
        const Where& where = change.table.find("from")->where;
        if (change.from.index >= 0 && change.from < end) {
            changes.push_back(change);
        } else if (change.from.index >= 0 && change.from < end_as_written) {
            problems_.warn(where, phrase("the run ends before this change, in December {}: left out",
                                         "de run eindigt voor deze verandering, in december {}: weggelaten", end.year() - 1));
        } else {
            problems_.add(where, phrase("from = {} is outside the run, which goes from January {} to December {}",
                                        "from = {} ligt buiten de run, die van januari {} tot en met december {} loopt",
                                        shown(*change.table.find("from")), Month::first_year, end.year() - 1));
        }
    }
    std::ranges::stable_sort(changes, {}, &StatedChange::from);
    return changes;
}

} // namespace sim
