#include "sim/scenario_resolved.hpp"

#include <fmt/format.h>

#include "sim/config.hpp"

namespace sim {

namespace {

/// A parameter's value as TOML, by what it points to.
struct AsToml {
    std::string operator()(const double* target) const { return to_toml(*target); }
    std::string operator()(const std::int64_t* target) const { return fmt::format("{}", *target); }
    std::string operator()(const bool* target) const { return *target ? "true" : "false"; }
    std::string operator()(const std::string* target) const { return to_toml(*target); }

    /// The second knot of a step needs another key for the same year: 1980 and then "1980.0".
    std::string operator()(const Series* target) const {
        std::string text, key;
        double last = 0;
        for (const auto& [year, value] : target->knots()) {
            if (key.empty() || year != last) key = fmt::format("{}", year);
            else key += key.find('.') == std::string::npos ? ".0" : "0";
            last = year;
            text += fmt::format("{} {} = {}", text.empty() ? "" : ",", key_to_toml(key), to_toml(value));
        }
        return "{" + text + " }";
    }
};

} // namespace

std::string resolved_text(const Scenario& scenario, const std::vector<StatedChange>& changes, const Parameters& parameters) {
    std::string text = fmt::format("scenario.name = {}\n", to_toml(scenario.name));
    text += fmt::format("scenario.title = {}\n", to_toml(scenario.title));
    text += fmt::format("scenario.question = {}\n", to_toml(scenario.question));
    text += fmt::format("scenario.look_at = {}\n", to_toml(scenario.look_at));
    std::string off;
    for (const std::string& process : scenario.off) off += (off.empty() ? "" : ", ") + to_toml(process);
    text += fmt::format("schedule.off = [{}]\n\n", off);
    for (const Parameter& parameter : parameters.all()) {
        text += fmt::format("{} = {}\n", parameter.name, std::visit(AsToml(), parameter.value));
    }
    for (const StatedChange& change : changes) {
        text += "\n[[change]]\n";
        for (const Value& entry : change.table.as<Value::Table>()->entries) {
            text += fmt::format("{} = {}\n", entry.key, to_toml(entry));
        }
    }
    return text;
}

} // namespace sim
