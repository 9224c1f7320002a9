#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// What happened in a neighbourhood this month [agents].
struct Events {
    using Counts = sim::Column<NeighbourhoodId, std::uint32_t>;
    Counts births, deaths, immigrants, emigrants;
    std::vector<std::uint64_t>
        left; ///< lineages of those who left the country last, in no order: their rows are gone by the end of the month

    explicit Events(std::uint32_t neighbourhoods = 0)
        : births(neighbourhoods), deaths(neighbourhoods), immigrants(neighbourhoods), emigrants(neighbourhoods) {}
};

enum class AgeGroup : std::uint8_t { from_0, from_20, from_65, from_80 };
inline constexpr int age_groups = 4;
inline constexpr int household_sizes = 5; ///< 1, 2, 3, 4, and 5 or more

/// The people of one place, counted [agents].
struct Count {
    std::array<std::int64_t, age_groups> by_age{};
    std::array<std::int64_t, sexes> by_sex{};
    std::array<std::int64_t, household_sizes> households{};             ///< by size
    std::int64_t minors = 0;                                            ///< of 0 to 17 years
    std::int64_t carers = 0;                                            ///< of 50 to 74 years: potential carers
    std::int64_t oldest = 0;                                            ///< of 85 years and over
    std::int64_t births = 0, deaths = 0, immigrants = 0, emigrants = 0; ///< this month

    Count& operator+=(const Count& other);
    std::int64_t people() const { return by_sex[0] + by_sex[1]; }
    std::int64_t all_households() const;
};

/// The ties of the people of one place, counted.
struct TieCount {
    std::int64_t people = 0;
    std::int64_t kin = 0, neighbours = 0, bridging = 0; ///< filled slots 0-2, 3-5, 6-7
    std::int64_t bonds = 0;                             ///< filled slots 0-5 with somebody of the same class
    std::int64_t bridges = 0;                           ///< filled slots with somebody of another class or another pillar

    TieCount& operator+=(const TieCount& other);
    std::int64_t filled() const { return kin + neighbours + bridging; }
};

/// The counts of a month, by neighbourhood.
struct Census {
    sim::Column<NeighbourhoodId, Count> people;
    sim::Column<NeighbourhoodId, TieCount> ties; ///< counted in June only: ties change slowly and are costly to count

    /// [agents] in a household: that of number k of a block stands at the block's k-th row.
    sim::Column<CitizenId, std::uint16_t> members;

    explicit Census(std::uint32_t neighbourhoods = 0) : people(neighbourhoods), ties(neighbourhoods) {}
};

/// Counts everybody at the end of the month, and takes over the events of the month.
void census(const Citizens& citizens, Events& events, Census& census, const sim::Step& now);

} // namespace welfare_state
