#include "analysis/program/comparison_table.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "analysis/program/comparison_labels.hpp"
#include "analysis/program/difference_text.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

using Rows = std::vector<const Compared*>;

constexpr std::size_t width = 100;

NumberText numbers(const Compared& row, const Say& say) {
    const auto& result = row.result;
    return {row.line, row.largest, (result.interval.high - result.interval.low) / 2, say};
}

std::string as_percent(double share, const Say& say) {
    const double percent = 100 * share;
    return shown(percent, percent == std::round(percent) ? 0 : 1, say.language());
}

std::string plural(std::size_t count, const Say& say, const char* one, const char* many, const char* een, const char* veel) {
    return fmt::format("{} {}", count, count == 1 ? say(sim::Text{one, een}) : say(sim::Text{many, veel}));
}

/// "tilt compared with reference: 20 pairs of runs with the same dice; 95 % intervals of the mean difference (paired t)."
std::string heading(const Rows& rows, const Question& question, const Say& say) {
    const Compared& first = **std::ranges::max_element(rows, {}, [](const Compared* row) { return row->result.runs_of_base; });
    const auto& result = first.result;
    std::string text = say("{} compared with {}: ", "{} vergeleken met {}: ", first.scenario, question.base);
    const std::string confidence = as_percent(question.wish.confidence, say);
    if (result.runs_of_base == 0 || result.runs_of_other == 0) text += say("no value in common. ", "geen waarde gemeen. ");
    else if (!result.paired) {
        text += say("{} and {} runs, none with the same dice", "{} en {} doorrekeningen, geen met dezelfde dobbelstenen",
                    result.runs_of_base, result.runs_of_other);
        text += std::min(result.runs_of_base, result.runs_of_other) < 2
                  ? say("; one run gives no interval: make more (--replicates). ",
                        "; een doorrekening geeft geen interval: maak er meer (--replicates). ")
                  : say("; {} % intervals for independent samples (Welch). ",
                        "; {} %-intervallen voor onafhankelijke steekproeven (Welch). ", confidence);
    } else {
        text += first.by_point
                  ? plural(result.runs_of_base, say, "point of the design", "points of the design", "punt van het ontwerp",
                           "punten van het ontwerp")
                  : plural(result.runs_of_base, say, "pair of runs with the same dice", "pairs of runs with the same dice",
                           "paar doorrekeningen met dezelfde dobbelstenen", "paren doorrekeningen met dezelfde dobbelstenen");
        text += result.runs_of_base < 2
                  ? say("; one pair gives no interval: make more replicates (--replicates). ",
                        "; een paar geeft geen interval: maak meer replicaties (--replicates). ")
                  : say("; paired {} % intervals (Student's t). ", "; gepaarde {} %-intervallen (Student's t). ", confidence);
    }
    if (first.left_out > 0)
        text += say("Left out: {} without a partner or a value. ", "Weggelaten: {} zonder partner of waarde. ",
                    plural(first.left_out, say, "run", "runs", "doorrekening", "doorrekeningen"));
    return wrapped(text, width, "") + "\n";
}

std::string runs_text(double runs, const Say& say) { return std::isnan(runs) ? "-" : shown(runs, 0, say.language()); }

/// Differences that chance does not explain, or all where there is no interval.
std::string found_table(const Rows& rows, const Question& question, const Period& years, const Labels& labels, const Say& say) {
    if (rows.empty()) return "";
    std::vector<Row> table{
        {years.text(), labels.scenario(question.base), labels.scenario(rows[0]->scenario), say("difference", "verschil"),
         say("{} % interval", "{} %-interval", as_percent(question.wish.confidence, say)), "%", say("ratio", "verhouding")}};
    const bool wishes = question.wish.precision || question.relative_precision;
    if (wishes) table[0].push_back(say("needs", "nodig"));
    for (const Compared* row : rows) {
        const NumberText text = numbers(*row, say);
        const auto& result = row->result;
        table.push_back({labels.row(*row), text.value(result.base), text.value(result.other), text.change(result.difference),
                         text.interval(result.interval), percent_change(result.ratio, say),
                         shown(result.ratio, 3, say.language())});
        if (wishes) table.back().push_back(runs_text(result.needed, say));
    }
    return aligned(table) + "\n";
}

