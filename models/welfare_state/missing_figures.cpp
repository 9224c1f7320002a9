#include "models/welfare_state/missing_figures.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <numeric>
#include <span>

#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

/// The mean of one figure in each municipality where some place knows it.
std::map<std::string, double> means_of_municipalities(const std::vector<RealPlace>& places, Figure figure) {
    std::map<std::string, double> people, sum;
    for (const RealPlace& place : places) {
        if (!place.known[figure]) continue;
        people[place.municipality] += place.population;
        sum[place.municipality] += place.population * *place.known[figure];
    }
    for (auto& [municipality, mean] : sum) mean /= people[municipality];
    return sum;
}

/// Where the missing figures of the places came from.
struct Filled {
    std::uint32_t from_municipality = 0, from_nation = 0;
};

Filled fill_in(std::vector<RealPlace>& places, Figure figure, double national) {
    const auto means = means_of_municipalities(places, figure);
    Filled filled;
    for (RealPlace& place : places) {
        if (place.known[figure]) continue;
        const auto mean = means.find(place.municipality);
        place.known[figure] = mean == means.end() ? national : mean->second;
        ++(mean == means.end() ? filled.from_nation : filled.from_municipality);
    }
    return filled;
}

} // namespace

void rescale_ages(std::vector<RealPlace>& places, std::vector<sim::Text>& notes) {
    std::uint32_t rescaled = 0;
    for (RealPlace& place : places) {
        const auto ages = std::span(place.known.values).first(age_groups);
        if (!std::ranges::all_of(ages, [](const auto& share) { return share.has_value(); })) continue;
        const double sum =
            std::accumulate(ages.begin(), ages.end(), 0.0, [](double all, const auto& share) { return all + *share; });
        if (std::abs(sum - 100) <= 2 || sum == 0) continue;
        for (auto& share : ages) *share *= 100 / sum;
        ++rescaled;
    }
    if (rescaled > 0)
        notes.push_back(sim::phrase("age shares of {} places missed 100 % by more than 2 and were rescaled",
                                    "de leeftijdsaandelen van {} plaatsen weken meer dan 2 af van 100 % en zijn herschaald",
                                    rescaled));
}

std::uint32_t fill_in(std::vector<RealPlace>& places, const Figures& national, std::vector<sim::Text>& notes) {
    Filled all;
    std::vector<std::string> unknown; // in every place
    for (const Figure figure : all_figures) {
        const Filled filled = fill_in(places, figure, national[figure]);
        if (filled.from_nation == places.size()) unknown.emplace_back(figure_columns[figure]);
        all.from_municipality += filled.from_municipality;
        all.from_nation += filled.from_nation;
    }
    const std::uint32_t count = all.from_municipality + all.from_nation;
    if (count > 0) {
        notes.push_back(
            sim::phrase("{} missing figures were filled in: {} with the mean of the municipality, {} with that of the nation",
                        "{} ontbrekende cijfers zijn aangevuld: {} met het gemiddelde van de gemeente, {} met dat van het land",
                        count, all.from_municipality, all.from_nation));
    }
    if (!unknown.empty())
        notes.push_back(sim::phrase("known of no place, so the nation's mean for all: {}",
                                    "van geen enkele plaats bekend, dus overal het landelijk gemiddelde: {}",
                                    fmt::to_string(fmt::join(unknown, ", "))));
    if (std::ranges::count(unknown, figure_columns[Figure::income_low]) > 0) {
        notes.push_back({"without income_low all places have the same classes: the thirds say nothing about deprivation",
                         "zonder income_low hebben alle plaatsen dezelfde klassen: de derden zeggen niets over achterstand"});
    }
    return count;
}

} // namespace welfare_state
