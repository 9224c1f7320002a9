#pragma once
#include <array>
#include <limits>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/regime.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Eras that come by themselves instead of by the calendar (4.17, endogenous mode): under pressure weight moves from the dominant logic to the
/// strongest niche.
struct RegimeShiftSettings {
    double from = 9999;           ///< [year] from which on eras come by themselves; the calendar holds before it
    double money = 1;             ///< [-] pressure of public spending above the budget (p_f)
    double trust = 1;             ///< [-] pressure of trust below `trust_expected` (p_T)
    double trust_expected = .6;   ///< [0, 1]
    double unmet = 1;             ///< [-] pressure of need unmet above `unmet_tolerated` (p_J)
    double unmet_tolerated = .15; ///< [share]
    double threshold = .05;       ///< [-] pressure below which nothing shifts (P_c)
    double speed = 8;             ///< [1/year] shifts at a pressure of 1 above that, were the niche everything (h0)
    double step = .1;             ///< [share] weight that moves in a shift
    double niche = .02;           ///< [share] of help that follows each logic at least: somewhere somebody tries
    double exile = 10;            ///< [years] in which a logic that lost dominance gains nothing (hysteresis)
};
void declare(sim::Parameters& parameters, RegimeShiftSettings& settings);

/// What eras that come by themselves remember and show.
struct RegimeShift {
    double pressure = 0; ///< [-] of this year
    std::array<double, most_logics> lost = [] {
        std::array<double, most_logics> never;
        never.fill(-std::numeric_limits<double>::infinity());
        return never;
    }(); ///< [year] in which a logic lost dominance last
};

/// [-] What presses on the regime, from public spending over budget, mean trust in help and the unmet share of need.
double pressure(const RegimeShiftSettings& settings, double spending_over_budget, double trust, double unmet);

/// [share] Of formal help, by the logics by which it is given.
LogicWeights niches(const Institutions& institutions, const Municipalities& municipalities, const Teams& teams);

/// Every January from `from` on: the calendar of the regime is written anew from this year on, with or without a shift.
void regime_shift(const RegimeShiftSettings& settings, const LogicWeights& niches, double pressure, RegimeSettings& regime,
                  RegimeShift& memory, const sim::Step& now);

} // namespace welfare_state
