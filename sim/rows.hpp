#pragma once
#include <cstdint>
#include <vector>

#include "sim/id.hpp"

namespace sim {

/// Consecutive rows of one table, to loop over: `for (const PersonId person : rows)`.
template <class IdType>
class Rows {
public:
    struct Iterator {
        std::uint32_t row;
        IdType operator*() const { return IdType{row}; }
        Iterator& operator++() {
            ++row;
            return *this;
        }
        /// "Before": in a loop the same, and compilers see that rows do not wrap round, so that they look at several at once.
        bool operator!=(const Iterator& other) const { return row < other.row; }
    };

    Rows(std::uint32_t first, std::uint32_t last) : first_(first), last_(last) {}
    static Rows all(std::uint32_t count) { return Rows(0, count); }

    Iterator begin() const { return {first_}; }
    Iterator end() const { return {last_}; }
    std::uint32_t first() const { return first_; } ///< number of the first row
    std::uint32_t last() const { return last_; }   ///< number behind the last row
    std::uint32_t size() const { return last_ - first_; }
    IdType operator[](std::uint32_t position) const { return IdType{first_ + position}; }

private:
    std::uint32_t first_, last_;
};

/// How the rows of a table lie in blocks, the unit of parallel work and of reproducible sums.
/// A block has `room`; its rows fill the front of that room, so that rows can be added without moving any.
template <class IdType>
class Blocks {
public:
    /// Empty blocks with the given room each [rows].
    explicit Blocks(const std::vector<std::uint32_t>& room = {}) : first_(1, 0), count_(room.size(), 0) {
        first_.reserve(room.size() + 1);
        for (const std::uint32_t rows : room) first_.push_back(first_.back() + rows);
    }
    /// Blocks of the given sizes [rows], all of their room in use.
    static Blocks full(const std::vector<std::uint32_t>& rows) {
        Blocks blocks(rows);
        blocks.count_ = rows;
        return blocks;
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(count_.size()); } ///< number of blocks
    std::uint32_t room() const { return first_.back(); }                             ///< rows of all blocks, filled or not
    std::uint32_t free(std::uint32_t block) const { return first_[block + 1] - first_[block] - count_[block]; }
    Rows<IdType> operator[](std::uint32_t block) const { return {first_[block], first_[block] + count_[block]}; }

    /// Takes the next free row of a block. The block must have one.
    IdType add(std::uint32_t block) { return IdType{first_[block] + count_[block]++}; }

    bool operator==(const Blocks&) const = default;

private:
    std::vector<std::uint32_t> first_; ///< first row of each block, and the end of the last
    std::vector<std::uint32_t> count_; ///< rows in use, by block
};

} // namespace sim
