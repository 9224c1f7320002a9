#include "models/welfare_state/bereavement.hpp"

#include "sim/loops.hpp"

namespace welfare_state {

void bereavement(Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for (const CitizenId citizen : rows) {
            if (!citizens.alive[citizen]) continue;
            for (int tie = 0; tie < slot::count; ++tie) {
                const CitizenId other = citizens.ties[citizen][tie];
                if (!other || citizens.alive[other]) continue;
                citizens.ties[citizen][tie] = CitizenId{};
                if (tie == slot::partner) citizens.has_partner[citizen] = 0;
            }
            const CitizenId mother = citizens.mother[citizen];
            if (mother && !citizens.alive[mother]) citizens.mother[citizen] = CitizenId{};
        }
    });
}

} // namespace welfare_state
