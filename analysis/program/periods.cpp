#include "analysis/program/periods.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "sim/input_error.hpp"

namespace program {
namespace {

int year_of(std::string_view text, const std::string& all) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error == std::errc{} && end == text.data() + text.size() && year >= 1 && year <= 9999) return year;
    throw sim::InputError({"command line"},
                          sim::phrase("--years {} must be years or spans of years, such as 2030,2036-2040",
                                      "--years {} moet jaren of reeksen van jaren zijn, zoals 2030,2036-2040", all));
}

} // namespace

std::string Period::text() const { return from == until ? std::to_string(from) : fmt::format("{}-{}", from, until); }

const std::vector<Period>& eras() {
    static const std::vector<Period> all = {{1945, 1959}, {1960, 1979}, {1980, 2009}, {2010, 2040}};
    return all;
}

std::vector<Option> period_options() {
    return {{"years",
             0,
             "YEARS",
             {"years, and spans of years of which the mean counts, such as 2030,2036-2040",
              "jaren, en reeksen van jaren waarvan het gemiddelde telt, zoals 2030,2036-2040"}},
            {"eras", 0, "", {"the means over the four eras", "de gemiddelden over de vier tijdvakken"}}};
}

std::vector<Period> years_of(const Given& given) {
    if (!given.has("years")) return {};
    const std::string text = *given.text("years");
    std::vector<Period> periods;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t comma = std::min(text.find(',', start), text.size());
        const std::string_view part = std::string_view(text).substr(start, comma - start);
        const std::size_t dash = part.find('-');
        const int from = year_of(part.substr(0, dash), text);
        const int until = dash == std::string_view::npos ? from : year_of(part.substr(dash + 1), text);
        periods.push_back({std::min(from, until), std::max(from, until)});
        start = comma + 1;
    }
    return periods;
}

std::vector<Period> periods_of(const Given& given) {
    std::vector<Period> periods = years_of(given);
    if (given.has("eras")) periods.insert(periods.end(), eras().begin(), eras().end());
    return periods;
}

Means means_over(const Period& period, const std::vector<std::map<int, double>>& by_run) {
    std::map<int, std::size_t> runs_with;
    std::size_t runs = 0;
    for (const auto& years : by_run) {
        const auto first = years.lower_bound(period.from), last = years.upper_bound(period.until);
        runs += first != last;
        for (auto year = first; year != last; ++year) ++runs_with[year->first];
    }
    std::erase_if(runs_with, [&](const auto& year) { return year.second < runs; });
    Means means{std::vector<double>(by_run.size(), std::numeric_limits<double>::quiet_NaN()), {}};
    if (runs_with.empty()) return means;
    means.years = Period{runs_with.begin()->first, runs_with.rbegin()->first};
    for (std::size_t run = 0; run < by_run.size(); ++run) {
        double sum = 0;
        for (const auto& [year, count] : runs_with) {
            const auto found = by_run[run].find(year);
            sum += found == by_run[run].end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
        }
        means.by_run[run] = sum / static_cast<double>(runs_with.size());
    }
    return means;
}

} // namespace program
