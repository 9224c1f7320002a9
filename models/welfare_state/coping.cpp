#include "models/welfare_state/coping.hpp"

#include "models/welfare_state/assumed.hpp"
#include "sim/loops.hpp"

namespace welfare_state {

void coping(const CopingSettings& p, Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            const Hours need = citizens.needs[citizen].total();
            citizens.own[citizen] =
                need > 0 ? nearest_hours(own_hours(p, in_hours(need), citizens.own_strength[citizen])) : Hours{0};
        });
    });
}

void declare(sim::Parameters& parameters, CopingSettings& p) {
    declare_assumed(parameters, "coping.limit", p.limit,
                    {.unit = "hours/week",
                     .en = "need above which own strength cannot cope",
                     .nl = "nood waarboven eigen kracht het niet redt",
                     .source = "design 4.3, M13; assumption A31",
                     .least = 10,
                     .most = 40});
}

} // namespace welfare_state
