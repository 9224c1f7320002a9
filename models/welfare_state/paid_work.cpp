#include "models/welfare_state/paid_work.hpp"

#include "sim/loops.hpp"

namespace welfare_state {

void paid_work(const Demography& demography, Citizens& citizens, const sim::Step& now) {
    const auto& share = demography.paid_work[now.month.year() - first_year];
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for (const CitizenId citizen : rows) {
            const int age = std::min(citizens.age(citizen, now.month), ages - 1);
            citizens.has_paid_work[citizen] =
                lifelong_lot(citizens.lineage[citizen], "paid work") < share[static_cast<int>(citizens.sex[citizen])][age];
        }
    });
}

double women_in_paid_work(const Citizens& citizens, const sim::Step& now) {
    struct Count {
        std::uint64_t women = 0, working = 0;
        Count& operator+=(const Count& other) {
            women += other.women;
            working += other.working;
            return *this;
        }
    };
    const Count count = sim::sum(now.workers, citizens.blocks.size(), [&](std::uint32_t block) {
        Count here;
        for (const CitizenId citizen : citizens.blocks[block]) {
            const int age = citizens.age(citizen, now.month);
            if (!citizens.alive[citizen] || citizens.sex[citizen] != Sex::woman || age < 15 || age > 74) continue;
            ++here.women;
            here.working += citizens.has_paid_work[citizen];
        }
        return here;
    });
    return count.women ? static_cast<double>(count.working) / static_cast<double>(count.women) : 0;
}

} // namespace welfare_state
