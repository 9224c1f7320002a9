#pragma once
#include <algorithm>
#include <array>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How needs arise and deepen (README 4.2).
struct NeedSettings {
    double care_least = 0.0002;  ///< [1/year] onset of care need: (least + most * exp(age / ageing)) * care_scale
    double care_most = 0.0008;   ///< [1/year]
    double care_ageing = 18.5;   ///< [years]
    double care_scale = 0.75;    ///< [-]
    double psychosocial = 0.075; ///< [1/year] onset from 15 years on, times the landscape
    double youth = 0.04;         ///< [1/year] onset below 18 years, times youth_fixed + (1 - youth_fixed) * landscape
    double youth_fixed = 0.7;    ///< [share]
    double security = 0.028;     ///< [1/year] onset at 19 to 66 years, times unemployment
    sim::Series landscape = {{1945, .75}, {2009, 1.0}, {2021, 1.5}, {2040, 1.5}}; ///< [-] psychosocial pressure
    sim::Series unemployment = {{1945, 1.0}, {1955, .6}, {1970, .6},  {1983, 1.6}, {1990, 1.1},
                                {2000, .8},  {2008, .8}, {2014, 1.3}, {2019, .8},  {2040, .9}}; ///< [-]
    std::array<double, social_classes> by_class = {1.45, .90, .60};                             ///< [-] low, middle, high
    std::array<double, social_classes> security_by_class = {2.30, .70, .25};                    ///< [-]
    double comorbidity = 1.2;                          ///< [-] onset of a further need other than care: 1 + comorbidity * needs
    double unprotected = 1.35;                         ///< [-] onset at own strength 0
    double protection = 0.70;                          ///< [-] by which own strength lowers it: unprotected - protection * S
    double strain = 0.6;                               ///< [-] onset at full strain: 1 + strain * K
    double quality = 0.3;                              ///< [-] by which a good place lowers it: 1 - quality * (Q - typical_quality)
    double typical_quality = 0.7;                      ///< [0, 1] of a place that changes nothing
    std::array<double, levels> hours = {3, 9, 24, 55}; ///< [h/week] by level, in care
    std::array<double, domains> hours_scale = {1, .3, .5, .25}; ///< [-] by domain
    double light = .45, medium = .30,
           heavy = .17; ///< [share] of onsets by level in care; the rest is heaviest. Elsewhere the rest is heavy too.
    std::array<double, domains> chronic = {.5, .35, .35, .35}; ///< [share] of onsets; care above light: all
    double deepening = 0.004;                                  ///< [1/month] care need deepens one level
    double deepening_old = 2.2;                                ///< [-] the same above 75 years
};
void declare(sim::Parameters& parameters, NeedSettings& settings);

/// [h/week] of a need of this level.
inline double hours_of(const NeedSettings& settings, int domain, int level) {
    return settings.hours[static_cast<std::size_t>(level)] * settings.hours_scale[static_cast<std::size_t>(domain)];
}

/// [-] Onset in a place of this quality, as a factor; never below 0.
inline double onset_by_quality(const NeedSettings& settings, double quality) {
    return std::max(0.0, 1 - settings.quality * (quality - settings.typical_quality));
}

/// Makes a need one level deeper, as far as it goes: care has four levels, the others three. Care above light is chronic.
void deepen(const NeedSettings& settings, Needs& needs, int domain);

/// The clocks of needs tick, care needs deepen, and new needs arise: at most one a month, each domain with its own chance
/// p = 1 - exp(-hazard / 12) as long as they sum to less than 1. Draws only for who may be struck whatever the policy: behind a bound
/// by age and number of needs (M: cost per month). Whose concerns are over are forgotten: hours 0.
void needs(const NeedSettings& settings, const Surroundings& surroundings, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
