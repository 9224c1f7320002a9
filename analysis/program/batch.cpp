#include <algorithm>
#include <filesystem>
#include <iostream>

#include "analysis/batch/lock.hpp"
#include "analysis/batch/merge.hpp"
#include "analysis/batch/plan_file.hpp"
#include "analysis/batch/status.hpp"
#include "analysis/program/batch_folder.hpp"
#include "analysis/program/batch_options.hpp"
#include "analysis/program/batch_progress.hpp"
#include "analysis/program/commands.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/interrupt.hpp"
#include "analysis/program/precision.hpp"
#include "analysis/program/provenance.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

namespace fs = std::filesystem;

class Batch {
public:
    Batch(const Given& given, const Say& say)
        : given_(given), say_(say), quiet_(given.has("quiet")), folder_(*given.text("output")),
          share_(::batch::share_of(given.text("shard"))),
          crew_{static_cast<unsigned>(given.whole_number("threads", 1, 1024).value_or(::batch::processors())),
                static_cast<unsigned>(given.whole_number("at-once", 1, 1024).value_or(0)),
                {}},
          plan_(plan_of(given.arguments[0], given, say, quiet_)) {
        if (const auto minutes = given.whole_number("stop-after", 1, 1'000'000))
            crew_.until = std::chrono::steady_clock::now() + std::chrono::minutes(*minutes);
    }

    int run() {
        make_folder(folder_);
        expect_same_experiment(folder_, plan_);
        const ::batch::Lock lock(folder_, share_, now_utc());
        if (const auto& stale = lock.stale())
            std::cerr << say_("process {} on {} (since {}) ended without finishing this batch; going on from there\n",
                              "proces {} op {} (sinds {}) eindigde zonder deze batch af te maken; vanaf daar verder\n",
                              stale->process, stale->host, stale->started);
        auto kept = sound_runs(folder_, say_);
        while (grow(kept)) {} // as far as it had got before
        compare_with_earlier(folder_, plan_, say_);
        const Interrupt interrupt(say_);
        bool made_some = false, retries = given_.has("retry-failed");
        do {
            ::batch::write_plan(folder_, plan_, share_);
            const auto runs = to_do(plan_, share_, kept, retries);
            if (!quiet_) announce(runs.size());
            const auto stopped = make(runs, kept, interrupt);
            if (stopped != ::batch::Stopped::not_at_all) return stop_early(stopped);
            made_some = made_some || !runs.empty();
            retries = false;
            kept = ::batch::find_runs(folder_, this_version(), sim::ResultsFile::Trust::blind).runs;
        } while (grow(kept));
        return finish(kept, made_some);
    }

private:
    /// Adds the replicates that the precision asks for, once all that were planned are there. A share knows its own runs only.
    bool grow(const ::batch::KeptRuns& kept) {
        const auto wanted = share_.is_all() ? replicates_wanted(plan_, kept) : std::nullopt;
        if (!wanted) return false;
        ::batch::extend(plan_, *wanted);
        if (!quiet_)
            std::cerr << say_("not narrow enough yet: on to {} replicates\n", "nog niet smal genoeg: door naar {} herhalingen\n",
                              *wanted);
        return true;
    }

    void announce(std::size_t runs) const {
        const auto all = std::count_if(plan_.runs.begin(), plan_.runs.end(), [&](const auto& run) {
            return share_.takes(static_cast<std::size_t>(&run - plan_.runs.data()), plan_.scenarios.size());
        });
        const std::string share = share_.is_all() ? "" : say_(" (share {} of {})", " (deel {} van {})", share_.number, share_.of);
        std::cerr << say_("{}: {} runs{}, {} to be made, {} side by side on {} threads\n",
                          "{}: {} runs{}, {} te maken, {} naast elkaar op {} threads\n", plan_.experiment.name, all, share, runs,
                          ::batch::at_once(plan_, crew_), crew_.threads);
    }

    ::batch::Stopped make(const std::vector<std::size_t>& runs, const ::batch::KeptRuns& kept, const Interrupt& interrupt) {
        ::batch::Store store(folder_, plan_, share_, kept);
        BatchProgress progress(say_, quiet_);
        auto noted = std::chrono::steady_clock::now() - std::chrono::hours(1);
        const auto told = [&](const ::batch::Far& far) {
            progress.told(far);
            if (std::chrono::steady_clock::now() - noted < std::chrono::seconds(1)) return;
            noted = std::chrono::steady_clock::now();
            ::batch::note_seconds_left(folder_, share_, far.seconds_left);
        };
        const auto stopped = ::batch::make_runs(
            plan_, runs, crew_, [&] { return !interrupt.asked(); },
            [&](const ::batch::Run& run, sim::Results results) { store.keep(run, std::move(results), now_utc()); }, told);
        store.close();
        ::batch::forget_seconds_left(folder_, share_);
        return stopped;
    }

