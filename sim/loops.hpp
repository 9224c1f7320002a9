#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
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

/// Runs `visit(rows)` for one tile of rows after the other: for several passes over what stays in the nearest cache.
template <class IdType, class Visit>
void for_each_tile(Rows<IdType> rows, const Visit& visit) {
    for (std::uint32_t start = rows.first(); start < rows.last(); start += Stream::tile)
        visit(Rows<IdType>(start, std::min(start + Stream::tile, rows.last())));
}

/// Runs `visit(agent, random)` for every row of `rows` in order, with the agent's own dice. `keys` holds the lineage keys.
/// The first four draws of each agent are made ahead, many agents at once.
template <class IdType, class Visit>
void for_each(const Step& now, Rows<IdType> rows, const Column<IdType, std::uint64_t>& keys, const Visit& visit) {
    Stream::Tile first;
    for_each_tile(rows, [&](Rows<IdType> tile) {
        now.dice.fill(keys.data() + tile.first(), tile.size(), first);
        for (std::uint32_t i = 0; i < tile.size(); ++i) {
            Random random(now.dice, keys[tile[i]], first, i);
            visit(tile[i], random);
        }
    });
}

/// Runs `visit(agent, random)` for every agent, blocks side by side. A visit writes its own agent's row only.
template <class IdType, class Visit>
void for_each(const Step& now, const Blocks<IdType>& blocks, const Column<IdType, std::uint64_t>& keys, const Visit& visit) {
    for_each_block(now, blocks, [&](std::uint32_t, Rows<IdType> rows) { for_each(now, rows, keys, visit); });
}

/// A number for each row of a tile.
using TileOf = std::array<double, Stream::tile>;

/// Some rows of one tile, in order: how far each stands from the tile's first.
class Gathered {
public:
    /// Those of the tile for whom `holds(agent)`. There are no branches, since who holds cannot be guessed: all are
    /// asked at once, then the flags of eight rows make one byte, which says where they stand.
    template <class IdType, class Holds>
    void gather(Rows<IdType> tile, const Holds& holds) {
        std::array<std::uint8_t, Stream::tile> flags;
        std::uint8_t* flag = flags.data();
        for (std::uint32_t row = tile.first(); row < tile.last(); ++row) *flag++ = static_cast<bool>(holds(IdType{row}));
        for (; (flag - flags.data()) % 8 != 0; ++flag) *flag = 0;

        size_ = 0;
        for (std::uint64_t i = 0; i < tile.size(); i += 8) {
            std::uint64_t eight;
            std::memcpy(&eight, flags.data() + i, sizeof eight);
            const std::uint64_t offsets = places_of_bits[eight * 0x0102'0408'1020'4080 >> 56] + i * ones;
            std::memcpy(offset_.data() + size_, &offsets, sizeof offsets);
            size_ += static_cast<std::uint32_t>(eight * ones >> 56);
        }
    }
    std::uint32_t size() const { return size_; }
    std::uint32_t operator[](std::uint32_t number) const { return offset_[number]; }

private:
    static_assert(Stream::tile <= 256 && std::endian::native == std::endian::little);
    static constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
    /// Where the bits of a byte stand that are 1, in order, one in each byte.
    static constexpr std::array<std::uint64_t, 256> places_of_bits = [] {
        std::array<std::uint64_t, 256> places{};
        for (std::size_t byte = 0; byte < 256; ++byte) {
            for (std::uint64_t bit = 0, size = 0; bit < 8; ++bit) {
                if (byte >> bit & 1) places[byte] |= bit << 8 * size++;
            }
        }
        return places;
    }();

    std::array<std::uint8_t, Stream::tile + 8> offset_; // eight are written at a time
    std::uint32_t size_ = 0;
};

/// Runs `visit(agent)` for those of `rows` for whom `holds(agent)`, in order. A tile of rows is looked at before any of them is visited.
/// Where one in twenty to one in two are visited, this is faster than asking each in turn.
template <class IdType, class Holds, class Visit>
void for_each_where(Rows<IdType> rows, const Holds& holds, const Visit& visit) {
    Gathered found;
    for_each_tile(rows, [&](Rows<IdType> tile) {
        found.gather(tile, holds);
        for (std::uint32_t i = 0; i < found.size(); ++i) visit(tile[found[i]]);
    });
}

/// The same with `visit(agent, random)`: their first draws are made together.
template <class IdType, class Holds, class Visit>
void for_each_where(const Step& now, Rows<IdType> rows, const Column<IdType, std::uint64_t>& keys, const Holds& holds,
                    const Visit& visit) {
    Gathered found;
    std::array<std::uint64_t, Stream::tile> key;
    Stream::Tile first;
    for_each_tile(rows, [&](Rows<IdType> tile) {
        found.gather(tile, holds);
        for (std::uint32_t i = 0; i < found.size(); ++i) key[i] = keys[tile[found[i]]];
        now.dice.fill(key.data(), found.size(), first);
        for (std::uint32_t i = 0; i < found.size(); ++i) {
            Random random(now.dice, key[i], first, i);
            visit(tile[found[i]], random);
        }
    });
}

/// Runs `visit(agent, random)` for those of `rows` for whom `may(agent, word)`, where `word` is the first word that `random` will give (see
/// `Bound`): for what happens to few, behind a bound that is quickly looked up. All draw, and only those within the bound are visited.
template <class IdType, class May, class Visit>
void for_each_candidate(const Step& now, Rows<IdType> rows, const Column<IdType, std::uint64_t>& keys, const May& may,
                        const Visit& visit) {
    Gathered found;
    Stream::Tile first;
    for_each_tile(rows, [&](Rows<IdType> tile) {
        now.dice.fill(keys.data() + tile.first(), tile.size(), first);
        found.gather(tile, [&](IdType agent) { return may(agent, first[0][agent.index - tile.first()]); });
        for (std::uint32_t k = 0; k < found.size(); ++k) {
            const std::uint32_t i = found[k];
            const IdType agent = tile[i];
            Random random(now.dice, keys[agent], first, i);
            visit(agent, random);
        }
    });
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
