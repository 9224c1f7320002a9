#pragma once
#include <cstdint>

#include "models/welfare_state/ids.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/column.hpp"
#include "sim/random.hpp"

namespace welfare_state {

/// Those who help for a living, sorted by team. Rows move in January, when teams grow or shrink (`staffing`). A row stands for a
/// number of full-time jobs, such that the weights of a team sum to its staff exactly (M2).
struct Professionals {
    using Id = ProfessionalId;

    sim::Column<Id, std::uint64_t> lineage; ///< who this is, whatever the row: the key of its dice
    sim::Column<Id, TeamId> team;
    sim::Column<Id, double> weight;         ///< [FTE] of agents
    sim::Column<Id, LogicId> logic;         ///< the personal logic they bring along
    sim::Column<Id, float> adherence;       ///< [0, 1] to it
    sim::Column<Id, float> skill;           ///< [0, 1]
    sim::Column<Id, float> burn_out;        ///< [0, 1]
    sim::Column<Id, std::uint16_t> tenure;  ///< [months] in this team
    sim::Column<Id, std::uint32_t> clients; ///< [agents] in care with them this month: the caseload
    sim::Column<Id, Dispositions>
        conduct; ///< how they act: the institution's dispositions, and their own where there is room (5.3)

    std::uint32_t size() const { return lineage.size(); }
};

/// Calls visit(&Professionals::column) for every column.
template <class Visit>
void for_each_professional_column(Visit&& visit) {
    using P = Professionals;
    const auto all = [&](auto... columns) { (visit(columns), ...); };
    all(&P::lineage, &P::team, &P::weight, &P::logic, &P::adherence, &P::skill, &P::burn_out, &P::tenure, &P::clients,
        &P::conduct);
}

/// The key of somebody new in a team. It hangs on the team alone, not on what happens in others.
inline std::uint64_t next_lineage(Teams& teams, TeamId team) { return sim::mix(sim::mix(team.index) + teams.hired[team]++); }

/// Which of a team's professionals serves a citizen in a domain: jump hash (Lamping & Veach 2014) of the lineage key, so that
/// continuity breaks only when the team changes its size (2.4; M5). Nobody where the team has none.
inline ProfessionalId named_professional(const Teams& teams, TeamId team, std::uint64_t citizen, int domain) {
    if (teams.count[team] == 0) return {};
    std::uint64_t key = sim::mix(citizen + static_cast<std::uint64_t>(domain));
    std::int64_t chosen = -1, next = 0;
    while (next < static_cast<std::int64_t>(teams.count[team])) {
        chosen = next;
        key = key * 2862933555777941757ULL + 1;
        next = static_cast<std::int64_t>(static_cast<double>(chosen + 1) * (0x1p31 / static_cast<double>((key >> 33) + 1)));
    }
    return {teams.first[team].index + static_cast<std::uint32_t>(chosen)};
}

} // namespace welfare_state
