#pragma once
#include <algorithm>
#include <cstdint>

#include "sim/column.hpp"
#include "sim/rows.hpp"
#include "sim/schedule.hpp"

namespace sim {

/// Runs `visit(block number, rows)` for every block, side by side. A visit may write what belongs to its block, nothing else.
template <class IdType, class Visit>
void for_each_block(const Step& now, const Blocks<IdType>& blocks, const Visit& visit) {
    now.workers.for_each(blocks.size(), [&](std::uint32_t block) { visit(block, blocks[block]); });
}

/// Runs `visit(agent, random)` for every row of `rows` in order, with the agent's own dice. `keys` holds the lineage keys.
/// The first four draws of each agent are made ahead, many agents at once.
template <class IdType, class Visit>
void for_each(const Step& now, Rows<IdType> rows, const Column<IdType, std::uint64_t>& keys, const Visit& visit) {
    Stream::Tile first;
    for (std::uint32_t start = rows.first(); start < rows.last(); start += Stream::tile) {
        const std::uint32_t count = std::min(Stream::tile, rows.last() - start);
        now.dice.fill(keys.data() + start, count, first);
        for (std::uint32_t i = 0; i < count; ++i) {
            const IdType agent{start + i};
            Random random(now.dice, keys[agent], {first[0][i], first[1][i], first[2][i], first[3][i]});
            visit(agent, random);
        }
    }
}

/// Runs `visit(agent, random)` for every agent, blocks side by side. A visit writes its own agent's row only.
template <class IdType, class Visit>
void for_each(const Step& now, const Blocks<IdType>& blocks, const Column<IdType, std::uint64_t>& keys, const Visit& visit) {
    for_each_block(now, blocks, [&](std::uint32_t, Rows<IdType> rows) { for_each(now, rows, keys, visit); });
}

/// Gathers what each block has to say, blocks side by side: `visit(block number, rows, list)` appends to its own list, and the
/// lists are joined in block order. For what must be settled in one order afterwards.
template <class Item, class IdType, class Visit>
std::vector<Item> collect(const Step& now, const Blocks<IdType>& blocks, const Visit& visit) {
    std::vector<std::vector<Item>> lists(blocks.size());
    for_each_block(now, blocks, [&](std::uint32_t block, Rows<IdType> rows) { visit(block, rows, lists[block]); });
    std::vector<Item> joined;
    for (const auto& list : lists) joined.insert(joined.end(), list.begin(), list.end());
    return joined;
}

} // namespace sim
