#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/schedule.hpp"
#include "tests/welfare_state/standard.hpp"

/// Tiny worlds, built by hand, for the tests of single processes.
namespace welfare_state {

inline constexpr int this_year = 1970;
inline constexpr sim::Month this_month = sim::Month::january(this_year); ///< ages in a Town are of this month

inline const sim::Workers& alone() {
    static const sim::Workers workers(1, sim::BackEnd::serial);
    return workers;
}
inline const sim::Workers& three() {
    static const sim::Workers workers(3, sim::BackEnd::threads);
    return workers;
}
inline sim::Step step_in(sim::Month month, const sim::Workers& workers = alone()) {
    return {month, sim::Stream(7, 0, "a test", month.index), workers};
}
inline sim::Step any_month(const sim::Workers& workers = alone()) { return step_in(this_month, workers); }

/// [agents] by municipality and neighbourhood.
using Plan = std::vector<std::vector<std::uint32_t>>;

/// People of 40 years, a woman and a man in turn, of middle class and no pillar, each alone in a household, of middling strength and
/// trust, without needs. There are institutions and teams, but none has begun nor does anybody work there until a test says so.
struct Town {
    Municipalities municipalities;
    Neighbourhoods neighbourhoods;
    Citizens citizens;
    Events events;
    Institutions institutions;
    Teams teams;
    Professionals professionals;
    Surroundings surroundings;
    Queues queues;
    Deliveries deliveries;

    explicit Town(std::uint32_t people) : Town(Plan{{people}}) {}
    /// With `spare` rows free in each block.
    explicit Town(const Plan& plan, std::uint32_t spare = 8) {
        std::vector<std::uint32_t> room;
        for (std::uint32_t town = 0; town < plan.size(); ++town) {
            municipalities.first_neighbourhood.push_back(static_cast<std::uint32_t>(room.size()));
            municipalities.neighbourhoods.push_back(static_cast<std::uint32_t>(plan[town].size()));
            municipalities.stands_for.push_back(1);
            for (const std::uint32_t people : plan[town]) {
                room.push_back(people + spare);
                neighbourhoods.municipality.push_back(MunicipalityId{town});
                neighbourhoods.first_citizens.push_back(people);
                neighbourhoods.stands_for.push_back(1);
                neighbourhoods.low_class.push_back(0.4f);
                neighbourhoods.high_class.push_back(0.2f);
                neighbourhoods.closed.push_back(0);
                neighbourhoods.third.push_back(Third::middle);
                neighbourhoods.next_household.push_back(0);
            }
        }
        citizens = Citizens(room);
        events = Events(neighbourhoods.size());
        institutions = Institutions(municipalities);
        teams = Teams(municipalities, neighbourhoods);
        surroundings = Surroundings(neighbourhoods.size());
        queues = Queues(neighbourhoods.size());
        deliveries = Deliveries(neighbourhoods.size());
        for (std::uint32_t n = 0; n < neighbourhoods.size(); ++n) {
            for (std::uint32_t i = 0; i < neighbourhoods.first_citizens[NeighbourhoodId{n}]; ++i) add(NeighbourhoodId{n});
        }
    }