std::string not_found_table(const Rows& rows, const Question& question, const Period& years, const Labels& labels,
                            const Say& say) {
    if (rows.empty()) return "";
    const auto& first = rows[0]->result;
    const std::string runs =
        first.paired ? std::to_string(first.runs_of_base) : fmt::format("{} + {}", first.runs_of_base, first.runs_of_other);
    std::vector<Row> table{
        {years.text(), labels.scenario(question.base), labels.scenario(rows[0]->scenario), say("difference", "verschil"),
         say("{} % interval", "{} %-interval", as_percent(question.wish.confidence, say)), say("would show", "toonbaar")}};
    const bool wishes = question.wish.precision || question.relative_precision;
    if (wishes) table[0].push_back(say("needs", "nodig"));
    for (const Compared* row : rows) {
        const NumberText text = numbers(*row, say);
        const auto& result = row->result;
        table.push_back({labels.row(*row), text.value(result.base), text.value(result.other), text.change(result.difference),
                         text.interval(result.interval), text.value(result.detectable)});
        if (wishes) table.back().push_back(runs_text(result.needed, say));
    }
    return say("Not distinguishable at n = {}; n = {} would show, {} % of the time, a difference of:\n",
               "Niet te onderscheiden bij n = {}; n = {} zou in {} % van de gevallen dit verschil tonen:\n", runs, runs,
               as_percent(question.wish.power, say))
         + aligned(table) + "\n";
}

std::string identical_line(const Rows& rows, const Say& say) {
    if (rows.empty()) return "";
    std::string names;
    for (const Compared* row : rows) names += (names.empty() ? "" : "; ") + numbers(*row, say).name(); // which may hold commas
    return wrapped(say("The same in every pair, to the bit: {}.", "In elk paar gelijk, tot op de bit: {}.", names), width, "")
         + "\n";
}

std::string band_table(const Rows& rows, const Question& question, const Period& years, const Labels& labels, const Say& say) {
    const std::string of_runs = say("10 .. 90 % of runs", "10 .. 90 % van de runs");
    std::vector<Row> table{{years.text(), labels.scenario(question.base), of_runs, labels.scenario(rows[0]->scenario), of_runs}};
    for (const Compared* row : rows) {
        const NumberText text = numbers(*row, say);
        table.push_back({labels.row(*row), text.value(row->of_base.median), text.band(row->of_base.low, row->of_base.high),
                         text.value(row->of_other.median), text.band(row->of_other.low, row->of_other.high)});
    }
    return say("Medians, and the band that holds eight of ten runs:\n",
               "Medianen, en de band met acht van de tien doorrekeningen:\n")
         + aligned(table) + "\n";
}

std::string full(const Rows& rows, const Question& question, const Shape& shape, const Labels& labels, const Say& say) {
    Rows found, not_found, identical;
    for (const Compared* row : rows) {
        const bool has_interval = !std::isnan(row->result.interval.low);
        if (row->result.identical) identical.push_back(row);
        else if (row->result.distinguishable || !has_interval) found.push_back(row);
        else not_found.push_back(row);
    }
    const Period years = rows[0]->years;
    std::string text =
        found_table(found, question, years, labels, say) + not_found_table(not_found, question, years, labels, say);
    if (!not_found.empty() || !found.empty()) {
        const double by_chance = (1 - question.wish.confidence) * static_cast<double>(found.size() + not_found.size());
        if (!std::isnan(rows[0]->result.interval.low) && by_chance >= 1)
            text += wrapped(say("Of {} outcomes that chance alone moved, about {} would look distinguishable.",
                                "Van {} uitkomsten die alleen het toeval bewoog zouden er ongeveer {} te onderscheiden lijken.",
                                found.size() + not_found.size(), std::lround(by_chance)),
                            width, "")
                  + "\n";
    }
    text += identical_line(identical, say);
    if (shape.bands) text += band_table(rows, question, years, labels, say);
    return text;
}

std::string change_cell(const Compared& row, const Say& say) {
    if (row.result.identical) return "=";
    const bool is_open = !row.result.distinguishable && !std::isnan(row.result.interval.low);
    return (is_open ? "~" : "") + numbers(row, say).change(row.result.difference);
}

std::string marks(const Say& say) {
    return say("~ not distinguishable from no difference   = the same in every pair, to the bit\n\n",
               "~ niet te onderscheiden van geen verschil   = in elk paar gelijk, tot op de bit\n\n");
}

