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
    explicit Months(const std::string& cell_methods)
        : is_mean_(cell_methods.find(": mean") != std::string::npos),
          takes_all_(is_mean_ || cell_methods.find(": sum") != std::string::npos) {}

    void add(Moment at, double value) {
        if (!takes_all_ && at.month != 6) return;
        sums_[at.year] += value; // a missing month makes the year missing
        ++counts_[at.year];
    }
    ByYear years() const {
        ByYear values;
        for (const auto& [year, sum] : sums_) {
            const int count = counts_.at(year);
            if (takes_all_ && count < 12) continue;
            if (!std::isnan(sum)) values[year] = is_mean_ ? sum / count : sum;
        }
        return values;
    }

private:
    bool is_mean_, takes_all_;
    ByYear sums_;
    std::map<int, int> counts_;
};

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

std::vector<ByYear> by_year(const sim::Results& results, const sim::Outcome& outcome, const std::vector<double>& values) {
    const auto entries = entries_of(results, outcome);
    if (!entries) return {};
    std::vector<ByYear> by_entry(std::max<std::size_t>(1, entries->size()));
    const sim::Dimension* time = find(results, outcome.axes[0]);
    const auto* coordinates = time ? std::get_if<std::vector<std::int32_t>>(&time->coordinates) : nullptr;
    if (!coordinates || values.size() < coordinates->size() * by_entry.size()) return by_entry;
    for (std::size_t entry = 0; entry < by_entry.size(); ++entry) {
        Months months(outcome.cell_methods);
        for (std::size_t i = 0; i < coordinates->size(); ++i) {
            const double value = values[i * by_entry.size() + entry];
            if (time->name == "month") months.add(moment((*coordinates)[i]), value);
            else if (!std::isnan(value)) by_entry[entry][(*coordinates)[i]] = value;
        }
        if (time->name == "month") by_entry[entry] = months.years();
    }
    return by_entry;
}

std::vector<double> Values::of(std::size_t outcome, std::size_t run) const {
    if (file_) return file_->values(outcome, run);
    const auto& all = results_.runs.at(run).outcomes;
    const auto found = std::ranges::find(all, results_.outcomes.at(outcome).name, &sim::OutcomeValues::name);
    return found == all.end() ? std::vector<double>{} : found->values;
}

std::vector<ByYear> Values::by_year(const sim::Outcome& outcome, std::optional<std::size_t> run) const {
    const auto place = std::ranges::find(results_.outcomes, outcome.name, &sim::Outcome::name);
    const auto number = static_cast<std::size_t>(place - results_.outcomes.begin());
    const auto of_run = [&](std::size_t each) { return program::by_year(results_, outcome, of(number, each)); };
    if (run) return of_run(*run);
    auto means = program::by_year(results_, outcome, {});
    std::vector<std::map<int, int>> counts(means.size());
    for (std::size_t each = 0; each < results_.runs.size(); ++each) {
        const auto values = of_run(each);
        for (std::size_t entry = 0; entry < means.size(); ++entry) {
            for (const auto& [year, value] : values[entry]) means[entry][year] += value, ++counts[entry][year];
        }
    }
    for (std::size_t entry = 0; entry < means.size(); ++entry) {
        for (auto& [year, sum] : means[entry]) sum /= counts[entry][year];
    }
    return means;
}

} // namespace program