    CitizenId add(NeighbourhoodId home) {
        const CitizenId citizen = citizens.add(home);
        citizens.lineage[citizen] = sim::mix(++people_);
        citizens.family[citizen] = family_of(~citizens.lineage[citizen]);
        citizens.household[citizen] = neighbourhoods.next_household[home]++;
        citizens.own_strength[citizen] = 0.5f;
        citizens.trust[citizen] = citizens.social_trust[citizen] = 0.6f;
        citizens.social_class[citizen] = SocialClass::middle;
        person(citizen, people_ % 2 ? Sex::woman : Sex::man, 40);
        return citizen;
    }
    void person(CitizenId citizen, Sex sex, double age) {
        citizens.sex[citizen] = sex;
        citizens.birth[citizen] = static_cast<std::int16_t>(this_month.index - static_cast<int>(12 * age));
    }
    void live_together(CitizenId host, CitizenId guest) {
        citizens.home[guest] = citizens.home[host];
        citizens.household[guest] = citizens.household[host];
    }
    /// They live in her household.
    void couple(CitizenId she, CitizenId he) {
        citizens.sex[she] = Sex::woman;
        citizens.sex[he] = Sex::man;
        citizens.pair(she, he);
        live_together(she, he);
    }
    /// Lives with the mother; her partner is the father.
    void child(CitizenId child, CitizenId mother, double age) {
        citizens.birth[child] = static_cast<std::int16_t>(this_month.index - static_cast<int>(12 * age));
        citizens.mother[child] = mother;
        citizens.family[child] = family_of(citizens.lineage[mother]);
        citizens.ties[child][slot::kin] = mother;
        citizens.ties[child][slot::kin + 1] = citizens.partner(mother);
        ++citizens.children_born[mother];
        live_together(mother, child);
    }
    /// Gives somebody a need of so many hours a week in a domain, acute, begun this month.
    void need(CitizenId citizen, Domain domain, double hours, int level = 0) {
        Needs& needs = citizens.needs[citizen];
        const auto d = static_cast<std::size_t>(domain);
        needs.hours[d] = nearest_hours(hours);
        needs.since[d] = 0;
        needs.mark[d].level = static_cast<std::uint8_t>(level & 3);
        citizens.concerned[citizen] = 1;
    }
    void status(CitizenId citizen, Domain domain, Status status, int months = 1) {
        citizens.needs[citizen].take(static_cast<int>(domain), status);
        citizens.needs[citizen].months[static_cast<std::size_t>(domain)] = static_cast<std::uint8_t>(months);
        citizens.concerned[citizen] = 1;
    }
    /// An institution of a field in a municipality that follows one logic, with so many jobs [FTE of agents] and bodies. It stands apart from teams
    /// until `staffing`.
    InstitutionId found(std::uint32_t town, int field, double jobs, LogicId logic = id_of("charity"), double bodies = 1) {
        const InstitutionId row = institutions.at(MunicipalityId{town}, field);
        institutions.exists[row] = 1;
        institutions.staff[row] = jobs;
        institutions.bodies[row] = bodies;
        institutions.public_share[row] = 1;
        LogicWeights mix{};
        mix[static_cast<std::size_t>(logic)] = 1;
        institutions.reported[row] = institutions.practised[row] = mix;
        institutions.dispositions[row] = mixed(standard_logics(), mix);
        return row;
    }
    /// So many jobs in a team, one professional each, of skill .6, who act as the team's institution does. Staff teams in the order of their rows.
    void staff(TeamId team, std::uint32_t jobs) {
        teams.staff[team] = teams.real_staff[team] = jobs;
        teams.first[team] = ProfessionalId{professionals.size()};
        teams.count[team] = jobs;
        for (std::uint32_t i = 0; i < jobs; ++i) {
            for_each_professional_column([&](auto column) { (professionals.*column).push_back({}); });
            const ProfessionalId row{professionals.size() - 1};
            professionals.lineage[row] = next_lineage(teams, team);
            professionals.team[row] = team;
            professionals.weight[row] = 1;
            professionals.skill[row] = professionals.adherence[row] = 0.6f;
            professionals.conduct[row] = teams.dispositions[team];
        }
    }
    CitizenId in(std::uint32_t neighbourhood, std::uint32_t position) const { return citizens.blocks[neighbourhood][position]; }

private:
    std::uint64_t people_ = 0;
};

/// Everybody whose row is in use, also the dead.
inline std::vector<CitizenId> everybody(const Citizens& citizens) {
    std::vector<CitizenId> people;
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        for (const CitizenId citizen : citizens.blocks[block]) people.push_back(citizen);
    }
    return people;
}

template <class Condition>
std::uint32_t count(const Citizens& citizens, const Condition& condition) {
    std::uint32_t number = 0;
    for (const CitizenId citizen : everybody(citizens)) number += condition(citizen) ? 1 : 0;
    return number;
}
inline std::uint32_t living(const Citizens& citizens) {
    return count(citizens, [&](CitizenId citizen) { return citizens.alive[citizen]; });
}

