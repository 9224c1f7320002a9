#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

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

/// Runs `visit(rows)` for one tile of rows after the other: for several passes over what stays in the nearest cache.
template <class IdType, class Visit>
void for_each_tile(Rows<IdType> rows, const Visit& visit) {
    for (std::uint32_t start = rows.first(); start < rows.last(); start += Stream::tile)
        visit(Rows<IdType>(start, std::min(start + Stream::tile, rows.last())));
}
/// A number for each row of a tile.
using TileOf = std::array<double, Stream::tile>;

/// Room for the agents that one tile of rows holds at most.
using Gathered = std::array<std::uint32_t, Stream::tile>;

/// Puts the numbers of those rows from `start` on, `count` in all, for whom `holds(agent)` into `found`, in order, and says how many they
/// are. There are no branches: who holds cannot be guessed.
template <class IdType, class Holds>
std::uint32_t gather(std::uint32_t start, std::uint32_t count, const Holds& holds, Gathered& found) {
    std::uint32_t size = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        found[size] = start + i;
        size += static_cast<std::uint32_t>(static_cast<bool>(holds(IdType{start + i})));
    }
    return size;
}

/// Runs `visit(agent)` for those of `rows` for whom `holds(agent)`, in order. A tile of rows is looked at before any of them is visited.
/// Where one in twenty to one in two are visited, this is faster than asking each in turn.
template <class IdType, class Holds, class Visit>
void for_each_where(Rows<IdType> rows, const Holds& holds, const Visit& visit) {
    Gathered found;
    for (std::uint32_t start = rows.first(); start < rows.last(); start += Stream::tile) {
        const std::uint32_t size = gather<IdType>(start, std::min(Stream::tile, rows.last() - start), holds, found);
        for (std::uint32_t i = 0; i < size; ++i) visit(IdType{found[i]});
    }
}

/// The same with `visit(agent, random)`: their first draws are made together.
template <class IdType, class Holds, class Visit>
void for_each_where(const Step& now, Rows<IdType> rows, const Column<IdType, std::uint64_t>& keys, const Holds& holds,
                    const Visit& visit) {
    Gathered found;
    std::array<std::uint64_t, Stream::tile> key;
    Stream::Tile first;
    for (std::uint32_t start = rows.first(); start < rows.last(); start += Stream::tile) {
        const std::uint32_t size = gather<IdType>(start, std::min(Stream::tile, rows.last() - start), holds, found);
        for (std::uint32_t i = 0; i < size; ++i) key[i] = keys[IdType{found[i]}];
        now.dice.fill(key.data(), size, first);
        for (std::uint32_t i = 0; i < size; ++i) {
            Random random(now.dice, key[i], {first[0][i], first[1][i], first[2][i], first[3][i]});
            visit(IdType{found[i]}, random);
        }
    }
}

/// Runs `visit(agent, random)` for those of `rows` for whom `may(agent, lot)`, where `lot` is the first draw that `random` will give: for
/// what happens to few, behind a bound that is quickly looked up. All draw, and only those within the bound are visited.
template <class IdType, class May, class Visit>
void for_each_candidate(const Step& now, Rows<IdType> rows, const Column<IdType, std::uint64_t>& keys, const May& may,
                        const Visit& visit) {
    Gathered found;
    Stream::Tile first;
    for (std::uint32_t start = rows.first(); start < rows.last(); start += Stream::tile) {
        const std::uint32_t count = std::min(Stream::tile, rows.last() - start);
        now.dice.fill(keys.data() + start, count, first);
        const auto within = [&](IdType agent) { return may(agent, Random::uniform(first[0][agent.index - start])); };
        const std::uint32_t size = gather<IdType>(start, count, within, found);
        for (std::uint32_t k = 0; k < size; ++k) {
            const IdType agent{found[k]};
            const std::uint32_t i = found[k] - start;
            Random random(now.dice, keys[agent], {first[0][i], first[1][i], first[2][i], first[3][i]});
            visit(agent, random);
        }
    }
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
