#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Sorts the people by home, household and age, drops the rows of who has died or left, and numbers the households of each
/// neighbourhood from 0. The only place where rows move; every tie follows, and ties to who is gone end.
/// Afterwards each block has room for `newcomers` more, and for births. Nobody's dice change: they hang on lineage.
void arrange(Citizens& citizens, Neighbourhoods& neighbourhoods, const sim::Column<NeighbourhoodId, std::uint32_t>& newcomers,
             const sim::Step& now);

/// Arranges only when some block has no room for its newcomers.
void make_room(Citizens& citizens, Neighbourhoods& neighbourhoods, const sim::Column<NeighbourhoodId, std::uint32_t>& newcomers,
               const sim::Step& now);

} // namespace welfare_state
