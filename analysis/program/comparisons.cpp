#include "analysis/program/comparisons.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "analysis/program/matching.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

constexpr double tenth = .1; ///< of runs below a band, and above it

bool is_by_third(const std::string& outcome) { return outcome.ends_with("_by_third"); }

comparison::Range range_of(const Measured& one) {
    const Line& line = one.line;
    return comparison::possible_range({line.entry == gap_entry ? "gap_in_" + line.outcome : line.outcome, line.unit, line.name.en,
                                       line.is_share, one.lowest, one.highest});
}

/// The first third less the last, where both have a value.
Measured gap_of(const Measured& first, const Measured& last) {
    Measured gap = first;
    gap.line.entry = gap_entry;
    const auto cut = [](const std::string& name) { return name.substr(0, name.rfind(": ")); };
    gap.line.name = {cut(first.line.name.en) + ": gap", cut(first.line.name.nl) + ": kloof"};
    for (std::size_t run = 0; run < gap.years.size(); ++run) {
        for (auto& [year, value] : gap.years[run]) {
            const auto found = last.years[run].find(year);
            value -= found == last.years[run].end() ? std::nan("") : found->second;
        }
    }
    return gap;
}

/// The lines of an outcome; its thirds by the name of the whole.
std::vector<Line> lines_of(const ComparedFiles& files, const std::string& outcome) {
    auto lines = files.lines(outcome);
    const std::string whole = outcome.substr(0, outcome.find("_by_third"));
    if (!is_by_third(outcome) || !files.has(whole)) return lines;
    const Line all = files.lines(whole).at(0);
    for (Line& line : lines) {
        const auto entry = [](const std::string& name) { return name.substr(name.rfind(": ")); };
        line.name = {all.name.en + entry(line.name.en), all.name.nl + entry(line.name.nl)};
        line.is_share = all.is_share;
    }
    return lines;
}

std::vector<Measured> measured_one(const ComparedFiles& files, const std::string& outcome) {
    const auto lines = lines_of(files, outcome);
    auto years = files.years(outcome);
    std::vector<Measured> list;
    for (std::size_t entry = 0; entry < lines.size(); ++entry) {
        Measured& one = list.emplace_back(Measured{lines[entry], std::move(years[entry])});
        for (const auto& run : one.years) {
            for (const auto& [year, value] : run) {
                one.lowest = std::fmin(one.lowest, value);
                one.highest = std::fmax(one.highest, value);
            }
        }
        one.line.is_share = range_of(one).is_share();
    }
    if (is_by_third(outcome) && list.size() > 1) list.push_back(gap_of(list.front(), list.back()));
    // Such as a logic that nobody practises.
    std::erase_if(list, [](const Measured& one) {
        return !one.line.entry.empty() && std::ranges::all_of(one.years, [](const auto& run) {
            return std::ranges::all_of(run, [](const auto& year) { return year.second == 0; });
        });
    });
    return list;
}

Band band_of(const std::vector<double>& values) {
    return {comparison::quantile_of(values, tenth), comparison::quantile_of(values, .5),
            comparison::quantile_of(values, 1 - tenth)};
}

Compared compared(const ComparedFiles& files, const Question& question, const std::string& other, const Measured& one,
                  const Period& asked, const Means& means) {
    auto runs = files.runs();
    for (std::size_t run = 0; run < runs.size(); ++run) runs[run].value = means.by_run[run];
    const auto pairs = comparison::paired(runs, question.base, other);
    const comparison::Range range = range_of(one);
    auto wish = question.wish;
    if (question.relative_precision) {
        const double width = std::abs(*question.relative_precision * comparison::mean_of(pairs.values.base));
        wish.precision = width > 0 ? std::optional(width) : std::nullopt;
    }
    return {other,
            one.line,
            asked,
            *means.years,
            std::fmax(one.highest, -one.lowest),
            one.direction(),
            range,
            comparison::difference(pairs.values, range, wish),
            pairs.left_out,
            pairs.by_point,
            band_of(pairs.values.base),
            band_of(pairs.values.other)};
}

} // namespace

bool Compared::is_better() const {
    return result.distinguishable && direction != comparison::Direction::none
        && (result.difference > 0) == (direction == comparison::Direction::higher);
}
bool Compared::is_worse() const { return result.distinguishable && direction != comparison::Direction::none && !is_better(); }

comparison::Direction Measured::direction() const {
    if (line.entry != gap_entry) return comparison::direction_of(line.outcome);
    return comparison::direction_of("gap_in_" + line.outcome.substr(0, line.outcome.find("_by_")));
}

std::vector<Measured> measured(const ComparedFiles& files, const std::vector<std::string>& outcomes) {
    std::vector<Measured> all;
    for (const std::string& outcome : outcomes) {
        for (Measured& one : measured_one(files, outcome)) all.push_back(std::move(one));
    }
    return all;
}

std::vector<Compared> comparisons(const ComparedFiles& files, const Question& question) {
    const auto all = measured(files, question.outcomes);
    std::vector<Compared> list;
    for (const std::string& other : question.others) {
        for (const Period& period : question.periods) {
            for (const Measured& one : all) {
                const Means means = means_over(period, one.years);
                if (means.years) list.push_back(compared(files, question, other, one, period, means));
            }
        }
    }
    return list;
}

std::vector<Option> outcome_options() {
    return {{"base",
             0,
             "NAME",
             {"the scenario that others are compared with (the first)",
              "het scenario waarmee andere worden vergeleken (het eerste)"}},
            {"outcome",
             0,
             "NAME",
             {"that outcome, or where there is none of that name all whose names start so; may be given several times (the usual "
              "outcomes of a summary)",
              "die uitkomst, of waar er geen zo heet alle waarvan de naam zo begint; mag vaker staan (de gewone uitkomsten van "
              "een overzicht)"},
             true}};
}

Outcomes outcomes_of(const Given& given, const ComparedFiles& files) {
    const auto all = files.outcomes();
    if (given.has("outcome")) return {those_meant(given.all("outcome"), all), {}};
    Outcomes found;
    for (const std::string& name : names_of_main_outcomes()) {
        if (files.has(name)) found.names.push_back(name);
        else if (name != "net_migration") found.missing.push_back(name); // a sum that a summary makes
    }
    if (found.names.empty()) found = {all, {}};
    return found;
}

Period last_year(const ComparedFiles& files, const std::vector<std::string>& outcomes) {
    constexpr Period ever{1, 9999};
    int last = 0;
    for (const std::string& outcome : outcomes) {
        for (const auto& by_run : files.years(outcome)) {
            if (const auto years = means_over(ever, by_run).years) last = std::max(last, years->until);
        }
        if (last > 0) break; // the others end there too
    }
    if (last == 0)
        throw sim::InputError({files.path()}, {"has no year that is complete in all runs",
                                               "heeft geen jaar dat in alle doorrekeningen volledig is"});
    return {last, last};
}

double number_option(const Given& given, const std::string& option, double otherwise, double least, double most) {
    const auto text = given.text(option);
    if (!text) return otherwise;
    double value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error == std::errc{} && end == text->data() + text->size() && value >= least && value <= most) return value;
    throw sim::InputError({"command line"},
                          sim::phrase("--{} {} must be a number from {} to {}",
                                      "--{} {} moet een getal van {} tot en met {} zijn", option, *text, least, most));
}

} // namespace program
