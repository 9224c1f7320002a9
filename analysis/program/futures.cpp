#include <algorithm>
#include <iostream>

#include "analysis/program/commands.hpp"
#include "analysis/program/data_format.hpp"
#include "analysis/program/future_table.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

std::vector<std::string> others_of(const Given& given, const ComparedFiles& files, const std::string& base) {
    std::vector<std::string> others;
    for (const std::string& name : given.all("against")) others.push_back(files.scenario("against", name));
    if (others.empty()) others = files.scenarios();
    std::erase(others, base);
    if (others.empty())
        throw sim::InputError({files.path()}, sim::phrase("there is no scenario to hold against '{}'",
                                                          "er is geen scenario om naast '{}' te houden", base));
    return others;
}

int show(const Given& given, const Say& say) {
    const Format format = format_of(given);
    Question question;
    question.periods = periods_of(given);
    question.wish.confidence = number_option(given, "confidence", question.wish.confidence, .5, .9999);
    const ComparedFiles files(given.arguments);
    const auto base = given.text("base");
    question.base = base ? files.scenario("base", *base) : files.scenarios().front();
    question.others = others_of(given, files, question.base);
    const Outcomes outcomes = outcomes_of(given, files);
    question.outcomes = outcomes.names;
    if (question.periods.empty()) question.periods = {last_year(files, question.outcomes)};
    print_notes(files, outcomes.missing, say);

    const Histories past = histories(files, question.base);
    const auto rows = futures_of(files, question, past);
    if (format != Format::text) std::cout << as_data(records_of(rows, files.parameters(), question), format);
    else std::cout << futures_text(rows, files, question, past, say);
    return 0;
}

} // namespace

const Command& futures() {
    static const Command command{
        "futures",
        "FILE [FILE]...",
        1,
        1000,
        {"in what share of the futures a scenario is better, and what decides it",
         "in welk deel van de toekomsten een scenario beter is, en wat dat bepaalt"},
        options({outcome_options(),
                 {{"against",
                   0,
                   "NAME",
                   {"a scenario to hold against the base; may be given several times (all others)",
                    "een scenario om naast de basis te houden; mag vaker staan (alle andere)"},
                   true}},
                 period_options(),
                 {{"confidence", 0, "SHARE", {"of the intervals (0.95)", "van de intervallen (0.95)"}}},
                 format_options()}),
        {R"(For a file with a design over uncertain parameters (kanteling batch). Each point of the design is a future. For each outcome it
says at how many points a scenario beats the base, by how much, and which parameters decide it. An outcome that is better when
lower or higher says so; where neither is better, it is counted how often the outcome is higher. A point where both scenarios
are the same is not won; how many those are stands below. Points whose base runs miss a band of P1, P2, P8 or P19 (kanteling
patterns) have a past that did not happen: they are shown apart, as are those that cannot be judged. Shares are shares of the
points, which lie evenly over the ranges of the parameters; they are no probabilities of what will happen.
Without --years it is the last year; a span (2036-2040) has less chance in it.

Examples:
  kanteling batch scenarios/experiments/thesis.toml -o results/thesis.nc
  kanteling futures results/thesis.nc --base reference_future
  kanteling futures results/thesis.nc --base reference_future --against tilt --years 2036-2040 --outcome unmet_share
  kanteling futures results/thesis.nc --base reference_future --csv > futures.csv
)",
         R"(Voor een bestand met een ontwerp over onzekere parameters (kanteling batch). Elk punt van het ontwerp is een toekomst. Van elke
uitkomst staat er op hoeveel punten een scenario het wint van de basis, met hoeveel, en welke parameters dat bepalen. Van een
uitkomst die lager of hoger beter is staat dat erbij; waar geen van beide beter is, is geteld hoe vaak de uitkomst hoger is. Een
punt waar beide scenario's gelijk zijn is niet gewonnen; hoeveel dat er zijn staat eronder. Punten waarvan de basis een band
mist van P1, P2, P8 of P19 (kanteling patterns) hebben een verleden dat er niet was: die staan apart, net als die niet te
beoordelen zijn. Aandelen zijn aandelen van de punten, die gelijkmatig over het bereik van de parameters liggen; het zijn geen
kansen op wat komt.
Zonder --years gaat het om het laatste jaar; in een reeks van jaren (2036-2040) zit minder toeval.

Voorbeelden:
  kanteling batch scenarios/experiments/thesis.toml -o results/thesis.nc
  kanteling futures results/thesis.nc --base reference_future
  kanteling futures results/thesis.nc --base reference_future --against tilt --years 2036-2040 --outcome unmet_share
  kanteling futures results/thesis.nc --base reference_future --csv > toekomsten.csv
)"},
        show};
    return command;
}

} // namespace program
