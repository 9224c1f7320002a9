#include "analysis/program/difference.hpp"

#include <algorithm>
#include <cmath>

#include "sim/phrase.hpp"

namespace program {
namespace {

bool equal(double one, double other) { return one == other || (std::isnan(one) && std::isnan(other)); }

bool is_missing(double value) { return std::isnan(value); }

const std::vector<double>& values_of(const sim::RunRecord& run, const std::string& outcome) {
    static const std::vector<double> none;
    const auto found = std::ranges::find(run.outcomes, outcome, &sim::OutcomeValues::name);
    return found == run.outcomes.end() ? none : found->values;
}

/// "month 12, third middle": what stands along the axes at a place in the row of values.
std::string place_of(const sim::Results& results, const sim::Outcome& outcome, std::size_t place) {
    std::string text;
    for (auto axis = outcome.axes.rbegin(); axis != outcome.axes.rend(); ++axis) {
        const auto dimension = std::ranges::find(results.dimensions, *axis, &sim::Dimension::name);
        if (dimension == results.dimensions.end() || dimension->size() == 0) return text;
        const std::size_t entry = place % dimension->size();
        place /= dimension->size();
        const auto* names = std::get_if<std::vector<std::string>>(&dimension->coordinates);
        std::string label = names ? (*names)[entry] : std::to_string(std::get<0>(dimension->coordinates)[entry]);
        if (dimension->name == "month")
            label = fmt::format("{}-{:02}", sim::Month{static_cast<int>(entry)}.year(), entry % 12 + 1);
        text = *axis + " " + label + (text.empty() ? "" : ", ") + text;
    }
    return text;
}

} // namespace

std::optional<sim::Text> first_difference(const sim::Results& some, const sim::Results& others) {
    for (const sim::Outcome& outcome : others.outcomes) {
        for (std::size_t run = 0; run < std::min(some.runs.size(), others.runs.size()); ++run) {
            const auto &first = values_of(some.runs[run], outcome.name), &second = values_of(others.runs[run], outcome.name);
            for (std::size_t place = 0; place < std::min(first.size(), second.size()); ++place) {
                if (equal(first[place], second[place])) continue;
                return sim::phrase("{} in run {} at {}: {} in the file, {} made again",
                                   "{} in run {} bij {}: {} in het bestand, {} opnieuw gemaakt", outcome.name, run,
                                   place_of(some, outcome, place), first[place], second[place]);
            }
            // A run that failed has no values; the file holds missing ones.
            if (first.size() == second.size() || (second.empty() && std::ranges::all_of(first, is_missing))) continue;
            return sim::phrase("{} in run {}: {} values in the file, {} made again",
                               "{} in run {}: {} waarden in het bestand, {} opnieuw gemaakt", outcome.name, run, first.size(),
                               second.size());
        }
    }
    return {};
}

} // namespace program