/// Neighbourhoods with couples, their children of 0 to 24 years, and singles, of all classes and pillars, with ties to neighbours
/// and to others in town: five people to a family.
inline Town lively_town(const Plan& plan = {{150, 90, 200}, {120, 0, 160}, {5, 300}}) {
    Town town(plan, 40);
    Citizens& citizens = town.citizens;
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        const auto rows = citizens.blocks[block];
        for (std::uint32_t i = 0; i + 4 < rows.size(); i += 5) {
            const std::uint64_t some = sim::mix(citizens.lineage[rows[i]]);
            const double age = 25 + static_cast<double>(some % 35);
            town.person(rows[i], Sex::woman, age);
            town.person(rows[i + 1], Sex::man, age + static_cast<double>(some >> 8 & 3));
            town.couple(rows[i], rows[i + 1]);
            town.child(rows[i + 2], rows[i], std::min(24.0, age - 20));
            town.child(rows[i + 3], rows[i], std::min(11.0, age - 22));
            town.person(rows[i + 4], some & 64 ? Sex::man : Sex::woman, 20 + static_cast<double>((some >> 16) % 70));
        }
        const auto first_of_town = town.municipalities.of(town.neighbourhoods.municipality[NeighbourhoodId{block}])[0].index;
        for (const CitizenId citizen : rows) {
            const std::uint64_t some = sim::mix(citizens.lineage[citizen] + 1);
            citizens.social_class[citizen] = static_cast<SocialClass>(some % 3);
            citizens.pillar[citizen] = static_cast<Pillar>((some >> 4) % 3);
            const CitizenId neighbour = rows[static_cast<std::uint32_t>((some >> 8) % rows.size())];
            const auto others = citizens.blocks[first_of_town];
            const CitizenId other = others[static_cast<std::uint32_t>((some >> 20) % others.size())];
            if (!citizens.share_a_household(citizen, neighbour)) citizens.ties[citizen][slot::neighbour] = neighbour;
            if (other != neighbour && !citizens.share_a_household(citizen, other)) citizens.ties[citizen][slot::bridging] = other;
        }
    }
    return town;
}

/// What is wrong with a people in whom nobody has died since the last bereavement, or "" where nothing is.
inline std::string defect(const Citizens& citizens) {
    for (const CitizenId citizen : everybody(citizens)) {
        if (!citizens.alive[citizen]) continue;
        const std::string who = "row " + std::to_string(citizen.index);
        for (const CitizenId other : citizens.ties[citizen]) {
            if (other == citizen) return who + " has a tie to itself";
            if (other && !citizens.alive[other]) return who + " has a tie to the dead";
        }
        const CitizenId mother = citizens.mother[citizen];
        if (mother && !citizens.alive[mother]) return who + " has a dead mother";
        if (mother && citizens.birth[mother] >= citizens.birth[citizen]) return who + " is older than the mother";
        if (!citizens.has_partner[citizen]) continue;
        const CitizenId partner = citizens.ties[citizen][slot::partner];
        if (!partner) return who + " has a partner who is nobody";
        if (citizens.partner(partner) != citizen) return who + " has a partner who has another, or none";
        if (citizens.sex[partner] == citizens.sex[citizen]) return who + " has a partner of the same sex";
        if (!citizens.share_a_household(citizen, partner)) return who + " does not live with the partner";
    }
    return "";
}

/// Who somebody is, with whom, in words that hold when rows move.
struct Portrait {
    std::array<std::uint64_t, slot::count> ties{}; ///< lineages; 0 for nobody, also for the dead
    std::uint64_t mother = 0, household = 0;       ///< lineages: the household by its smallest
    std::tuple<std::uint32_t, NeighbourhoodId, std::int16_t, float, Sex, SocialClass, Pillar> person;
    std::array<int, 5> flags{};    ///< partner, paid work, children, moved, birth
    std::array<float, 5> traits{}; ///< own strength, trust, dependency, claim orientation, strain
    Needs needs;
    std::array<Hours, 6> hours{}; ///< own, informal, organised, formal, given, asked
    std::array<int, 9> course{};  ///< granted, hand-overs, since care, concerned, volunteers, member, programme, its months, backing
    bool operator==(const Portrait&) const = default;
};

