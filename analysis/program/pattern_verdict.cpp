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

/// The outcomes of one run by year: each is read once, whatever the number of claims about it.
class OfRun {
public:
    OfRun(const Values& values, std::size_t run) : values_(values), run_(run) {}
    const ByYear& at(const Place& place) {
        auto& by_entry = read_[place.outcome];
        if (by_entry.empty()) by_entry = values_.by_year(*place.outcome, run_);
        return by_entry.at(place.entry);
    }

private:
    const Values& values_;
    std::size_t run_;
    std::map<const sim::Outcome*, std::vector<ByYear>> read_;
};

/// The values of a run; zeros where a ratio has no denominator are left out.
ByYear values_of(OfRun& run, const Place& place, const std::optional<Place>& per) {
    ByYear values = run.at(place);
    if (per) {
        const ByYear& below = run.at(*per);
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

/// The score of a claim, run by run.
class Scoring {
public:
    Scoring(const sim::Results& results, const Claim& claim)
        : claim_(claim), place_(find(results, claim.measure.outcome, claim.measure.entry)),
          per_(claim.measure.per.empty() ? std::nullopt : find(results, claim.measure.per, "")), score_{.least = claim.least,
                                                                                                        .most = claim.most} {
        score_.in_file = place_ && (claim.measure.per.empty() || per_);
    }

    void add(OfRun& run) {
        if (!score_.in_file) return;
        const ByYear all = values_of(run, *place_, per_), values = chosen(all, claim_.measure.years);
        if (values.empty()) return;
        const auto value = measured(claim_.measure, values, all);
        if (!value) return;
        score_.first_year = score_.last_year == 0 ? values.begin()->first : std::min(score_.first_year, values.begin()->first);
        score_.last_year = std::max(score_.last_year, values.rbegin()->first);
        const auto above = std::ranges::count_if(values, [](const auto& year) { return year.second > 0; });
        const auto below = std::ranges::count_if(values, [](const auto& year) { return year.second < 0; });
        if (!is_sign_test()) score_.by_run.push_back(*value);
        else if (above + below > 0) {
            const auto claimed = claim_.rule == Rule::mostly_above ? above : below;
            score_.by_run.push_back(static_cast<double>(claimed) / static_cast<double>(above + below));
            fewest_ = std::min(fewest_, static_cast<int>(above + below));
        }
    }

    /// Of all runs that were added.
    ClaimScore score() const {
        ClaimScore score = score_;
        if (score.by_run.empty() || !is_judged(claim_)) return score;
        if (is_sign_test()) {
            score.most = 1;
            score.least = static_cast<double>(significant(fewest_)) / fewest_;
            if (score.least > 1) return score; // too few years to tell
        }
        score.holds = score.mean() >= score.least && score.mean() <= score.most;
        return score;
    }

private:
    bool is_sign_test() const { return claim_.rule == Rule::mostly_above || claim_.rule == Rule::mostly_below; }

    const Claim& claim_;
    std::optional<Place> place_, per_;
    ClaimScore score_;
    int fewest_ = std::numeric_limits<int>::max(); ///< years with a sign, of a sign test
};

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
    const sim::Results& about = values.about();
    std::vector<Scoring> scorings; // of all claims of all patterns
    for (const Pattern& pattern : patterns) {
        for (const Claim& claim : pattern.claims) scorings.emplace_back(about, claim);
    }
    for (std::size_t i = 0; i < about.runs.size(); ++i) {
        if (scenario && about.runs[i].scenario != *scenario) continue;
        OfRun run(values, i);
        for (Scoring& scoring : scorings) scoring.add(run);
    }
    std::vector<PatternScore> list;
    auto next = scorings.begin();
    for (const Pattern& pattern : patterns) {
        PatternScore& scored = list.emplace_back(PatternScore{pattern, {}, Verdict::none});
        for (std::size_t claim = 0; claim < pattern.claims.size(); ++claim) scored.claims.push_back((next++)->score());
        scored.verdict = verdict_of(pattern, scored.claims);
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
