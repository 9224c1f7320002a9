#include "analysis/program/summary_lines.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/ranges.h>
#include <iterator>

#include "analysis/compare/range.hpp"
#include "analysis/program/look_at.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

struct MainOutcome {
    std::string outcome;
    sim::Text name; ///< {} stands for the entry along the second axis
    bool is_share = false;
};

const MainOutcome main_outcomes[] = {
    {"population", {"population", "bevolking"}},
    {"births", {"births, in the year", "geboorten, in het jaar"}},
    {"deaths", {"deaths, in the year", "sterfte, in het jaar"}},
    {"net_migration", {"net migration, in the year", "migratiesaldo, in het jaar"}},
    {"households", {"households", "huishoudens"}},
    {"potential_carers_per_oldest", {"carers (50-74) per 85+", "verzorgers (50-74) per 85+"}},
    {"need", {"need, h/week a head", "nood, u/week p.p."}},
    {"hours_by_source", {"  met by {}", "  door {}"}},
    {"unmet_share", {"unmet share of need", "ongelenigde nood"}, true},
    {"non_take_up", {"felt need not reached", "gevoelde nood niet bereikt"}, true},
    {"waiting_per_1000", {"waiting per 1000", "wachtend per 1000"}},
    {"clients_per_1000", {"in care per 1000", "in zorg per 1000"}},
    {"fte_per_1000", {"formal jobs per 1000", "formele banen per 1000"}},
    {"cost_share_of_gdp", {"cost, share of GDP", "kosten, deel van bbp"}, true},
    {"in_no_pillar", {"in no pillar", "buiten de zuilen"}, true},
    {"institutions", {"institutions", "instellingen"}},
    {"management_share", {"  managers, of jobs", "  leiding, van banen"}, true},
    {"administration_share", {"  administration time", "  administratietijd"}, true},
    {"logics_practised", {"  logic: {}", "  logica: {}"}, true},
    {"system_index", {"system index", "systeemindex"}, true},
    {"carers", {"informal carers (16+)", "mantelzorgers (16+)"}, true},
    {"strained_carers", {"  heavily burdened", "  zwaarbelast"}, true},
    {"volunteers", {"volunteers (18+)", "vrijwilligers (18+)"}, true},
    {"labels_per_1000", {"labelled per 1000", "met etiket per 1000"}},
    {"well_being", {"well-being", "welbevinden"}, true},
    {"own_strength", {"own strength", "eigen kracht"}, true},
    {"trust_in_help", {"trust in help", "vertrouwen in hulp"}, true},
    {"social_trust", {"social trust", "sociaal vertrouwen"}, true},
    {"claim_orientation", {"claim orientation", "claimgerichtheid"}, true},
};

/// Names of entries in the other language.
std::string in_dutch(const std::string& entry) {
    // clang-format off
    const std::pair<const char*, const char*> words[] = {
        {"kin", "familie"}, {"neighbours", "buren"}, {"bridging", "overbruggend"},
        {"own strength", "eigen kracht"}, {"informal", "informeel"}, {"organised", "georganiseerd"}, {"formal", "formeel"}, {"nobody", "niemand"},
        {"care", "zorg"}, {"psychosocial", "psychosociaal"}, {"youth", "jeugd"}, {"security", "bestaan"},
        {"first", "eerste"}, {"second", "tweede"},
        {"charity", "liefdadig"}, {"professional", "professioneel"}, {"managerial", "bedrijfsmatig"}, {"lifeworld", "leefwereld"},
        {"declined", "afgeslagen"}, {"failed", "mislukt"}, {"started by themselves", "zelf begonnen"}, {"plan kept", "plan gehouden"},
        {"plan broken by professionals", "plan gebroken door professionals"}, {"plan broken by family", "plan gebroken door familie"},
        {"plan broken by both", "plan gebroken door beide"},
        {"deprived", "achtergesteld"}, {"middle", "midden"}, {"well-off", "welgesteld"}};
    // clang-format on
    for (const auto& [english, dutch] : words) {
        if (entry == english) return dutch;
    }
    return entry;
}

sim::Text with_entry(const sim::Text& name, const std::string& entry) {
    const auto filled = [](std::string text, const std::string& word) {
        const auto place = text.find("{}");
        if (place == std::string::npos) return word.empty() ? text : text + ": " + word;
        return text.replace(place, 2, word);
    };
    return {filled(name.en, entry), filled(name.nl, in_dutch(entry))};
}

const sim::Outcome* find(const sim::Results& results, const std::string& name) {
    const auto found = std::ranges::find(results.outcomes, name, &sim::Outcome::name);
    return found == results.outcomes.end() ? nullptr : &*found;
}

/// Has one value by month or year.
bool is_plain(const sim::Results& results, const sim::Outcome& outcome) {
    return outcome.axes.size() == 1 && entries_of(results, outcome).has_value();
}

void add_main(std::vector<Line>& lines, const Values& values, const sim::Outcome& outcome, const MainOutcome& about,
              std::optional<std::size_t> run) {
    const auto entries = entries_of(values.about(), outcome);
    if (!entries) return;
    const auto by_entry = values.by_year(outcome, run);
    for (std::size_t i = 0; i < by_entry.size(); ++i) {
        const std::string entry = entries->empty() ? "" : (*entries)[i];
        const bool is_never = std::ranges::all_of(by_entry[i], [](const auto& year) { return year.second == 0; });
        if (!entry.empty() && !by_entry[i].empty() && is_never) continue; // such as a logic that nobody practises
        lines.push_back({with_entry(about.name, entry), outcome.name, entry, outcome.units, about.is_share, true, by_entry[i]});
    }
}

