#pragma once
#include <array>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// The label factory (README 4.8).
struct LabellingSettings {
    double base = 0.10;                                  ///< [share] of those admitted to the second line, at nothing else (l0)
    double rules = 0.75;                                 ///< [share] by rules times legality times the gate of the domain (l1)
    double production = 0.25;                            ///< [share] by the production weight times the gate (l2)
    std::array<double, domains> gate = {.35, 1, 1, .35}; ///< [0, 1] how much money hangs on a label, by domain
    double strength = 0.01;                              ///< [share] of own strength that a label takes (l_S)
    double claim = 0.02;                                 ///< [0, 1] claim orientation that it adds
    double fading = 0.006;                               ///< [1/month] after the need has ended
};
void declare(sim::Parameters& parameters, LabellingSettings& settings);

/// [0, 1]
double chance_of_label(const LabellingSettings& settings, const Dispositions& dispositions, double production_weight, int domain);

/// Who was admitted to the second line this month may be labelled; labels of needs that have ended fade.
void labelling(const LabellingSettings& settings, const Teams& teams, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
