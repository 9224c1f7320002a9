#pragma once
#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/rest.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How own strength grows and shrinks, and dependency is learned (README 4.11). 0 lies in the range of every effect of help: the evidence
/// is weak (S49).
struct LearningSettings {
    double coached = .010;          ///< [1/month] strength gained by help that coaches (e_up)
    double taken_over = .008;       ///< [1/month] strength lost by help that takes over (e_take)
    double unmet = .006;            ///< [1/month] strength lost by unmet need (e_un)
    double strain = .004;           ///< [1/month] strength lost at full strain (e_K)
    double rest = .010;             ///< [1/month] towards rest (e_0)
    double dependency_up = .012;    ///< [1/month] dependency learned by help that takes over (d_up)
    double dependency_down = .010;  ///< [1/month] dependency unlearned (d_dn)
    double dependency_in_care = .3; ///< [-] of that while in formal care
};
void declare(sim::Parameters& parameters, LearningSettings& settings);

/// Everybody's own strength and dependency move by a month. All citizens are visited: all drift towards rest.
void learning(const LearningSettings& settings, const RestSettings& rest, const ClientHourSettings& hours,
              const NeedSettings& needs, const Teams& teams, const Surroundings& surroundings, Citizens& citizens,
              const sim::Step& now);

} // namespace welfare_state
