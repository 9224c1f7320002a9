#include "models/welfare_state/directing.hpp"

#include <algorithm>

namespace welfare_state {

void residents_direct(const BureaucracySettings& bureaucracy, const LogicSettings& logic, double management, sim::Month month,
                      Teams& teams) {
    const auto lifeworld = find(logic, "lifeworld");
    if (!lifeworld) return;
    const Dispositions& own = logic[*lifeworld].dispositions;
    const double administration = administration_at_rest(bureaucracy, own, 0, bureaucracy.parties.at(month.start()));
    const auto moved = [](float from, double to, double share) {
        return static_cast<float>(from + share * (std::min<double>(from, to) - from));
    };
    for (const NeighbourhoodId home : sim::Rows<NeighbourhoodId>::all(teams.directed.size())) {
        const double share = teams.directed[home];
        if (share <= 0) continue;
        for (std::uint32_t i = 0; i < Teams::in_neighbourhood; ++i) {
            const TeamId team{home.index * Teams::in_neighbourhood + i};
            teams.dispositions[team] = between(teams.dispositions[team], own, share);
            teams.management[team] = moved(teams.management[team], management, share);
            teams.administration[team] = moved(teams.administration[team], administration, share);
        }
    }
}

} // namespace welfare_state
