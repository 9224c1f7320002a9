#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/needs.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Unsafe situations (README 4.7).
struct DetectionSettings {
    double unsafe = 0.06;        ///< [share] of medium needs and deeper that are unsafe: unsafe + unsafe_severe * severity
    double unsafe_severe = 0.10; ///< [share]
    double noticed = 0.02;       ///< [1/month] in contact, times 1 + 2 risk + rules + experience
    double noticed_risk = 2;     ///< [-] how much more by risk avoidance
    double harm = 0.01;          ///< [1/month] an unsafe need that nobody has noticed deepens
};
void declare(sim::Parameters& parameters, DetectionSettings& settings);

/// Whether a need is unsafe: a lifelong lot of the citizen in the domain lies below the share. Not in security, nor when light.
bool is_unsafe(const DetectionSettings& settings, const Citizens& citizens, CitizenId citizen, int domain);

/// What happened to unsafe needs in a neighbourhood this month [agents' needs].
struct Safety {
    std::int32_t undetected = 0; ///< unsafe, and not noticed
    std::int32_t incidents = 0;  ///< harm done to somebody in care
    std::int32_t harmed = 0;     ///< harm done, in care or not
};
using SafetyByPlace = sim::Column<NeighbourhoodId, Safety>;

/// Professionals notice unsafe situations of their clients; those that nobody notices do harm: the need deepens.
void detection(const DetectionSettings& settings, const NeedSettings& needs, const Teams& teams, Citizens& citizens,
               SafetyByPlace& safety, const sim::Step& now);

} // namespace welfare_state
