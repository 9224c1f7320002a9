#pragma once
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "tests/welfare_state/whole_runs.hpp"

/// The laws of need and help, which hold in every month of every run. Each function names the first thing that is wrong, or gives "".
namespace welfare_state {

inline bool is_share(double value) { return value >= 0 && value <= 1; } // not-a-number is none
inline bool is_amount(double value) { return value >= 0 && std::isfinite(value); }

/// Traits and clocks of one citizen.
inline std::string wrong_with(const Citizens& c, CitizenId i) {
    const Needs& needs = c.needs[i];
    if (!is_share(c.own_strength[i])) return fmt::format("own strength {}", c.own_strength[i]);
    if (!is_share(c.trust[i])) return fmt::format("trust {}", c.trust[i]);
    if (!is_share(c.social_trust[i])) return fmt::format("social trust {}", c.social_trust[i]);
    if (!is_share(c.dependency[i])) return fmt::format("dependency {}", c.dependency[i]);
    if (!is_share(c.claim_orientation[i])) return fmt::format("claim orientation {}", c.claim_orientation[i]);
    if (!is_share(c.strain[i])) return fmt::format("strain {}", c.strain[i]);
    if (c.asked[i] != 0) return fmt::format("asked for {} outside the exchange", c.asked[i]);
    if (c.concerned[i] > 1 || c.volunteers[i] > Volunteer::leader || c.member[i] > 1) return "a flag that is neither 0 nor 1";
    if (c.hand_overs[i] >= 1 << 12) return fmt::format("hand-overs {:b} of more than a year", c.hand_overs[i]);
    if (needs.concern() && !c.concerned[i]) return "needs, but is not concerned";
    for (int d = 0; d < domains; ++d) {
        const Status status = needs.status(d);
        const bool has_need = needs.hours[static_cast<std::size_t>(d)] > 0;
        if (!has_need && (is_waiting(status) || status == Status::refused))
            return fmt::format("waits or is refused in domain {} without need", d);
        if (static_cast<int>(status) > static_cast<int>(Status::refused)) return "a status that there is not";
    }
    return "";
}

/// The month's hours of one citizen, as they are once they have been delivered.
inline std::string wrong_with_hours(const Citizens& c, CitizenId i) {
    const int need = c.needs[i].total(), unmet = need - c.own[i] - c.informal[i] - c.organised[i] - c.formal[i];
    if (unmet < 0)
        return fmt::format("need {} < own {} + informal {} + organised {} + formal {}", need, c.own[i], c.informal[i],
                           c.organised[i], c.formal[i]);
    if (!c.concerned[i]
        && (need + c.own[i] + c.informal[i] + c.organised[i] + c.formal[i] > 0 || c.hand_overs[i] || c.needs[i].in_care()))
        return "is not concerned, but has needs, help or hand-overs";
    if (!c.needs[i].in_care() && c.formal[i] > 0) return fmt::format("formal help of {} out of care", c.formal[i]);
    if (c.granted[i] > whole_share) return fmt::format("grants {} of {}", c.granted[i], whole_share);
    return "";
}

/// What is wrong with teams and their professionals.
inline std::string wrong_with_teams(const Teams& teams, const Professionals& professionals) {
    std::uint64_t rows = 0;
    for (const TeamId t : teams.all()) {
        const auto who = [&](const std::string& what) { return fmt::format("team {}: {}", t.index, what); };
        if (teams.useful[t] < 0 || teams.surplus[t] < 0 || teams.idle[t] < 0)
            return who(fmt::format("useful {}, surplus {}, idle {}", teams.useful[t], teams.surplus[t], teams.idle[t]));
        if (teams.useful[t] + teams.surplus[t] + teams.idle[t] != teams.capacity[t])
            return who(fmt::format("useful {} + surplus {} + idle {} is not capacity {}", teams.useful[t], teams.surplus[t],
                                   teams.idle[t], teams.capacity[t]));
        for (const double share :
             {teams.management[t], teams.administration[t], teams.production_weight[t], teams.burn_out[t], teams.continuity[t],
              teams.slack[t], teams.admission[t], teams.delivered_share[t], teams.gap[t], teams.pillar_gate[t],
              teams.austerity[teams.municipality[t]], teams.openness[teams.municipality[t]]}) {
            if (!is_share(share)) return who(fmt::format("a share of {}", share));
        }
        if (!(teams.load[t] >= 0 && teams.load[t] <= 2)) return who(fmt::format("load {}", teams.load[t]));
        if (!is_amount(teams.mean_priority[t])) return who(fmt::format("mean priority {}", teams.mean_priority[t]));
        if (teams.demand[t] < 0 || teams.waiting[t] < 0) return who("demand or waiting below 0");
        for (const float strength : teams.dispositions[t].strength) {
            if (!is_share(strength)) return who(fmt::format("a disposition of {}", strength));
        }
        double weight = 0;
        for (std::uint32_t k = 0; k < teams.count[t]; ++k) {
            const ProfessionalId p{teams.first[t].index + k};
            if (p.index >= professionals.size()) return who("professionals beyond the last row");
            if (professionals.team[p] != t) return who("a professional of another team");
            weight += professionals.weight[p];
        }
        rows += teams.count[t];
        if (!is_amount(teams.staff[t]) || std::abs(weight - teams.staff[t]) > 1e-9 * teams.staff[t])
            return who(fmt::format("staff {} and professionals of {}", teams.staff[t], weight));
    }
    if (rows != professionals.size()) return fmt::format("{} professionals, of whom {} in a team", professionals.size(), rows);
    for (const ProfessionalId p : sim::Rows<ProfessionalId>::all(professionals.size())) {
        if (!is_share(professionals.skill[p]) || !is_share(professionals.adherence[p]) || !is_share(professionals.burn_out[p])
            || professionals.weight[p] <= 0)
            return fmt::format("professional {}: skill {}, adherence {}, burn-out {}, weight {}", p.index, professionals.skill[p],
                               professionals.adherence[p], professionals.burn_out[p], professionals.weight[p]);
        for (const float strength : professionals.conduct[p].strength) {
            if (!is_share(strength)) return fmt::format("professional {}: a disposition of {}", p.index, strength);
        }
    }
    return "";
}

/// What is wrong with institutions, and with what they share with their teams.
inline std::string wrong_with_institutions(const WelfareState& s) {
    const Institutions& all = s.institutions;
    const BureaucracySettings& range = s.settings.bureaucracy;
    const double least = std::min(range.administration_least, s.settings.entry.administration);
    const double most = std::max(range.administration_most, s.settings.entry.administration);
    for (const InstitutionId i : all.all()) {
        const auto who = [&](const std::string& what) { return fmt::format("institution {}: {}", i.index, what); };
        if (!is_amount(all.staff[i]) || !is_amount(all.bodies[i]))
            return who(fmt::format("staff {}, bodies {}", all.staff[i], all.bodies[i]));
        if (!all.exists[i]) {
            if (all.staff[i] > 0) return who(fmt::format("staff {} before it begins", all.staff[i]));
            continue;
        }
        for (const LogicWeights* mix : {&all.reported[i], &all.practised[i]}) {
            double sum = 0;
            for (const double weight : *mix) {
                if (!(weight >= -1e-12)) return who(fmt::format("a logic of weight {}", weight));
                sum += weight;
            }
            if (!(std::abs(sum - 1) <= 1e-9)) return who(fmt::format("weights of logics that sum to {}", sum));
        }
        for (const double strength : all.dispositions[i].strength) {
            if (!is_share(strength)) return who(fmt::format("a disposition of {}", strength));
        }
        if (!is_amount(all.rules[i])) return who(fmt::format("rules {}", all.rules[i]));
        if (!(all.management[i] >= 0 && all.management[i] <= .9)) return who(fmt::format("management {}", all.management[i]));
        if (!(all.administration[i] >= least - 1e-12 && all.administration[i] <= most + 1e-12))
            return who(fmt::format("administration {} out of {} to {}", all.administration[i], least, most));
        if (!is_share(all.gap[i]) || !is_share(all.incidents[i]) || !is_share(all.public_share[i]) || !is_amount(all.room[i]))
            return who(fmt::format("gap {}, incidents {}, public share {}, room {}", all.gap[i], all.incidents[i],
                                   all.public_share[i], all.room[i]));
        if (all.field[i] == housing_field) continue;
        double of_teams = 0;
        for_each_team(all, s.municipalities, s.teams, i, [&](TeamId t) { of_teams += s.teams.staff[t]; });
        if (!(std::abs(of_teams - all.staff[i]) <= 1e-9 * all.staff[i]))
            return who(fmt::format("staff {}, of its teams {}", all.staff[i], of_teams));
    }
    return "";
}

/// What is wrong with the purses.
inline std::string wrong_with_money(const WelfareState& s) {
    const Purses& purses = s.purses;
    std::array<std::int64_t, payers> paid{};
    std::string fault;
    const auto look = [&](Payer payer, const Ledger& ledger) {
        paid[static_cast<std::size_t>(payer)] += ledger.spending;
        if (ledger.opening + ledger.inflow != ledger.spending + ledger.closing)
            fault = fmt::format("a purse that does not close: {} + {} is not {} + {}", ledger.opening, ledger.inflow,
                                ledger.spending, ledger.closing);
        if (ledger.spending < 0) fault = fmt::format("a purse that spends {}", ledger.spending);
    };
    look(Payer::state, purses.state);
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(s.municipalities.size())) {
        look(Payer::charity, purses.charity[town]);
        look(Payer::municipality, purses.municipality[town]);
        look(Payer::household, purses.household[town]);
        if (purses.household[town].closing != 0) fault = "a purse of households that keeps money";
        if (purses.charity[town].closing < 0) fault = fmt::format("charity in debt: {}", purses.charity[town].closing);
        if (!is_share(purses.austerity[town])) fault = fmt::format("austerity {}", purses.austerity[town]);
        if (!is_amount(purses.grant[town])) fault = fmt::format("a grant of {}", purses.grant[town]);
    }
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(s.neighbourhoods.size())) {
        look(Payer::commons, purses.commons[n]);
        if (s.commons[n].running == 0 && purses.commons[n].closing != 0)
            fault = fmt::format("money of commons that are no more: {}", purses.commons[n].closing);
    }
    if (!is_amount(purses.state_budget) || !is_share(purses.municipal_share)) fault = "a budget below 0";
    if (!fault.empty()) return fault;
    if (paid != purses.paid) return "what purses spend is not what is said to be paid";
    std::int64_t all = 0, revenue = 0;
    for (const std::int64_t by : paid) all += by;
    for (const InstitutionId i : s.institutions.all()) revenue += s.institutions.revenue[i];
    if (all != purses.bill.all()) return fmt::format("purses paid {}, the bills are {}", all, purses.bill.all());
    if (revenue != purses.bill.contracts)
        return fmt::format("institutions received {}, contracts were {}", revenue, purses.bill.contracts);
    return "";
}

