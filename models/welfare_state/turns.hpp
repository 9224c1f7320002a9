#pragma once
#include <cstdint>
#include <string_view>

#include "sim/random.hpp"

namespace welfare_state {

/// Who has a turn once a year, in a month of their own for life: a twelfth of the people in each. Of each name by itself.
class YearlyTurn {
public:
    explicit constexpr YearlyTurn(std::string_view name) : name_(sim::mix(sim::number_of(name))) {}
    /// 0 to 11.
    constexpr int of(std::uint64_t lineage) const { return static_cast<int>((sim::mix(lineage ^ name_) >> 32) * 12 >> 32); }

private:
    std::uint64_t name_;
};

} // namespace welfare_state
