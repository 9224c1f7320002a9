#pragma once
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// The calendar of eras: which logics rule, and what institutions have become (4.17). Institutions that decide for themselves are to come;
/// until then rule stock, management and administration are given by year (assumption A25).
struct RegimeSettings {
    sim::Series charity = {{1945, 1}, {1955, .80}, {1965, .35}, {1975, .08}, {1985, 0}}; ///< [weight]
    sim::Series professional = {{1945, 0},   {1955, .20}, {1965, .60}, {1975, .85},
                                {1985, .60}, {1995, .35}, {2005, .20}, {2040, .20}}; ///< [weight]
    sim::Series managerial = {{1955, 0},   {1965, .05}, {1975, .07}, {1985, .40}, {1995, .65},
                              {2005, .80}, {2011, .75}, {2015, .50}, {2025, .45}};                         ///< [weight]
    sim::Series lifeworld = {{2005, 0}, {2011, .05}, {2015, .30}, {2025, .35}};                            ///< [weight]
    sim::Series rules = {{1945, .15}, {1960, .25}, {1980, .70}, {2010, 1.50}, {2019, 1.70}, {2040, 1.60}}; ///< [-] rule stock
    sim::Series management = {{1945, .05}, {1960, .06}, {1980, .11}, {2010, .16}, {2040, .16}};            ///< [share] of staff
    sim::Series administration = {{1945, .08},  {1960, .10}, {1980, .16}, {2010, .245},
                                  {2016, .257}, {2019, .30}, {2040, .30}}; ///< [share]
};
void declare(sim::Parameters& parameters, RegimeSettings& settings);

/// Weights of the logics at a moment, summing to 1 (all 0 in the settings: charity alone).
LogicWeights logic_weights(const RegimeSettings& settings, double year);

/// What an era asks of citizens.
struct Era {
    double claim_target = 0; ///< [0, 1] claim orientation that the mix of logics breeds (M23)
    double pillar_gate = 0;  ///< [0, 1] how much access hangs on a body of one's own pillar (M23)
};

/// Every January the teams take over the dispositions of the year's mix, its rule stock, management and administration.
void regime(const RegimeSettings& settings, const LogicSettings& logic, Teams& teams, Era& era, const sim::Step& now);

} // namespace welfare_state
