#pragma once
#include <vector>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/casework.hpp"
#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/co_professionals.hpp"
#include "models/welfare_state/collectives.hpp"
#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/conferences.hpp"
#include "models/welfare_state/delivery.hpp"
#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/detection.hpp"
#include "models/welfare_state/housing.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/opinions.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/programmes.hpp"
#include "models/welfare_state/recovery.hpp"
#include "models/welfare_state/regime_shift.hpp"
#include "models/welfare_state/settings.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/system_index.hpp"
#include "models/welfare_state/teams.hpp"
#include "models/welfare_state/templates.hpp"
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

    Era era;
    RegimeShift regime_shift;
    Institutions institutions;
    Purses purses;
    SystemIndex system_index;
    Teams teams;
    Professionals professionals;
    Surroundings surroundings;
    Programmes programmes;
    Conferences conferences;
    Requests requests;
    CollectivesByPlace collectives;
    CoProfessionalsByPlace co_professionals;
    CommonsByPlace commons;
    HousingByPlace housing;
    LaidTemplates laid;
    Queues queues;
    Deliveries deliveries;
    SafetyByPlace safety;
    RecoveriesByPlace recoveries;
    StaffEvents staff_events;
    Accounts accounts;
    NewOpinions new_opinions;
    double mean_bracket = 1; ///< [-] of natural recovery, over all needs of the start (M15)
};

/// The state at the start of January 1945: people, families, and personal ties, needs and help after a burn-in with ages frozen
/// (README 5; M9).
WelfareState first_month(Settings settings, std::vector<sim::DatedChange> changes, const Demography& demography,
                         const Places& places, std::uint32_t replicate, const sim::Workers& workers);

} // namespace welfare_state
