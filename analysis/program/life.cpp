#include "analysis/program/life.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <limits>

#include "analysis/program/table.hpp"

namespace program {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

const sim::Dimension* find(const sim::Results& results, const std::string& name) {
    const auto found = std::ranges::find(results.dimensions, name, &sim::Dimension::name);
    return found == results.dimensions.end() ? nullptr : &*found;
}

std::vector<std::string> names_of(const sim::Dimension& dimension) {
    if (const auto* names = std::get_if<std::vector<std::string>>(&dimension.coordinates)) return *names;
    std::vector<std::string> names;
    for (const auto number : std::get<0>(dimension.coordinates)) names.push_back(std::to_string(number));
    return names;
}

bool is_of_people(const sim::Outcome& outcome) {
    return (outcome.axes.size() == 2 || outcome.axes.size() == 3) && outcome.axes[0] == "month" && outcome.axes[1] == "person";
}

std::chrono::year_month_day date_of(int days) {
    return std::chrono::sys_days{std::chrono::year{1945} / 1 / 1} + std::chrono::days{days};
}

} // namespace

std::size_t people_followed(const sim::Results& results) {
    const sim::Dimension* people = find(results, "person");
    const bool tells = std::ranges::find(results.outcomes, "person_presence", &sim::Outcome::name) != results.outcomes.end();
    return people && tells ? people->size() : 0;
}

Life::Life(const sim::Results& results, std::size_t run, std::size_t person)
    : results_(results), person_(person), people_(people_followed(results)) {
    if (const sim::Dimension* months = find(results, "month")) {
        if (const auto* days = std::get_if<std::vector<std::int32_t>>(&months->coordinates))
            days_.assign(days->begin(), days->end());
    }
    for (const sim::Outcome& outcome : results.outcomes) {
        const auto& all = results.runs[run].outcomes;
        const auto found = std::ranges::find(all, outcome.name, &sim::OutcomeValues::name);
        if (!is_of_people(outcome) || found == all.end()) continue;
        Course course{&found->values, {}};
        const sim::Dimension* more = outcome.axes.size() == 3 ? find(results, outcome.axes[2]) : nullptr;
        if (more) course.entries = names_of(*more);
        if (found->values.size() == days_.size() * people_ * std::max<std::size_t>(1, course.entries.size()))
            courses_.emplace(outcome.name, std::move(course));
    }
    bool begun = false;
    for (std::size_t month = 0; month < days_.size(); ++month) {
        const double presence = at("person_presence", month);
        if (std::isnan(presence)) break; // an interrupted run
        fate_ = static_cast<Fate>(static_cast<int>(std::clamp(presence, 0.0, 3.0)));
        if (fate_ != Fate::here) continue;
        if (!begun) here_.start = month;
        begun = true;
        here_.end = month + 1;
    }
}

bool Life::is_born() const { return here_.start > 0 && age(here_.start) == 0; }

int Life::year(std::size_t month) const { return static_cast<int>(date_of(days_.at(month)).year()); }

int Life::age(std::size_t month) const {
    const double age = at("person_age", month);
    return std::isnan(age) ? 0 : static_cast<int>(age);
}

int Life::birth_year() const {
    const auto date = date_of(days_.at(here_.start));
    const double age = at("person_age", here_.start);
    const int months = std::isnan(age) ? 0 : static_cast<int>(std::lround(age * 12));
    return (static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1 - months) / 12;
}

double Life::at(std::string_view outcome, std::size_t month, std::size_t entry) const {
    const auto found = courses_.find(outcome);
    if (found == courses_.end() || month >= days_.size()) return missing;
    const std::size_t entries = std::max<std::size_t>(1, found->second.entries.size());
    return entry < entries ? (*found->second.values)[(month * people_ + person_) * entries + entry] : missing;
}

std::vector<double> Life::values(std::string_view outcome, const Span& span, std::size_t entry) const {
    std::vector<double> all;
    for (std::size_t month = span.start; month < span.end; ++month) all.push_back(at(outcome, month, entry));
    return all;
}

double Life::mean(std::string_view outcome, const Span& span, std::size_t entry) const {
    double sum = 0;
    int count = 0;
    for (const double value : values(outcome, span, entry)) {
        if (std::isnan(value)) continue;
        sum += value;
        ++count;
    }
    return count > 0 ? sum / count : missing;
}

double Life::most(std::string_view outcome, const Span& span, std::size_t entry) const {
    double most = missing;
    for (const double value : values(outcome, span, entry)) {
        if (std::isnan(most) || value > most) most = value;
    }
    return most;
}

const std::vector<std::string>& Life::entries(std::string_view outcome) const {
    static const std::vector<std::string> none;
    const auto found = courses_.find(outcome);
    return found == courses_.end() ? none : found->second.entries;
}

std::string Life::name_along(const std::string& axis, double place) const {
    const sim::Dimension* dimension = find(results_, axis);
    if (!dimension || !(place >= 0) || place >= static_cast<double>(dimension->size())) return "";
    return names_of(*dimension)[static_cast<std::size_t>(place)];
}

std::string Life::csv() const {
    Row header{"month"};
    std::vector<std::pair<std::string_view, std::size_t>> columns;
    for (const sim::Outcome& outcome : results_.outcomes) { // in the order of the file
        const auto found = courses_.find(outcome.name);
        if (found == courses_.end()) continue;
        for (std::size_t entry = 0; entry < std::max<std::size_t>(1, found->second.entries.size()); ++entry) {
            columns.emplace_back(found->first, entry);
            header.push_back(found->second.entries.empty() ? outcome.name : outcome.name + ":" + found->second.entries[entry]);
        }
    }
    std::string text = csv_row(header);
    for (std::size_t month = here_.start; month < here_.end; ++month) {
        const auto date = date_of(days_[month]);
        Row row{fmt::format("{}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()))};
        for (const auto& [outcome, entry] : columns) {
            const double value = at(outcome, month, entry);
            row.push_back(std::isnan(value) ? "" : fmt::format("{}", value));
        }
        text += csv_row(row);
    }
    return text;
}

} // namespace program
