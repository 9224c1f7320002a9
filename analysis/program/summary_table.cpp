#include "analysis/program/summary_table.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/ranges.h>
#include <iterator>
#include <limits>

#include "analysis/program/life.hpp"
#include "analysis/program/sparkline.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

constexpr std::size_t longest_name = 27, picture_width = 32;
constexpr std::size_t most_others = 12;     ///< outcomes besides the usual ones: the table should fit a screen
constexpr std::size_t most_named = 12;      ///< outcomes that are named where they are not shown

/// People or households by number, not persons per household.
bool is_counted(const Line& line) {
    return (line.unit == "persons" || line.unit == "households") && line.outcome.find("_per_") == std::string::npos;
}

/// How the numbers of some lines are brought to a readable size: counts of a whole country go by the thousand.
class Scale {
public:
    explicit Scale(const std::vector<Line>& lines) {
        for (const Line& line : lines) {
            for (const auto& [year, value] : line.by_year) is_large_ = is_large_ || (is_counted(line) && std::abs(value) >= 1e6);
        }
    }
    bool thousands() const { return is_large_; }

    std::string shown(const Line& line, double value, const Say& say) const {
        if (line.is_share) return program::shown(100 * value, 1, say.language());
        return program::shown(value / divisor(line), decimals(line), say.language());
    }

private:
    double divisor(const Line& line) const { return is_large_ && is_counted(line) ? 1000 : 1; }

    /// The same for all years of a line.
    int decimals(const Line& line) const {
        if (is_counted(line) && !is_large_) return 0;
        double most = 0;
        for (const auto& [year, value] : line.by_year) most = std::max(most, std::abs(value / divisor(line)));
        return most >= 100 ? 0 : most >= 20 ? 1 : 2;
    }

    bool is_large_ = false;
};

std::string full_name(const Line& line, const Say& say) { return say(line.name) + (line.is_share ? ", %" : ""); }

/// What stands in front of each line.
std::vector<std::string> names_of(const std::vector<Line>& lines, const Say& say) {
    std::vector<std::string> names;
    for (const Line& line : lines) names.push_back(full_name(line, say));
    const auto shown = short_names(names, longest_name);
    for (std::string& name : names) name = shown.at(name);
    return names;
}

std::string at(const Line& line, int year, const Scale& scale, const Say& say) {
    const auto found = line.by_year.find(year);
    return found == line.by_year.end() ? "-" : scale.shown(line, found->second, say);
}

std::vector<double> values_of(const Line& line) {
    std::vector<double> values;
    for (int year = line.by_year.begin()->first; year <= line.by_year.rbegin()->first; ++year) {
        const auto found = line.by_year.find(year);
        values.push_back(found == line.by_year.end() ? std::numeric_limits<double>::quiet_NaN() : found->second);
    }
    return values;
}

/// How the runs of a file ended: "3 runs (1 interrupted)".
std::string runs_in_words(const sim::Results& results, std::optional<std::size_t> run, const Say& say) {
    if (run) return say("run {}", "run {}", *run) + " (" + results.runs[*run].status + ")";
    std::string others;
    for (const char* status : {"interrupted", "failed"}) {
        const auto count = std::ranges::count(results.runs, status, &sim::RunRecord::status);
        const sim::Text name = *status == 'i' ? sim::Text{"interrupted", "onderbroken"} : sim::Text{"failed", "mislukt"};
        if (count > 0) others += fmt::format("{}{} {}", others.empty() ? "" : ", ", count, say(name));
    }
    if (!others.empty()) others = fmt::format(" ({})", others);
    if (results.runs.size() == 1) return say("one run", "een run") + others;
    return say("mean over {} runs", "gemiddelde over {} runs", results.runs.size()) + others;
}

std::string heading(const sim::Results& results, std::optional<std::size_t> run, const Say& say) {
    std::string text = say(results.title);
    if (!text.empty()) text += '\n';
    return text + runs_in_words(results, run, say)
         + say("; states on 1 July, births, deaths and migration over the year\n\n",
               "; standen op 1 juli, geboorten, sterfte en migratie over het jaar\n\n");
}

std::string nothing_complete(const Say& say) {
    return say("No year is complete enough to show.\n", "Geen jaar is volledig genoeg om te tonen.\n");
}

std::string table_and_pictures(const std::vector<Line>& lines, const std::set<int>& years, bool ascii, const Say& say) {
    return table_by_year(lines, years, say) + "\n" + pictures(lines, ascii, say);
}

} // namespace

std::set<int> default_years(const std::vector<Line>& lines) {
    std::set<int> years;
    int last = 0;
    for (const Line& line : lines) {
        for (const auto& [year, value] : line.by_year) {
            if (year % 10 == 0) years.insert(year);
            last = std::max(last, year);
        }
    }
    if (last > 0) years.insert(last);
    return years;
}

