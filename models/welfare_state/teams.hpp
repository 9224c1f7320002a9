#pragma once
#include <array>
#include <cstdint>

#include "models/welfare_state/ids.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/need.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/column.hpp"
#include "sim/rows.hpp"

namespace welfare_state {

/// What people in the case of a programme are given besides (4.18). Nothing by default: what people in no case get.
struct InCase {
    float access = 0;          ///< [0, 1] off the access threshold
    float alliance = 0;        ///< [-1, 1] on the alliance
    float networks = 0;        ///< [0, 1] on the readiness to ask
    float own_strength = -1;   ///< [share] of help that coaches; below 0: as the team has it
    std::uint8_t integral = 0; ///< one plan: one desk, no helpers too many
};
inline constexpr std::size_t most_in_case = 64;

/// The teams that help: the servers of the queue (2.5). The rows are fixed: for each neighbourhood four first-line teams, one for each
/// domain, and a generalist team that takes their place where it has been introduced; for each municipality four second-line teams.
/// A team without staff helps nobody. Hours are those of agents: persons' hours over the persons per agent.
struct Teams {
    using Id = TeamId;
    static constexpr std::uint32_t in_neighbourhood =
        domains + 1; ///< rows of each neighbourhood; the last is the generalist team

    // what is fixed
    sim::Column<Id, Line> line;
    sim::Column<Id, Domain> field;            ///< of a generalist team: without meaning
    sim::Column<Id, std::uint8_t> generalist; ///< 1: of all domains
    sim::Column<Id, MunicipalityId> municipality;
    sim::Column<Id, float> stands_for; ///< [teams] real teams that this one stands for (M1)

    // what the year brings
    sim::Column<Id, std::uint8_t> by_provider;  ///< a generalist team that providers employ, not the municipality (4.19)
    sim::Column<Id, double> staff;              ///< [FTE] of agents: real FTE over persons per agent
    sim::Column<Id, double> real_staff;         ///< [FTE] of one body of the institution it belongs to (M1)
    sim::Column<Id, ProfessionalId> first;      ///< its professionals stand together
    sim::Column<Id, std::uint32_t> count;       ///< [rows] of professionals
    sim::Column<Id, std::uint32_t> hired;       ///< professionals ever hired here: the next one's number
    sim::Column<Id, Dispositions> dispositions; ///< of the institution that the team belongs to
    sim::Column<Id, float> rules;               ///< [0, ...) rule stock
    sim::Column<Id, float> management;          ///< [share] of staff who manage
    sim::Column<Id, float> administration;      ///< [share] of the time of professionals
    sim::Column<Id, float> production_weight;   ///< [0, 1] how much pay follows production
    sim::Column<Id, float> gap;                 ///< [0, 1] between what the institution reports and what it practises (M22)
    sim::Column<Id, float> pillar_gate;         ///< [0, 1] how much access hangs on a body of one's own pillar (M23)

    // what the month brings, all hours in twentieths of h/week
    sim::Column<Id, float> burn_out;            ///< [0, 1] mean of its professionals
    sim::Column<Id, float> continuity;          ///< [share] of the team that has been there for 12 months
    sim::Column<Id, std::int64_t> facilitation; ///< hours that go to collectives
    sim::Column<Id, std::int64_t> supervision;  ///< hours that go to co-professionals
    sim::Column<Id, std::int64_t> assisted;     ///< hours that co-professionals give to its cases
    sim::Column<Id, std::int64_t> capacity;     ///< contact hours that it can give, facilitation, supervision and programmes taken off
    sim::Column<Id, std::int64_t> programme;    ///< hours that programmes take of it, already off its capacity (4.18)
    sim::Column<Id, std::int64_t> demand;       ///< asked by those in care, admissions of this month included
    sim::Column<Id, std::int64_t> waiting;      ///< asked by those who wait, before this month's admissions
    sim::Column<Id, float> load;                ///< [0, 2] (demand + .15 waiting) / capacity, at most 2 where it counts
    sim::Column<Id, float> slack;               ///< [share] of capacity that nobody asked for last month; 0 at first (M12)
    sim::Column<Id, float> admission;           ///< [0, 1] chance of admission of somebody of mean priority
    sim::Column<Id, float> mean_priority;       ///< [-] of those who waited last month; 1 at first (M12)
    sim::Column<Id, float> delivered_share;     ///< [0, 1] of the asked hours that clients get
    sim::Column<Id, std::int64_t> useful, surplus, idle; ///< useful + surplus + idle = capacity
    sim::Column<Id, std::int32_t> decisions;             ///< [agents] whose admission was decided on

