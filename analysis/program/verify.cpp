#include <algorithm>
#include <charconv>
#include <iostream>
#include <sstream>

#include "analysis/program/build.hpp"
#include "analysis/program/commands.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/difference.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/progress.hpp"
#include "analysis/program/provenance.hpp"
#include "sim/checksum.hpp"
#include "sim/config.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

const std::string& expect(const sim::Results& results, const std::string& path, const char* name) {
    if (const std::string* text = find(results.provenance, name)) return *text;
    throw sim::InputError({path},
                          sim::phrase("does not say how it was made (no provenance/{}), so it cannot be made again",
                                      "zegt niet hoe het is gemaakt (geen provenance/{}), en kan dus niet opnieuw worden gemaakt",
                                      std::string(name)));
}

/// What is no longer as it was when the file was made.
void check_inputs(const std::vector<Input>& inputs, const std::string& folder, sim::Problems& problems) {
    for (const Input& input : inputs) {
        const std::string path = folder.empty() ? input.path : folder + "/" + input.path;
        try {
            if (sim::checksum_of_file(path) == input.sha256) continue;
            problems.add({path}, {"has changed since the result file was made, so that cannot be verified",
                                  "is veranderd sinds het resultatenbestand is gemaakt, dat dus niet na te gaan is"});
        } catch (const sim::InputError& error) {
            problems.add(error);
        }
    }
}

/// Months that each run had, in the order of the file.
std::vector<int> months_of(const std::string& text, const std::string& path, std::size_t runs) {
    std::istringstream numbers(text);
    std::vector<int> months;
    for (int count = 0; numbers >> count;) months.push_back(count);
    if (months.size() == runs) return months;
    throw sim::InputError({path},
                          {"its provenance/months_run does not fit its runs", "provenance/months_run past niet bij de runs"});
}

/// How many people a file says that it follows; older files do not say.
std::uint32_t followed_in(const sim::Results& file, const std::string& path) {
    const std::string* text = find(file.provenance, "follow");
    std::uint32_t people = 0;
    if (!text) return people;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), people);
    if (error == std::errc{} && end == text->data() + text->size() && people <= most_followed) return people;
    throw sim::InputError({path}, sim::phrase("its provenance/follow is not a number of people up to {}",
                                              "provenance/follow is geen aantal mensen tot en met {}", most_followed));
}

sim::Results made_again(const sim::Results& file, const welfare_state::Prepared& prepared, const std::vector<int>& months,
                        const welfare_state::Detail& detail, const sim::Workers& workers, const Say& say, bool quiet) {
    std::vector<welfare_state::Replicate> replicates;
    Progress progress(say, sim::Month{*std::ranges::max_element(months)}, static_cast<std::uint32_t>(months.size()), quiet);
    for (std::size_t i = 0; i < file.runs.size(); ++i) {
        if (file.runs[i].status == "failed") {
            replicates.push_back({});
            replicates.back().record = file.runs[i];
            replicates.back().record.outcomes.clear();
            continue;
        }
        replicates.push_back(welfare_state::run_replicate(
            prepared, file.runs[i].replicate, detail, workers, [&](sim::Month month) { return month.index < months[i]; },
            [&](sim::Month month, std::uint64_t agents) { progress.month(static_cast<std::uint32_t>(i), month, agents); }));
    }
    return welfare_state::results_of(prepared, replicates, detail);
}

int run_again(const Given& given, const Say& say) {
    const std::string& path = given.arguments[0];
    const sim::Workers workers = workers_of(given);
    const sim::Results file = sim::read_results(path);
    if (find(file.provenance, "experiment"))
        throw sim::InputError({path}, {"holds the runs of a batch; to verify it, make the batch again in another folder and compare data_sha256",
                                       "bevat de runs van een batch; maak de batch om dit na te gaan opnieuw in een andere map en vergelijk data_sha256"});
    const auto entry = [&](const char* name) { return expect(file, path, name); };
    const std::string level = entry("level"), sum = entry("data_sha256"), version = entry("version"), commit = entry("commit");
    const auto months = months_of(entry("months_run"), path, file.runs.size());
    if (months.empty()) throw sim::InputError({path}, {"holds no run", "bevat geen run"});
    const std::string data = data_folder();

    sim::Problems problems;
    check_inputs(from_lines(entry("tables_sha256")), data, problems);
    check_inputs(from_lines(entry("files_sha256")), "", problems);
    problems.throw_if_any();

    if (version != build::version || commit != build::commit) {
        std::cerr << say("note: made by kanteling {} ({}), this is {} ({})\n",
                         "let op: gemaakt door kanteling {} ({}), dit is {} ({})\n", version, commit, std::string(build::version),
                         std::string(build::commit));
    }
    const std::string places = entry("places_file"); // absolute: the scenario's own path starts from where the run was made
    const auto settings =
        places.empty() ? std::vector<sim::Setting>{} : std::vector<sim::Setting>{{"places.file", sim::to_toml(places)}};
    const auto prepared = welfare_state::prepare_text(entry("scenario"), path, settings, data);
    const auto again =
        made_again(file, prepared, months, detail_of(level, followed_in(file, path)), workers, say, given.has("quiet"));
    const std::string sum_again = sim::data_checksum(again);
    const auto difference = first_difference(file, again);
    if (sum_again == sum && !difference) {
        std::cout << say("same: made again, all values of {} run(s) are equal\n",
                         "gelijk: opnieuw gemaakt zijn alle waarden van {} run(s) gelijk\n", months.size())
                  << "data sha256: " << sum_again << '\n';
        return 0;
    }
    std::cout << say("different: {}\n", "anders: {}\n",
                     difference ? *difference : sim::Text{"the checksum of the data", "de controlesom van de gegevens"})
              << "data sha256: " << sum_again << say(" (in the file: {})\n", " (in het bestand: {})\n", sum);
    return 1;
}

} // namespace

const Command& verify() {
    static const Command command{
        "verify",
        "FILE",
        1,
        1,
        {"makes the runs of a result file again and compares all values",
         "maakt de runs van een resultatenbestand opnieuw en vergelijkt alle waarden"},
        options({worker_options(), {{"quiet", 0, "", {"no progress", "geen voortgang"}}}}),
        {R"(A result file holds its scenario in full, and the checksum of every file that was read. If those files are still the same, the
runs are made again (as far as they went) and compared bit by bit. This takes as long as making them did.

Exit codes: 0 the same; 1 different; 2 cannot be made again (an input has changed: it says which).

Examples:
  kanteling verify results/baseline.nc
  kanteling verify results/baseline.nc --threads 1 --back-end serial      the same without any threads
)",
         R"(Een resultatenbestand bevat zijn scenario voluit, en de controlesom van elk bestand dat is gelezen. Als die bestanden nog
hetzelfde zijn, worden de runs opnieuw gemaakt (zo ver als ze kwamen) en bit voor bit vergeleken. Dat duurt even lang als ze maken.

Afsluitcodes: 0 gelijk; 1 anders; 2 niet opnieuw te maken (invoer is veranderd: er staat bij welke).

Voorbeelden:
  kanteling verify results/baseline.nc
  kanteling verify results/baseline.nc --threads 1 --back-end serial      hetzelfde zonder threads
)"},
        run_again};
    return command;
}

} // namespace program
