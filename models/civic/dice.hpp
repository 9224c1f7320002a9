#pragma once
#include <cstdint>

#include "sim/random.hpp"

namespace civic {

/// What a block of dice is for.
enum class Use : std::uint32_t { life, near_links, far_links };

/// Section 2: four words for a citizen in a month. Month 0 is the start.
inline sim::DiceBlock dice(std::uint32_t seed, std::uint32_t citizen, std::uint32_t month, Use use) {
    return sim::philox({seed, 0xC1B1'C001}, {citizen, month, static_cast<std::uint32_t>(use), 0});
}

/// A number in [0, 1) with 24 bits.
inline double uniform(std::uint32_t word) { return (word >> 8) * 0x1p-24; }

} // namespace civic
