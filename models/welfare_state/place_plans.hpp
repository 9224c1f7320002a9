#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/welfare_state/places.hpp"

namespace welfare_state {

/// A neighbourhood in the making.
struct NeighbourhoodPlan {
    std::string code, name;
    double agents;                ///< [agents] in 1945, not yet a whole number
    double stands_for;            ///< [places] real neighbourhoods
    double low_class, high_class; ///< [share]
};

/// A municipality in the making, with its neighbourhoods in order.
struct MunicipalityPlan {
    std::string code, name;
    double stands_for; ///< [places] real municipalities
    std::vector<NeighbourhoodPlan> neighbourhoods;
};

/// Whole numbers that sum to `total`, each its quota rounded down or up: up where the remainder is largest, the first of equals
/// first. The quotas sum to `total` but for rounding.
std::vector<std::uint32_t> apportion(const std::vector<double>& quotas, std::int64_t total);

/// The places as planned, with `citizens` agents in all.
Places places_from(const std::vector<MunicipalityPlan>& plans, std::int64_t citizens);

} // namespace welfare_state