/// Is everybody in care known to one team, counted in its queue once, and served by one of its professionals?
inline std::string wrong_with_clients(const WelfareState& s) {
    const Citizens& c = s.citizens;
    sim::Column<TeamId, std::uint32_t> clients(s.teams.size(), 0u);
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(s.neighbourhoods.size())) {
        std::array<std::array<std::int32_t, domains>, lines> here{};
        for (const CitizenId i : c.blocks[n.index]) {
            for (int d = 0; d < domains; ++d) {
                const Status status = c.needs[i].status(d);
                if (!c.alive[i] || !is_in_care(status)) continue;
                ++here[static_cast<std::size_t>(line_of(status))][static_cast<std::size_t>(d)];
                ++clients[s.teams.serving(n, line_of(status), d)];
            }
        }
        for (std::size_t line = 0; line < lines; ++line) {
            for (std::size_t d = 0; d < domains; ++d) {
                if (here[line][d] != s.queues[n][line][d].clients)
                    return fmt::format("neighbourhood {}: {} in care in domain {}, {} in the queue", n.index, here[line][d], d,
                                       s.queues[n][line][d].clients);
            }
        }
    }
    for (const TeamId t : s.teams.all()) {
        std::uint32_t served = 0;
        for (std::uint32_t k = 0; k < s.teams.count[t]; ++k)
            served += s.professionals.clients[ProfessionalId{s.teams.first[t].index + k}];
        if (s.teams.count[t] > 0 && served != clients[t])
            return fmt::format("team {}: {} clients, {} with its professionals", t.index, clients[t], served);
    }
    return "";
}

