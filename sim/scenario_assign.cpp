#include "sim/scenario_assign.hpp"

#include <algorithm>
#include <fmt/ranges.h>

#include "sim/config_check.hpp"
#include "sim/month.hpp"
#include "sim/phrase.hpp"
#include "sim/read.hpp"
#include "sim/scenario_numbers.hpp"

namespace sim {

namespace {

/// The names of all parameters, and of the tables they stand in.
std::vector<std::string> names_and_tables(const Parameters& parameters) {
    std::vector<std::string> names = parameters.names();
    for (const std::string& name : parameters.names()) {
        for (auto dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1))
            names.push_back(name.substr(0, dot));
    }
    return names;
}

/// What stands in the table that a name asks for, where the table is there and can be overlooked: " (in [moving]: chance, patience)".
Text names_beside(const std::string& name, const Parameters& parameters) {
    constexpr std::size_t few = 24;
    const std::string table = name.substr(0, name.rfind('.') + 1);
    std::vector<std::string> words;
    for (const std::string& known : parameters.names()) {
        if (table.empty() || !known.starts_with(table)) continue;
        const std::string word = known.substr(table.size(), known.find('.', table.size()) - table.size());
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    if (words.empty() || words.size() > few) return {};
    const std::string all = fmt::format("{}", fmt::join(words, ", "));
    return phrase(" (in [{}]: {})", " (in [{}]: {})", table.substr(0, table.size() - 1), all);
}

/// Sets the target of one parameter; what kind of value it takes follows from the kind of target.
struct Assignment {
    const Parameter& parameter;
    const Value& value;
    Problems& problems;

    void operator()(double* target) const {
        if (const auto number = number_for(parameter, parameter.name, value, problems)) *target = *number;
    }
    void operator()(std::int64_t* target) const {
        if (const auto number = whole_number_for(parameter, value, problems)) *target = *number;
    }
    void operator()(bool* target) const { take(target); }
    void operator()(std::string* target) const { take(target); }

    void operator()(Series* target) const {
        const auto* table = value.as<Value::Table>();
        if (!table) { // one number for all years
            const auto number = number_for(parameter, parameter.name, value, problems);
            if (number) *target = Series{{static_cast<double>(Month::first_year), *number}};
            return;
        }
        std::vector<Series::Knot> knots;
        for (const Value& entry : table->entries) {
            const auto year = year_of(entry);
            const auto number = year ? number_for(parameter, parameter.name + " in " + entry.key, entry, problems) : std::nullopt;
            if (number) knots.push_back({*year, *number});
        }
        if (knots.size() < table->entries.size()) return;
        std::ranges::stable_sort(knots, {}, &Series::Knot::year);
        *target = knots;
    }

private:
    template <class T>
    void take(T* target) const {
        if (const T* given = expect<T>(value, parameter.name, problems)) *target = *given;
    }

    std::optional<double> year_of(const Value& entry) const {
        const auto year = number(entry.key);
        if (year && *year >= 1 && *year <= 9999 && !entry.as<Value::Table>()) return year;
        problems.add(entry.where, phrase("{}: '{}' is not a year such as 1980, or \"1980.5\" in quotes",
                                         "{}: '{}' is geen jaar zoals 1980, of \"1980.5\" tussen aanhalingstekens",
                                         parameter.name, entry.key));
        return {};
    }
};

} // namespace

void each_parameter(const Value& entry, const std::string& name, const Parameters& parameters, Problems& problems,
                    const std::function<void(const Parameter&, const Value&)>& use) {
    const auto is_within = [&](const Parameter& parameter) { return parameter.name.starts_with(name + "."); };
    const auto* table = entry.as<Value::Table>();
    if (const Parameter* parameter = parameters.find(name)) {
        use(*parameter, entry);
    } else if (table && std::ranges::any_of(parameters.all(), is_within)) {
        for (const Value& inner : table->entries) each_parameter(inner, name + "." + inner.key, parameters, problems, use);
    } else {
        Text hint = did_you_mean(name, table ? names_and_tables(parameters) : parameters.names());
        if (hint.en.empty()) hint = names_beside(name, parameters);
        problems.add(entry.where, phrase("unknown parameter '{}'{}", "onbekende parameter '{}'{}", name, hint));
    }
}

void assign(const Parameter& parameter, const Value& value, Problems& problems) {
    std::visit(Assignment{parameter, value, problems}, parameter.value);
}

} // namespace sim
