#pragma once
#include <array>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Who starts and stops volunteering in associations (README 4.22).
struct VolunteeringSettings {
    double start = .003;                                        ///< [1/month] (v0)
    std::array<double, social_classes> by_class = {.6, 1, 1.5}; ///< [-]
    double action = .5;                                         ///< [-] more at full action of the first line (5.1)
    double trust_base = .3;                                     ///< [-] starting is proportional to trust_base + social trust
    double pillar = 1.4;                                        ///< [-] in a pillar
    double young_old = 1.4;                                     ///< [-] at 60 to 77 years
    double stop = .010;                                         ///< [1/month]
    double stop_strain = .03;                                   ///< [1/month] more at full strain
};
void declare(sim::Parameters& parameters, VolunteeringSettings& settings);

/// [1/month]
double chance_to_start(const VolunteeringSettings& settings, const Citizens& citizens, CitizenId citizen,
                       double volunteers_nearby, double action, sim::Month now);

/// Grown-ups start and stop volunteering.
void volunteering(const VolunteeringSettings& settings, const Surroundings& surroundings, const Teams& teams, Citizens& citizens,
                  const sim::Step& now);

} // namespace welfare_state
