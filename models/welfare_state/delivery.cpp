#include "models/welfare_state/delivery.hpp"

#include <algorithm>
#include <cassert>

#include "sim/accumulate.hpp"
#include "sim/loops.hpp"

namespace welfare_state {

void delivery(const ClientHourSettings& hours, const NeedSettings& depths, const Teams& teams, Citizens& citizens,
              Professionals& professionals, Deliveries& deliveries, const sim::Step& now) {
    std::ranges::fill(professionals.clients, 0u);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        auto& here = deliveries[home];
        here = {};
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            const Needs& needs = citizens.needs[citizen];
            int formal = 0;
            for (const int domain : needs.domains_in_care()) {
                const Status status = needs.status(domain);
                const Line line = line_of(status);
                const TeamId team = teams.serving(home, line, domain);
                const Help got = help(hours, depths, teams, team, citizens, citizen, domain);
                formal += got.useful;
                here[static_cast<std::size_t>(line)][static_cast<std::size_t>(domain)] +=
                    {got.useful, got.surplus, got.held ? got.surplus : 0, got.induced};
                const ProfessionalId named = named_professional(teams, team, citizens.lineage[citizen], domain);
                if (named) sim::accumulate(professionals.clients[named], 1u);
            }
            citizens.formal[citizen] = static_cast<Hours>(formal);
        });
    });
}

void close_books(const Municipalities& municipalities, const Deliveries& deliveries, Teams& teams, const sim::Step&) {
    for (const TeamId team : teams.all()) {
        const Delivery given = of_team(teams, municipalities, deliveries, team);
        teams.useful[team] = given.useful;
        teams.surplus[team] = given.surplus;
        teams.idle[team] = teams.capacity[team] - given.useful - given.surplus;
        assert(teams.idle[team] >= 0);
    }
}

} // namespace welfare_state
