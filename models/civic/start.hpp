#pragma once
#include <cstdint>

#include "models/civic/state.hpp"
#include "sim/parallel.hpp"

namespace civic {

/// Sections 3 to 5: the population at month 0, its network and its figures. `citizens` is a positive multiple of 10 000 below 2^32
/// (std::invalid_argument otherwise).
State start(std::uint32_t citizens, std::uint32_t seed, const sim::Workers& workers);

} // namespace civic
