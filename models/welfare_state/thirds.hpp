#pragma once
#include "models/welfare_state/places.hpp"

namespace welfare_state {

/// Fills in the third of every neighbourhood (M3): ranked by share of low class, highest first, then by code, and cut so that
/// each third holds a third of the first citizens as nearly as whole neighbourhoods allow.
void rank_in_thirds(Neighbourhoods& neighbourhoods);

} // namespace welfare_state
