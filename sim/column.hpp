#pragma once
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace sim {

/// One attribute of every row of a table: `need[person]`. The id type says whose attribute it is.
/// Values must be plain data; flags are bytes, since neighbouring bits of one word cannot be written by two tasks.
template <class IdType, class Value>
class Column {
public:
    Column() = default;
    explicit Column(std::size_t rows, Value value = {}) : values_(rows, value) {}

    Value& operator[](IdType id) { return values_[id.index]; }
    const Value& operator[](IdType id) const { return values_[id.index]; }

    std::uint32_t size() const { return static_cast<std::uint32_t>(values_.size()); }
    void resize(std::size_t rows, Value value = {}) { values_.resize(rows, value); }
    void push_back(Value value) { values_.push_back(value); }

    Value* data() { return values_.data(); }
    const Value* data() const { return values_.data(); }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    auto begin() { return values_.begin(); }
    auto end() { return values_.end(); }
    std::size_t bytes() const { return values_.size() * sizeof(Value); } ///< [bytes] in use

    bool operator==(const Column&) const = default;

private:
    static_assert(!std::is_same_v<Value, bool>, "use std::uint8_t for flags: neighbouring bits race");
    std::vector<Value> values_;
};

} // namespace sim
