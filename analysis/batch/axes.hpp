#pragma once
#include <vector>

#include "sim/results.hpp"

namespace batch {

/// Adds to the axes of a file what other axes have more: months and years in their order, names behind those that are there. Throws
/// InputError where axes differ and one of them has a name twice, since nobody could tell then which is which.
void unite(std::vector<sim::Dimension>& axes, const std::vector<sim::Dimension>& others);

} // namespace batch