    std::array<InCase, most_in_case> in_case{}; ///< by Citizens::programme
    float backing = 0; ///< [0, 1] on the readiness to ask of who is backed by a plan of their own circle (4.20)

    // where teams stand
    sim::Column<NeighbourhoodId, std::uint8_t> has_generalist; ///< the generalist team is at work
    sim::Column<NeighbourhoodId, std::uint32_t> second_lines;  ///< row of the first of the four second-line teams
    sim::Column<NeighbourhoodId, float> directed;              ///< [share] of first-line hours that residents direct (commons)
    sim::Column<NeighbourhoodId, float> insiders; ///< [share] less weight of who is no member in admission to the first line
    sim::Column<MunicipalityId, std::array<std::uint8_t, 3>> has_body; ///< [pillar] there is a body of one's own pillar (4.6)
    sim::Column<MunicipalityId, float> austerity;                      ///< [0, 1] of the municipality
    sim::Column<MunicipalityId, float> openness; ///< [share] of contract hours whose allocation residents decide (M24)

    Teams() = default;
    Teams(const Municipalities& municipalities, const Neighbourhoods& neighbourhoods);

    std::uint32_t size() const { return line.size(); }
    sim::Rows<Id> all() const { return sim::Rows<Id>::all(size()); }
    Id first_line(NeighbourhoodId home, int domain) const {
        const bool general = has_generalist[home];
        return Id{home.index * in_neighbourhood + (general ? domains : static_cast<std::uint32_t>(domain))};
    }
    Id second_line(NeighbourhoodId home, int domain) const { return Id{second_lines[home] + static_cast<std::uint32_t>(domain)}; }
    /// Who serves the people of a neighbourhood in this line and domain.
    Id serving(NeighbourhoodId home, Line which, int domain) const {
        return which == Line::first ? first_line(home, domain) : second_line(home, domain);
    }
};

/// What is asked of one line in one domain by the people of one neighbourhood [twentieths of h/week].
struct Queue {
    std::int64_t demand = 0;    ///< by those in care, admissions of this month included once intake is done
    std::int64_t waiting = 0;   ///< by those who wait, before this month's admissions
    std::int32_t clients = 0;   ///< [agents] in care
    std::int32_t waiters = 0;   ///< [agents] who wait
    std::int32_t decisions = 0; ///< [agents] whose admission was decided on this month
    double priority = 0;        ///< sum of the priority weights of those who wait

    Queue& operator+=(const Queue& other);
};
using Queues = sim::Column<NeighbourhoodId, std::array<std::array<Queue, domains>, lines>>; ///< [line][domain]

/// What the people of one neighbourhood got of one line in one domain this month [twentieths of h/week].
struct Delivery {
    std::int64_t useful = 0;  ///< meets felt need
    std::int64_t surplus = 0; ///< the rest: time that coaching takes, induced demand, hours for who is held in care
    std::int64_t held = 0;    ///< of the surplus: for people without need whose discharge was held up (J5)
    double induced = 0;       ///< of the surplus: asked for because the team had slack and is paid by production (J5)

    Delivery& operator+=(const Delivery& other);
};
using Deliveries = sim::Column<NeighbourhoodId, std::array<std::array<Delivery, domains>, lines>>; ///< [line][domain]

/// The sum over neighbourhoods and domains of what belongs to a team, for instance the queue that it serves.
template <class Entry>
Entry of_team(const Teams& teams, const Municipalities& municipalities,
              const sim::Column<NeighbourhoodId, std::array<std::array<Entry, domains>, lines>>& entries, TeamId team) {
    Entry sum;
    if (teams.line[team] == Line::second) {
        for (const NeighbourhoodId n : municipalities.of(teams.municipality[team]))
            sum += entries[n][static_cast<int>(Line::second)][static_cast<int>(teams.field[team])];
        return sum;
    }
    const NeighbourhoodId home{team.index / Teams::in_neighbourhood};
    for (int domain = 0; domain < domains; ++domain) {
        if (teams.first_line(home, domain) == team) sum += entries[home][static_cast<int>(Line::first)][domain];
    }
    return sum;
}

} // namespace welfare_state
