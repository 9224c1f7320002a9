#pragma once
#include "models/welfare_state/ids.hpp"
#include "sim/column.hpp"

namespace welfare_state {

/// What people meet in their neighbourhood: counted at the end of a month (`accounts`), felt in the next.
struct Surroundings {
    sim::Column<NeighbourhoodId, float> volunteers;   ///< [share] of grown-ups who volunteer
    sim::Column<NeighbourhoodId, float> associations; ///< [0, 1] density: .5 share in a pillar + .4 share of volunteers (4.14)
    sim::Column<NeighbourhoodId, float> unmet;        ///< [share] of need that is not met
    sim::Column<NeighbourhoodId, float> access_threshold; ///< [0, 1] how hard formal help is to reach (4.6)

    explicit Surroundings(std::uint32_t neighbourhoods = 0)
        : volunteers(neighbourhoods), associations(neighbourhoods), unmet(neighbourhoods), access_threshold(neighbourhoods) {}
};

} // namespace welfare_state
