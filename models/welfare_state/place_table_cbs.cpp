#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <map>

#include "models/welfare_state/place_cells.hpp"
#include "models/welfare_state/place_tables.hpp"
#include "sim/phrase.hpp"

// CBS, Kerncijfers wijken en buurten, as published (semicolons, decimal commas, "." for what is missing, padded with blanks):
//
//   gwb_code_10, else gwb_code           code; its digits 3 to 6 are the municipality
//   regio                                name
//   gm_naam                              name of the municipality
//   recs                                 Buurt, Wijk, Gemeente or Land: of each municipality only the finest level is kept, so
//                                        that nobody counts twice
//   a_inw                                population [persons]
//   a_00_14, a_15_24, a_25_44, a_45_64, a_65_oo   [persons] -> age_0_14 ... age_65_plus [%] of a_inw
//   p_ink_li, p_ink_hi                   income_low, income_high [%] of persons
//   p_koopw                              ownership [%] of dwellings
//   ste_mvs                              urbanity, 1 to 5
//
// All other columns (p_wcorpw and so on) are not needed.

namespace welfare_state {
namespace {

constexpr std::array age_columns{"a_00_14", "a_15_24", "a_25_44", "a_45_64", "a_65_oo"};

/// From fine to coarse; nothing for the country and what else there may be.
std::optional<int> level(std::string word) {
    std::ranges::transform(word, word.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    constexpr std::array levels{"buurt", "wijk", "gemeente"};
    const auto found = std::ranges::find(levels, word);
    if (found == levels.end()) return {};
    return static_cast<int>(found - levels.begin());
}

/// The rows to keep: of each municipality those of the finest level it has.
std::vector<std::size_t> finest_rows(const sim::Csv& table, const Cells& code, const Cells& recs, sim::Problems& problems) {
    std::map<std::string, int> finest; // by municipality
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto here = level(recs.text(row));
        if (!here) continue;
        if (const auto known = cbs_code(code.text(row))) {
            const auto entry = finest.try_emplace(known->municipality, *here).first;
            entry->second = std::min(entry->second, *here);
        } else {
            problems.add(code.where(row),
                         sim::phrase("'{}' is not a code of CBS (GM0014, WK001402, BU00140203)",
                                     "'{}' is geen code van het CBS (GM0014, WK001402, BU00140203)", code.text(row)));
        }
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto here = level(recs.text(row));
        const auto known = cbs_code(code.text(row));
        if (here && known && *here == finest[known->municipality]) rows.push_back(row);
    }
    return rows;
}

} // namespace

bool is_cbs_table(const sim::Csv& table) {
    return (table.has("gwb_code_10") || table.has("gwb_code")) && table.has("recs") && table.has("a_inw");
}

std::vector<RealPlace> read_cbs_table(const sim::Csv& table, sim::Problems& problems) {
    const auto cells = [&](std::string_view column) { return Cells(table, column, problems); };
    const Cells code = cells(table.has("gwb_code_10") ? "gwb_code_10" : "gwb_code"), population = cells("a_inw");
    const Cells name = cells("regio"), municipality_name = cells("gm_naam"), recs = cells("recs");
    const Cells income_low = cells("p_ink_li"), income_high = cells("p_ink_hi"), ownership = cells("p_koopw"),
                urbanity = cells("ste_mvs");
    std::vector<Cells> ages;
    for (const char* column : age_columns) ages.push_back(cells(column));

    std::vector<RealPlace> places;
    for (const std::size_t row : finest_rows(table, code, recs, problems)) {
        RealPlace place{code.text(row),
                        name.text(row),
                        cbs_code(code.text(row))->municipality,
                        municipality_name.text(row),
                        population.population(row),
                        {},
                        1,
                        {table.name(), table.where(row, 0).line}};
        place.neighbourhoods = real_neighbourhoods(place.code, place.population);
        for (std::size_t group = 0; group < age_groups; ++group) {
            const auto persons = ages[group].number(row, 0, std::numeric_limits<double>::infinity());
            if (persons && place.population > 0) place.known.values[group] = 100 * *persons / place.population;
        }
        place.known[Figure::income_low] = income_low.percentage(row);
        place.known[Figure::income_high] = income_high.percentage(row);
        place.known[Figure::ownership] = ownership.percentage(row);
        place.known[Figure::urbanity] = urbanity.number(row, 1, 5);
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace welfare_state
