#include <algorithm>

#include "analysis/program/describe.hpp"
#include "analysis/program/matching.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/schedule.hpp"

namespace program {
namespace {

/// What a process works on, which the schedule says in English.
sim::Text works_on_in_words(const std::string& english) {
    // clang-format off
    const std::pair<const char*, const char*> words[] = {
        {"a twelfth of the citizens", "een twaalfde van de burgers"}, {"citizens", "burgers"}, {"citizens by sex and age", "burgers naar geslacht en leeftijd"},
        {"citizens concerned", "burgers die het aangaat"}, {"citizens in a pillar", "burgers in een zuil"}, {"citizens in care", "burgers in zorg"},
        {"citizens who help", "burgers die helpen"}, {"citizens who wait", "burgers die wachten"}, {"couples, by neighbourhood", "paren, per buurt"},
        {"first-line teams", "teams van de eerste lijn"}, {"grown-up children", "volwassen kinderen"}, {"households", "huishoudens"},
        {"institutions", "instellingen"}, {"institutions, purses", "instellingen, beurzen"}, {"institutions, teams", "instellingen, teams"},
        {"minors", "minderjarigen"}, {"neighbourhoods", "buurten"}, {"newcomers", "nieuwkomers"}, {"older people alone", "alleenstaande ouderen"},
        {"people in cases", "mensen in een traject"}, {"people of their targets", "mensen van hun doelgroep"}, {"professionals", "professionals"},
        {"purses", "beurzen"}, {"singles, by neighbourhood", "alleenstaanden, per buurt"}, {"teams", "teams"},
        {"teams, professionals", "teams, professionals"}, {"the country", "het land"}, {"the regime", "het regime"},
        {"the settings", "de parameters"}, {"the table of citizens", "de tabel van burgers"}, {"volunteers", "vrijwilligers"},
        {"women", "vrouwen"}};
    // clang-format on
    const auto found = std::ranges::find(words, english, [](const auto& word) { return std::string(word.first); });
    return {english, found == std::end(words) ? english : found->second};
}

} // namespace

Description describe_processes(const std::string& filter, const Say& say) {
    const auto month = welfare_state::one_month();
    const auto optional = welfare_state::can_be_off();
    std::vector<std::string> names;
    for (const auto& process : month) names.emplace_back(process.name);
    const Matching matching(filter, names);
    Description description;
    std::vector<Row> rows{
        {"", say("process", "proces"), say("when", "wanneer"), say("works on", "werkt op"), say("can be off", "kan uit")}};
    for (std::size_t line = 0; line < month.size(); ++line) {
        if (!matching(names[line])) continue;
        const sim::Text when =
            month[line].when == sim::When::january ? sim::Text{"January", "januari"} : sim::Text{"every month", "elke maand"};
        const bool can_be_off = std::ranges::find(optional, names[line]) != optional.end();
        const sim::Text works_on = works_on_in_words(std::string(month[line].works_on));
        description.records.push_back({{"order", static_cast<std::int64_t>(line + 1)},
                                       {"name", names[line]},
                                       {"when", when},
                                       {"works_on", works_on},
                                       {"can_be_off", can_be_off}});
        rows.push_back({std::to_string(line + 1), names[line], say(when), say(works_on), can_be_off ? say("yes", "ja") : ""});
    }
    description.text = aligned(rows, {1, 2, 3, 4})
                     + say("\nTo switch one off, in a scenario: [schedule] off = [\"moving\"]\n",
                           "\nOm er een uit te schakelen, in een scenario: [schedule] off = [\"moving\"]\n");
    return description;
}

} // namespace program
