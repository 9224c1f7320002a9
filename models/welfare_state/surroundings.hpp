#pragma once
#include "models/welfare_state/ids.hpp"
#include "sim/column.hpp"

namespace welfare_state {

/// What people meet in their neighbourhood: counted at the end of a month (`accounts`, `place quality`), felt in the next.
struct Surroundings {
    sim::Column<NeighbourhoodId, float> volunteers;   ///< [share] of grown-ups who volunteer
    sim::Column<NeighbourhoodId, float> associations; ///< [0, 1] density: .5 share in a pillar + .4 share of volunteers (4.14)
    sim::Column<NeighbourhoodId, float> unmet;        ///< [share] of need that is not met
    sim::Column<NeighbourhoodId, float> access_threshold; ///< [0, 1] how hard formal help is to reach (4.6)
    sim::Column<NeighbourhoodId, float> quality;          ///< [0, 1] of the place, Q (4.24); it drifts (`place quality`)
    sim::Column<NeighbourhoodId, float> maintenance;      ///< [0, 1] how well homes and streets are kept (4.24)
    sim::Column<NeighbourhoodId, float> order;            ///< [0, 1] safety that programmes in the street add (4.18)
    sim::Column<NeighbourhoodId, float> commons;          ///< [share] of real neighbourhoods with a running commons
    sim::Column<NeighbourhoodId, float> say;              ///< [0, 1] of residents over where they live (4.24)
    sim::Column<NeighbourhoodId, float> groups;           ///< [share] of real neighbourhoods with a collective (collectives)

    sim::Column<NeighbourhoodId, float> nearer;           ///< [0, 1] off the access threshold, by presence (4.18)
    sim::Column<NeighbourhoodId, float> mobilised;        ///< [0, 1] on the readiness to ask, by presence
    sim::Column<NeighbourhoodId, float> meeting;          ///< [-] on how much people meet, by presence
    sim::Column<NeighbourhoodId, float> founding;         ///< [-] times as many initiatives, by presence

    /// Maintenance as residents rate an association's homes (77 against 67 % satisfied, S29), quality near where that comes to rest.
    explicit Surroundings(std::uint32_t neighbourhoods = 0)
        : volunteers(neighbourhoods), associations(neighbourhoods), unmet(neighbourhoods), access_threshold(neighbourhoods),
          quality(neighbourhoods, .7f), maintenance(neighbourhoods, .67f), order(neighbourhoods), commons(neighbourhoods),
          say(neighbourhoods, .5f), groups(neighbourhoods), nearer(neighbourhoods), mobilised(neighbourhoods),
          meeting(neighbourhoods), founding(neighbourhoods, 1) {}
};

} // namespace welfare_state
