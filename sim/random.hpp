#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

#include <Random123/philox.h>
#include <Random123/threefry.h>

namespace sim {

/// 128 random bits.
using DiceBlock = std::array<std::uint32_t, 4>;

/// Threefry4x32-20 (Salmon et al. 2011, as in Random123): the dice of the engine.
inline DiceBlock threefry(const DiceBlock& key, const DiceBlock& counter) {
    const auto words =
        r123::Threefry4x32_R<20>{}({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1], key[2], key[3]}});
    return {words[0], words[1], words[2], words[3]};
}

/// Philox4x32-10 (Salmon et al. 2011, as in Random123): prescribed by the reference workload CIVIC-1.
inline DiceBlock philox(const std::array<std::uint32_t, 2>& key, const DiceBlock& counter) {
    const auto words = r123::Philox4x32_R<10>{}({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
    return {words[0], words[1], words[2], words[3]};
}

/// Scrambles 64 bits one to one (the finaliser of SplitMix64, Steele et al. 2014). For keys and stable choices, not for dice.
constexpr std::uint64_t mix(std::uint64_t bits) {
    bits += 0x9E37'79B9'7F4A'7C15;
    bits = (bits ^ (bits >> 30)) * 0xBF58'476D'1CE4'E5B9;
    bits = (bits ^ (bits >> 27)) * 0x94D0'49BB'1331'11EB;
    return bits ^ (bits >> 31);
}

/// A number for a name (FNV-1a, 32 bits): the same in every build.
constexpr std::uint32_t number_of(std::string_view name) {
    std::uint32_t number = 0x811C'9DC5;
    for (const char letter : name) number = (number ^ static_cast<unsigned char>(letter)) * 0x0100'0193;
    return number;
}

/// The dice of one process in one month: a pure function of (seed, replicate, process, month), from which follow the
/// draws of each agent by the agent's own key. Nothing is consumed; asking twice gives the same numbers.
class Stream {
public:
    Stream(std::uint64_t seed, std::uint32_t replicate, std::string_view process, int month)
        : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32), replicate, number_of(process)},
          month_(static_cast<std::uint32_t>(month)) {}

    /// Draws 4 * number to 4 * number + 3 of an agent.
    DiceBlock block(std::uint64_t agent, std::uint32_t number) const {
        return threefry(key_, {month_, static_cast<std::uint32_t>(agent), static_cast<std::uint32_t>(agent >> 32), number});
    }

    static constexpr std::uint32_t tile = 256; ///< agents whose first draws are made together
    /// The first four draws of up to `tile` agents at once: `first[word][agent]`. The same values as `block(agent, 0)`,
    /// several times faster since the loop runs on vector registers.
    using Tile = std::array<std::array<std::uint32_t, tile>, 4>;
    void fill(const std::uint64_t* agents, std::uint32_t count, Tile& first) const;

private:
    DiceBlock key_;
    std::uint32_t month_;
};

/// The draws of one agent in one process and month, one after the other.
class Random {
public:
    Random(const Stream& stream, std::uint64_t agent) : Random(stream, agent, stream.block(agent, 0)) {}
    /// As above, where the first block is known already.
    Random(const Stream& stream, std::uint64_t agent, const DiceBlock& first) : stream_(stream), agent_(agent), words_(first) {}
    /// As above, for agent `number` of a tile from Stream::fill.
    Random(const Stream& stream, std::uint64_t agent, const Stream::Tile& first, std::uint32_t number)
        : Random(stream, agent, {first[0][number], first[1][number], first[2][number], first[3][number]}) {}
    template <class... First>
    Random(const Stream&&, std::uint64_t, const First&...) = delete; ///< the stream must outlive its draws

    /// 32 random bits.
    std::uint32_t word() {
        if (used_ == 4) {
            words_ = stream_.block(agent_, ++block_);
            used_ = 0;
        }
        return words_[used_++];
    }
    double uniform() { return uniform(word()); } ///< in (0, 1), never 0 or 1
    static constexpr double uniform(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }
    bool chance(double probability) { return uniform() < probability; } ///< 0 or less: never; 1 or more: always
    /// A whole number below `count` (> 0), each as likely to within count / 2^32.
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(word()) * count) >> 32);
    }
    double normal(); ///< mean 0, standard deviation 1; one draw, by the inverse distribution function
    /// Beta distribution by mean in (0, 1) and standard deviation, which must be below sqrt(mean * (1 - mean)); at 0 it is the mean.
    double beta(double mean, double standard_deviation);

private:
    double log_gamma(double shape);

    const Stream& stream_;
    std::uint64_t agent_;
    DiceBlock words_;
    std::uint32_t block_ = 0;
    std::uint32_t used_ = 0;
};

/// Which words are below a probability: `holds(word)` is `Random::uniform(word) < probability`, in whole numbers, so that many words are
/// compared at once.
class Bound {
public:
    explicit Bound(double probability = 0) {
        const double words = std::ceil(std::clamp(probability, 0.0, 1.0) * 0x1p32 - 0.5); // exact: how many are below
        some_ = words >= 1;
        last_ = some_ ? static_cast<std::uint32_t>(std::min(words, 0x1p32) - 1) : 0;
    }
    bool holds(std::uint32_t word) const { return some_ & (word <= last_); }

private:
    bool some_;
    std::uint32_t last_;
};

} // namespace sim
