#pragma once
#include "sim/id.hpp"

namespace welfare_state {

using CitizenId = sim::Id<struct Citizen>;
using NeighbourhoodId = sim::Id<struct Neighbourhood>;
using MunicipalityId = sim::Id<struct Municipality>;

} // namespace welfare_state
