#include "models/welfare_state/arranging.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// The rows of the people of each neighbourhood, in their new order.
std::vector<std::vector<CitizenId>> new_order(const Citizens& citizens, const sim::Step& now) {
    const auto movers = sim::collect<CitizenId>(now, citizens.blocks, [&](std::uint32_t block, auto rows, auto& list) {
        for (const CitizenId citizen : rows) {
            if (citizens.alive[citizen] && citizens.home[citizen].index != block) list.push_back(citizen);
        }
    });
    std::vector<std::vector<CitizenId>> order(citizens.blocks.size());
    for (const CitizenId citizen : movers) order[citizens.home[citizen].index].push_back(citizen);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        auto& people = order[block];
        people.reserve(people.size() + rows.size());
        for (const CitizenId citizen : rows) {
            if (citizens.alive[citizen] && citizens.home[citizen].index == block) people.push_back(citizen);
        }
        std::ranges::sort(people, {}, [&](CitizenId citizen) {
            return std::tuple(citizens.household[citizen], citizens.birth[citizen], citizens.lineage[citizen]);
        });
    });
    return order;
}

/// Gives the households of a block the numbers 0, 1, 2, ... in the order in which they stand.
void number_households(Citizens& citizens, sim::Rows<CitizenId> rows, std::uint32_t& next) {
    next = 0;
    std::uint32_t previous = 0;
    for (const CitizenId citizen : rows) {
        const std::uint32_t household = citizens.household[citizen];
        if (citizen != rows[0] && household != previous) ++next;
        previous = household;
        citizens.household[citizen] = next;
    }
    if (rows.size() > 0) ++next;
}

} // namespace

void arrange(Citizens& citizens, Neighbourhoods& neighbourhoods, const sim::Column<NeighbourhoodId, std::uint32_t>& newcomers,
             const sim::Step& now) {
    const auto order = new_order(citizens, now);
    std::vector<std::uint32_t> room(order.size());
    for (std::uint32_t block = 0; block < room.size(); ++block) {
        const auto people = static_cast<std::uint32_t>(order[block].size());
        room[block] = people + newcomers[NeighbourhoodId{block}] + people / 24 + 8; // births of a year, most of the time
    }

    Citizens arranged(room);
    sim::Column<CitizenId, CitizenId> new_row(citizens.blocks.room());
    now.workers.for_each(arranged.blocks.size(), [&](std::uint32_t block) {
        for (const CitizenId old : order[block]) new_row[old] = arranged.blocks.add(block);
    });

    for_each_column([&](auto column) { // one after the other: each is read and written from end to end
        const auto& from = citizens.*column;
        auto& to = arranged.*column;
        sim::for_each_block(now, arranged.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
            for (std::uint32_t i = 0; i < rows.size(); ++i) to[rows[i]] = from[order[block][i]];
        });
    });
    sim::for_each_block(now, arranged.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const auto follow = [&](CitizenId old) { return old ? new_row[old] : CitizenId{}; };
        for (const CitizenId citizen : rows) {
            for (CitizenId& tie : arranged.ties[citizen]) tie = follow(tie);
            if (!arranged.ties[citizen][slot::partner]) arranged.has_partner[citizen] = 0;
            arranged.mother[citizen] = follow(arranged.mother[citizen]);
        }
        number_households(arranged, rows, neighbourhoods.next_household[NeighbourhoodId{block}]);
    });
    citizens = std::move(arranged);
}

void make_room(Citizens& citizens, Neighbourhoods& neighbourhoods, const sim::Column<NeighbourhoodId, std::uint32_t>& newcomers,
               const sim::Step& now) {
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        if (citizens.blocks.free(block) < newcomers[NeighbourhoodId{block}]) {
            arrange(citizens, neighbourhoods, newcomers, now);
            return;
        }
    }
}

} // namespace welfare_state