/// Those who come less those who go.
void add_net_migration(std::vector<Line>& lines, const Values& values, const MainOutcome& about, std::optional<std::size_t> run) {
    const sim::Outcome *in = find(values.about(), "immigration"), *out = find(values.about(), "emigration");
    if (!in || !out || !is_plain(values.about(), *in) || !is_plain(values.about(), *out)) return;
    Line line{about.name, about.outcome, "", in->units, false, true, values.by_year(*in, run).at(0)};
    const ByYear gone = values.by_year(*out, run).at(0);
    std::erase_if(line.by_year, [&](const auto& year) { return !gone.contains(year.first); });
    for (auto& [year, value] : line.by_year) value -= gone.at(year);
    lines.push_back(std::move(line));
}

bool is_shown(const std::vector<Line>& lines, const std::string& outcome) {
    const bool is_in_sum = (outcome == "immigration" || outcome == "emigration")
                        && std::ranges::find(lines, "net_migration", &Line::outcome) != lines.end();
    return is_in_sum || std::ranges::find(lines, outcome, &Line::outcome) != lines.end();
}

const MainOutcome* main_outcome(const std::string& name) {
    const auto found = std::ranges::find(main_outcomes, name, &MainOutcome::outcome);
    return found == std::end(main_outcomes) ? nullptr : &*found;
}

} // namespace

std::vector<std::string> scenarios_in(const sim::Results& results) {
    std::vector<std::string> names;
    for (const sim::RunRecord& run : results.runs) {
        if (std::ranges::find(names, run.scenario) == names.end()) names.push_back(run.scenario);
    }
    return names;
}

std::vector<std::string> names_of_main_outcomes() {
    std::vector<std::string> names;
    for (const MainOutcome& about : main_outcomes) names.push_back(about.outcome);
    return names;
}

std::vector<Line> lines_of(const sim::Results& results, const sim::Outcome& outcome) {
    const auto entries = entries_of(results, outcome);
    if (!entries) return {};
    const MainOutcome* about = main_outcome(outcome.name);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, entries->size()); ++i) {
        const std::string entry = entries->empty() ? "" : (*entries)[i];
        lines.push_back({with_entry(about ? about->name : outcome.long_name, entry),
                         outcome.name,
                         entry,
                         outcome.units,
                         about && about->is_share,
                         about != nullptr,
                         {}});
    }
    return lines;
}

std::vector<Line> lines_of(const Values& values, const std::vector<std::string>& outcomes, std::optional<std::size_t> run) {
    std::vector<Line> lines;
    for (const std::string& name : outcomes) {
        const sim::Outcome& outcome = *find(values.about(), name);
        const auto by_entry = values.by_year(outcome, run);
        auto some = lines_of(values.about(), outcome);
        double lowest = 0, highest = 0;
        for (std::size_t entry = 0; entry < some.size(); ++entry) {
            some[entry].by_year = by_entry[entry];
            for (const auto& [year, value] : by_entry[entry]) {
                lowest = std::fmin(lowest, value);
                highest = std::fmax(highest, value);
            }
        }
        for (Line& line : some) {
            line.is_share =
                comparison::possible_range({name, line.unit, line.name.en, line.is_share, lowest, highest}).is_share();
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<std::string> outcomes_in(const sim::Results& results) {
    std::vector<std::string> names;
    for (const sim::Outcome& outcome : results.outcomes) {
        const bool is_of_people = std::ranges::count(outcome.axes, "person") > 0; // `story` tells those
        if (entries_of(results, outcome) && !is_of_people) names.push_back(outcome.name);
    }
    return names;
}

std::vector<Line> usual_lines(const Values& values, std::optional<std::size_t> run) {
    const sim::Results& about = values.about();
    auto to_look_at = outcomes_to_look_at(about, run);
    std::erase_if(to_look_at, [](const std::string& name) { return main_outcome(name) != nullptr; });
    std::vector<Line> lines = lines_of(values, to_look_at, run);
    for (Line& line : lines) line.is_looked_at = true;
    for (const MainOutcome& main : main_outcomes) {
        if (const sim::Outcome* outcome = find(about, main.outcome)) add_main(lines, values, *outcome, main, run);
        else if (main.outcome == "net_migration") add_net_migration(lines, values, main, run);
    }
    return lines;
}

std::vector<std::string> other_outcomes(const sim::Results& results, const std::vector<Line>& lines) {
    std::vector<std::string> names;
    for (const sim::Outcome& outcome : results.outcomes) {
        if (is_plain(results, outcome) && !is_shown(lines, outcome.name)) names.push_back(outcome.name);
    }
    return names;
}

std::vector<Line> all_lines(const Values& values, std::optional<std::size_t> run) {
    auto lines = usual_lines(values, run);
    std::ranges::move(lines_of(values, other_outcomes(values.about(), lines), run), std::back_inserter(lines));
    return lines;
}

std::vector<std::string> split_outcomes(const sim::Results& results, const std::vector<Line>& lines) {
    std::vector<std::string> names;
    for (const sim::Outcome& outcome : results.outcomes) {
        const bool is_of_people = std::ranges::count(outcome.axes, "person") > 0;
        if (is_plain(results, outcome) || is_shown(lines, outcome.name) || is_of_people) continue;
        names.push_back(fmt::format("{} ({})", outcome.name, fmt::join(outcome.axes, ", ")));
    }
    return names;
}

} // namespace program