/// Differences by period, side by side.
std::string side_by_side(const std::vector<Rows>& periods, const Labels& labels, const Say& say) {
    std::vector<std::string> head;
    std::vector<std::pair<std::string, std::string>> keys; // outcome, entry
    for (const Rows& rows : periods) {
        head.push_back(rows[0]->years.text());
        for (const Compared* row : rows) {
            const std::pair key{row->line.outcome, row->line.entry};
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
        }
    }
    std::vector<Row> table{{say("difference of means", "verschil van gemiddelden")}};
    table[0].insert(table[0].end(), head.begin(), head.end());
    for (const auto& key : keys) {
        Row line{""};
        for (const Rows& rows : periods) {
            const auto found = std::ranges::find_if(
                rows, [&](const Compared* row) { return std::pair(row->line.outcome, row->line.entry) == key; });
            line.push_back(found == rows.end() ? "-" : change_cell(**found, say));
            if (found != rows.end()) line[0] = labels.row(**found);
        }
        const bool is_same =
            std::ranges::all_of(line.begin() + 1, line.end(), [](const std::string& cell) { return cell == "="; });
        if (!is_same) table.push_back(std::move(line));
    }
    if (table.size() == 1) return "";
    return aligned(table) + marks(say);
}

/// "+ D M  - W": the initials of the thirds for which a difference that chance does not explain is better, and worse.
std::string who(const Rows& thirds, const Say& say) {
    std::string gaining, losing;
    for (const Compared* row : thirds) {
        if (row->line.entry == gap_entry) continue;
        const std::string name = say(row->line.name);
        const auto initial = static_cast<char>(std::toupper(static_cast<unsigned char>(name.at(name.rfind(": ") + 2))));
        if (row->is_better()) gaining += std::string(" ") + initial;
        if (row->is_worse()) losing += std::string(" ") + initial;
    }
    const std::string gain = gaining.empty() ? "" : "+" + gaining, lose = losing.empty() ? "" : "-" + losing;
    return gain + (gain.empty() || lose.empty() ? "" : "  ") + lose;
}

std::string third_table(const Rows& rows, const Labels& labels, const Say& say) {
    std::vector<Row> table;
    for (auto first = rows.begin(), last = first; first != rows.end(); first = last) {
        last = std::find_if(first, rows.end(), [&](const Compared* row) { return row->line.outcome != (*first)->line.outcome; });
        const Rows thirds(first, last);
        if (table.empty()) {
            table.push_back({thirds[0]->years.text()});
            for (const Compared* row : thirds) {
                const std::string name = say(row->line.name);
                table[0].push_back(name.substr(name.rfind(": ") + 2));
            }
            table[0].push_back(say("+ gain, - lose", "+ winnen, - verliezen"));
        }
        Row line{labels.outcome(*thirds[0])};
        for (const Compared* row : thirds) line.push_back(change_cell(*row, say));
        line.resize(table[0].size() - 1, "-");
        line.push_back(who(thirds, say));
        table.push_back(std::move(line));
    }
    if (table.empty()) return "";
    return aligned(table, {table[0].size() - 1})
         + wrapped(say("Gap: the change in the deprived third less that in the well-off. Who gains or loses is said by its "
                       "initial, where a "
                       "difference is distinguishable, of outcomes that are better one way.",
                       "Kloof: de verandering in het achtergestelde derde min die in het welgestelde. Wie wint of verliest staat "
                       "met zijn "
                       "beginletter er waar een verschil te onderscheiden is, van uitkomsten die een kant op beter zijn."),
                   width, "")
         + marks(say);
}

} // namespace

std::string comparison_text(const std::vector<Compared>& list, const Question& question, const Shape& shape, const Say& say) {
    const Labels labels(list, question, say);
    std::string text;
    for (const std::string& other : question.others) {
        std::vector<Rows> periods;
        Rows all;
        for (const Compared& row : list) {
            if (row.scenario != other) continue;
            if (periods.empty() || periods.back().back()->asked != row.asked) periods.emplace_back();
            periods.back().push_back(&row);
            all.push_back(&row);
        }
        if (all.empty()) continue;
        text += heading(all, question, say);
        for (std::size_t i = 0; i < std::min(periods.size(), shape.full_periods); ++i)
            text += shape.thirds ? third_table(periods[i], labels, say) : full(periods[i], question, shape, labels, say);
        if (!shape.thirds && periods.size() > shape.full_periods)
            text += side_by_side({periods.begin() + static_cast<std::ptrdiff_t>(shape.full_periods), periods.end()}, labels, say);
    }
    return text;
}

} // namespace program