/// What is wrong with collectives and co-professionals of a neighbourhood: what they give and what people get of them.
inline std::string wrong_with_organised(const WelfareState& s, NeighbourhoodId n) {
    const Collectives& groups = s.collectives[n];
    const CoProfessionals& others = s.co_professionals[n];
    if (s.accounts.help[n].organised != groups.hours + others.met)
        return fmt::format("organised {} is not peers {} + co-professionals {}", s.accounts.help[n].organised, groups.hours,
                           others.met);
    if (groups.hours < 0 || others.met < 0 || others.facilitated < 0 || others.given < others.facilitated
        || others.given > others.offered)
        return fmt::format("co-professionals give {} of {}, {} of it to collectives", others.given, others.offered,
                           others.facilitated);
    const auto to_cases = static_cast<double>(others.given - others.facilitated);
    if (static_cast<double>(others.met) > s.settings.co_professionals.effect * to_cases + 1e-9)
        return fmt::format("co-professionals meet {} with {}", others.met, to_cases);
    std::int64_t assisted = 0;
    for (std::uint32_t i = 0; i < Teams::in_neighbourhood; ++i) {
        const TeamId team{n.index * Teams::in_neighbourhood + i};
        assisted += s.teams.assisted[team];
        if (s.teams.facilitation[team] < 0 || s.teams.supervision[team] < 0) return "facilitation or supervision below 0";
    }
    if (assisted != others.given - others.facilitated)
        return fmt::format("teams were assisted {}, {} was given", assisted, to_cases);
    return "";
}

