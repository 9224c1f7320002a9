#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <span>

#include "models/welfare_state/place_cells.hpp"
#include "models/welfare_state/place_tables.hpp"
#include "sim/phrase.hpp"

// Our own table of places (scenarios/places.md), which the districts and municipalities of 2022 have too:
//
//   code                      code
//   name                      name; the code where missing
//   municipality              municipality; where missing, from a code of CBS: WK001402 -> 0014 (M34)
//   municipality_name         name of the municipality; where missing, the name in the row of a municipality (GM), else its code
//   population                population [persons]
//   pop_0_14 ... pop_65plus   age_0_14 ... age_65_plus [%]; all 0 (too few people to publish) is missing
//   income_low, income_high   the same [%]
//   dwelling_ownership        ownership [%]
//   urbanity                  urbanity, 1 to 5, or in words: extremely, strongly, moderately, hardly, not urbanised

namespace welfare_state {
namespace {

constexpr std::array urban_words{"extremely urbanised", "strongly urbanised", "moderately urbanised", "hardly urbanised",
                                 "not urbanised"};

std::optional<double> urbanity(const Cells& cells, std::size_t row) {
    const auto word = std::ranges::find(urban_words, cells.text(row));
    if (word != urban_words.end()) return static_cast<double>(word - urban_words.begin() + 1);
    return cells.number(row, 1, 5);
}

/// Too few people to publish: then the table says 0 in every age group.
void forget_empty_ages(ByFigure<std::optional<double>>& known) {
    const auto ages = std::span(known.values).first(age_groups);
    if (std::ranges::all_of(ages, [](const auto& share) { return share == 0.0; })) std::ranges::fill(ages, std::nullopt);
}

/// Columns of the user's own are welcome, but a slip of the pen deserves a word.
void note_near_misses(const sim::Csv& table, std::vector<sim::Text>& notes) {
    std::vector<std::string> ours{"code", "name", "municipality", "municipality_name", "population"};
    ours.insert(ours.end(), figure_columns.values.begin(), figure_columns.values.end());
    std::vector<std::string> absent;
    std::ranges::copy_if(ours, std::back_inserter(absent), [&](const std::string& column) { return !table.has(column); });
    for (const std::string& column : table.header()) {
        const std::string near = std::ranges::count(ours, column) > 0 ? std::string() : sim::nearest(column, absent);
        if (!near.empty())
            notes.push_back(sim::phrase("column '{}' is not read (did you mean '{}'?)",
                                        "kolom '{}' wordt niet gelezen (bedoelde u '{}'?)", column, near));
    }
}

} // namespace

bool is_own_table(const sim::Csv& table) { return table.has("code") && table.has("population"); }

std::vector<RealPlace> read_own_table(const sim::Csv& table, sim::Problems& problems, std::vector<sim::Text>& notes) {
    note_near_misses(table, notes);
    const auto cells = [&](std::string_view column) { return Cells(table, column, problems); };
    const Cells code = cells("code"), name = cells("name"), population = cells("population");
    const Cells municipality = cells("municipality"), municipality_name = cells("municipality_name");
    std::vector<Cells> columns; // by figure
    for (const char* column : figure_columns.values) columns.push_back(cells(column));
    bool is_told = false; // that the whole column is missing
    std::vector<RealPlace> places;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        RealPlace place{code.text(row),
                        name.text(row),
                        municipality.text(row),
                        municipality_name.text(row),
                        population.population(row),
                        {},
                        1,
                        {table.name(), table.where(row, 0).line}};
        if (place.name.empty()) place.name = place.code;
        if (place.municipality_name.empty() && place.code.starts_with("GM")) place.municipality_name = place.name;
        if (const auto known = cbs_code(place.code); known && place.municipality.empty())
            place.municipality = known->municipality;
        if (place.municipality.empty() && !is_told) {
            is_told = !table.has("municipality");
            const sim::Text hint = is_told ? sim::did_you_mean("municipality", table.header()) : sim::Text{};
            problems.add(municipality.where(row),
                         sim::phrase("the municipality of '{}' is unknown: fill in the column 'municipality'{}",
                                     "de gemeente van '{}' is onbekend: vul de kolom 'municipality' in{}", place.code, hint));
        }
        place.neighbourhoods = real_neighbourhoods(place.code, place.population);
        for (const Figure figure : all_figures) {
            const Cells& column = columns[static_cast<std::size_t>(figure)];
            place.known[figure] = figure == Figure::urbanity ? urbanity(column, row) : column.percentage(row);
        }
        forget_empty_ages(place.known);
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace welfare_state
