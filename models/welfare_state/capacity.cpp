#include "models/welfare_state/capacity.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/hours.hpp"
#include "sim/arithmetic.hpp"

namespace welfare_state {
namespace {

/// a / b of hours; 0 / 0 = 0 (M12). b is not negative.
double ratio(double a, double b) { return b > 0 ? a / b : 0; }

/// As a float that is not above it, so that no team gives more than it has.
float rounded_down(double share) {
    const auto nearest = static_cast<float>(share);
    return nearest > share ? std::nextafter(nearest, 0.0f) : nearest;
}

/// [share] of capacity that nobody asks for.
double unasked(const Teams& teams, TeamId team) {
    return ratio(static_cast<double>(std::max<std::int64_t>(0, teams.capacity[team] - teams.demand[team])),
                 static_cast<double>(teams.capacity[team]));
}

} // namespace

double contact_hours(const CapacitySettings& p, const Teams& teams, TeamId team) {
    const Dispositions& x = teams.dispositions[team];
    const double sick = std::clamp(p.sick + p.sick_burn_out * teams.burn_out[team], 0.0, 1.0);
    const double scale = std::min(1.0, sim::log(1 + teams.real_staff[team]) / (3 * std::numbers::ln10)); // M26: 1 from 999 FTE on
    return teams.staff[team] * (1 - teams.management[team]) * p.week * p.present * (1 - sick) * (1 - teams.administration[team])
         * (1 - p.diversity * x[Disposition::diversity]) * (1 - p.networks * x[Disposition::networks])
         * (1 - p.cooperation * x[Disposition::cooperation]) * (1 - p.openness * teams.openness[teams.municipality[team]])
         * (1 + p.scale * x[Disposition::efficiency] * (1 - x[Disposition::neighbourhood]) * scale);
}

void look_back(Teams& teams) {
    for (const TeamId team : teams.all()) teams.slack[team] = static_cast<float>(unasked(teams, team));
}

void capacity(const CapacitySettings& p, const Municipalities& municipalities, const Queues& queues, Teams& teams,
              const sim::Step& now) {
    now.workers.for_each(teams.size(), [&](std::uint32_t row) {
        const TeamId team{row};
        const Queue queue = of_team(teams, municipalities, queues, team);
        const auto all = static_cast<std::int64_t>(std::floor(contact_hours(p, teams, team) * twentieths));
        const std::int64_t left = std::max<std::int64_t>(0, all - teams.programme[team]); // programmes come first
        teams.supervision[team] = std::min(teams.supervision[team], left);
        teams.facilitation[team] = std::min(teams.facilitation[team], left - teams.supervision[team]);
        teams.capacity[team] = left - teams.supervision[team] - teams.facilitation[team];
        teams.demand[team] = queue.demand;
        teams.waiting[team] = queue.waiting;
        const auto room = static_cast<double>(std::max<std::int64_t>(0, teams.capacity[team] - queue.demand));
        const double admission =
            queue.waiting > 0 ? std::min(1.0, room / static_cast<double>(queue.waiting)) : teams.capacity[team] > 0;
        teams.admission[team] = static_cast<float>(admission);
    });
}

void rationing(const CapacitySettings& p, const Municipalities& municipalities, const Queues& queues, Teams& teams,
               const sim::Step& now) {
    now.workers.for_each(teams.size(), [&](std::uint32_t row) {
        const TeamId team{row};
        const Queue queue = of_team(teams, municipalities, queues, team);
        const auto capacity = static_cast<double>(teams.capacity[team]), demand = static_cast<double>(queue.demand);
        const double burden = demand + p.waiting_load * static_cast<double>(queue.waiting);
        const double share = demand > 0 ? std::min(1.0, capacity / demand) : capacity > 0;
        const double load = capacity > 0 ? std::min(2.0, burden / capacity) : burden > 0 ? 2 : 0;
        teams.demand[team] = queue.demand;
        teams.waiting[team] = queue.waiting;
        teams.decisions[team] = queue.decisions;
        teams.delivered_share[team] = rounded_down(share);
        teams.load[team] = static_cast<float>(load);
        teams.mean_priority[team] = static_cast<float>(queue.waiters > 0 ? queue.priority / queue.waiters : 1);
    });
}

void declare(sim::Parameters& parameters, CapacitySettings& p) {
    const auto add = [&](const char* name, double& value, Assumed about) { declare_assumed(parameters, name, value, about); };
    const char *design = "design 4.9; assumption A39",
               *costs = "design 4.9, no measurement found (10.3): in the sweep; assumption A39";
    add("capacity.week", p.week, {.unit = "hours/week", .en = "a full-time job", .nl = "een voltijdbaan", .source = design});
    add("capacity.present", p.present,
        {.unit = "share",
         .en = "of it that is worked, leave taken off",
         .nl = "daarvan gewerkt, na aftrek van verlof",
         .source = design});
    add("capacity.sick", p.sick,
        {.unit = "share", .en = "absence at no burn-out", .nl = "verzuim zonder burn-out", .source = design});
    add("capacity.sick_burn_out", p.sick_burn_out,
        {.unit = "share", .en = "more absence at full burn-out", .nl = "extra verzuim bij volledige burn-out", .source = design});
    add("capacity.diversity", p.diversity,
        {.unit = "share",
         .en = "time that tailoring takes, at full diversity",
         .nl = "tijd die maatwerk kost, bij volle verscheidenheid",
         .source = costs,
         .least = 0,
         .most = .2});
    add("capacity.networks", p.networks,
        {.unit = "share",
         .en = "time that network work takes, at full networks",
         .nl = "tijd die netwerkwerk kost, bij volle netwerken",
         .source = costs,
         .least = 0,
         .most = .2});
    add("capacity.cooperation", p.cooperation,
        {.unit = "share",
         .en = "time that meetings take, at full cooperation",
         .nl = "tijd die overleg kost, bij volle samenwerking",
         .source = costs,
         .least = 0,
         .most = .2});
    add("capacity.openness", p.openness,
        {.unit = "share",
         .en = "time that deciding together takes where residents allocate all hours",
         .nl = "tijd die samen beslissen kost waar bewoners alle uren toewijzen",
         .source = "M24; assumption A65",
         .least = 0,
         .most = .2});
    add("capacity.scale", p.scale,
        {.unit = "share",
         .en = "hours that full efficiency gains in a team of 1000 jobs",
         .nl = "uren die volle efficiency wint in een team van 1000 banen",
         .source = costs,
         .least = 0,
         .most = .3});
    add("capacity.waiting_load", p.waiting_load,
        {.unit = "share",
         .en = "of the hours that people wait for which weighs on the team",
         .nl = "van de uren waarop mensen wachten die op het team drukt",
         .source = "design 4.16; assumption A39"});
}

} // namespace welfare_state
