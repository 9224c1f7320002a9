#include <fmt/ranges.h>

#include "analysis/program/common_options.hpp"
#include "analysis/program/describe.hpp"
#include "analysis/program/matching.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/outcomes.hpp"

namespace program {
namespace {

std::string text_of(const welfare_state::DeclaredOutcome& outcome, const Say& say) {
    const sim::Outcome& about = outcome.about;
    std::string text = fmt::format("{} ({})  [{}]{}\n", about.name, fmt::join(about.axes, ", "), about.units,
                                   outcome.level == welfare_state::Level::summary ? "" : "  --level " + name_of(outcome.level));
    text += wrapped(say(about.long_name) + ": " + say(about.definition), 96, "    ");
    return text + "    " + about.cell_methods + "\n\n";
}

} // namespace

Description describe_outcomes(const std::string& filter, const Say& say) {
    std::vector<std::string> names;
    for (const auto& outcome : welfare_state::outcomes()) names.push_back(outcome.about.name);
    const Matching matching(filter, names);
    Description description;
    for (const auto& outcome : welfare_state::outcomes()) {
        const sim::Outcome& about = outcome.about;
        if (!matching(about.name)) continue;
        description.records.push_back({{"name", about.name},
                                       {"axes", about.axes},
                                       {"unit", about.units},
                                       {"level", name_of(outcome.level)},
                                       {"cell_methods", about.cell_methods},
                                       {"long_name", about.long_name},
                                       {"definition", about.definition}});
        description.text += text_of(outcome, say);
    }
    description.text += say("Name (axes besides run) and [unit].\n", "Naam (assen naast run) en [eenheid].\n");
    return description;
}

} // namespace program
