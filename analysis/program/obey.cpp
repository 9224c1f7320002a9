#include <array>
#include <iostream>

#include "analysis/program/build.hpp"
#include "analysis/program/commands.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

constexpr std::array all{run, check, describe, summary, patterns, compare, futures, verify, plan, batch, status, merge};

std::string help(const Say& say) {
    std::string list;
    for (const auto& command : all) list += fmt::format("  {:<10}{}\n", command().name, say(command().purpose));
    return say(R"(usage: kanteling COMMAND ... [OPTION]...

An agent-based simulation of the Dutch welfare state, 1945-2040.

Commands:
{}
'kanteling COMMAND --help' says what a command takes, with examples. For all commands:
  --language en|nl   the language of messages; otherwise that of the environment (LC_ALL, LC_MESSAGES, LANG)
  -h, --help
  --version          of the program itself: kanteling --version

To begin:
  kanteling run baseline                        the Netherlands in small; writes results/baseline.nc
  kanteling summary results/baseline.nc         the main outcomes at a glance
  kanteling patterns results/baseline.nc        which known patterns it shows
  kanteling compare results/baseline.nc results/mine.nc   differences, and which of them chance explains
  kanteling describe parameters                 what can be changed, with unit, range and source
  kanteling check my_scenario.toml              is my own scenario right, and what will it cost?
  kanteling batch experiment.toml -o DIR        many runs: scenarios, replicates, a design over parameters

The project's tables are looked for in the folder that KANTELING_DATA names, else near the program, else in scenarios/data.

Exit codes: 0 done; 1 finished with failed runs, or verify found a difference; 2 the input is wrong;
3 the machine failed (disk, memory); 130 interrupted, what was finished is kept.
)",
               R"(gebruik: kanteling OPDRACHT ... [OPTIE]...

Een agent-simulatie van de Nederlandse verzorgingsstaat, 1945-2040.

Opdrachten:
{}
'kanteling OPDRACHT --help' zegt wat een opdracht verwacht, met voorbeelden. Bij alle opdrachten:
  --language en|nl   de taal van de berichten; anders die van de omgeving (LC_ALL, LC_MESSAGES, LANG)
  -h, --help
  --version          van het programma zelf: kanteling --version

Om te beginnen:
  kanteling run baseline                        Nederland in het klein; schrijft results/baseline.nc
  kanteling summary results/baseline.nc         de voornaamste uitkomsten in een oogopslag
  kanteling patterns results/baseline.nc        welke bekende patronen die laat zien
  kanteling compare results/baseline.nc results/mijn.nc   verschillen, en welke daarvan toeval kunnen zijn
  kanteling describe parameters                 wat kan worden veranderd, met eenheid, bereik en bron
  kanteling check mijn_scenario.toml            klopt mijn eigen scenario, en wat gaat het kosten?
  kanteling batch experiment.toml -o MAP        veel runs: scenario's, herhalingen, een ontwerp over parameters

De tabellen van het project worden gezocht in de map die KANTELING_DATA noemt, anders bij het programma, anders in scenarios/data.

Afsluitcodes: 0 klaar; 1 afgerond met mislukte runs, of verify vond een verschil; 2 de invoer is verkeerd;
3 de machine liet het afweten (schijf, geheugen); 130 onderbroken, wat af was is bewaard.
)",
               list);
}

const Command& find(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& command : all) {
        if (command().name == name) return command();
        names.push_back(command().name);
    }
    throw sim::InputError({"command line"},
                          sim::phrase("unknown command '{}'{}; see kanteling --help",
                                      "onbekende opdracht '{}'{}; zie kanteling --help", name, sim::did_you_mean(name, names)));
}

/// The words without those that stand before the command: `kanteling --language nl run ...`.
std::vector<std::string> from_command(const std::vector<std::string>& words) {
    auto start = words.begin();
    while (start != words.end() && start->starts_with("--language"))
        start += *start == "--language" && start + 1 != words.end() ? 2 : 1;
    return {start, words.end()};
}

} // namespace

int obey(const std::vector<std::string>& given, const Say& say) {
    const auto words = from_command(given);
    if (words.empty()) {
        std::cerr << help(say);
        return 2;
    }
    if (words[0] == "--version") {
        std::cout << "kanteling " << build::version << " (" << build::commit << ", " << build::compiler << ")\n";
        return 0;
    }
    if (words[0] == "--help" || words[0] == "-h") {
        std::cout << help(say);
        return 0;
    }
    const Command& command = find(words[0]);
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (asks_for_help(rest)) {
        std::cout << help(command, say);
        return 0;
    }
    return command.run(read_options(command, rest), say);
}

} // namespace program
