#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/learning.hpp"
#include "models/welfare_state/lots.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "models/welfare_state/ties.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// People with the same need who are not in care find each other (README 7, Collectives; design 4.21).
struct CollectiveSettings {
    double from = 1970;        ///< [year] when the first can be founded
    double founding = .03;     ///< [1/month] in a place with cases enough, at social trust 1 (g0)
    double founding_base = .3; ///< [-] founding is proportional to this plus cooperation of the first line
    double cases = 8;          ///< [persons] with the same need, not in care nor in a group, that a group needs in one real place
    double size = 12;          ///< [persons] of one group at most
    double help = 1.5;         ///< [h/week] that a member gets of the others
    double facilitation = 2;   ///< [h/week] that a group takes of professionals or co-professionals
    double dissolving = .03;   ///< [1/month]
    double own_strength = .03; ///< [0, 1] by which a member's own strength at rest lies higher
    double social_trust = .01; ///< [1/month] of what is missing in a member's social trust
};
void declare(sim::Parameters& parameters, CollectiveSettings& settings);

/// The collectives of one neighbourhood, by domain.
struct Collectives {
    std::array<std::uint32_t, domains> groups{};      ///< [real groups] in all real places together
    std::array<std::uint32_t, domains> members{};     ///< [agents] this month
    std::array<std::int64_t, domains> facilitation{}; ///< [1/20 h/week of agents] that they ask
    std::int64_t hours = 0;                           ///< [1/20 h/week of agents] that members get
    std::array<std::vector<InOrder>, domains> cases;  ///< room for who may be a member, used again every month
};
using CollectivesByPlace = sim::Column<NeighbourhoodId, Collectives>;

/// [1/month] Chance that a group is founded in a real place that has cases enough.
double chance_of_founding(const CollectiveSettings& settings, double social_trust, double cooperation, double meeting);

/// What collectives read.
struct Gathering {
    const TieSettings& ties;
    const LearningSettings& learning;
    double persons_per_agent;
    const Neighbourhoods& neighbourhoods;
    const Accounts& accounts;
};

/// Every month groups dissolve and are founded, whole real ones, as many as chance gives on average; their members, the first of those not in
/// care by a lot for life, help each other, and gain strength and social trust. Writes what facilitation asks of first-line teams.
void collectives(const CollectiveSettings& settings, const Gathering& gathering, Surroundings& surroundings, Teams& teams,
                 Citizens& citizens, CollectivesByPlace& collectives, const sim::Step& now);

} // namespace welfare_state
