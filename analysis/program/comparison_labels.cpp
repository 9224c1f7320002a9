#include "analysis/program/comparison_labels.hpp"

#include "analysis/program/difference_text.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

constexpr std::size_t longest_scenario = 12; // [characters]

std::string name_of(const Compared& row, const Say& say) { return NumberText(row.line, row.largest, 0, say).name(); }

std::string name_of_outcome(const Compared& row, const Say& say) {
    Compared whole = row;
    for (std::string* name : {&whole.line.name.en, &whole.line.name.nl}) *name = name->substr(0, name->rfind(": "));
    return name_of(whole, say);
}

} // namespace

Labels::Labels(const std::vector<Compared>& list, const Question& question, const Say& say) : say_(say) {
    std::vector<std::string> scenarios = question.others, rows, outcomes;
    scenarios.insert(scenarios.begin(), question.base);
    for (const Compared& row : list) {
        rows.push_back(name_of(row, say));
        outcomes.push_back(name_of_outcome(row, say));
    }
    scenarios_ = short_names(scenarios, longest_scenario);
    rows.insert(rows.end(), outcomes.begin(), outcomes.end());
    rows_ = short_names(rows, longest_row_name);
}

const std::string& Labels::row(const Compared& row) const { return rows_.at(name_of(row, say_)); }

const std::string& Labels::outcome(const Compared& row) const { return rows_.at(name_of_outcome(row, say_)); }

} // namespace program
