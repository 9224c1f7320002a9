#pragma once
#include "models/welfare_state/capacity.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/professionals.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How institutions grow and shrink (README 7, Growth).
struct GrowthSettings {
    double waiting =
        .25; ///< [share] of the hours that people wait for which institutions want staff for; all of them where demand leads
    double adjustment = .075;  ///< [1/month] of the distance to the wanted staff
    double shrinking = .012;   ///< [1/month] at most
    double growing = .020;     ///< [1/month] at most, where demand leads
    double least_open = .4;    ///< [-] of that where no budget is left and demand does not lead
    double ambition = .0004;   ///< [1/month] growth for its own sake while there is budget (Niskanen)
    double short_budget = .25; ///< [1/month] by (budget / spending - 1) where the budget is short
    double binding = .5;       ///< [share] of that without mastery; all of it with full mastery
    double in_the_red = .1;    ///< [1/month] by the share of its cost that an institution without reserve does not get paid
    double austerity = .005; ///< [1/month] by which a municipality's first line shrinks at full austerity: prevention goes first
    sim::Series labour = {{1945, 60}, {2040, 60}}; ///< [FTE/1000 inhabitants] that the labour market can bear
};
void declare(sim::Parameters& parameters, GrowthSettings& settings);

/// [FTE] of agents that give so many hours a week.
double staff_for(const CapacitySettings& capacity, double hours, double management, double administration);
/// [FTE] of agents that an institution wants for its work.
double wanted_staff(const GrowthSettings& settings, const CapacitySettings& capacity, const Workload& work, double demand_led,
                    double management, double administration);
/// What counts when an institution decides on its staff.
struct Outlook {
    double wanted, staff; ///< [FTE]
    double room;          ///< [-] budget over spending of those who pay
    double demand_led;    ///< [0, 1] of the mix of logics
    double mastery;       ///< [0, 1]
    double loss = 0;      ///< [share] of cost that is not paid and that no reserve covers
    double austerity = 0; ///< [0, 1] that it meets, first line of municipalities only
};
/// [1/month]
double growth_rate(const GrowthSettings& settings, const Outlook& outlook);

/// Every month institutions hire or let go, within what the labour market bears. Jobs of professionals grow with their team's; rows follow in January.
/// Where the municipality pays the first line, it spares `displacement` paid hours for each hour of co-professionals, at most half of the staff.
void growth(const GrowthSettings& settings, const CapacitySettings& capacity, double displacement, const LogicSettings& logic,
            double people, const Municipalities& municipalities, const Purses& purses, Institutions& institutions, Teams& teams,
            Professionals& professionals, const sim::Step& now);

} // namespace welfare_state
