#include "models/welfare_state/growth.hpp"

#include <algorithm>
#include <vector>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {
namespace {

/// [share] of cost that is not paid and that no reserve covers.
double uncovered_loss(const Institutions& institutions, InstitutionId row) {
    if (institutions.reserve[row] >= 0 || institutions.cost[row] <= 0) return 0;
    return std::max(0.0, 1 - static_cast<double>(institutions.revenue[row]) / static_cast<double>(institutions.cost[row]));
}

} // namespace

double staff_for(const CapacitySettings& capacity, double hours, double management, double administration) {
    const double of_one = capacity.week * capacity.present * capacity.present * (1 - administration) * (1 - management);
    return of_one > 0 ? hours / of_one : 0;
}

double wanted_staff(const GrowthSettings& p, const CapacitySettings& capacity, const Workload& work, double demand_led,
                    double management, double administration) {
    const double of_waiting = demand_led + (1 - demand_led) * p.waiting;
    const double asked = static_cast<double>(work.demand) + static_cast<double>(work.programme);
    const double hours = (asked + of_waiting * static_cast<double>(work.waiting)) / twentieths;
    return staff_for(capacity, hours, management, administration);
}

double growth_rate(const GrowthSettings& p, const Outlook& o) {
    if (o.staff <= 0) return 0;
    const double open = o.room > 1 ? 1 - 1 / o.room : 0; // M26: (1 - spending / budget)+
    const double most = p.growing * (o.demand_led + (1 - o.demand_led) * (p.least_open + (1 - p.least_open) * open));
    double rate = std::clamp(p.adjustment * (o.wanted / o.staff - 1), -p.shrinking, most);
    if (o.room > 1) rate += p.ambition;
    else rate = std::min(rate, p.short_budget * (o.room - 1) * (p.binding + (1 - p.binding) * o.mastery));
    rate -= p.austerity * o.austerity;
    return o.loss > 0 ? std::min(rate, -p.in_the_red * o.loss) : rate;
}

void growth(const GrowthSettings& p, const CapacitySettings& capacity, double displacement, const LogicSettings& logic,
            double people, const Municipalities& municipalities, const Purses& purses, Institutions& institutions, Teams& teams,
            Professionals& professionals, const sim::Step& now) {
    std::vector<double> change(institutions.size()); // [FTE]
    double staff = 0, more = 0;
    for (const InstitutionId row : institutions.all()) {
        const int field = institutions.field[row];
        if (!institutions.exists[row] || field == housing_field) continue;
        const bool is_prevention = purses.is_municipal[field] && (field < domains || field == general_field);
        const double demand_led = mixed(logic, institutions.practised[row], &Logic::demand_led);
        const Workload work = workload(institutions, municipalities, teams, row);
        const double management = institutions.management[row], administration = institutions.administration[row];
        const double spared = is_prevention
                                ? std::min(.5 * institutions.staff[row],
                                           staff_for(capacity, displacement * static_cast<double>(work.assisted) / twentieths,
                                                     management, administration))
                                : 0;
        const Outlook outlook = {
            .wanted = std::max(0.0, wanted_staff(p, capacity, work, demand_led, management, administration) - spared),
            .staff = institutions.staff[row],
            .room = institutions.room[row],
            .demand_led = demand_led,
            .mastery = institutions.dispositions[row][Disposition::mastery],
            .loss = uncovered_loss(institutions, row),
            .austerity = is_prevention ? purses.austerity[institutions.municipality[row]] : 0};
        change[row.index] = growth_rate(p, outlook) * outlook.staff + institutions.displaced[row] - spared;
        institutions.displaced[row] = spared;
        staff += outlook.staff;
        more += std::max(0.0, change[row.index]);
    }
    const double room = std::max(0.0, p.labour.at(now.month.start()) * people / 1000 - staff);
    const double share = more > room ? room / more : 1; // what the labour market bears goes to all who want more alike
    for (const InstitutionId row : institutions.all()) {
        const double before = institutions.staff[row];
        if (before <= 0 || change[row.index] == 0) continue;
        const double factor = std::max(0.0, 1 + change[row.index] * (change[row.index] > 0 ? share : 1) / before);
        institutions.staff[row] = before * factor;
        for_each_team(institutions, municipalities, teams, row, [&](TeamId team) {
            teams.staff[team] *= factor;
            for (std::uint32_t i = 0; i < teams.count[team]; ++i)
                professionals.weight[{teams.first[team].index + i}] = teams.staff[team] / teams.count[team];
        });
    }
}

void declare(sim::Parameters& parameters, GrowthSettings& p) {
    const char* design = "design 4.15; assumption A64";
    const DeclareAssumed add(parameters, design);
    add("growth.waiting", p.waiting, "share", "of the hours that people wait for which institutions want staff for",
        "van de uren waarop gewacht wordt waarvoor instellingen personeel willen");
    add("growth.adjustment", p.adjustment, "1/month", "of the distance to the wanted staff",
        "van de afstand tot het gewenste personeel");
    add("growth.shrinking", p.shrinking, "1/month", "shrinking at most, money apart", "krimp hoogstens, los van geld");
    add("growth.growing", p.growing, "1/month", "growth at most, where demand leads", "groei hoogstens, waar de vraag leidt");
    add("growth.least_open", p.least_open, "share", "of that where no budget is left and demand does not lead",
        "daarvan waar geen budget over is en de vraag niet leidt");
    add("growth.ambition", p.ambition, "1/month", "growth for its own sake while there is budget (Niskanen)",
        "groei om de groei zolang er budget is (Niskanen)");
    add("growth.short_budget", p.short_budget, "1/month", "shrinking by (1 - budget / spending) where the budget is short",
        "krimp naar (1 - budget / uitgaven) waar het budget tekortschiet");
    add("growth.binding", p.binding, "share", "of that without mastery; all of it with full mastery",
        "daarvan zonder beheersing; alles bij volle beheersing");
    add("growth.in_the_red", p.in_the_red, "1/month",
        "shrinking by the share of cost that an institution without reserve does not get paid",
        "krimp naar het deel van de kosten dat een instelling zonder reserve niet betaald krijgt");
    add("growth.austerity", p.austerity, "1/month", "by which a municipality's first line shrinks at full austerity",
        "waarmee de eerste lijn van een gemeente krimpt bij volle versobering");
    parameters.add("growth.labour", p.labour,
                   {.unit = "FTE/1000 inhabitants",
                    .least = 0,
                    .most = 500,
                    .meaning = {"that the labour market can bear, by year", "die de arbeidsmarkt kan dragen, per jaar"},
                    .source = "design 8.5 (input table): not binding in the baseline; assumption A64"});
}

} // namespace welfare_state
