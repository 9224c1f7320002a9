#pragma once
#include <vector>

#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/settings.hpp"
#include "sim/scenario.hpp"

namespace welfare_state {

/// Everything that a run changes, and what it reads.
struct WelfareState {
    Settings settings;
    std::vector<sim::DatedChange> changes; ///< of the settings, in order of date
    const Demography& demography;          ///< must outlive the state
    Municipalities municipalities;
    Neighbourhoods neighbourhoods;
    double agents_per_person = 0; ///< share of the country that lives here over the persons per agent
    Citizens citizens;
    double women_in_paid_work = 0; ///< [share] of women of 15 to 74 years, this year
    Events events;                 ///< births, deaths and migration of this month
    Census census;                 ///< the people counted at the end of this month
};

/// The state at the start of January 1945: people, families, and personal ties after a burn-in with ages frozen (README 3.4; M9).
WelfareState first_month(Settings settings, std::vector<sim::DatedChange> changes, const Demography& demography,
                         const Places& places, std::uint32_t replicate, const sim::Workers& workers);

} // namespace welfare_state