    int stop_early(::batch::Stopped stopped) const {
        std::cerr << (stopped == ::batch::Stopped::out_of_time
                          ? say_("Out of time; what was finished is kept in {}. The same command goes on from there.\n",
                                 "De tijd is om; wat af was is bewaard in {}. Dezelfde opdracht gaat daar verder.\n", folder_)
                          : say_("Interrupted; what was finished is kept in {}. The same command goes on from there.\n",
                                 "Onderbroken; wat af was is bewaard in {}. Dezelfde opdracht gaat daar verder.\n", folder_));
        return 130;
    }

    int finish(const ::batch::KeptRuns& kept, bool made_some) const {
        std::size_t failed = 0, missing = 0;
        for (std::size_t i = 0; i < plan_.runs.size(); ++i) {
            const auto found = kept.find(plan_.runs[i].id);
            if (found == kept.end()) ++missing;
            else if (found->second.failed && share_.takes(i, plan_.scenarios.size())) ++failed;
        }
        if (failed > 0)
            std::cerr << as_error(say_("{} runs failed; 'kanteling status {}' says why, --retry-failed makes them again",
                                       "{} runs zijn mislukt; 'kanteling status {}' zegt waarom, --retry-failed maakt ze opnieuw",
                                       failed, folder_),
                                  say_);
        if (plan_.experiment.precision) tell_precision(kept);
        if (share_.is_all()) merge_all(kept, made_some);
        else
            std::cout << say_(
                "share {} of {} is done; {} runs of other shares are missing; kanteling merge {} joins them when all are done\n",
                "deel {} van {} is klaar; er ontbreken {} runs van andere delen; kanteling merge {} voegt ze samen als alle "
                "klaar zijn\n",
                share_.number, share_.of, missing, folder_);
        return failed > 0 ? 1 : 0;
    }

    void tell_precision(const ::batch::KeptRuns& kept) const {
        const ::batch::Precision& wanted = *plan_.experiment.precision;
        if (!share_.is_all())
            std::cerr << say_(
                "replicates for the precision are added by the same command without --shard, when all shares are done\n",
                "herhalingen voor de precisie worden toegevoegd door dezelfde opdracht zonder --shard, als alle delen klaar "
                "zijn\n");
        else {
            const Width width = width_of(plan_, kept);
            std::cout << say_(
                "{} in {}: half width {:.3g} of the widest 95 % interval ({}, {:.3g} was asked for) with {} replicates\n",
                "{} in {}: halve breedte {:.3g} van het breedste 95 %-interval ({}, gevraagd was {:.3g}) met {} herhalingen\n",
                wanted.outcome, wanted.year, width.half_width,
                width.is_enough ? sim::Text{"narrow enough", "smal genoeg"} : sim::Text{"not narrow enough", "niet smal genoeg"},
                wanted.half_width, plan_.runs.size() / (plan_.scenarios.size() * plan_.points.all.size()));
        }
    }

    void merge_all(const ::batch::KeptRuns& kept, bool made_some) const {
        const std::string output = folder_ + "/results.nc";
        if (!made_some && fs::exists(output) && !quiet_)
            std::cerr << say_("nothing was left to be made\n", "er was niets meer te maken\n");
        const auto merged = ::batch::merge(output, plan_.file, kept);
        std::cout << say_("written: {}: {} finished, {} failed\n", "geschreven: {}: {} voltooid, {} mislukt\n", output,
                          merged.finished, merged.failed)
                  << "data sha256: " << merged.sum << std::endl;
    }

    const Given& given_;
    const Say& say_;
    bool quiet_;
    std::string folder_;
    ::batch::Share share_;
    ::batch::Crew crew_;
    ::batch::Plan plan_;
};

int make_batch(const Given& given, const Say& say) {
    if (!given.has("output"))
        throw sim::InputError({"command line"}, {"-o DIR is missing: the folder of the batch; see kanteling batch --help",
                                                 "-o MAP ontbreekt: de map van de batch; zie kanteling batch --help"});
    return Batch(given, say).run();
}

} // namespace