/// The living by lineage.
inline std::map<std::uint64_t, Portrait> portraits(const Citizens& c) {
    std::map<std::pair<NeighbourhoodId, std::uint32_t>, std::uint64_t> household;
    for (const CitizenId citizen : everybody(c)) {
        if (!c.alive[citizen]) continue;
        auto& smallest = household.try_emplace({c.home[citizen], c.household[citizen]}, c.lineage[citizen]).first->second;
        smallest = std::min(smallest, c.lineage[citizen]);
    }
    const auto lineage = [&](CitizenId other) { return c.is_alive(other) ? c.lineage[other] : 0; };
    std::map<std::uint64_t, Portrait> result;
    for (const CitizenId i : everybody(c)) {
        if (!c.alive[i]) continue;
        Portrait& portrait = result[c.lineage[i]];
        for (int tie = 0; tie < slot::count; ++tie) portrait.ties[tie] = lineage(c.ties[i][tie]);
        portrait.mother = lineage(c.mother[i]);
        portrait.household = household[{c.home[i], c.household[i]}];
        portrait.person = {c.family[i], c.home[i], c.birth[i], c.social_trust[i], c.sex[i], c.social_class[i], c.pillar[i]};
        portrait.flags = {c.has_partner[i] && portrait.ties[slot::partner], c.has_paid_work[i], c.children_born[i], c.moved[i],
                          c.gives_birth[i]};
        portrait.traits = {c.own_strength[i], c.trust[i], c.dependency[i], c.claim_orientation[i], c.strain[i]};
        portrait.needs = c.needs[i];
        portrait.hours = {c.own[i], c.informal[i], c.organised[i], c.formal[i], c.given[i], c.asked[i]};
        portrait.course = {c.granted[i], c.hand_overs[i], c.since_care[i], c.concerned[i], static_cast<int>(c.volunteers[i]),
                           c.member[i],  c.programme[i],  c.programme_months[i], c.backing[i]};
    }
    return result;
}

/// A column of the rows in use, by who they are.
template <class Value>
std::map<std::uint64_t, Value> by_lineage(const Citizens& citizens, const sim::Column<CitizenId, Value> Citizens::*column) {
    std::map<std::uint64_t, Value> values;
    for (const CitizenId citizen : everybody(citizens)) values[citizens.lineage[citizen]] = (citizens.*column)[citizen];
    return values;
}

/// The same people, last row first, in neighbourhoods of other sizes [agents], which sum to the people of the town.
inline Town same_people_elsewhere(const Town& town, const std::vector<std::uint32_t>& sizes) {
    auto people = everybody(town.citizens);
    std::ranges::reverse(people);
    Town elsewhere(Plan{sizes});
    const auto rows = everybody(elsewhere.citizens);
    std::map<CitizenId, CitizenId> new_row = {{CitizenId{}, CitizenId{}}};
    for (std::size_t i = 0; i < people.size(); ++i) new_row[people[i]] = rows[i];
    for (std::size_t i = 0; i < people.size(); ++i) {
        const NeighbourhoodId home = elsewhere.citizens.home[rows[i]];
        for_each_column([&](auto column) { (elsewhere.citizens.*column)[rows[i]] = (town.citizens.*column)[people[i]]; });
        elsewhere.citizens.home[rows[i]] = home;
        for (CitizenId& tie : elsewhere.citizens.ties[rows[i]]) tie = new_row.at(tie);
        elsewhere.citizens.mother[rows[i]] = new_row.at(elsewhere.citizens.mother[rows[i]]);
    }
    return elsewhere;
}

inline bool same_columns(const Citizens& one, const Citizens& other) {
    bool same = one.blocks == other.blocks;
    for_each_column([&](auto column) { same = same && one.*column == other.*column; });
    return same;
}
inline bool same(const Town& one, const Town& other) {
    return same_columns(one.citizens, other.citizens) && one.neighbourhoods.next_household == other.neighbourhoods.next_household
        && one.events.births == other.events.births && one.events.deaths == other.events.deaths
        && one.events.immigrants == other.events.immigrants && one.events.emigrants == other.events.emigrants;
}

/// Does `process(town, step)` make the same of a town with one thread as with three?
template <class Process>
bool same_on_three_threads(const Town& start, const Process& process) { // citizens, households and events are compared
    Town with_one = start, with_three = start;
    process(with_one, any_month(alone()));
    process(with_three, any_month(three()));
    return same(with_one, with_three);
}

/// Tables of nothing: nobody dies, is born, comes, goes or works.
inline Demography no_rates() {
    Demography demography;
    demography.mortality.resize(years);
    demography.fertility.resize(years);
    demography.share_boys.resize(years, 0.5);
    demography.migration.resize(years);
    demography.paid_work.resize(years);
    return demography;
}

inline std::uint32_t total(const Events::Counts& counts) {
    std::uint32_t all = 0;
    for (const std::uint32_t here : counts) all += here;
    return all;
}

} // namespace welfare_state
