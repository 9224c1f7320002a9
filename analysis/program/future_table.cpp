#include "analysis/program/future_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "analysis/program/difference_text.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

using Rows = std::vector<const FutureRow*>;
using comparison::Direction;
using comparison::Method;

constexpr std::size_t width = 100, most_named = 3;
constexpr double chance = .05; ///< that any of the parameters is named where none counts (Bonferroni)

double share_of(const FutureRow& row) { return static_cast<double>(row.result.better) / static_cast<double>(row.result.points); }

NumberText numbers(const FutureRow& row, const Say& say) {
    return {row.line, row.largest, (row.result.highest_tenth - row.result.lowest_tenth) / 2, say};
}

using Labels = std::map<std::string, std::string>; ///< the short names of rows by full name

Labels labels_of(const std::vector<FutureRow>& rows, const Say& say) {
    std::vector<std::string> names;
    for (const FutureRow& row : rows) names.push_back(numbers(row, say).name());
    return short_names(names, longest_row_name);
}

std::string percent(double share, const Say& say) { return shown(100 * share, 0, say.language()); }

Rows those(const std::vector<FutureRow>& rows, const std::string& scenario, const Period& asked, Points points,
           bool with_direction) {
    Rows some;
    for (const FutureRow& row : rows) {
        const bool has_direction = row.result.direction != Direction::none;
        const bool is_same = row.result.equal == row.result.points; // nothing to tell, of what no policy touches
        if (row.scenario == scenario && row.asked == asked && row.points == points && has_direction == with_direction
            && (has_direction || !is_same))
            some.push_back(&row);
    }
    return some;
}

void add_rows(std::vector<Row>& table, const Rows& rows, const Labels& labels, const Say& say) {
    for (const FutureRow* row : rows) {
        const NumberText text = numbers(*row, say);
        const auto& result = row->result;
        table.push_back({labels.at(text.name()), result.direction == Direction::none ? "-" : say(in_words(result.direction)),
                         fmt::format("{}/{}", result.better, result.points), percent(share_of(*row), say),
                         fmt::format("{}-{}", percent(result.share.low, say), percent(result.share.high, say)),
                         text.change(result.median), text.interval({result.lowest_tenth, result.highest_tenth})});
    }
}

/// How many points neither scenario wins.
std::string same_line(const Rows& directed, const Rows& others, const Labels& labels, const Say& say) {
    std::string text;
    for (const Rows* rows : {&directed, &others}) {
        for (const FutureRow* row : *rows) {
            if (row->result.equal == 0) continue;
            text += say("{}{} at {}", "{}{} op {}", text.empty() ? "" : "; ", labels.at(numbers(*row, say).name()),
                        row->result.equal);
        }
    }
    if (text.empty()) return "";
    return wrapped(say("Points where both are the same, won by neither: {}.",
                       "Punten waar beide gelijk zijn, door geen gewonnen: {}.", text),
                   width, "");
}

std::string shares_table(const Rows& directed, const Rows& others, const Question& question, const Labels& labels,
                         const Say& say) {
    const FutureRow& first = directed.empty() ? *others.front() : *directed.front();
    std::vector<Row> table{{first.years.text(), say("better", "beter"), say("points won", "gewonnen"), "%",
                            say("{} % interval", "{} %-interval", shown(100 * question.wish.confidence, 0, say.language())),
                            say("median", "mediaan"), say("10 .. 90 % of points", "10 .. 90 % van de punten")}};
    add_rows(table, directed, labels, say);
    if (!others.empty()) table.push_back({say("without direction: higher in", "zonder richting: hoger in")});
    add_rows(table, others, labels, say);
    return aligned(table) + same_line(directed, others, labels, say) + "\n";
}

std::string name_of(Method method, const Say& say) {
    if (method == Method::rank_regression)
        return say(
            "standardised rank regression coefficients, all parameters at once; R2 of ranks, in brackets adjusted",
            "gestandaardiseerde rangregressiecoefficienten, alle parameters tegelijk; R2 van rangen, tussen haakjes aangepast");
    return say("Spearman's rank correlation, parameter by parameter (too few points for a regression)",
               "Spearmans rangcorrelatie, parameter voor parameter (te weinig punten voor een regressie)");
}

/// "capacity.networks -0.61, coping.limit +0.40"
std::string strongest(const comparison::Influence& influence, const std::vector<std::string>& parameters, const Say& say) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (influence.chance[i] < chance / static_cast<double>(parameters.size())) order.push_back(i);
    }
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return std::abs(influence.coefficient[i]); });
    order.resize(std::min(order.size(), most_named));
    std::string text;
    for (const std::size_t i : order)
        text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", parameters[i], influence.coefficient[i] > 0 ? "+" : "",
                            shown(influence.coefficient[i], 2, say.language()));
    return text.empty() ? say("none stands out", "geen springt eruit") : text;
}

std::string what_decides(const Rows& rows, const std::vector<std::string>& parameters, const Labels& labels, const Say& say) {
    std::string text;
    for (const FutureRow* row : rows) {
        const auto& influence = row->influence;
        if (influence.method == Method::none) continue;
        if (text.empty())
            text = wrapped(say("What decides the difference, over all points: {}.",
                               "Wat het verschil bepaalt, over alle punten: {}.", name_of(influence.method, say)),
                           width, "");
        std::string line = strongest(influence, parameters, say);
        if (influence.method == Method::rank_regression)
            line = fmt::format("{} ({})  ", shown(influence.r_squared, 2, say.language()),
                               shown(influence.adjusted, 2, say.language()))
                 + line;
        const std::string name = labels.at(numbers(*row, say).name()), indent(longest_row_name + 2, ' ');
        text +=
            name + indent.substr(std::min(indent.size(), width_of(name))) + wrapped(line, width, indent).substr(indent.size());
    }
    return text.empty() ? "" : text + "\n";
}

