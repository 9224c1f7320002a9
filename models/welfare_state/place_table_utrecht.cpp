#include "models/welfare_state/place_cells.hpp"
#include "models/welfare_state/place_tables.hpp"
#include "sim/phrase.hpp"

// Neighbourhoods as in the example of the province of Utrecht (CBS figures under Dutch names, from a public repository):
//
//   buurt_code                                code; its digits 3 to 6 are the municipality
//   regio                                     name
//   gm_naam                                   name of the municipality
//   aantal_inwoners                           population [persons]
//   aantal_inwoners_tussen_25_44_percentage   age_25_44 [%]
//   koopwoning_percentage                     ownership [%]
//
// Other ages, incomes and urbanity are not in it, and the other columns are not needed.

namespace welfare_state {

bool is_utrecht_table(const sim::Csv& table) { return table.has("buurt_code") && table.has("aantal_inwoners"); }

std::vector<RealPlace> read_utrecht_table(const sim::Csv& table, sim::Problems& problems) {
    const auto cells = [&](std::string_view column) { return Cells(table, column, problems); };
    const Cells code = cells("buurt_code"), population = cells("aantal_inwoners"), name = cells("regio"),
                municipality_name = cells("gm_naam");
    const Cells age_25_44 = cells("aantal_inwoners_tussen_25_44_percentage"), ownership = cells("koopwoning_percentage");
    std::vector<RealPlace> places;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto known = cbs_code(code.text(row));
        if (!known) {
            problems.add(code.where(row), sim::phrase("'{}' is not a code of CBS (BU00140203)",
                                                      "'{}' is geen code van het CBS (BU00140203)", code.text(row)));
            continue;
        }
        RealPlace place{code.text(row),
                        name.text(row),
                        known->municipality,
                        municipality_name.text(row),
                        population.population(row),
                        {},
                        1,
                        {table.name(), table.where(row, 0).line}};
        place.neighbourhoods = real_neighbourhoods(place.code, place.population);
        place.known[Figure::age_25_44] = age_25_44.percentage(row);
        place.known[Figure::ownership] = ownership.percentage(row);
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace welfare_state
