#include <algorithm>
#include <fmt/ranges.h>
#include <iostream>

#include "analysis/program/commands.hpp"
#include "analysis/program/matching.hpp"
#include "analysis/program/periods.hpp"
#include "analysis/program/sparkline.hpp"
#include "analysis/program/story.hpp"
#include "analysis/program/summary_table.hpp"
#include "sim/input_error.hpp"
#include "sim/results.hpp"

namespace program {
namespace {

/// The years of the table that the user asks for, one by one.
std::set<int> years_asked(const Given& given) {
    std::set<int> years;
    for (const Period& period : years_of(given)) {
        for (int year = period.from; year <= period.until; ++year) years.insert(year);
    }
    return years;
}

std::optional<std::size_t> run_of(const Given& given, std::size_t runs) {
    const auto number = given.whole_number("run", 0, static_cast<std::int64_t>(runs) - 1);
    return number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

/// How many people the file follows; there must be some.
std::size_t people_of(const sim::Results& results, const std::string& path) {
    if (const std::size_t people = people_followed(results)) return people;
    throw sim::InputError({path},
                          {"follows nobody's life; 'kanteling run SCENARIO --follow 8' makes a file that does",
                           "volgt niemands leven; 'kanteling run SCENARIO --follow 8' maakt een bestand dat dat wel doet"});
}

/// People have no table by year.
void refuse_options_of_tables(const Given& given) {
    for (const char* option : {"years", "outcome"}) {
        if (given.has(option))
            throw sim::InputError({"command line"},
                                  sim::phrase("--{} belongs to the summary of a country, not to people",
                                              "--{} hoort bij het overzicht van een land, niet bij mensen", std::string(option)));
    }
}

/// The mean over runs of several scenarios would be the mean of nothing.
void expect_one_scenario(const sim::Results& results, const std::string& path) {
    const auto scenarios = scenarios_in(results);
    if (scenarios.size() > 1)
        throw sim::InputError({path}, sim::phrase("holds runs of several scenarios ({}); choose one run with --run N",
                                                  "bevat runs van verschillende scenario's ({}); kies een run met --run N",
                                                  fmt::format("{}", fmt::join(scenarios, ", "))));
}

int tell_people(const Given& given, const sim::Results& results, const Say& say) {
    refuse_options_of_tables(given);
    people_of(results, given.arguments[0]);
    const std::size_t run = run_of(given, results.runs.size()).value_or(0);
    if (results.runs.size() > 1) std::cout << say("Run {} of {}\n", "Run {} van {}\n", run, results.runs.size());
    std::cout << people_list(results, run, say);
    return 0;
}

int tell_person(const Given& given, const sim::Results& results, const Say& say) {
    refuse_options_of_tables(given);
    const std::size_t people = people_of(results, given.arguments[0]), run = run_of(given, results.runs.size()).value_or(0);
    const auto person = static_cast<std::size_t>(*given.whole_number("person", 1, static_cast<std::int64_t>(people)));
    const Life life(results, run, person - 1);
    if (given.has("csv")) std::cout << life.csv();
    else std::cout << story(life, {person, people, run, results.runs.size()}, given.has("ascii") || !shows_unicode(), say);
    return 0;
}

int show(const Given& given, const Say& say) {
    const sim::ResultsFile file(given.arguments[0]);
    const auto run = run_of(given, file.about().runs.size());
    if (given.has("person")) return tell_person(given, sim::read_results(file, run.value_or(0)), say);
    if (given.has("people")) return tell_people(given, sim::read_results(file, run.value_or(0)), say);
    if (!run) expect_one_scenario(file.about(), file.path());
    const auto years = years_asked(given);
    const bool chooses = given.has("outcome"), ascii = given.has("ascii") || !shows_unicode();
    const auto chosen = chooses ? those_meant(given.all("outcome"), outcomes_in(file.about())) : std::vector<std::string>{};
    if (given.has("csv")) {
        const auto lines = chooses ? lines_of(file, chosen, run) : all_lines(file, run);
        std::cout << csv_by_year(lines, years.empty() ? default_years(lines) : years);
    } else {
        std::cout << (chooses ? outcomes_text(file, chosen, run, years, ascii, say) : summary_text(file, run, years, ascii, say));
    }
    return 0;
}

} // namespace

const Command& summary() {
    static const Command command{
        "summary",
        "FILE",
        1,
        1,
        {"the main outcomes of a result file at a glance",
         "de voornaamste uitkomsten van een resultatenbestand in een oogopslag"},
        options(
            {{{"run",
               0,
               "N",
               {"one run, counted from 0 (the mean over all; the first where people are told of)",
                "een run, geteld vanaf 0 (het gemiddelde over alle; de eerste waar het over mensen gaat)"}},
              {"outcome",
               0,
               "NAME",
               {"this outcome instead of the usual ones, or where there is none of that name all whose names start so; may be "
                "given several times",
                "deze uitkomst in plaats van de gewone, of waar er geen zo heet alle waarvan de naam zo begint; mag "
                "vaker staan"},
               true},
              {"years",
               0,
               "YEARS",
               {"the years of the table, such as 1950,1960-1965 (every tenth, and the last)",
                "de jaren van de tabel, zoals 1950,1960-1965 (elk tiende, en het laatste)"}},
              {"people", 0, "", {"who was followed, in a line each", "wie er zijn gevolgd, in een regel elk"}},
              {"person",
               0,
               "K",
               {"the life of one of them as a story, counted from 1; with --csv all its months",
                "het leven van een van hen als verhaal, geteld vanaf 1; met --csv alle maanden"}},
              {"csv",
               0,
               "",
               {"the table as CSV, for a spreadsheet: numbers in full, with a decimal point",
                "de tabel als CSV, voor een rekenblad: getallen voluit, met een decimale punt"}},
              {"ascii",
               0,
               "",
               {"pictures in plain letters (by itself where the environment is not UTF-8)",
                "plaatjes in gewone letters (vanzelf waar de omgeving geen UTF-8 is)"}}}}),
        {R"(First come the outcomes that the scenario asks to look at (its look_at; see kanteling check SCENARIO) as far as they are none of the
usual ones, then those. State outcomes are those of 1 July (the end of June); births, deaths and migration are sums over the year.

Examples:
  kanteling summary results/baseline.nc
  kanteling summary results/baseline.nc --outcome waiting_per_1000 --outcome mean_wait
  kanteling summary results/baseline.nc --years 1945-1955
  kanteling summary results/baseline.nc --csv > baseline.csv
  kanteling summary results/baseline.nc --people                      after kanteling run baseline --follow 8
  kanteling summary results/baseline.nc --person 3                    one life as a story
  kanteling summary results/baseline.nc --person 3 --csv > life.csv   the same, month by month
)",
         R"(Eerst staan de uitkomsten waar het scenario naar laat kijken (zijn look_at; zie kanteling check SCENARIO), voor zover ze niet bij de
gewone horen, dan de gewone. Standen zijn die van 1 juli (eind juni); geboorten, sterfte en migratie zijn sommen over het jaar.

Voorbeelden:
  kanteling summary results/baseline.nc
  kanteling summary results/baseline.nc --outcome waiting_per_1000 --outcome mean_wait
  kanteling summary results/baseline.nc --years 1945-1955
  kanteling summary results/baseline.nc --csv > baseline.csv
  kanteling summary results/baseline.nc --people                      na kanteling run baseline --follow 8
  kanteling summary results/baseline.nc --person 3                    een leven als verhaal
  kanteling summary results/baseline.nc --person 3 --csv > leven.csv  hetzelfde, maand voor maand
)"},
        show};
    return command;
}

} // namespace program