std::string heading(const Rows& rows, const Question& question, const Say& say) {
    const FutureRow& first = *rows.front();
    return wrapped(
               say("{} against {} over {} points of a design, {} pairs of runs with the same dice. Won: the points where {} is "
                   "better, with Wilson's interval. Median and spread over points are those of the difference, {} less {}.",
                   "{} tegenover {} over {} punten van een ontwerp, {} paren doorrekeningen met dezelfde dobbelstenen. Gewonnen: "
                   "de "
                   "punten waar {} beter is, met Wilsons interval. Mediaan en spreiding over punten zijn die van het verschil, "
                   "{} min {}.",
                   first.scenario, question.base, first.result.points, first.pairs, first.scenario, first.scenario,
                   question.base),
               width, "")
         + "\n";
}

/// "P1, P2 and P19"
std::string list_of(const std::vector<std::string>& names, const Say& say) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 < names.size() ? ", " : say(" and ", " en ")) + names[i];
    return text;
}

/// "P1 and P2 (P8 and P19 cannot be judged)"
std::string what_is_judged(const Histories& histories, const Say& say) {
    const std::string rest = histories.unjudged.empty()
                               ? ""
                               : say(" ({} cannot be judged)", " ({} niet te beoordelen)", list_of(histories.unjudged, say));
    return list_of(histories.judged, say) + rest;
}

std::string group_heading(Points points, const Histories& histories, const Say& say) {
    if (points == Points::that_fit)
        return say("Points whose history fits {}:\n", "Punten waarvan het verleden past bij {}:\n",
                   what_is_judged(histories, say));
    if (points == Points::not_judged)
        return wrapped(say("Points whose history cannot be judged (values are missing for {}):",
                           "Punten waarvan het verleden niet te beoordelen is (er ontbreken waarden voor {}):",
                           list_of(histories.judged.empty() ? histories.unjudged : histories.judged, say)),
                       width, "");
    std::string missed;
    for (const auto& [pattern, count] : histories.missed)
        missed += say("{}{} at {}", "{}{} op {}", missed.empty() ? "" : ", ", pattern, count);
    return wrapped(
        say("Apart: points whose history misses a band ({}).", "Apart: punten waarvan het verleden een band mist ({}).", missed),
        width, "");
}

} // namespace

std::string futures_text(const std::vector<FutureRow>& rows, const ComparedFiles& files, const Question& question,
                         const Histories& histories, const Say& say) {
    const Labels labels = labels_of(rows, say);
    std::string text;
    for (const std::string& other : question.others) {
        for (const Period& period : question.periods) {
            const Rows directed = those(rows, other, period, Points::all, true),
                       others = those(rows, other, period, Points::all, false);
            if (directed.empty() && others.empty()) continue;
            text += heading(directed.empty() ? others : directed, question, say);
            for (const Points points : {Points::that_fit, Points::that_miss, Points::not_judged}) {
                const Rows some = those(rows, other, period, points, true), more = those(rows, other, period, points, false);
                if (some.empty() && more.empty()) {
                    if (points == Points::that_fit && !histories.judged.empty())
                        text += say("No point has a history that fits {}.\n\n",
                                    "Geen punt heeft een verleden dat past bij {}.\n\n", what_is_judged(histories, say));
                    continue;
                }
                text += group_heading(points, histories, say) + shares_table(some, more, question, labels, say);
            }
            text += what_decides(directed, files.parameters(), labels, say);
        }
    }
    return text;
}

std::vector<Record> records_of(const std::vector<FutureRow>& rows, const std::vector<std::string>& parameters,
                               const Question& question) {
    std::vector<Record> records;
    for (const FutureRow& row : rows) {
        const auto& result = row.result;
        const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
        const char* methods[] = {"standardised rank regression", "rank correlation", "none"};
        Record record{{"scenario", row.scenario},
                      {"base", question.base},
                      {"outcome", row.line.outcome},
                      {"entry", row.line.entry},
                      {"name", row.line.name},
                      {"unit", row.line.unit},
                      {"from", std::int64_t{row.years.from}},
                      {"until", std::int64_t{row.years.until}},
                      {"of_points", in_words(row.points)},
                      {"better_when", in_words(result.direction)},
                      {"points", count(result.points)},
                      {"better", count(result.better)},
                      {"worse", count(result.worse)},
                      {"equal", count(result.equal)},
                      {"confidence", question.wish.confidence},
                      {"share", share_of(row)},
                      {"share_low", result.share.low},
                      {"share_high", result.share.high},
                      {"10_percent", result.lowest_tenth},
                      {"median", result.median},
                      {"90_percent", result.highest_tenth},
                      {"method", std::string(methods[static_cast<int>(row.influence.method)])},
                      {"r_squared", row.influence.r_squared},
                      {"r_squared_adjusted", row.influence.adjusted}};
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            record.emplace_back("coefficient of " + parameters[i], row.influence.coefficient[i]);
            record.emplace_back("chance of " + parameters[i], row.influence.chance[i]);
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace program
