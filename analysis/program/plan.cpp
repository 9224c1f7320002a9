#include <filesystem>
#include <iostream>

#include "analysis/batch/share.hpp"
#include "analysis/program/batch_options.hpp"
#include "analysis/program/commands.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/experiment_report.hpp"
#include "analysis/program/plan_cost.hpp"
#include "analysis/program/records.hpp"
#include "analysis/program/slurm_script.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

/// The runs in their order, as records.
std::vector<Record> records_of(const ::batch::Plan& plan) {
    std::vector<Record> records;
    for (const sim::RunRecord& run : plan.file.runs) {
        Record& record = records.emplace_back();
        record = {{"run", static_cast<std::int64_t>(records.size() - 1)},
                  {"scenario", run.scenario},
                  {"replicate", std::int64_t{run.replicate}},
                  {"point", std::int64_t{run.point}},
                  {"seed", run.seed}};
        for (std::size_t i = 0; i < run.design.size(); ++i) record.emplace_back(plan.file.design[i].parameter, run.design[i]);
        record.emplace_back("id", run.id);
    }
    return records;
}

/// The settings of the command line as words again.
std::vector<std::string> setting_words(const Given& given) {
    std::vector<std::string> words;
    for (const Option& option : setting_options()) {
        for (const std::string& value : given.all(option.name)) {
            words.push_back("--" + option.name);
            words.push_back(option.name == "places" ? std::filesystem::absolute(value).lexically_normal().string() : value);
        }
    }
    return words;
}

int print_slurm(const Given& given, const ::batch::Plan& plan) {
    namespace fs = std::filesystem;
    if (!given.has("output"))
        throw sim::InputError({"command line"}, {"--slurm needs -o DIR, the folder of the batch",
                                                 "--slurm heeft -o MAP nodig, de map van de batch"});
    const auto absolute = [](const std::string& path) { return fs::absolute(path).lexically_normal().string(); };
    ArrayJob job;
    job.program = fs::read_symlink("/proc/self/exe").string();
    job.data = absolute(plan.data);
    job.experiment = absolute(given.arguments[0]);
    job.folder = absolute(*given.text("output"));
    job.settings = setting_words(given);
    job.name = plan.experiment.name;
    job.tasks = static_cast<unsigned>(*given.whole_number("slurm", 1, 100'000));
    job.processors = static_cast<unsigned>(given.whole_number("threads", 1, 1024).value_or(4));
    job.minutes = given.whole_number("wall", 5, 100'000).value_or(0);
    std::cout << slurm_script(job, estimate(plan, {job.processors, 0, {}}));
    return 0;
}

int show(const Given& given, const Say& say) {
    const bool is_data = given.has("csv") || given.has("json") || given.has("slurm");
    for (const char* option : {"output", "wall"}) {
        if (given.has(option) && !given.has("slurm"))
            throw sim::InputError({"command line"},
                                  sim::phrase("--{} belongs to --slurm", "--{} hoort bij --slurm", std::string(option)));
    }
    const auto plan = plan_of(given.arguments[0], given, say, is_data);
    if (given.has("csv")) std::cout << to_csv(records_of(plan));
    else if (given.has("json")) std::cout << to_json(records_of(plan));
    else if (given.has("slurm")) return print_slurm(given, plan);
    else {
        const auto threads = static_cast<unsigned>(given.whole_number("threads", 1, 1024).value_or(::batch::processors()));
        print_experiment(plan, say);
        return print_cost(plan, {threads, 0, {}}, ".", say) ? 0 : 3;
    }
    return 0;
}

} // namespace

const Command& plan() {
    static const Command command{
        "plan",
        "EXPERIMENT",
        1,
        1,
        {"which runs does an experiment make, and what will they cost?",
         "welke runs maakt een experiment, en wat gaan ze kosten?"},
        options({setting_options(),
                 {{"threads",
                   0,
                   "N",
                   {"estimate for so many threads (as many as this machine has); with --slurm the processors of each task (4)",
                    "schat voor zoveel threads (zoveel als deze machine heeft); met --slurm de processors van elke taak (4)"}},
                  {"slurm",
                   0,
                   "TASKS",
                   {"write a script for Slurm instead: a job array of so many tasks, with memory and time from the estimate",
                    "schrijf in plaats daarvan een script voor Slurm: een reeks van zoveel taken, met geheugen en tijd uit de "
                    "schatting"}},
                  {"output", 'o', "DIR", {"with --slurm: the folder of the batch", "met --slurm: de map van de batch"}},
                  {"wall",
                   0,
                   "MINUTES",
                   {"with --slurm: the wall time of a task (from the estimate, at most a day)",
                    "met --slurm: de looptijd van een taak (uit de schatting, hoogstens een dag)"}},
                  {"csv",
                   0,
                   "",
                   {"all runs as CSV: scenario, replicate, point, seed, parameters, id",
                    "alle runs als CSV: scenario, herhaling, punt, zaad, parameters, id"}},
                  {"json", 0, "", {"the same as JSON", "hetzelfde als JSON"}}}}),
        {R"(EXPERIMENT is a TOML file that names scenarios, replicates and, where wanted, a design over parameters (scenarios/README.md and
analysis/batch/README.md say how). Nothing is run but two years of each scenario, to estimate time, memory and disk.

Exit codes: 0 all is well; 2 the experiment is wrong; 3 the disk is too small for it.

Examples:
  kanteling plan experiment.toml
  kanteling plan experiment.toml --persons-per-agent 400      what if it were coarser?
  kanteling plan experiment.toml --csv > runs.csv
  kanteling plan experiment.toml --slurm 16 -o study > study.sh        then: sbatch study.sh; kanteling merge study
)",
         R"(EXPERIMENT is een TOML-bestand dat scenario's, herhalingen en zo nodig een ontwerp over parameters noemt (zie scenarios/README.md en
analysis/batch/README.md). Er wordt niets gedraaid dan twee jaar van elk scenario, om tijd, geheugen en schijf te schatten.

Afsluitcodes: 0 alles in orde; 2 het experiment is verkeerd; 3 de schijf is er te klein voor.

Voorbeelden:
  kanteling plan experiment.toml
  kanteling plan experiment.toml --persons-per-agent 400      en als het grover was?
  kanteling plan experiment.toml --csv > runs.csv
  kanteling plan experiment.toml --slurm 16 -o studie > studie.sh      daarna: sbatch studie.sh; kanteling merge studie
)"},
        show};
    return command;
}

} // namespace program
