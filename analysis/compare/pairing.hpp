#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/compare/difference.hpp"

namespace comparison {

/// A run: what makes it the partner of a run of another scenario, and its value of the outcome at hand.
struct Run {
    std::string scenario;
    std::int64_t point = 0; ///< of a design; 0 where there is none
    std::uint32_t replicate = 0;
    std::string seed;
    double value = 0; ///< not-a-number: it has none
};

/// The runs of two scenarios, matched.
struct Pairs {
    Values values;                   ///< one row for each pair, or for each point of a design (the mean over its pairs)
    std::vector<std::int64_t> point; ///< of each row where they are paired
    std::size_t pairs = 0;           ///< of runs
    std::size_t left_out = 0;        ///< runs without a partner, or without a value
    bool by_point = false;           ///< rows are points
};

/// Runs with the same point, replicate and seed share their dice: they are pairs. Where no two are, all runs count, as independent
/// draws. Where runs belong to several points of a design, a point is one observation: its replicates are not independent of each
/// other.
Pairs paired(const std::vector<Run>& runs, const std::string& base, const std::string& other);

} // namespace comparison
