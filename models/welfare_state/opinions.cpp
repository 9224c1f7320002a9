#include "models/welfare_state/opinions.hpp"

#include <algorithm>
#include <cmath>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/turns.hpp"
#include "sim/loops.hpp"
#include "sim/prefetch.hpp"

namespace welfare_state {
namespace {

constexpr std::size_t ahead = 4; ///< people whose ties are asked for before their turn

constexpr YearlyTurn turn_to_move("turn of opinions"); // counted in calls, twelve a year

using Views = std::array<float, 3>;

Views views_of(const Citizens& citizens, CitizenId citizen) {
    return {citizens.trust[citizen], citizens.social_trust[citizen], citizens.claim_orientation[citizen]};
}

void ask_ahead(const Citizens& citizens, CitizenId citizen) {
    for (const CitizenId tie : citizens.ties[citizen]) {
        if (!tie) continue;
        sim::prefetch(citizens.trust[tie]);
        sim::prefetch(citizens.social_trust[tie]);
        sim::prefetch(citizens.claim_orientation[tie]);
    }
}

/// What somebody will think, who moves by these shares towards the mean of those who are heard.
Views moved(const OpinionSettings& p, const std::array<double, 3>& share, const Citizens& citizens, CitizenId citizen) {
    const Views mine = views_of(citizens, citizen);
    std::array<double, 3> sum{};
    int heard = 0;
    for (const CitizenId tie : citizens.ties[citizen]) { // all are alive since bereavement
        if (!tie) continue;
        const Views theirs = views_of(citizens, tie);
        if (p.tolerance < 1 && std::abs(static_cast<double>(theirs[0]) - mine[0]) >= p.tolerance) continue;
        for (std::size_t view = 0; view < theirs.size(); ++view) sum[view] += theirs[view];
        ++heard;
    }
    if (heard == 0) return mine;
    Views result{};
    for (std::size_t view = 0; view < result.size(); ++view)
        result[view] = static_cast<float>(std::clamp(mine[view] + share[view] * (sum[view] / heard - mine[view]), 0.0, 1.0));
    return result;
}

} // namespace

void opinions(const OpinionSettings& p, Citizens& citizens, NewOpinions& room, const sim::Step& now) {
    const int turn = static_cast<int>(room.calls++ % 12);
    const std::array<double, 3> share = {std::min(1.0, 12 * p.trust), std::min(1.0, 12 * p.social_trust),
                                         std::min(1.0, 12 * p.claim)};
    room.by_block.resize(citizens.blocks.size());

    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        std::vector<NewOpinions::Entry>& here = room.by_block[block];
        here.clear();
        for (const CitizenId citizen : rows) {
            if (!citizens.alive[citizen] || turn_to_move.of(citizens.lineage[citizen]) != turn) continue;
            here.push_back({citizen, {}});
            sim::prefetch(citizens.ties[citizen]);
        }
        for (std::size_t i = 0; i < here.size(); ++i) { // ties are all over memory: asked for before they are needed
            if (i + ahead < here.size()) ask_ahead(citizens, here[i + ahead].citizen);
            here[i].value = moved(p, share, citizens, here[i].citizen);
        }
    });

    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId>) {
        for (const NewOpinions::Entry& entry : room.by_block[block]) {
            citizens.trust[entry.citizen] = entry.value[0];
            citizens.social_trust[entry.citizen] = entry.value[1];
            citizens.claim_orientation[entry.citizen] = entry.value[2];
        }
    });
}

void declare(sim::Parameters& parameters, OpinionSettings& p) {
    const char* source = "design 4.12 (DeGroot 1974; bounded confidence S41); assumption A51";
    declare_assumed(parameters, "opinions.trust", p.trust,
                    {.unit = "1/month",
                     .en = "trust moves towards the mean of one's ties (m_T), in one step a year",
                     .nl = "vertrouwen beweegt naar het gemiddelde van de banden (m_T), in een stap per jaar",
                     .source = source});
    declare_assumed(parameters, "opinions.social_trust", p.social_trust,
                    {.unit = "1/month",
                     .en = "social trust moves towards the mean of one's ties (m_U), in one step a year",
                     .nl = "sociaal vertrouwen beweegt naar het gemiddelde van de banden (m_U), in een stap per jaar",
                     .source = source});
    declare_assumed(parameters, "opinions.claim", p.claim,
                    {.unit = "1/month",
                     .en = "claim orientation moves towards the mean of one's ties (m_C), in one step a year",
                     .nl = "claimgerichtheid beweegt naar het gemiddelde van de banden (m_C), in een stap per jaar",
                     .source = source});
    declare_assumed(parameters, "opinions.tolerance", p.tolerance,
                    {.unit = "share",
                     .en = "only ties whose trust differs by less are heard; 1: all (eps)",
                     .nl = "alleen banden met minder verschil in vertrouwen worden gehoord; 1: alle (eps)",
                     .source = source,
                     .least = .2,
                     .most = 1});
}

} // namespace welfare_state