/// What is wrong right after the accounts of the month, before recovery and learning change anything.
inline std::string wrong_with_help(const WelfareState& s) {
    const Citizens& c = s.citizens;
    std::string fault;
    std::int64_t received = 0, given = 0, formal = 0, useful = 0;
    for_everybody(c, [&](CitizenId i) {
        received += c.informal[i], given += c.given[i], formal += c.formal[i];
        if (!fault.empty()) return;
        fault = wrong_with_hours(c, i);
        if (fault.empty()) fault = wrong_with(c, i);
        if (!fault.empty()) fault = fmt::format("citizen {}: {}", i.index, fault);
    });
    if (!fault.empty()) return fault;
    if (received != given) return fmt::format("received {} from ties, given {}", received, given);
    fault = wrong_with_teams(s.teams, s.professionals);
    if (fault.empty()) fault = wrong_with_clients(s);
    if (!fault.empty()) return fault;
    for (const TeamId t : s.teams.all()) useful += s.teams.useful[t];
    if (useful != formal) return fmt::format("teams gave {} useful hours, citizens received {}", useful, formal);
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(s.neighbourhoods.size())) {
        HelpCount sum;
        for (const CitizenId i : c.blocks[n.index]) {
            if (!c.alive[i]) continue;
            ++sum.people;
            sum.need += c.needs[i].total(), sum.own += c.own[i], sum.informal += c.informal[i];
            sum.organised += c.organised[i], sum.useful += c.formal[i], sum.given += c.given[i];
        }
        const HelpCount& booked = s.accounts.help[n];
        if (booked.people != sum.people || booked.need != sum.need || booked.own != sum.own || booked.informal != sum.informal
            || booked.organised != sum.organised || booked.useful != sum.useful || booked.given != sum.given)
            return fmt::format("neighbourhood {}: the books differ from its people", n.index);
        if (booked.need != booked.own + booked.informal + booked.organised + booked.useful + booked.unmet)
            return fmt::format("neighbourhood {}: need {} is not own {} + informal {} + organised {} + useful {} + unmet {}",
                               n.index, booked.need, booked.own, booked.informal, booked.organised, booked.useful, booked.unmet);
        const std::string of_organised = wrong_with_organised(s, n);
        if (!of_organised.empty()) return fmt::format("neighbourhood {}: {}", n.index, of_organised);
        for (const double share : {s.surroundings.volunteers[n], s.surroundings.associations[n], s.surroundings.unmet[n],
                                   s.surroundings.access_threshold[n], s.surroundings.groups[n]}) {
            if (!is_share(share)) return fmt::format("neighbourhood {}: a share of {} in the surroundings", n.index, share);
        }
        for (const auto& line : s.queues[n]) {
            for (const Queue& queue : line) {
                if (queue.demand < 0 || queue.waiting < 0 || queue.clients < 0 || queue.waiters < 0 || !is_amount(queue.priority))
                    return fmt::format("neighbourhood {}: a queue below 0", n.index);
            }
        }
    }
    return "";
}

