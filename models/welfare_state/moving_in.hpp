#pragma once
#include "models/welfare_state/citizens.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct MovingIn {
    double age = 60; ///< [years] from which somebody alone may move in with kin
    /// [1/year] chance that somebody alone moves in with kin.
    sim::Series chance = {{1945, 0.30}, {1960, 0.15}, {1970, 0.06}, {1980, 0.02}, {2000, 0.005}, {2040, 0.005}};
};
void declare(sim::Parameters& parameters, MovingIn& moving_in);

/// Older people who live alone move in with a grown-up child, most of all where homes are short (README 4.1, A10).
void moving_in(const MovingIn& p, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
