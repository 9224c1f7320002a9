#include "analysis/program/future_points.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

#include "analysis/program/pattern_verdict.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

constexpr const char* of_history[] = {"P1", "P2", "P8", "P19"};

std::vector<Pattern> patterns_of_history() {
    std::vector<Pattern> patterns;
    for (const Pattern& pattern : known_patterns()) {
        if (std::ranges::find(of_history, pattern.id) != std::end(of_history)) patterns.push_back(pattern);
    }
    return patterns;
}

std::vector<std::string> outcomes_of(const std::vector<Pattern>& patterns) {
    std::set<std::string> names;
    for (const Pattern& pattern : patterns) {
        for (const Claim& claim : pattern.claims) names.insert({claim.measure.outcome, claim.measure.per});
    }
    names.erase("");
    return {names.begin(), names.end()};
}

/// Whether a pattern is in a history: not if one of its claims fails; nothing where a claim has no value, as in a run that ends too soon. A claim
/// about an outcome that the file does not have at all does not count.
std::optional<bool> held(const PatternScore& score) {
    bool holds = false, is_open = false;
    for (std::size_t i = 0; i < score.claims.size(); ++i) {
        const ClaimScore& claim = score.claims[i];
        const Rule rule = score.pattern.claims[i].rule;
        if (!claim.in_file || rule == Rule::reported || rule == Rule::imposed) continue;
        if (claim.holds == false) return false;
        (claim.holds ? holds : is_open) = true;
    }
    return holds && !is_open ? std::optional(true) : std::nullopt;
}

std::map<std::int64_t, std::vector<std::size_t>> runs_by_point(const ComparedFiles& files, const std::string& scenario) {
    std::map<std::int64_t, std::vector<std::size_t>> runs;
    for (std::size_t run = 0; run < files.runs().size(); ++run) {
        if (files.runs()[run].scenario == scenario) runs[files.runs()[run].point].push_back(run);
    }
    return runs;
}

/// The differences at some points, and the parameters there: by parameter, by point.
struct Chosen {
    std::vector<double> differences;
    std::vector<std::vector<double>> parameters;
};

Chosen chosen(const comparison::Pairs& pairs, const std::map<std::int64_t, std::vector<double>>& design, std::size_t parameters,
              const std::function<bool(std::int64_t)>& counts) {
    Chosen some{{}, std::vector<std::vector<double>>(parameters)};
    for (std::size_t row = 0; row < pairs.point.size(); ++row) {
        if (!counts(pairs.point[row])) continue;
        some.differences.push_back(pairs.values.other[row] - pairs.values.base[row]);
        for (std::size_t i = 0; i < parameters; ++i) some.parameters[i].push_back(design.at(pairs.point[row]).at(i));
    }
    return some;
}

[[noreturn]] void refuse(const ComparedFiles& files, const std::string& base, const std::string& other) {
    throw sim::InputError(
        {files.path()},
        sim::phrase("{} and {} have no runs in common at two points of a design; 'kanteling batch' makes a file "
                    "with a design, 'kanteling compare' compares without one",
                    "{} en {} hebben geen doorrekeningen gemeen op twee punten van een ontwerp; 'kanteling batch' "
                    "maakt een bestand met een ontwerp, 'kanteling compare' vergelijkt zonder",
                    base, other));
}

} // namespace

sim::Text in_words(Points points) {
    if (points == Points::that_fit) return {"history fits", "verleden past"};
    if (points == Points::that_miss) return {"history misses", "verleden mist"};
    if (points == Points::not_judged) return {"history cannot be judged", "verleden niet te beoordelen"};
    return {"all", "alle"};
}

Points Histories::group_of(std::int64_t point) const {
    if (std::ranges::find(missing, point) != missing.end()) return Points::that_miss;
    return std::ranges::find(fitting, point) != fitting.end() ? Points::that_fit : Points::not_judged;
}

Histories histories(const ComparedFiles& files, const std::string& base) {
    const auto patterns = patterns_of_history();
    const auto outcomes = outcomes_of(patterns);
    Histories found;
    std::set<std::string> judged;
    for (const auto& [point, runs] : runs_by_point(files, base)) {
        bool misses = false, has_value = false;
        for (const PatternScore& score : scores(files.part(runs, outcomes), patterns)) {
            const auto holds = held(score);
            if (!holds) continue;
            judged.insert(score.pattern.id);
            has_value = true;
            if (*holds) continue;
            misses = true;
            ++found.missed[score.pattern.id];
        }
        if (has_value) (misses ? found.missing : found.fitting).push_back(point);
    }
    for (const char* pattern : of_history) (judged.contains(pattern) ? found.judged : found.unjudged).emplace_back(pattern);
    return found;
}

std::vector<FutureRow> futures_of(const ComparedFiles& files, const Question& question, const Histories& histories) {
    const std::size_t parameters = files.parameters().size();
    std::map<std::int64_t, std::vector<double>> design;
    for (const auto& [point, runs] : runs_by_point(files, question.base)) {
        design[point] = files.design(runs.front());
        if (design[point].size() != parameters)
            throw sim::InputError({files.path()}, {"the files have designs over different parameters",
                                                   "de bestanden hebben ontwerpen over verschillende parameters"});
    }
    const auto all = measured(files, question.outcomes);
    std::vector<FutureRow> rows;
    for (const std::string& other : question.others) {
        bool has_points = false;
        for (const Period& period : question.periods) {
            for (const Measured& one : all) {
                const Means means = means_over(period, one.years);
                if (!means.years) continue;
                auto runs = files.runs();
                for (std::size_t run = 0; run < runs.size(); ++run) runs[run].value = means.by_run[run];
                const auto pairs = comparison::paired(runs, question.base, other);
                if (!pairs.by_point) continue;
                has_points = true;
                for (const Points points : {Points::all, Points::that_fit, Points::that_miss, Points::not_judged}) {
                    const Chosen some = chosen(pairs, design, parameters, [&](std::int64_t point) {
                        return points == Points::all || points == histories.group_of(point);
                    });
                    if (some.differences.empty()) continue;
                    rows.push_back({other, one.line, period, *means.years, points, std::fmax(one.highest, -one.lowest),
                                    comparison::future(one.direction(), some.differences, question.wish.confidence),
                                    comparison::influence(some.parameters, some.differences), pairs.pairs});
                }
            }
        }
        if (!has_points) refuse(files, question.base, other);
    }
    return rows;
}

} // namespace program
