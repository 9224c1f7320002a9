#include <algorithm>
#include <filesystem>
#include <iostream>

#include "analysis/program/commands.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/output_file.hpp"
#include "analysis/program/provenance.hpp"
#include "analysis/program/replicates.hpp"
#include "analysis/program/run_report.hpp"

namespace program {
namespace {

int make_run(const Given& given, const Say& say) {
    const std::string started = now_utc();
    const auto detail = detail_of(given);
    const auto count = static_cast<std::uint32_t>(given.whole_number("replicates", 1, 100'000).value_or(1));
    const sim::Workers workers = workers_of(given);
    const bool quiet = given.has("quiet");

    const std::string data = data_folder();
    const auto prepared = welfare_state::prepare(scenario_file(given.arguments[0], data), settings_of(given), data);
    print_warnings(prepared.scenario, say);
    if (!quiet) print_notes(prepared, say);
    const auto inputs = inputs_of(prepared, data);

    const std::string output = given.text("output").value_or(default_output(prepared.scenario.name));
    if (!given.has("output")) make_folder_of(output);
    check_output(output, prepared.files);
    const bool replaces = std::filesystem::exists(output);

    const Interrupt interrupt(say); // to the end: Ctrl-C while the file is written must not lose it
    const Made made = make_replicates(prepared, count, detail, workers, interrupt, quiet, say);
    if (made.replicates.empty()) {
        std::cerr << say("Interrupted before a month was finished: nothing is written.\n",
                         "Onderbroken voordat een maand af was: er is niets geschreven.\n");
        return 130;
    }
    auto results = welfare_state::results_of(prepared, made.replicates, detail);
    results.provenance =
        provenance({given, prepared, inputs, made.replicates, data, detail, back_end_of(given), workers.threads(), started});
    const std::string sum = sim::data_checksum(results);
    results.provenance.emplace_back("data_sha256", sum);
    sim::write_results(output, results);

    print_failures(made, say);
    if (!quiet) print_report(results, made, {output, replaces, given.has("timing")}, say);
    std::cout << "data sha256: " << sum << std::endl;
    if (made.interrupted) {
        std::cerr << say("Interrupted; what was finished is kept in {}\n", "Onderbroken; wat af was is bewaard in {}\n", output);
        return 130;
    }
    return made.failed ? 1 : 0;
}

} // namespace

const Command& run() {
    static const Command command{
        "run",
        "SCENARIO",
        1,
        1,
        {"runs a scenario and writes a result file", "draait een scenario en schrijft een resultatenbestand"},
        options(
            {{{"output",
               'o',
               "FILE",
               {"the result file (results/NAME.nc, with the name of the scenario); an older result file of that name is replaced",
                "het resultatenbestand (results/NAAM.nc, met de naam van het scenario); een ouder resultatenbestand met die naam "
                "wordt vervangen"}}},
             setting_options(),
             replicate_options(),
             level_options(),
             worker_options(),
             {{"timing", 0, "", {"also show the time of each process", "toon ook de tijd van elk proces"}},
              {"quiet",
               0,
               "",
               {"no progress and no table, only warnings, errors and the checksum",
                "geen voortgang en geen tabel, alleen waarschuwingen, fouten en de controlesom"}}}}),
        {R"(SCENARIO is a file, or the name of one of the project's own (baseline). Results depend on the scenario, the settings and
the seed only: not on threads, back end or machine. The checksum at the end says so: 'data sha256' is that of all values.
Ctrl-C stops between two months and keeps what is finished; a second Ctrl-C ends at once.

Examples:
  kanteling run baseline
  kanteling run baseline --persons-per-agent 500 --until 1980         a quick look
  kanteling run baseline --seed 2 -o results/other_chance.nc
  kanteling run baseline --set run.until=1990 --set ties.mover=3
  kanteling run baseline --replicates 10 --level places               ten runs that differ by chance only
  kanteling run baseline --follow 8                                   and tell the lives of eight people
  kanteling run my_scenario.toml --places my_town.csv --persons-per-agent 10
)",
         R"(SCENARIO is een bestand, of de naam van een scenario van het project zelf (baseline). De resultaten hangen alleen af van het
scenario, de instellingen en het zaad: niet van threads of machine. De controlesom aan het einde zegt dat: 'data sha256' is die
van alle waarden. Ctrl-C stopt tussen twee maanden en bewaart wat af is; een tweede Ctrl-C stopt meteen.

Voorbeelden:
  kanteling run baseline
  kanteling run baseline --persons-per-agent 500 --until 1980         een snelle blik
  kanteling run baseline --seed 2 -o results/ander_toeval.nc
  kanteling run baseline --set run.until=1990 --set ties.mover=3
  kanteling run baseline --replicates 10 --level places               tien runs die alleen door toeval verschillen
  kanteling run baseline --follow 8                                   en vertel het leven van acht mensen
  kanteling run mijn_scenario.toml --places mijn_stad.csv --persons-per-agent 10
)"},
        make_run};
    return command;
}

} // namespace program
