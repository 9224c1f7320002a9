#pragma once
#include <compare>
#include <cstdint>

namespace sim {

/// The row number of one thing in its table, typed by the kind of thing so that ids of different kinds do not mix.
template <class Kind>
struct Id {
    static constexpr std::uint32_t nobody = 0xFFFF'FFFF;

    std::uint32_t index = nobody; ///< row in the table; `nobody` where there is none

    constexpr explicit operator bool() const { return index != nobody; } ///< is there one?
    constexpr auto operator<=>(const Id&) const = default;
};

} // namespace sim
