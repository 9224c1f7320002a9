#include "analysis/batch/merge.hpp"

#include <iostream>

#include "analysis/batch/plan_file.hpp"
#include "analysis/program/commands.hpp"
#include "analysis/program/output_file.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

int merge_folder(const Given& given, const Say& say) {
    const std::string& folder = given.arguments[0];
    const std::string output = given.text("output").value_or(folder + "/results.nc");
    const sim::Results plan = ::batch::read_plan(folder);
    check_output(output, {::batch::plan_file(folder)});
    const auto found = ::batch::find_runs(folder, ::batch::maker_of(plan), sim::ResultsFile::Trust::sealed);
    for (const auto& unfit : found.unfit) std::cerr << say("left out: {}: {}\n", "weggelaten: {}: {}\n", unfit.file, unfit.why);
    std::size_t missing = 0;
    for (const sim::RunRecord& run : plan.runs) missing += found.runs.contains(run.id) ? 0 : 1;
    if (missing == plan.runs.size())
        throw sim::InputError({folder},
                              {"holds no finished run of its experiment", "bevat geen voltooide run van zijn experiment"});
    if (missing > 0 && !given.has("partial"))
        throw sim::InputError(
            {folder}, sim::phrase("{} of {} runs are still missing; finish the batch, or merge what there is with --partial",
                                  "er ontbreken nog {} van {} runs; maak de batch af, of voeg samen wat er is met --partial",
                                  missing, plan.runs.size()));
    const auto merged = ::batch::merge(output, plan, found.runs);
    std::cout << say("written: {}: {} finished, {} failed, {} missing\n",
                     "geschreven: {}: {} voltooid, {} mislukt, {} ontbreken\n", output, merged.finished, merged.failed,
                     merged.missing)
              << "data sha256: " << merged.sum << '\n';
    return merged.failed > 0 ? 1 : 0;
}

} // namespace

const Command& merge() {
    static const Command command{
        "merge",
        "DIR",
        1,
        1,
        {"joins the shards of a batch into one result file", "voegt de delen van een batch samen tot een resultatenbestand"},
        options({{{"output", 'o', "FILE", {"the result file (DIR/results.nc)", "het resultatenbestand (MAP/results.nc)"}},
                  {"partial",
                   0,
                   "",
                   {"merge what there is, where runs are still missing; they are left out",
                    "voeg samen wat er is, als er nog runs ontbreken; die vallen weg"}}}}),
        {R"(DIR is the folder of 'kanteling batch'. Runs that several machines made may be gathered in one folder: copy their shards (DIR/shards/*.nc)
together. The merged file holds all runs in the order of the experiment, with coordinates scenario, replicate, seed, point, status and the
parameters of the design (design_...). The same runs give the same bytes, wherever and in whichever shards they were made. A failed run is
a row without values.

Exit codes: 0 done; 1 done, and there are failed runs; 2 runs are missing, or this is no batch; 3 the machine failed.

Examples:
  kanteling merge study
  kanteling merge study --partial -o so_far.nc
)",
         R"(DIR is de map van 'kanteling batch'. Runs van verschillende machines kunnen in een map bijeen: kopieer hun delen (DIR/shards/*.nc) bij
elkaar. Het samengevoegde bestand bevat alle runs in de volgorde van het experiment, met scenario, replicate, seed, point, status en de
parameters van het ontwerp (design_...). Dezelfde runs geven dezelfde bytes, waar en in welke delen ze ook zijn gemaakt. Een mislukte run
is een rij zonder waarden.

Afsluitcodes: 0 klaar; 1 klaar, en er zijn mislukte runs; 2 er ontbreken runs, of dit is geen batch; 3 de machine liet het afweten.

Voorbeelden:
  kanteling merge studie
  kanteling merge studie --partial -o tot_nu_toe.nc
)"},
        merge_folder};
    return command;
}

} // namespace program
