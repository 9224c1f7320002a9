#pragma once
#include "sim/id.hpp"

namespace welfare_state {

using CitizenId = sim::Id<struct Citizen>;
using NeighbourhoodId = sim::Id<struct Neighbourhood>;
using MunicipalityId = sim::Id<struct Municipality>;
using TeamId = sim::Id<struct Team>;
using InstitutionId = sim::Id<struct Institution>;
using ProfessionalId = sim::Id<struct Professional>;

} // namespace welfare_state