std::string table_by_year(const std::vector<Line>& lines, const std::set<int>& years, const Say& say) {
    const Scale scale(lines);
    std::vector<Row> rows{{scale.thousands() ? say("counts x 1000", "aantallen x 1000") : ""}};
    for (const int year : years) rows[0].push_back(std::to_string(year));
    const auto names = names_of(lines, say);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Row& row = rows.emplace_back(Row{names[i]});
        for (const int year : years) row.push_back(at(lines[i], year, scale, say));
    }
    return aligned(rows);
}

std::string pictures(const std::vector<Line>& lines, bool ascii, const Say& say) {
    const Scale scale(lines);
    std::vector<Row> rows;
    const auto names = names_of(lines, say);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.by_year.empty()) continue;
        const auto [least, most] = std::ranges::minmax_element(line.by_year, {}, [](const auto& year) { return year.second; });
        const auto text = [&](double value) { return scale.shown(line, value, say); };
        rows.push_back({names[i], text(line.by_year.begin()->second), sparkline(values_of(line), picture_width, ascii),
                        text(line.by_year.rbegin()->second), text(least->second), text(most->second)});
    }
    if (rows.empty()) return "";
    rows.insert(rows.begin(),
                {"", say("first", "eerste"), "", say("last", "laatste"), say("least", "minst"), say("most", "meest")});
    return aligned(rows, {2});
}

std::string csv_by_year(const std::vector<Line>& lines, const std::set<int>& years) {
    Row header{"outcome", "entry", "unit"};
    for (const int year : years) header.push_back(std::to_string(year));
    std::string text = csv_row(header);
    for (const Line& line : lines) {
        Row row{line.outcome, line.entry, line.unit};
        for (const int year : years) {
            const auto found = line.by_year.find(year);
            row.push_back(found == line.by_year.end() ? "" : fmt::format("{}", found->second));
        }
        text += csv_row(row);
    }
    return text;
}

std::string outcomes_text(const Values& values, const std::vector<std::string>& outcomes, std::optional<std::size_t> run,
                          const std::set<int>& years, bool ascii, const Say& say) {
    const auto lines = lines_of(values, outcomes, run);
    const auto shown_years = years.empty() ? default_years(lines) : years;
    return heading(values.about(), run, say)
         + (shown_years.empty() ? nothing_complete(say) : table_and_pictures(lines, shown_years, ascii, say));
}

std::string summary_text(const Values& values, std::optional<std::size_t> run, const std::set<int>& years, bool ascii,
                         const Say& say) {
    const sim::Results& results = values.about();
    auto lines = usual_lines(values, run);
    const auto others = other_outcomes(results, lines), split = split_outcomes(results, lines);
    const bool is_long = others.size() > most_others;
    if (!is_long) std::ranges::move(lines_of(values, others, run), std::back_inserter(lines));
    std::string text = heading(results, run, say);
    const auto shown_years = years.empty() ? default_years(lines) : years;
    if (shown_years.empty()) return text + nothing_complete(say);
    const auto rest = std::stable_partition(lines.begin(), lines.end(), [](const Line& line) { return line.is_looked_at; });
    const std::vector<Line> looked_at(lines.begin(), rest), usual(rest, lines.end());
    if (!looked_at.empty()) {
        text += say("What this scenario asks you to look at, besides the usual outcomes:\n",
                    "Waar dit scenario naar laat kijken, naast de gewone uitkomsten:\n")
              + table_and_pictures(looked_at, shown_years, ascii, say)
              + say("\nThe usual outcomes:\n", "\nDe gewone uitkomsten:\n");
    }
    text += table_and_pictures(usual, shown_years, ascii, say);
    if (is_long) {
        text += say("\n{} more outcomes have one value a month or year: --csv shows them, 'describe outcomes' explains.\n",
                    "\nNog {} uitkomsten met een waarde per maand of jaar: zie --csv, en 'describe outcomes' voor uitleg.\n",
                    others.size());
    }
    if (split.size() > most_named) {
        text += say("\n{} more are split by third, place, domain or the like: 'describe outcomes' lists them.\n",
                    "\nNog {} zijn uitgesplitst naar derde, plaats, domein en dergelijke: 'describe outcomes' noemt ze.\n",
                    split.size());
    } else if (!split.empty()) {
        text += "\n"
              + wrapped(say("Also in the file: {}", "Verder in het bestand: {}", fmt::format("{}", fmt::join(split, ", "))), 100,
                        "");
    }
    if (const std::size_t people = people_followed(results))
        text += say("\nThe lives of {} people: kanteling summary FILE --people\n",
                    "\nHet leven van {} mensen: kanteling summary FILE --people\n", people);
    return text;
}

} // namespace program
