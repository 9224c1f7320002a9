#pragma once
#include <cstdint>
#include <string>

#include "models/welfare_state/births.hpp"
#include "models/welfare_state/first_families.hpp"
#include "models/welfare_state/leaving_home.hpp"
#include "models/welfare_state/moving.hpp"
#include "models/welfare_state/moving_in.hpp"
#include "models/welfare_state/partnering.hpp"
#include "models/welfare_state/place_files.hpp"
#include "models/welfare_state/separation.hpp"
#include "models/welfare_state/ties.hpp"
#include "sim/parameters.hpp"

namespace welfare_state {

/// Which run to make.
struct RunSettings {
    std::int64_t seed = 1;
    std::int64_t persons_per_agent = 100; ///< [persons] that one agent stands for
    std::int64_t until = 2040;            ///< [year] last year of the run
};

/// All parameters of the model, as the scenario sets them.
struct Settings {
    RunSettings run;
    PlaceSettings places;
    FirstFamilies first_families;
    Births births;
    Partnering partnering;
    Separation separation;
    LeavingHome leaving_home;
    MovingIn moving_in;
    Moving moving;
    TieSettings ties;
};

/// The declarations of all parameters, bound to these settings.
sim::Parameters parameters(Settings& settings);

} // namespace welfare_state
