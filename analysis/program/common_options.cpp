#include "analysis/program/common_options.hpp"

#include <algorithm>
#include <iostream>

#include "sim/config.hpp"
#include "sim/input_error.hpp"

namespace program {

using welfare_state::Level;

std::vector<Option> setting_options() {
    return {
        {"set",
         0,
         "KEY=VALUE",
         {"set a parameter, over what the scenario says; can be repeated. 'kanteling describe parameters' names them",
          "stel een parameter in, boven wat het scenario zegt; mag vaker. 'kanteling describe parameters' noemt ze"},
         true},
        {"seed",
         0,
         "N",
         {"the seed of all dice: short for --set run.seed=N", "het zaad van alle dobbelstenen: kort voor --set run.seed=N"}},
        {"until",
         0,
         "YEAR",
         {"the last year: short for --set run.until=YEAR", "het laatste jaar: kort voor --set run.until=JAAR"}},
        {"places",
         0,
         "FILE",
         {"a CSV of real places: short for --set places.file=FILE",
          "een CSV met echte plaatsen: kort voor --set places.file=BESTAND"}},
        {"persons-per-agent",
         0,
         "N",
         {"more is faster and coarser (usual: 100; the miniature takes up to about 750): short for --set run.persons_per_agent=N",
          "meer is sneller en grover (gewoon: 100; de miniatuur kan tot zo'n 750): kort voor --set run.persons_per_agent=N"}},
    };
}

std::vector<sim::Setting> settings_of(const Given& given) {
    std::vector<sim::Setting> settings;
    for (const std::string& text : given.all("set")) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw sim::InputError({"command line"},
                                  sim::phrase("--set {} must be KEY=VALUE, for instance run.until=1980",
                                              "--set {} moet KEY=VALUE zijn, bijvoorbeeld run.until=1980", text));
        }
        settings.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
    if (const auto seed = given.text("seed")) settings.push_back({"run.seed", *seed});
    if (const auto until = given.text("until")) settings.push_back({"run.until", *until});
    if (const auto persons = given.text("persons-per-agent")) settings.push_back({"run.persons_per_agent", *persons});
    if (const auto file = given.text("places")) settings.push_back({"places.file", sim::to_toml(*file)});
    return settings;
}

std::vector<Option> worker_options() {
    return {
        {"threads",
         0,
         "N",
         {"how many threads (as many as the machine has); results do not depend on it",
          "hoeveel threads (zoveel als de machine heeft); de resultaten hangen er niet van af"}},
        {"back-end",
         0,
         "NAME",
         {"tbb, threads or serial: who runs the loops (tbb); results do not depend on it",
          "tbb, threads of serial: wie de lussen draait (tbb); de resultaten hangen er niet van af"}},
    };
}

std::string back_end_of(const Given& given) { return given.one_of("back-end", {"tbb", "threads", "serial"}); }

sim::Workers workers_of(const Given& given) {
    const std::string name = back_end_of(given);
    const auto back_end = name == "serial" ? sim::BackEnd::serial : name == "threads" ? sim::BackEnd::threads : sim::BackEnd::tbb;
    return sim::Workers(static_cast<unsigned>(given.whole_number("threads", 1, 1024).value_or(0)), back_end);
}

std::vector<Option> level_options() {
    return {
        {"level",
         0,
         "NAME",
         {"summary: the country and thirds of its neighbourhoods (summary); places: also municipalities and neighbourhoods, "
          "by year; agents: also the lives of 8 people, by month",
          "summary: het land en derden van zijn buurten (summary); places: ook gemeenten en buurten, per jaar; agents: ook het "
          "leven van 8 mensen, per maand"}},
        {"follow",
         0,
         "N",
         {"follow the lives of N people, half of them newborns (--level agents); 'kanteling summary FILE --people' tells",
          "volg het leven van N mensen, de helft pasgeboren (--level agents); 'kanteling summary FILE --people' vertelt"}}};
}

namespace {
constexpr std::pair<const char*, Level> levels[] = {
    {"summary", Level::summary}, {"places", Level::places}, {"agents", Level::agents}};
} // namespace

std::string name_of(Level level) { return std::ranges::find(levels, level, &std::pair<const char*, Level>::second)->first; }

welfare_state::Detail detail_of(const std::string& level, std::uint32_t people) {
    for (const auto& [name, known] : levels) {
        if (level == name) return {known, people};
    }
    return Level::summary;
}

welfare_state::Detail detail_of(const Given& given) {
    const auto people = given.whole_number("follow", 1, most_followed);
    const std::string level = given.one_of("level", {"summary", "places", "agents"});
    if (people) return {Level::agents, static_cast<std::uint32_t>(*people)};
    return detail_of(level, welfare_state::Detail::some);
}

std::vector<Option> replicate_options() {
    return {{"replicates",
             0,
             "N",
             {"how many runs that differ only by chance (1)", "hoeveel runs die alleen door toeval verschillen (1)"}}};
}

void print_warnings(const sim::Scenario& scenario, const Say& say) {
    for (const sim::Problem& warning : scenario.warnings) {
        std::cerr << say("warning: ", "waarschuwing: ") << warning.where.text() << (warning.where.file.empty() ? "" : ": ")
                  << say(warning.what) << '\n';
    }
}

void print_notes(const welfare_state::Prepared& prepared, const Say& say) {
    for (const sim::Text& note : prepared.places.notes)
        std::cerr << say("note on the places: ", "over de plaatsen: ") << say(note) << '\n';
}

} // namespace program
