#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "models/welfare_state/ids.hpp"
#include "sim/column.hpp"
#include "sim/rows.hpp"
#include "sim/text.hpp"

namespace welfare_state {

/// Neighbourhoods ranked by deprivation and cut in three, each a third of the first population (M3).
enum class Third : std::uint8_t { deprived, middle, well_off };
inline constexpr int thirds = 3;

/// Neighbourhoods, sorted by municipality.
struct Neighbourhoods {
    using Id = NeighbourhoodId;

    sim::Column<Id, MunicipalityId> municipality;
    sim::Column<Id, std::uint32_t> first_citizens; ///< [agents] people at the start
    sim::Column<Id, float> stands_for;             ///< [places] real neighbourhoods that this one stands for (M1)
    sim::Column<Id, float> low_class, high_class;  ///< [share] of the first population, and of the dwellings for each class
    sim::Column<Id, float>
        closed; ///< [share] of homes closed to another class than the most common, where residents choose who comes
    sim::Column<Id, Third> third;
    sim::Column<Id, std::uint32_t> next_household; ///< number for the next new household
    std::vector<std::string> code, name;           ///< by neighbourhood

    std::uint32_t size() const { return municipality.size(); }
};

/// Municipalities. Their neighbourhoods stand together.
struct Municipalities {
    using Id = MunicipalityId;

    sim::Column<Id, std::uint32_t> first_neighbourhood; ///< number of the first of its neighbourhoods
    sim::Column<Id, std::uint32_t> neighbourhoods;      ///< number of neighbourhoods
    sim::Column<Id, float> stands_for;                  ///< [places] real municipalities that this one stands for (M1)
    std::vector<std::string> code, name;                ///< by municipality

    std::uint32_t size() const { return neighbourhoods.size(); }
    sim::Rows<NeighbourhoodId> of(Id municipality) const {
        return {first_neighbourhood[municipality], first_neighbourhood[municipality] + neighbourhoods[municipality]};
    }
};

/// A country, or a part of it.
struct Places {
    Municipalities municipalities;
    Neighbourhoods neighbourhoods;
    double share_of_country = 1;  ///< [share] of the national population that lives in these places
    std::uint32_t filled_in = 0;  ///< missing figures that were replaced by a mean (M34)
    std::vector<sim::Text> notes; ///< what was done to the figures, for the user and for the result file
};

} // namespace welfare_state
