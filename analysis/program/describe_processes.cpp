#include <algorithm>

#include "analysis/program/describe.hpp"
#include "analysis/program/matching.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/schedule.hpp"

namespace program {

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
        const std::string works_on(month[line].works_on);
        description.records.push_back({{"order", static_cast<std::int64_t>(line + 1)},
                                       {"name", names[line]},
                                       {"when", when},
                                       {"works_on", works_on},
                                       {"can_be_off", can_be_off}});
        rows.push_back({std::to_string(line + 1), names[line], say(when), works_on, can_be_off ? say("yes", "ja") : ""});
    }
    description.text = aligned(rows, {1, 2, 3, 4})
                     + say("\nTo switch one off, in a scenario: [schedule] off = [\"moving\"]\n",
                           "\nOm er een uit te schakelen, in een scenario: [schedule] off = [\"moving\"]\n");
    return description;
}

} // namespace program
