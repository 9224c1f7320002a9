#include <string>

#include "analysis/program/common_options.hpp"
#include "analysis/program/describe.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/settings_reading.hpp"

namespace program {
namespace {

using welfare_state::Choice;
using welfare_state::Programme;

/// Its coverage by year, as TOML has it; "-" where it is used nowhere.
std::string coverage_of(const Programme& p) {
    std::string text;
    for (const auto& [year, value] : p.coverage.knots()) text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", year, value);
    return text.empty() ? "-" : text;
}

Record record_of(const Programme& p) {
    return {{"name", p.name},
            {"title", p.title},
            {"based_on", p.based_on},
            {"target", p.target},
            {"mode", p.mode},
            {"where", p.where},
            {"per", p.per},
            {"employer", p.employer},
            {"reach", p.reach},
            {"find", p.find},
            {"hours", p.hours},
            {"months", p.months},
            {"access", p.access},
            {"alliance", p.alliance},
            {"networks", p.networks},
            {"own_strength", p.own_strength},
            {"order", p.order},
            {"integral", p.integral},
            {"by_team", p.by_team},
            {"conference", p.conference},
            {"presence", p.presence},
            {"meeting", p.meeting},
            {"founding", p.founding},
            {"from", p.from},
            {"until", p.until},
            {"coverage", coverage_of(p)}};
}

/// A row for each programme, as many tables under each other as it takes.
std::string table_of(const std::vector<Programme>& all, const Say& say) {
    const auto number = [](double value) { return fmt::format("{}", value); };
    std::vector<Row> rows;
    for (const Programme& p : all)
        rows.push_back({p.name, number(p.reach), number(p.find), number(p.hours), number(p.months), number(p.access),
                        number(p.alliance), number(p.networks), number(p.own_strength), number(p.order),
                        p.integral ? say("yes", "ja") : "-", p.target, p.mode, p.where, coverage_of(p)});
    return in_blocks({"reach", "find", "hours", "months", "access", "alliance", "networks", "own_strength", "order", "integral",
                      "target", "mode", "where", "coverage"},
                     rows);
}

std::string legend(const std::vector<Programme>& all, const Say& say) {
    std::vector<Row> rows;
    for (const Programme& p : all) {
        const std::string origin = p.based_on.empty() ? "" : say(" (based on {})", " (berust op {})", p.based_on);
        rows.push_back({p.name, say(p.title) + origin});
    }
    std::string text = aligned(rows, {1});
    for (const auto* choices : {&welfare_state::targets(), &welfare_state::modes(), &welfare_state::areas()}) {
        text += '\n';
        for (const Choice& choice : *choices) text += wrapped(std::string(choice.word) + ": " + say(choice.meaning), 100, "");
    }
    return text;
}

} // namespace

Description describe_programmes(const std::string& scenario, const Given& given, const Say& say) {
    const std::string data = data_folder();
    const auto catalogues = welfare_state::catalogues(data);
    const auto read = welfare_state::settings_from(
        scenario.empty() ? sim::parse_documents("", "catalogues", settings_of(given), catalogues)
                         : sim::read_documents(scenario_file(scenario, data), settings_of(given), catalogues));
    print_warnings(read.scenario, say);
    Description description;
    const auto& all = read.settings.programmes.all;
    for (const Programme& programme : all) description.records.push_back(record_of(programme));
    description.text =
        table_of(all, say) + legend(all, say)
        + say("\nreach in contacts per 1000 inhabitants per month, hours a month, the rest in shares.\nWhat the columns do, and a programme of "
              "your own: scenarios/README.md\n",
              "\nreach in contacten per 1000 inwoners per maand, hours per maand, de rest in aandelen.\nWat de kolommen doen, en een eigen "
              "programma: scenarios/README.md\n");
    return description;
}

} // namespace program