/// What is wrong with commons and homes.
inline std::string wrong_with_commons(const WelfareState& s) {
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(s.neighbourhoods.size())) {
        const Commons& here = s.commons[n];
        const auto where = [&](const std::string& what) { return fmt::format("neighbourhood {}: {}", n.index, what); };
        if (here.active() > std::max(1.0, static_cast<double>(s.neighbourhoods.stands_for[n])))
            return where(fmt::format("{} commons in {} places", here.active(), s.neighbourhoods.stands_for[n]));
        std::uint32_t members = 0;
        for (const CitizenId i : s.citizens.blocks[n.index]) members += s.citizens.alive[i] && s.citizens.member[i];
        if (members != here.members) return where(fmt::format("{} members, {} counted", members, here.members));
        if (here.active() == 0 && members > 0) return where("members of nothing");
        double dwellings = 0;
        for (const double share : s.housing[n].shares) {
            if (!is_share(share)) return where(fmt::format("a share of {} of the dwellings", share));
            dwellings += share;
        }
        if (dwellings != 0 && std::abs(dwellings - 1) > 1e-9) // 0: housing is off
            return where(fmt::format("shares of dwellings that sum to {}", dwellings));
        for (const double share : {here.directed, here.design, here.strained, here.pool, here.recognised, s.laid[n],
                                   s.housing[n].cooperative, s.housing[n].say_home, s.housing[n].say_care}) {
            if (!is_share(share)) return where(fmt::format("a share of {}", share));
        }
        for (const float share : {s.surroundings.commons[n], s.surroundings.say[n], s.surroundings.maintenance[n],
                                  s.teams.directed[n], s.teams.insiders[n]}) {
            if (!is_share(share)) return where(fmt::format("a share of {}", share));
        }
    }
    return "";
}

/// What is wrong at the end of the month.
inline std::string wrong_at_month_end(const WelfareState& s) {
    std::string fault;
    for_everybody(s.citizens, [&](CitizenId i) {
        if (fault.empty()) fault = wrong_with(s.citizens, i);
    });
    if (fault.empty()) fault = wrong_with_teams(s.teams, s.professionals);
    if (fault.empty()) fault = wrong_with_institutions(s);
    if (fault.empty()) fault = wrong_with_money(s);
    if (fault.empty()) fault = wrong_with_commons(s);
    if (fault.empty() && !is_share(s.era.claim_target)) fault = "an era beyond 0 to 1";
    for (const double share : {s.system_index.formal, s.system_index.share}) {
        if (fault.empty() && !is_share(share)) fault = fmt::format("a system index of {}", share);
    }
    if (fault.empty() && !is_amount(s.mean_bracket)) fault = "a mean bracket below 0";
    return fault;
}

/// The schedule with one line more, right behind the line of that name.
inline std::vector<sim::Process<WelfareState>> with_look(std::vector<sim::Process<WelfareState>> month, std::string_view behind,
                                                         sim::When when, void (*look)(WelfareState&, const sim::Step&)) {
    const auto line = std::ranges::find(month, behind, &sim::Process<WelfareState>::name);
    REQUIRE(line != month.end());
    month.insert(line + 1, {"a look", when, "the state", look});
    return month;
}
inline std::vector<sim::Process<WelfareState>> published_month() { return {one_month().begin(), one_month().end()}; }

} // namespace welfare_state
