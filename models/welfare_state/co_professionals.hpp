#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/lots.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Volunteers who work beside professionals (README 7, Co-professionals; design 4.22).
struct CoProfessionalSettings {
    double from = 1980;        ///< [year] from when on
    double share = 1;          ///< [-] of volunteers, at full cooperation and trust of the first line (cp)
    double hours = 4.5;        ///< [h/week] that one gives (S60)
    double effect = .6;        ///< [-] of an hour of a professional
    double supervision = .12;  ///< [-] hours of the team for each of theirs
    double displacement = .3;  ///< [-] paid hours that the municipality spares for each of theirs (disp)
    double creep = .01;        ///< [1/month] strain gained where all heavy cases wait (k_creep)
    double stop_control = .02; ///< [1/month] chance to stop more where the first line controls (4.22)
    double much_control = .6;  ///< [0, 1] control of the first line above which that is so
};
void declare(sim::Parameters& parameters, CoProfessionalSettings& settings);

/// The co-professionals of one neighbourhood this month. Hours in twentieths of h/week of agents: offered = given + idle.
struct CoProfessionals {
    std::uint32_t people = 0;     ///< [agents]
    std::int64_t offered = 0;     ///< hours that they have
    std::int64_t given = 0;       ///< of those, to cases and to collectives
    std::int64_t facilitated = 0; ///< of those, to collectives
    std::int64_t met = 0;         ///< hours of need that they meet: at most `effect` of what they give to cases
    double heavy_waiting = 0;     ///< [share] of the neighbourhood's heavy cases, in care or waiting, that wait

    std::vector<InOrder> cases; ///< room for whom they may help, used again every month
};
using CoProfessionalsByPlace = sim::Column<NeighbourhoodId, CoProfessionals>;

/// [share] of volunteers that the first line of a neighbourhood takes in: share * cooperation * trust, means of its teams.
double share_taken_in(const CoProfessionalSettings& settings, const Teams& teams, NeighbourhoodId neighbourhood);

/// Every month a twelfth of the volunteers, in a turn of their own for life, are taken in or go back to their association; some stop where
/// professionals control. Those who are taken in first do what collectives ask of the first line, then help people with light and medium needs, in
/// care of the first line or waiting for it and not known as unsafe: one after the other, by a lot for life, as far as their hours and the
/// supervision of the teams go. Where heavy cases wait, the work creeps: they strain.
void co_professionals(const CoProfessionalSettings& settings, Teams& teams, Citizens& citizens, CoProfessionalsByPlace& all,
                      const sim::Step& now);

} // namespace welfare_state
