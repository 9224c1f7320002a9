#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How helping strains (README 4.5; M14).
struct StrainSettings {
    double bearable = 8;   ///< [h/week] that can be given without strain (g_s)
    double rise = .22;     ///< [1/month] by each further `bearable` hours (k_up)
    double recovery = .05; ///< [1/month] (k_rec)
    double relief = .02;   ///< [1/month] more recovery where somebody close gets formal help too (k_sup)
    double heavy = .5;     ///< [0, 1] strain above which a carer counts as heavily burdened
};
void declare(sim::Parameters& parameters, StrainSettings& settings);

/// [0, 1] The strain a month later: K* + (K - K*) exp(-(z + recovery)), K* = z / (z + recovery), z = rise * (given / bearable - 1)+.
double strain_after(const StrainSettings& settings, double strain, double given, bool relieved);

/// Strain of all who give more than they can bear, or are strained still.
void strain(const StrainSettings& settings, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
