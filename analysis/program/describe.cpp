#include "analysis/program/describe.hpp"

#include <iostream>

#include "analysis/program/commands.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/data_format.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

Description description_of(const Given& given, const Say& say) {
    const std::string& what = given.arguments[0];
    const std::string more = given.arguments.size() > 1 ? given.arguments[1] : "";
    if (what == "scenario") return describe_scenario(more.empty() ? "baseline" : more, given, say);
    if (what == "parameters") return describe_parameters(more, say);
    if (what == "outcomes") return describe_outcomes(more, say);
    if (what == "places") return describe_places(more, given, say);
    if (what == "logics") return describe_logics(more, given, say);
    if (what == "eras") return describe_eras(more, given, say);
    if (what == "institutions") return describe_institutions(more, given, say);
    if (what == "programmes") return describe_programmes(more, given, say);
    if (what == "processes") return describe_processes(more, say);
    throw sim::InputError({"command line"}, sim::phrase("'{}' cannot be described{}", "'{}' kan niet worden beschreven{}", what,
                                                        sim::did_you_mean(what, {"scenario", "parameters", "outcomes", "places",
                                                                                 "processes", "logics", "eras", "institutions",
                                                                                 "programmes"})));
}

int show(const Given& given, const Say& say) {
    const Format format = format_of(given);
    const Description description = description_of(given, say);
    if (format != Format::text) std::cout << as_data(description.records, format);
    else std::cout << description.text;
    return 0;
}

} // namespace

const Command& describe() {
    static const Command command{
        "describe",
        "WHAT [NAME]",
        1,
        2,
        {"what there is: scenario, parameters, outcomes, places, processes, logics, eras, institutions, programmes",
         "wat er is: scenario, parameters, outcomes, places, processes, logics, eras, institutions, programmes"},
        options({format_options(), setting_options()}),
        {R"(WHAT is one of
  parameters [NAME]        what a scenario can set: unit, range, default, meaning, source
  outcomes [NAME]          what a result file holds: axes, unit, definition
  processes [NAME]         what happens in a month, in this order
  scenario [SCENARIO]      a scenario with all that it is based on (baseline)
  logics [SCENARIO]        ways to act: their dispositions, and what they ask of citizens
  eras [SCENARIO]          which logics rule, by year
  institutions [SCENARIO]  who helps, from when on, how many, and who pays
  programmes [SCENARIO]    formats of outreach: whom they mean, what they do, where they are used
  places [FILE]            the places of a run: a CSV of real ones, or else the country in small

NAME keeps what has a name that starts with it.

Examples:
  kanteling describe parameters ties
  kanteling describe outcomes --csv > outcomes.csv
  kanteling describe scenario my_scenario.toml
  kanteling describe logics my_scenario.toml
  kanteling describe places --persons-per-agent 500
)",
         R"(WHAT is een van
  parameters [NAAM]        wat een scenario kan instellen: eenheid, bereik, standaard, betekenis, bron
  outcomes [NAAM]          wat een resultatenbestand bevat: assen, eenheid, definitie
  processes [NAAM]         wat er in een maand gebeurt, in deze volgorde
  scenario [SCENARIO]      een scenario met alles waarop het berust (baseline)
  logics [SCENARIO]        manieren van doen: hun disposities, en wat ze van burgers vragen
  eras [SCENARIO]          welke logica's heersen, per jaar
  institutions [SCENARIO]  wie helpt, vanaf wanneer, met hoeveel, en wie betaalt
  programmes [SCENARIO]    vormen van outreach: voor wie, wat ze doen, waar ze gebruikt worden
  places [BESTAND]         de plaatsen van een run: een CSV met echte, en anders het land in het klein

NAAM houdt over wat een naam heeft die daarmee begint.

Voorbeelden:
  kanteling describe parameters ties
  kanteling describe outcomes --csv > outcomes.csv
  kanteling describe scenario mijn_scenario.toml
  kanteling describe logics mijn_scenario.toml
  kanteling describe places --persons-per-agent 500
)"},
        show};
    return command;
}

} // namespace program
