#include <algorithm>
#include <iostream>

#include "analysis/program/commands.hpp"
#include "analysis/program/comparison_table.hpp"
#include "analysis/program/data_format.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

std::vector<std::string> others_of(const ComparedFiles& files, const std::string& base) {
    auto others = files.scenarios();
    std::erase(others, base);
    if (others.empty())
        throw sim::InputError({files.path()},
                              {"there is only one scenario, '" + base + "': nothing to compare it with; name a second file",
                               "er is maar een scenario, '" + base + "': niets om mee te vergelijken; noem een tweede bestand"});
    return others;
}

/// --precision 0.01: in the unit of the outcome; 5%: of the base's mean.
void read_precision(const Given& given, Question& question) {
    const auto text = given.text("precision");
    if (!text) return;
    Given number = given;
    const bool is_relative = text->ends_with('%');
    if (is_relative) number.values["precision"] = {text->substr(0, text->size() - 1)};
    const double value = number_option(number, "precision", 0, 1e-12, 1e12);
    if (is_relative) question.relative_precision = value / 100;
    else question.wish.precision = value;
}

std::vector<std::string> thirds_of(const ComparedFiles& files, const std::vector<std::string>& outcomes) {
    std::vector<std::string> thirds;
    for (const std::string& outcome : outcomes) {
        const std::string name = outcome.ends_with("_by_third") ? outcome : outcome + "_by_third";
        if (files.has(name)) thirds.push_back(name);
    }
    if (thirds.empty())
        throw sim::InputError({files.path()}, {"has none of these outcomes by third of neighbourhoods",
                                               "heeft geen van deze uitkomsten naar derde van de buurten"});
    return thirds;
}

int show(const Given& given, const Say& say) {
    const Format format = format_of(given);
    Question question;
    question.periods = periods_of(given);
    question.wish.confidence = number_option(given, "confidence", question.wish.confidence, .5, .9999);
    read_precision(given, question);

    const ComparedFiles files(given.arguments);
    const auto base = given.text("base");
    question.base = base ? files.scenario("base", *base) : files.scenarios().front();
    question.others = others_of(files, question.base);
    const Outcomes outcomes = outcomes_of(given, files);
    const Shape shape{given.has("bands"), given.has("third"), question.periods.empty() ? 1 : question.periods.size()};
    question.outcomes = shape.thirds ? thirds_of(files, outcomes.names) : outcomes.names;
    if (question.periods.empty()) {
        question.periods = {last_year(files, question.outcomes)};
        if (!shape.thirds) question.periods.insert(question.periods.end(), eras().begin(), eras().end());
    }
    print_notes(files, outcomes.missing, say);
    const auto list = comparisons(files, question);
    if (list.empty())
        throw sim::InputError({files.path()},
                              {"holds none of the years that are asked for", "bevat geen van de gevraagde jaren"});
    if (format != Format::text) std::cout << as_data(records_of(list, question), format);
    else std::cout << comparison_text(list, question, shape, say);
    return 0;
}

} // namespace

const Command& compare() {
    static const Command command{
        "compare",
        "FILE [FILE]...",
        1,
        1000,
        {"differences between scenarios, with intervals that say what chance explains",
         "verschillen tussen scenario's, met intervallen die zeggen wat toeval verklaart"},
        options(
            {outcome_options(),
             period_options(),
             {{"third",
               0,
               "",
               {"by third of neighbourhoods: who gains, who loses", "naar derde van de buurten: wie wint, wie verliest"}},
              {"bands",
               0,
               "",
               {"also the median of each scenario and the band that holds eight of ten runs",
                "ook de mediaan van elk scenario en de band met acht van de tien doorrekeningen"}},
              {"confidence", 0, "SHARE", {"of the intervals (0.95)", "van de intervallen (0.95)"}},
              {"precision",
               0,
               "X",
               {"also how many runs of each scenario make half the interval as narrow as X: in the unit of the outcome (a share "
                "of 1 "
                "percent is 0.01), or 5% of the base",
                "ook hoeveel doorrekeningen van elk scenario de helft van het interval zo smal maken als X: in de eenheid van de "
                "uitkomst (een aandeel van 1 procent is 0.01), of 5% van de basis"}}},
             format_options()}),
        {R"(The files may hold one scenario each (kanteling run) or many (kanteling batch). Runs with the same seed, replicate and point
of a design share their dice: they are compared in pairs, which takes most of the chance out of a difference. Other runs
are compared as independent samples. Without --years and --eras it is the last year, and the four eras by their differences.
What lies within chance is said to be so, with the difference that so many runs would show four times out of five. Where
the runs are points of a design, a point is one observation: 'kanteling futures' says more about those.
Shares are shown in percent and their differences in points; --csv and --json give them as shares.

Examples:
  kanteling run baseline --replicates 10
  kanteling run my_scenario.toml --replicates 10
  kanteling compare results/baseline.nc results/my_scenario.nc
  kanteling compare results/baseline.nc results/my_scenario.nc --years 2030,2036-2040 --third
  kanteling compare results/thesis.nc --base reference_future --outcome unmet_share --outcome waiting --precision 5%
  kanteling compare results/thesis.nc --base reference_future --csv > differences.csv
)",
         R"(De bestanden mogen elk een scenario bevatten (kanteling run) of vele (kanteling batch). Doorrekeningen met hetzelfde zaad,
dezelfde replicatie en hetzelfde punt van een ontwerp delen hun dobbelstenen: ze worden in paren vergeleken, wat het meeste toeval uit
een verschil haalt. Andere worden als onafhankelijke steekproeven vergeleken. Zonder --years en --eras gaat het om het laatste jaar, en
om de verschillen over de vier tijdvakken. Wat toeval kan zijn heet zo, met het verschil dat zoveel doorrekeningen vier van de vijf
keer zouden tonen. Waar de doorrekeningen punten van een ontwerp zijn, is een punt een waarneming: zie daarvoor 'kanteling futures'.
Aandelen staan in procenten en hun verschillen in procentpunten; --csv en --json geven ze als aandelen.

Voorbeelden:
  kanteling run baseline --replicates 10
  kanteling run mijn_scenario.toml --replicates 10
  kanteling compare results/baseline.nc results/mijn_scenario.nc
  kanteling compare results/baseline.nc results/mijn_scenario.nc --years 2030,2036-2040 --third
  kanteling compare results/thesis.nc --base reference_future --outcome unmet_share --outcome waiting --precision 5%
  kanteling compare results/thesis.nc --base reference_future --csv > verschillen.csv
)"},
        show};
    return command;
}

} // namespace program
