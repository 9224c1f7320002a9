#include <cmath>
#include <iostream>

#include "analysis/program/batch_options.hpp"
#include "analysis/program/commands.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/cost.hpp"
#include "analysis/program/experiment_report.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/parameter_values.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/settings_reading.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

/// A number with the two digits that an estimate has.
double rounded(double value) {
    if (value <= 0) return 0;
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

void print_cost(const Cost& cost, const welfare_state::Prepared& prepared, double replicates, const Say& say) {
    const auto language = say.language();
    const auto about = [&](double value) { return shown(rounded(value), 0, language); };
    const std::int64_t until = prepared.settings.run.until;
    std::cout << say("  run        1945-{}: {} months; one agent stands for {} persons\n",
                     "  run        1945-{}: {} maanden; een agent staat voor {} personen\n", until, (until - 1944) * 12,
                     prepared.settings.run.persons_per_agent)
              << say("  agents     {} in 1945, about {} in {}\n", "  agenten    {} in 1945, ongeveer {} in {}\n",
                     shown(cost.agents_1945, 0, language), about(cost.agents_last), until)
              << say("  places     {} municipalities, {} neighbourhoods\n", "  plaatsen   {} gemeenten, {} buurten\n",
                     prepared.places.municipalities.size(), prepared.places.neighbourhoods.size());
    const std::string runs = replicates > 1 ? say(" for {} replicates", " voor {} replicaties", replicates) : "";
    std::cout << say("  estimate   {} of time{}, {} of memory, at most {} of disk (from two years on this machine)\n",
                     "  schatting  {} tijd{}, {} geheugen, hoogstens {} schijf (uit twee jaar op deze machine)\n",
                     duration(rounded(cost.seconds * replicates), language), runs, bytes(cost.memory, language),
                     bytes(cost.disk * replicates + 100'000, language));
}

void check_one(const std::string& name, const Given& given, const std::string& data, const Say& say) {
    const std::string file = scenario_file(name, data);
    const auto settings = settings_of(given);
    const auto prepared = welfare_state::prepare(file, settings, data);
    const double replicates = static_cast<double>(given.whole_number("replicates", 1, 100'000).value_or(1));
    std::cout << say("{}: valid\n", "{}: geldig\n", name);
    for (const sim::Text& text : {prepared.scenario.title, prepared.scenario.question, prepared.scenario.look_at}) {
        if (!say(text).empty()) std::cout << wrapped(say(text), 100, "  ");
    }
    std::cout << differences_text(prepared.scenario, prepared.settings, welfare_state::default_settings(data), say) << std::flush;
    print_warnings(prepared.scenario, say);
    print_notes(prepared, say);

    const auto short_run = [&](std::int64_t persons_per_agent) {
        auto shorter = settings;
        shorter.push_back({"run.persons_per_agent", std::to_string(persons_per_agent)});
        shorter.push_back({"run.until", std::to_string(std::min<std::int64_t>(1946, prepared.settings.run.until))});
        return welfare_state::prepare(file, shorter, data);
    };
    const auto cost = estimate(prepared, short_run, detail_of(given), workers_of(given));
    print_cost(cost, prepared, replicates, say);
}

/// Whether there is room for what an experiment makes.
bool check_experiment(const std::string& name, const Given& given, const Say& say) {
    const auto plan = plan_of(name, given, say, false);
    std::cout << say("{}: valid\n", "{}: geldig\n", name);
    print_experiment(plan, say);
    return print_cost(plan, {workers_of(given).threads(), 0, {}}, ".", say);
}

int check_all(const Given& given, const Say& say) {
    const std::string data = data_folder();
    sim::Problems problems;
    bool has_room = true;
    for (const std::string& name : given.arguments) {
        try {
            if (::batch::is_experiment(name)) has_room = check_experiment(name, given, say) && has_room;
            else check_one(name, given, data, say);
        } catch (const sim::InputError& error) {
            problems.add(error);
            std::cout << say("{}: wrong\n", "{}: fout\n", name);
        }
    }
    std::cout.flush();
    problems.throw_if_any();
    return has_room ? 0 : 3;
}

} // namespace

const Command& check() {
    static const Command command{
        "check",
        "FILE...",
        1,
        10'000,
        {"is this scenario or experiment valid, and what will it cost?",
         "is dit scenario of experiment geldig, en wat gaat het kosten?"},
        options({setting_options(), replicate_options(), level_options(), worker_options()}),
        {R"(Reads everything that a run would read and names all that is wrong, with file, line and column. For what is valid it says what
differs from the defaults, and estimates time, memory and disk from a short run; of an experiment which runs it makes. (Is the PROGRAM
right? That says ./check.)

Exit codes: 0 all are valid; 2 one of them is wrong; 3 the disk is too small for an experiment.

Examples:
  kanteling check my_scenario.toml
  kanteling check scenarios/*.toml
  kanteling check baseline --persons-per-agent 1 --replicates 20      what would this cost?
  kanteling check experiment.toml
)",
         R"(Leest alles wat een run zou lezen en noemt alles wat niet klopt, met bestand, regel en kolom. Van wat geldig is zegt het wat van de
standaard afwijkt, en het schat tijd, geheugen en schijf uit een korte run; van een experiment welke runs het maakt. (Klopt het
PROGRAMMA? Dat zegt ./check.)

Afsluitcodes: 0 alle geldig; 2 een ervan is fout; 3 de schijf is te klein voor een experiment.

Voorbeelden:
  kanteling check mijn_scenario.toml
  kanteling check scenarios/*.toml
  kanteling check baseline --persons-per-agent 1 --replicates 20      wat zou dit kosten?
)"},
        check_all};
    return command;
}

} // namespace program
