#include <algorithm>
#include <cmath>

#include "analysis/program/common_options.hpp"
#include "analysis/program/describe.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/settings_reading.hpp"

namespace program {
namespace {

using welfare_state::Logic;
using welfare_state::logic_words;

Record record_of(Logic logic) {
    Record record{{"name", logic.name}, {"title", logic.title}, {"based_on", logic.based_on}};
    for (int word = 0; word < logic_words; ++word)
        record.emplace_back(welfare_state::words_of_a_logic()[word].key, number_of(logic, word));
    return record;
}

/// Or with more where it has more.
std::string with_two_decimals(double value, const Say& say) {
    const bool has_more = std::abs(100 * value - std::round(100 * value)) > 1e-9;
    return has_more ? fmt::format("{}", value) : shown(value, 2, say.language());
}

/// A row for each number, a column for each logic; as many tables under each other as it takes.
std::string table_of(std::vector<Logic> logics, const Say& say) {
    std::vector<std::string> head;
    for (const Logic& logic : logics) head.push_back(logic.name);
    std::vector<Row> rows;
    for (int word = 0; word < logic_words; ++word) {
        rows.push_back({welfare_state::words_of_a_logic()[word].key});
        for (Logic& logic : logics) rows.back().push_back(with_two_decimals(number_of(logic, word), say));
    }
    return in_blocks(head, rows);
}

std::string legend(const std::vector<Logic>& logics, const Say& say) {
    std::vector<Row> rows;
    for (const Logic& logic : logics) {
        const std::string origin = logic.based_on.empty() ? "" : say(" (based on {})", " (berust op {})", logic.based_on);
        rows.push_back({logic.name, say(logic.title) + origin});
    }
    std::string text = aligned(rows, {1}) + "\n";
    rows.clear();
    for (const auto& [key, meaning] : welfare_state::words_of_a_logic()) {
        if (say(meaning) != key) rows.push_back({key, say(meaning)});
    }
    return text + aligned(rows, {1});
}

/// What is always read, or a scenario over it.
welfare_state::ReadSettings read(const std::string& scenario, const Given& given, const Say& say) {
    const std::string data = data_folder();
    const auto catalogues = welfare_state::catalogues(data);
    auto read = welfare_state::settings_from(
        scenario.empty() ? sim::parse_documents("", "catalogues", settings_of(given), catalogues)
                         : sim::read_documents(scenario_file(scenario, data), settings_of(given), catalogues));
    print_warnings(read.scenario, say);
    return read;
}

} // namespace

Description describe_logics(const std::string& scenario, const Given& given, const Say& say) {
    const auto logics = read(scenario, given, say).settings.logic.all;
    Description description;
    for (const Logic& logic : logics) description.records.push_back(record_of(logic));
    description.text = table_of(logics, say) + legend(logics, say)
                     + say("\nFrom 0, not at all, to 1, fully. A logic of your own: scenarios/README.md\n",
                           "\nVan 0, helemaal niet, tot 1, volledig. Een eigen logica: scenarios/README.md\n");
    return description;
}

Description describe_eras(const std::string& scenario, const Given& given, const Say& say) {
    const auto settings = read(scenario, given, say).settings;
    const auto& logics = settings.logic.all;
    Description description;
    std::vector<std::string> head, idle;
    std::vector<std::size_t> ruling;
    for (std::size_t row = 0; row < logics.size(); ++row) {
        const bool rules =
            std::ranges::any_of(settings.regime.weights[row].knots(), [](const auto& knot) { return knot.value > 0; });
        (rules ? head : idle).push_back(logics[row].name);
        if (rules) ruling.push_back(row);
    }
    std::vector<Row> rows;
    for (const double year : welfare_state::years_of(settings.regime.weights)) {
        const auto weights = welfare_state::logic_weights(settings.regime, year);
        Record record;
        if (year == std::floor(year)) record.emplace_back("year", static_cast<std::int64_t>(year));
        else record.emplace_back("year", year);
        for (std::size_t row = 0; row < logics.size(); ++row) record.emplace_back(logics[row].name, weights[row]);
        description.records.push_back(std::move(record));
        rows.push_back({fmt::format("{}", year)});
        for (const std::size_t row : ruling) rows.back().push_back(shown(weights[row], 2, say.language()));
    }
    description.text = in_blocks(head, rows)
                     + say("Weights at the start of a year, brought to a sum of 1; linear between the years.\n",
                           "Gewichten aan het begin van een jaar, tot som 1 gebracht; daartussen lineair.\n");
    if (!idle.empty()) {
        std::string names;
        for (const std::string& name : idle) names += (names.empty() ? "" : ", ") + name;
        description.text += wrapped(say("Without weight in any year: {}", "Zonder gewicht in enig jaar: {}", names), 100, "");
    }
    return description;
}

} // namespace program
