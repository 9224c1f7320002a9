#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/arithmetic.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct CopingSettings {
    double limit = 20; ///< [h/week] above which own strength cannot cope
};
void declare(sim::Parameters& parameters, CopingSettings& settings);

/// [h/week] of need N that somebody with own strength S copes with: S n (1 - exp(-N / n)), n the limit (README 4.3; M13).
/// own / N goes to S for little need, to 0 for much.
inline double own_hours(const CopingSettings& settings, double need, double own_strength) {
    return own_strength * settings.limit * (1 - sim::exp(-need / settings.limit));
}

/// Everybody with needs copes with what they can, to the nearest twentieth of an hour.
void coping(const CopingSettings& settings, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
