#include <algorithm>
#include <cmath>
#include <fmt/ranges.h>
#include <iostream>

#include "analysis/program/commands.hpp"
#include "analysis/program/data_format.hpp"
#include "analysis/program/pattern_verdict.hpp"
#include "analysis/program/summary_lines.hpp"
#include "analysis/program/table.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"
#include "sim/results.hpp"

namespace program {
namespace {

double factor_of(const Claim& claim) { return claim.unit == Unit::percent ? 100 : 1; }

std::string number(const Claim& claim, double value, const Say& say, int decimals = 1) {
    return shown(factor_of(claim) * value, decimals, say.language());
}

/// "14.2 +- 0.1": the mean over the runs, with its standard error.
std::string value_of(const Claim& claim, const ClaimScore& score, const Say& say) {
    const double just_outside = .05 / factor_of(claim); // one decimal would show it within
    const bool looks_inside =
        score.holds == false && score.mean() > score.least - just_outside && score.mean() < score.most + just_outside;
    const std::string mean = number(claim, score.mean(), say, looks_inside ? 3 : 1);
    if (score.by_run.size() < 2) return mean;
    return fmt::format("{} +- {}", mean, number(claim, score.standard_error(), say));
}

std::string band_of(const Claim& claim, const ClaimScore& score, const Say& say) {
    const std::string unit = claim.unit == Unit::percent ? " %" : claim.unit == Unit::hours ? say(" h", " u") : "";
    const std::string least = number(claim, score.least, say);
    const bool is_sign_test = claim.rule == Rule::mostly_above || claim.rule == Rule::mostly_below;
    if (!is_sign_test) {
        if (score.least == 0 && score.most == 0) return "";
        if (std::isinf(score.most)) return fmt::format(">= {}{}", least, unit);
        if (std::isinf(score.least)) return fmt::format("<= {}{}", number(claim, score.most, say), unit);
        return fmt::format("{}-{}{}", least, number(claim, score.most, say), unit);
    }
    return score.by_run.empty() || score.least > 1 ? "" : fmt::format(">= {}{}", least, unit);
}

std::string span(int first, int last) { return first == last ? std::to_string(first) : fmt::format("{}-{}", first, last); }

/// "2000-2010"; of a change the later years first: "1980/1960", "1980 - 1960".
std::string years_of(const Claim& claim, const ClaimScore& score) {
    const Measure& measure = claim.measure;
    const std::string years =
        score.last_year ? span(score.first_year, score.last_year) : span(measure.years.from, measure.years.until);
    if (measure.change == Change::none) return years;
    return years + (measure.change == Change::ratio ? "/" : " - ") + span(measure.since.from, measure.since.until);
}

sim::Text judged(const Claim& claim, const ClaimScore& score) {
    if (!score.in_file) return {"not in this file", "niet in dit bestand"};
    if (score.by_run.empty()) return {"no value", "geen waarde"};
    if (claim.rule == Rule::reported) return {"reported", "gemeld"};
    if (claim.rule == Rule::imposed) return {"imposed", "opgelegd"};
    if (!score.holds) return {"too few years", "te weinig jaren"};
    return *score.holds ? sim::Text{"yes", "ja"} : sim::Text{"no", "nee"};
}

/// A pattern of one claim takes one line, one of several a line for itself and one for each.
void add_rows(std::vector<Row>& rows, const PatternScore& score, const Say& say) {
    const auto row = [&](const std::string& id, const std::string& what, std::size_t i, const std::string& verdict) {
        const Claim& claim = score.pattern.claims[i];
        const ClaimScore& its = score.claims[i];
        rows.push_back({id, what, years_of(claim, its), value_of(claim, its, say), band_of(claim, its, say), verdict});
    };
    const Verdict verdict = score.verdict;
    const std::string word = say(in_words(verdict));
    if (score.claims.size() == 1) {
        row(score.pattern.id, say(score.pattern.claims[0].what), 0,
            verdict == Verdict::none ? say(judged(score.pattern.claims[0], score.claims[0])) : word);
        return;
    }
    rows.push_back({score.pattern.id, say(score.pattern.name), "", "", "", word});
    for (std::size_t i = 0; i < score.claims.size(); ++i)
        row("", "  " + say(score.pattern.claims[i].what), i, say(judged(score.pattern.claims[i], score.claims[i])));
}

std::string text_of(const sim::Text& title, std::ptrdiff_t runs, const std::vector<PatternScore>& scores, bool all,
                    const Say& say) {
    std::string text = say(title);
    if (!text.empty()) text += '\n';
    text += runs == 1
              ? say("one run\n\n", "een run\n\n")
              : say("{} runs: their mean and its standard error\n\n", "{} runs: hun gemiddelde en zijn standaardfout\n\n", runs);
    std::vector<Row> rows{{"", say("pattern", "patroon"), say("years", "jaren"), say("value", "waarde"), say("band", "band"),
                           say("verdict", "oordeel")}};
    std::string absent;
    int passed = 0, judged = 0;
    for (const PatternScore& score : scores) {
        if (!all && !score.in_file()) absent += (absent.empty() ? "" : ", ") + score.pattern.id;
        else add_rows(rows, score, say);
        passed += score.verdict == Verdict::pass;
        judged += score.verdict != Verdict::none;
    }
    if (rows.size() > 1) text += aligned(rows, {1, 5}) + "\n";
    text += say("{} of {} patterns with a verdict pass.\n", "{} van de {} patronen met een oordeel slagen.\n", passed, judged);
    if (!absent.empty())
        text += wrapped(say("Not in this file, so without a verdict: {} (--all shows them).",
                            "Niet in dit bestand, dus zonder oordeel: {} (--all toont ze).", absent),
                        100, "");
    return text;
}

std::vector<Record> records_of(const std::vector<PatternScore>& scores) {
    std::vector<Record> records;
    for (const PatternScore& score : scores) {
        for (std::size_t i = 0; i < score.claims.size(); ++i) {
            const Claim& claim = score.pattern.claims[i];
            const ClaimScore& its = score.claims[i];
            const char* rules[] = {"in band", "mostly above 0", "mostly below 0", "reported", "imposed"};
            records.push_back({{"id", score.pattern.id},
                               {"pattern", score.pattern.name},
                               {"claim", claim.what},
                               {"source", score.pattern.source},
                               {"outcome", claim.measure.outcome},
                               {"entry", claim.measure.entry},
                               {"per", claim.measure.per},
                               {"rule", std::string(rules[static_cast<int>(claim.rule)])},
                               {"years", years_of(claim, its)},
                               {"runs", static_cast<std::int64_t>(its.by_run.size())},
                               {"value", its.mean()},
                               {"lowest", its.lowest()},
                               {"highest", its.highest()},
                               {"standard_error", its.standard_error()},
                               {"least", its.least},
                               {"most", its.most},
                               {"holds", judged(claim, its)},
                               {"verdict", in_words(score.verdict)}});
        }
    }
    return records;
}

/// The scenario that is asked for must be there, or there must be one only, since a mean over several says nothing.
void expect_one_scenario(const sim::Results& results, const Given& given) {
    const auto scenarios = scenarios_in(results);
    if (const auto wanted = given.text("scenario")) {
        if (std::ranges::find(scenarios, *wanted) == scenarios.end())
            throw sim::InputError({"command line"}, sim::phrase("--scenario {}: there is no such scenario{}",
                                                                "--scenario {}: dat scenario is er niet{}", *wanted,
                                                                sim::did_you_mean(*wanted, scenarios)));
    } else if (scenarios.size() > 1) {
        throw sim::InputError({given.arguments[0]},
                              sim::phrase("holds runs of several scenarios ({}); choose one with --scenario NAME",
                                          "bevat runs van verschillende scenario's ({}); kies er een met --scenario NAAM",
                                          fmt::format("{}", fmt::join(scenarios, ", "))));
    }
}

int show(const Given& given, const Say& say) {
    const Format format = format_of(given);
    const sim::ResultsFile file(given.arguments[0]);
    expect_one_scenario(file.about(), given);
    const auto scenario = given.text("scenario");
    auto list = scores(file, known_patterns(), scenario);
    const bool all = given.has("all");
    if (format != Format::text) {
        if (!all) std::erase_if(list, [](const PatternScore& score) { return !score.in_file(); });
        std::cout << as_data(records_of(list), format);
    } else {
        const auto runs = std::ranges::count_if(
            file.about().runs, [&](const sim::RunRecord& run) { return !scenario || run.scenario == *scenario; });
        std::cout << text_of(file.about().title, runs, list, all, say);
    }
    return 0;
}

} // namespace

const Command& patterns() {
    static const Command command{
        "patterns",
        "FILE",
        1,
        1,
        {"the scorecard: which known patterns a result file shows",
         "het rapport: welke bekende patronen een resultatenbestand laat zien"},
        options(
            {{{"scenario",
               0,
               "NAME",
               {"the scenario, where the file holds several (kanteling merge)",
                "het scenario, waar het bestand er meer bevat (kanteling merge)"}},
              {"all", 0, "", {"also the patterns that the file does not hold", "ook de patronen die het bestand niet bevat"}}},
             format_options()}),
        {R"(A pattern passes when all that it claims lies in its band, partly when some does. The value is the mean over the years that
are shown and over all runs of the scenario. Where a claim is a sign, the value is the share of years with that sign, and the band
says which share is more than chance. Two years with a stroke say a ratio (1980/1960), with a minus a difference. What is reported or
imposed takes no part in the verdict. A pattern of which a claim has no value in its years gets no verdict, or fails where none of the
others holds. P24 is about conferences: hold it against classroom/c5_conferences_selected.
A pattern is about the historical course: hold the baseline against it, up to 2040, with several replicates.

Examples:
  kanteling run baseline --replicates 5
  kanteling patterns results/baseline.nc
  kanteling patterns results/baseline.nc --all --csv > scorecard.csv
)",
         R"(Een patroon slaagt als alles wat het beweert in zijn band ligt, deels als een deel dat doet. De waarde is het gemiddelde over de
getoonde jaren en over alle runs van het scenario. Waar een teken wordt beweerd, is de waarde het aandeel van de jaren met dat teken,
en zegt de band welk aandeel meer is dan toeval. Twee jaren met een streep ertussen zijn een verhouding (1980/1960), met een min een
verschil. Wat gemeld of opgelegd is, telt niet mee in het oordeel. Een patroon waarvan een bewering geen waarde heeft in zijn jaren
krijgt geen oordeel, of zakt als ook geen van de andere beweringen klopt. P24 gaat over conferenties: houd het naast
classroom/c5_conferences_selected.
Een patroon gaat over het historische verloop: houd het basisscenario ernaast, tot 2040, met enkele replicaties.

Voorbeelden:
  kanteling run baseline --replicates 5
  kanteling patterns results/baseline.nc
  kanteling patterns results/baseline.nc --all --csv > scorecard.csv
)"},
        show};
    return command;
}

} // namespace program
