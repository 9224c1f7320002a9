#pragma once
#include <array>
#include <cstdint>

#include "sim/column.hpp"
#include "sim/id.hpp"
#include "sim/rows.hpp"

/// CIVIC-1, the reference workload: what there is. Sections refer to README, "The workload".
namespace civic {

using CitizenId = sim::Id<struct Citizen>;
using NeighbourhoodId = sim::Id<struct Neighbourhood>;

inline constexpr std::uint32_t neighbourhood_size = 500; ///< [citizens]
inline constexpr std::uint32_t town_size = 20;           ///< [neighbourhoods]

enum class Status : std::uint8_t { child, employed, jobless, claimant, pensioner };

/// What a citizen is and has, and what they noticed of others this month.
struct Citizens {
    using Id = CitizenId;

    sim::Column<Id, std::int32_t> age; ///< [months]
    sim::Column<Id, Status> status;
    sim::Column<Id, std::int32_t> need; ///< [months] in want, at most; paid back one by one
    sim::Column<Id, double> income;     ///< [EUR/month]
    sim::Column<Id, double> health;     ///< [0, 1]
    sim::Column<Id, double> trust;      ///< [0, 1]

    sim::Column<Id, std::array<Id, 8>> links; ///< whom they know: four in the neighbourhood, three in town, one anywhere
    sim::Column<Id, std::uint8_t> employed_links, claimant_links; ///< [0, 8] seen at the start of this month
    sim::Column<Id, double> trust_of_links;                       ///< [0, 1] mean, seen at the start of this month

    explicit Citizens(std::uint32_t count)
        : age(count), status(count), need(count), income(count), health(count), trust(count), links(count), employed_links(count),
          claimant_links(count), trust_of_links(count) {}
    std::uint32_t size() const { return age.size(); }
};

/// Sums over the citizens of a neighbourhood, at the end of a month.
struct Neighbourhoods {
    using Id = NeighbourhoodId;

    sim::Column<Id, std::int64_t> workforce, jobless, claimants; ///< [citizens] of status 1..3, 2..3 and 3
    sim::Column<Id, std::int64_t> health, trust;                 ///< [2^-20], each citizen's truncated
    sim::Column<Id, std::int64_t> income;                        ///< [EUR/month], each citizen's truncated

    explicit Neighbourhoods(std::uint32_t count)
        : workforce(count), jobless(count), claimants(count), health(count), trust(count), income(count) {}
    std::uint32_t size() const { return workforce.size(); }
};

struct State {
    std::uint32_t seed;
    Citizens citizens;
    Neighbourhoods neighbourhoods;
    sim::Blocks<CitizenId> homes; ///< block n holds the citizens of neighbourhood n
};

} // namespace civic
