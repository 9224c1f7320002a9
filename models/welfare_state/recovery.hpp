#pragma once
#include <array>

#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/treatment.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How needs end (README 4.2, 4.10; M15).
struct RecoverySettings {
    std::array<double, domains> acute = {.03, .33, .33, .16};    ///< [1/month] natural recovery of acute needs, by domain
    std::array<double, domains> chronic = {.002, .03, .03, .03}; ///< [1/month] of chronic ones
    double bracket_base =
        .6; ///< [-] natural recovery is proportional to base + support * (own + informal) / N + strength * (S - .5)
    double bracket_support = .4;                                   ///< [-]
    double bracket_strength = .3;                                  ///< [-]
    std::array<double, domains> treatment = {.012, .10, .10, .10}; ///< [1/month] effect of full delivery of perfect quality (e_d)
    double hold = .45;      ///< [-] discharge less likely where production pays and there is room (hold)
    double hold_room = 1.2; ///< [-] room: hold_room - demand / capacity
    double success = .05; ///< [share] of what is missing in own strength that overcoming a need by oneself and ties gives (e_suc)
    double taken_over = .02; ///< [share] of own strength that is lost when professionals overcame it
};
void declare(sim::Parameters& parameters, RecoverySettings& settings);

/// [-] What natural recovery is proportional to, before it is divided by its mean at the start.
double bracket(const RecoverySettings& settings, double support, double own_strength);
/// The mean bracket over the needs of all citizens (1 where there are none): the scale of natural recovery, fixed at the start (M15).
double mean_bracket(const RecoverySettings& settings, const Citizens& citizens, const sim::Step& now);

/// What came of needs in care in a neighbourhood this month, by depth, for people with one need and with several (J4) [agents' needs].
struct Recoveries {
    static constexpr int ages = 25; ///< [months] since onset: 0 to 23, and 24 or more

    std::array<std::array<std::int32_t, levels>, 2> in_care{};  ///< [several][level] person-months
    std::array<std::array<std::int32_t, levels>, 2> resolved{}; ///< [several][level]
    std::int32_t leavers = 0;                                   ///< [agents] who left formal care this month, having recovered
    std::array<std::int32_t, ages>
        psychosocial_ended{}; ///< [months since onset] psychosocial needs that ended, in care or not (P26)
};
using RecoveriesByPlace = sim::Column<NeighbourhoodId, Recoveries>;

/// What recovery reads.
struct Care {
    const ClientHourSettings& hours;
    const NeedSettings& needs;
    const TreatmentSettings& treatment;
    const Teams& teams;
    const Professionals& professionals;
};

/// Needs end with chance natural + treatment. Who recovers while waiting or refused is free; who recovers in care is discharged unless held
/// up, and held ones are discharged later with the same chance. Success that was one's own makes stronger, what others took over weaker.
void recovery(const RecoverySettings& settings, const Care& care, double mean_bracket, Citizens& citizens,
              RecoveriesByPlace& recoveries, const sim::Step& now);

} // namespace welfare_state
