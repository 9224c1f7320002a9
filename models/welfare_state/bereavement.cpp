#include "models/welfare_state/bereavement.hpp"

#include "sim/loops.hpp"

namespace welfare_state {

void bereavement(Citizens& citizens, const sim::Step& now) {
    const auto gone = [&](CitizenId other) { return other && !citizens.alive[other]; };
    // Whether anybody is missed is asked without branches, since the answer is nearly always no.
    const auto misses_somebody = [&](CitizenId citizen) {
        const auto missed = [&](CitizenId other) { return !citizens.alive[other ? other : citizen]; };
        bool any = missed(citizens.mother[citizen]);
        for (const CitizenId other : citizens.ties[citizen]) any |= missed(other);
        return any;
    };
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for (const CitizenId citizen : rows) {
            if (!citizens.alive[citizen] || !misses_somebody(citizen)) continue;
            if (gone(citizens.mother[citizen])) citizens.mother[citizen] = CitizenId{};
            if (gone(citizens.ties[citizen][slot::partner])) citizens.has_partner[citizen] = 0;
            for (CitizenId& tie : citizens.ties[citizen]) {
                if (gone(tie)) tie = CitizenId{};
            }
        }
    });
}

} // namespace welfare_state