const Command& batch() {
    static const Command command{
        "batch",
        "EXPERIMENT",
        1,
        1,
        {"makes all runs of an experiment, and resumes where it stopped",
         "maakt alle runs van een experiment, en hervat waar het stopte"},
        options(
            {{{"output",
               'o',
               "DIR",
               {"the folder of the batch: new, or one that this experiment was begun in",
                "de map van de batch: nieuw, of een waarin dit experiment is begonnen"}},
              {"retry-failed", 0, "", {"make failed runs again", "maak mislukte runs opnieuw"}},
              {"shard",
               0,
               "I/N",
               {"only the I-th of N shares of the runs; /N: the number is that of this task in a job array of Slurm or PBS. In a "
                "Slurm array it is the task's share by itself",
                "alleen het I-de van N delen van de runs; /N: het nummer is dat van deze taak in een reeks van Slurm of PBS. In "
                "een "
                "reeks van Slurm is het vanzelf het deel van de taak"}},
              {"threads",
               0,
               "N",
               {"how many threads (the processors of the allocation, or of the machine); results do not depend on it",
                "hoeveel threads (de processors van de toewijzing, of van de machine); de resultaten hangen er niet van af"}},
              {"at-once",
               0,
               "N",
               {"how many runs side by side (one on each thread where runs have at most 100,000 agents, else one on all); "
                "results do not depend on it",
                "hoeveel runs naast elkaar (een op elke thread als een run hoogstens 100.000 agenten heeft, anders een op alle); "
                "de resultaten hangen er niet van af"}},
              {"stop-after",
               0,
               "MINUTES",
               {"begin no run that would hardly be done by then, and stop (exit code 130)",
                "begin geen run die dan waarschijnlijk niet af is, en stop (afsluitcode 130)"}}},
             setting_options(),
             {{"quiet",
               0,
               "",
               {"no progress, only warnings, errors and the result",
                "geen voortgang, alleen waarschuwingen, fouten en het resultaat"}}}}),
        {R"(EXPERIMENT is a TOML file (kanteling plan --help). Each finished run is put on the disk at once, in a closed file in DIR/shards; whatever
ends the batch (Ctrl-C, kill -9, power, a full disk) loses only the runs that were under way, and the same command goes on. Where the
experiment has changed, runs that are the same are kept. A run that fails becomes a row that says why, and the batch goes on. At the end
all runs stand in DIR/results.nc, the same bytes however they were made.

An experiment with [stop_at_precision] gets replicates until the interval of its outcome is narrow enough, or the most it allows.

Exit codes: 0 done; 1 done, and runs have failed; 2 the input is wrong, or another batch works in DIR; 3 the machine failed (disk);
130 stopped, what was finished is kept.

Examples:
  kanteling batch experiment.toml -o study
  kanteling batch experiment.toml -o study --retry-failed
  kanteling status study                                          from another terminal
  kanteling batch experiment.toml -o study --shard 2/4            on the second of four machines; then: kanteling merge study
  kanteling batch experiment.toml -o try --until 1960 --persons-per-agent 700
)",
         R"(EXPERIMENT is een TOML-bestand (kanteling plan --help). Elke voltooide run komt meteen op de schijf, in een gesloten bestand in
MAP/shards; wat de batch ook beëindigt (Ctrl-C, kill -9, stroom, een volle schijf), alleen de runs die onderweg waren gaan verloren, en
dezelfde opdracht gaat verder. Als het experiment is veranderd, blijven runs die hetzelfde zijn bewaard. Een run die mislukt wordt een rij
die zegt waarom, en de batch gaat door. Aan het einde staan alle runs in MAP/results.nc, dezelfde bytes hoe ze ook zijn gemaakt.

Een experiment met [stop_at_precision] krijgt herhalingen tot het interval van zijn uitkomst smal genoeg is, of het er zoveel zijn als mag.

Afsluitcodes: 0 klaar; 1 klaar, en er zijn runs mislukt; 2 de invoer is verkeerd, of een andere batch werkt in MAP; 3 de machine liet het
afweten (schijf); 130 gestopt, wat af was is bewaard.

Voorbeelden:
  kanteling batch experiment.toml -o studie
  kanteling batch experiment.toml -o studie --retry-failed
  kanteling status studie                                         vanaf een andere terminal
  kanteling batch experiment.toml -o studie --shard 2/4           op de tweede van vier machines; daarna: kanteling merge studie
  kanteling batch experiment.toml -o proef --until 1960 --persons-per-agent 700
)"},
        make_batch};
    return command;
}

} // namespace program
