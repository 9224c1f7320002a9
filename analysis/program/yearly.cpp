#include "analysis/program/yearly.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace program {
namespace {

const sim::Dimension* find(const sim::Results& results, const std::string& name) {
    const auto found = std::ranges::find(results.dimensions, name, &sim::Dimension::name);
    return found == results.dimensions.end() ? nullptr : &*found;
}

struct Moment {
    int year;
    unsigned month; ///< from 1
};

Moment moment(int days) {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::year{1945} / 1 / 1} + std::chrono::days{days}};
    return {static_cast<int>(day.year()), static_cast<unsigned>(day.month())};
}

/// Values by month brought to years.
class Months {
public:
    explicit Months(const std::string& cell_methods) : methods_(cell_methods) {}

    void add(Moment at, double value) {
        if (!takes_all() && at.month != 6) return;
        sums_[at.year] += value; // a missing month makes the year missing
        ++counts_[at.year];
    }
    std::map<int, double> years() const {
        std::map<int, double> values;
        for (const auto& [year, sum] : sums_) {
            const int count = counts_.at(year);
            if (takes_all() && count < 12) continue;
            if (!std::isnan(sum)) values[year] = is("mean") ? sum / count : sum;
        }
        return values;
    }

private:
    bool is(const char* method) const { return methods_.find(std::string(": ") + method) != std::string::npos; }
    bool takes_all() const { return is("sum") || is("mean"); }

    const std::string& methods_;
    std::map<int, double> sums_;
    std::map<int, int> counts_;
};

std::map<int, double> years_of_run(const sim::RunRecord& run, const sim::Outcome& outcome, const sim::Dimension& time,
                                   std::size_t entry, std::size_t entries) {
    const auto* coordinates = std::get_if<std::vector<std::int32_t>>(&time.coordinates);
    const auto found = std::ranges::find(run.outcomes, outcome.name, &sim::OutcomeValues::name);
    if (!coordinates || found == run.outcomes.end() || found->values.size() < coordinates->size() * entries) return {};
    Months months(outcome.cell_methods);
    std::map<int, double> years;
    for (std::size_t i = 0; i < coordinates->size(); ++i) {
        const double value = found->values[i * entries + entry];
        if (time.name == "month") months.add(moment((*coordinates)[i]), value);
        else if (!std::isnan(value)) years[(*coordinates)[i]] = value;
    }
    return time.name == "month" ? months.years() : years;
}

} // namespace

std::optional<std::vector<std::string>> entries_of(const sim::Results& results, const sim::Outcome& outcome) {
    if (outcome.axes.empty() || outcome.axes.size() > 2 || (outcome.axes[0] != "month" && outcome.axes[0] != "year")) return {};
    std::vector<std::string> entries;
    if (outcome.axes.size() == 1) return entries;
    const sim::Dimension* along = find(results, outcome.axes[1]);
    if (!along) return {};
    if (const auto* names = std::get_if<std::vector<std::string>>(&along->coordinates)) return *names;
    for (const auto number : std::get<0>(along->coordinates)) entries.push_back(std::to_string(number));
    return entries;
}

std::map<int, double> by_year(const sim::Results& results, const sim::Outcome& outcome, std::size_t entry,
                              std::optional<std::size_t> run) {
    const auto entries = entries_of(results, outcome);
    const sim::Dimension* time = entries ? find(results, outcome.axes[0]) : nullptr;
    if (!time) return {};
    std::map<int, double> sums;
    std::map<int, int> counts;
    for (std::size_t i = 0; i < results.runs.size(); ++i) {
        if (run && i != *run) continue;
        for (const auto& [year, value] :
             years_of_run(results.runs[i], outcome, *time, entry, std::max<std::size_t>(1, entries->size()))) {
            sums[year] += value;
            ++counts[year];
        }
    }
    for (auto& [year, sum] : sums) sum /= counts[year];
    return sums;
}

} // namespace program
