#pragma once
#include <cstdint>
#include <string>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/births.hpp"
#include "models/welfare_state/bureaucracy.hpp"
#include "models/welfare_state/capacity.hpp"
#include "models/welfare_state/casework.hpp"
#include "models/welfare_state/citizen_logics.hpp"
#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/co_professionals.hpp"
#include "models/welfare_state/collectives.hpp"
#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/conferences.hpp"
#include "models/welfare_state/coping.hpp"
#include "models/welfare_state/detection.hpp"
#include "models/welfare_state/entry.hpp"
#include "models/welfare_state/exchange.hpp"
#include "models/welfare_state/first_families.hpp"
#include "models/welfare_state/growth.hpp"
#include "models/welfare_state/housing.hpp"
#include "models/welfare_state/intake.hpp"
#include "models/welfare_state/isomorphism.hpp"
#include "models/welfare_state/labelling.hpp"
#include "models/welfare_state/learning.hpp"
#include "models/welfare_state/leaving_home.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/mergers.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/moving.hpp"
#include "models/welfare_state/moving_in.hpp"
#include "models/welfare_state/needs.hpp"
#include "models/welfare_state/opinions.hpp"
#include "models/welfare_state/partnering.hpp"
#include "models/welfare_state/place_files.hpp"
#include "models/welfare_state/place_quality.hpp"
#include "models/welfare_state/programme.hpp"
#include "models/welfare_state/recovery.hpp"
#include "models/welfare_state/regime.hpp"
#include "models/welfare_state/regime_shift.hpp"
#include "models/welfare_state/rest.hpp"
#include "models/welfare_state/secularisation.hpp"
#include "models/welfare_state/seeking.hpp"
#include "models/welfare_state/separation.hpp"
#include "models/welfare_state/staffing.hpp"
#include "models/welfare_state/strain.hpp"
#include "models/welfare_state/templates.hpp"
#include "models/welfare_state/ties.hpp"
#include "models/welfare_state/treatment.hpp"
#include "models/welfare_state/trust.hpp"
#include "models/welfare_state/volunteering.hpp"
#include "sim/parameters.hpp"

namespace welfare_state {

/// Which run to make.
struct RunSettings {
    std::int64_t seed = 1;
    std::int64_t persons_per_agent = 100; ///< [persons] that one agent stands for
    std::int64_t until = 2040;            ///< [year] last year of the run
};

/// How need and help come about before the run starts.
struct HelpStart {
    /// [months] of needing and helping with ages frozen. Onset of care need grows by exp(age / 18.5 years) and is chronic: so long do frozen ages
    /// take to hold the stock of needs that a life brings, 1 / (1 / 222 + 1 / 500) = 154 months (A28).
    std::int64_t burn_in = 150;
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
    RestSettings rest;
    LogicSettings logic;
    CitizenSettings citizen;
    RegimeSettings regime;
    RegimeShiftSettings regime_shift;
    SecularisationSettings secularisation;
    LawSettings law;
    MoneySettings money;
    EntrySettings entry;
    MergerSettings mergers;
    BureaucracySettings bureaucracy;
    IsomorphismSettings isomorphism;
    GrowthSettings growth;
    StaffingSettings staffing;
    NeedSettings needs;
    CopingSettings coping;
    ExchangeSettings exchange;
    CollectiveSettings collectives;
    CoProfessionalSettings co_professionals;
    CommonsSettings commons;
    HousingSettings housing;
    TemplateSettings templates;
    SeekingSettings seeking;
    IntakeSettings intake;
    ClientHourSettings client_hours;
    CapacitySettings capacity;
    LabellingSettings labelling;
    DetectionSettings detection;
    PlaceQualitySettings place_quality;
    ProgrammeSettings programmes;
    ConferenceSettings conferences;
    TreatmentSettings treatment;
    RecoverySettings recovery;
    LearningSettings learning;
    TrustSettings trust;
    OpinionSettings opinions;
    StrainSettings strain;
    VolunteeringSettings volunteering;
    CaseworkSettings casework;
    AccountSettings accounts;
    HelpStart help_start;
};

/// The declarations of all parameters, bound to these settings.
sim::Parameters parameters(Settings& settings);

} // namespace welfare_state
