#include "models/welfare_state/kinship.hpp"

#include <algorithm>

#include "sim/loops.hpp"

namespace welfare_state {
namespace {

struct Kin {
    CitizenId parent, child;
};

/// The slot in which a parent can take up one more of kin, or -1.
int free_slot(const Citizens& citizens, CitizenId parent) {
    for (const int tie : {slot::kin, slot::kin + 1, slot::partner}) {
        if (!citizens.ties[parent][tie]) return tie;
    }
    return -1;
}

bool is_kin(const Ties& ties, CitizenId other) {
    return std::find(ties.begin(), ties.begin() + slot::neighbour, other) != ties.begin() + slot::neighbour;
}

bool could_take(const Citizens& citizens, CitizenId parent, CitizenId child) {
    return citizens.is_alive(parent) && citizens.birth[parent] < citizens.birth[child] - 14 * 12 && // an older generation
           free_slot(citizens, parent) >= 0 && !is_kin(citizens.ties[parent], child);
}

} // namespace

void kinship(Citizens& citizens, const sim::Step& now) {
    const auto offers = sim::collect<Kin>(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows, auto& list) {
        for (const CitizenId child : rows) {
            if (!citizens.is_adult(child, now.month)) continue;
            const CitizenId mother = citizens.mother[child], father = citizens.ties[child][slot::kin + 1];
            if (could_take(citizens, mother, child)) list.push_back({mother, child});
            if (father != mother && could_take(citizens, father, child)) list.push_back({father, child});
        }
    });
    for (const auto& [parent, child] : offers) {
        if (const int tie = free_slot(citizens, parent); tie >= 0)
            citizens.hold(parent, tie, child); // also who was a neighbour tie
    }
}

} // namespace welfare_state
