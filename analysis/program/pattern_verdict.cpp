#include "analysis/program/pattern_verdict.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace program {
namespace {

constexpr double chance = .05; ///< of a sign test that finds what is not there
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// An outcome and the place along its second axis. Nothing where the file has no such thing.
struct Place {
    const sim::Outcome* outcome;
    std::size_t entry;
};
std::optional<Place> find(const sim::Results& results, const std::string& name, const std::string& entry) {
    const auto outcome = std::ranges::find(results.outcomes, name, &sim::Outcome::name);
    if (outcome == results.outcomes.end()) return {};
    const auto entries = entries_of(results, *outcome);
    if (!entries || entries->empty() != entry.empty()) return {};
    if (entries->empty()) return Place{&*outcome, 0};
    const auto found = std::ranges::find(*entries, entry);
    if (found == entries->end()) return {};
    return Place{&*outcome, static_cast<std::size_t>(found - entries->begin())};
}

ByYear chosen(const ByYear& values, const Years& years) {
    ByYear some;
    for (const auto& [year, value] : values) {
        if (year >= years.from && year <= years.until) some[year] = value;
    }
    if (!some.empty() || !years.or_last) return some;
    const auto most = static_cast<std::size_t>(years.until - years.from + 1);
    some = values;
    while (some.size() > most) some.erase(some.begin());
    return some;
}

/// The values of a run; zeros where a ratio has no denominator are left out.
ByYear values_of(const Values& all, const Place& place, const std::optional<Place>& per, std::size_t run) {
    ByYear values = all.by_year(*place.outcome, run).at(place.entry);
    if (per) {
        const ByYear below = all.by_year(*per->outcome, run).at(per->entry);
        std::erase_if(values, [&](const auto& year) { return !below.contains(year.first) || below.at(year.first) == 0; });
        for (auto& [year, value] : values) value /= below.at(year);
    }
    return values;
}

double mean_of(const ByYear& values) {
    double sum = 0;
    for (const auto& [year, value] : values) sum += value;
    return sum / static_cast<double>(values.size());
}

/// The mean over years, or what changed since others. Nothing where those have no value.
std::optional<double> measured(const Measure& measure, const ByYear& in_years, const ByYear& all) {
    const double now = mean_of(in_years);
    if (measure.change == Change::none) return now;
    const ByYear before = chosen(all, measure.since);
    if (before.empty()) return {};
    const double then = mean_of(before);
    if (measure.change == Change::difference) return now - then;
    return then == 0 ? std::nullopt : std::optional(now / then);
}

ClaimScore score(const Values& values_of_runs, const Claim& claim, const std::optional<std::string>& scenario) {
    const sim::Results& results = values_of_runs.about();
    const auto place = find(results, claim.measure.outcome, claim.measure.entry);
    const auto per = claim.measure.per.empty() ? std::nullopt : find(results, claim.measure.per, "");
    ClaimScore score{.least = claim.least, .most = claim.most};
    if (!place || (!claim.measure.per.empty() && !per)) return score;
    score.in_file = true;
    const bool is_sign_test = claim.rule == Rule::mostly_above || claim.rule == Rule::mostly_below;
    int fewest = std::numeric_limits<int>::max();
    for (std::size_t run = 0; run < results.runs.size(); ++run) {
        if (scenario && results.runs[run].scenario != *scenario) continue;
        const ByYear all = values_of(values_of_runs, *place, per, run), values = chosen(all, claim.measure.years);
        if (values.empty()) continue;
        const auto value = measured(claim.measure, values, all);
        if (!value) continue;
        score.first_year = score.last_year == 0 ? values.begin()->first : std::min(score.first_year, values.begin()->first);
        score.last_year = std::max(score.last_year, values.rbegin()->first);
        const auto above = std::ranges::count_if(values, [](const auto& year) { return year.second > 0; });
        const auto below = std::ranges::count_if(values, [](const auto& year) { return year.second < 0; });
        if (!is_sign_test) score.by_run.push_back(*value);
        else if (above + below > 0) {
            const auto claimed = claim.rule == Rule::mostly_above ? above : below;
            score.by_run.push_back(static_cast<double>(claimed) / static_cast<double>(above + below));
            fewest = std::min(fewest, static_cast<int>(above + below));
        }
    }
    if (score.by_run.empty() || !is_judged(claim)) return score;
    if (is_sign_test) {
        score.most = 1;
        score.least = static_cast<double>(significant(fewest)) / fewest;
        if (score.least > 1) return score; // too few years to tell
    }
    score.holds = score.mean() >= score.least && score.mean() <= score.most;
    return score;
}

/// A claim without a value neither holds nor fails: it keeps the others from more than a fail. What is not judged does not count.
Verdict verdict_of(const Pattern& pattern, const std::vector<ClaimScore>& claims) {
    const auto asked = std::ranges::count_if(pattern.claims, is_judged);
    const auto known = std::ranges::count_if(claims, [](const ClaimScore& claim) { return claim.holds.has_value(); });
    const auto hold = std::ranges::count_if(claims, [](const ClaimScore& claim) { return claim.holds.value_or(false); });
    if (known > 0 && hold == 0) return Verdict::fail;
    if (known == 0 || known < asked) return Verdict::none;
    return hold == known ? Verdict::pass : Verdict::partly;
}

} // namespace

double ClaimScore::mean() const {
    return by_run.empty() ? missing : std::accumulate(by_run.begin(), by_run.end(), 0.0) / static_cast<double>(by_run.size());
}
double ClaimScore::lowest() const { return by_run.empty() ? missing : std::ranges::min(by_run); }
double ClaimScore::highest() const { return by_run.empty() ? missing : std::ranges::max(by_run); }

double ClaimScore::standard_error() const {
    if (by_run.size() < 2) return missing;
    double squares = 0;
    for (const double value : by_run) squares += (value - mean()) * (value - mean());
    const auto runs = static_cast<double>(by_run.size());
    return std::sqrt(squares / (runs - 1) / runs);
}

sim::Text in_words(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass:
        return {"pass", "geslaagd"};
    case Verdict::partly:
        return {"partly", "deels"};
    case Verdict::fail:
        return {"fail", "gezakt"};
    case Verdict::none:
        break;
    }
    return {"no verdict", "geen oordeel"};
}

bool PatternScore::in_file() const {
    return std::ranges::all_of(claims, [](const ClaimScore& claim) { return claim.in_file; });
}

std::vector<PatternScore> scores(const Values& values, const std::vector<Pattern>& patterns,
                                 const std::optional<std::string>& scenario) {
    std::vector<PatternScore> list;
    for (const Pattern& pattern : patterns) {
        PatternScore& next = list.emplace_back(PatternScore{pattern, {}, Verdict::none});
        for (const Claim& claim : pattern.claims) next.claims.push_back(score(values, claim, scenario));
        next.verdict = verdict_of(pattern, next.claims);
    }
    return list;
}

int significant(int years) {
    // The chance of so many heads or more, from all of them downwards, until it is too large.
    double ways = 1, tail = 0; // of exactly `heads`, of `heads` or more, both over 2^years
    for (int i = 0; i < years; ++i) ways /= 2;
    int heads = years + 1;
    while (heads > 0 && tail + ways <= chance) {
        tail += ways;
        --heads;
        ways *= static_cast<double>(heads) / (years - heads + 1);
    }
    return heads;
}

} // namespace program
