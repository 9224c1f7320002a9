#pragma once
#include <array>
#include <bit>
#include <cstdint>

namespace welfare_state {

/// What somebody can need help with.
enum class Domain : std::uint8_t { care, psychosocial, youth, security };
inline constexpr int domains = 4;
inline constexpr std::array<Domain, domains> all_domains = {Domain::care, Domain::psychosocial, Domain::youth, Domain::security};

/// Some of the domains, to loop over in order: `for (const int domain : needs.domains_in_care())`. Most people have none or one of anything,
/// and which cannot be guessed: sets are made of all four domains at once, without branches.
class DomainSet {
public:
    constexpr DomainSet() = default;
    /// Byte d of the word, or 16 bits from bit 16 d on, stand for domain d: those that are not 0.
    static constexpr DomainSet not_zero(std::uint32_t bytes) {
        constexpr std::uint32_t below_highest = 0x7F7F'7F7F;
        return ones((((bytes & below_highest) + below_highest) | bytes) >> 7);
    }
    static constexpr DomainSet not_zero(std::uint64_t numbers) {
        constexpr std::uint64_t below_highest = 0x7FFF'7FFF'7FFF'7FFF;
        const std::uint64_t apart = (((numbers & below_highest) + below_highest) | numbers) >> 15 & 0x0001'0001'0001'0001;
        const std::uint64_t pairs = (apart | apart >> 8) & 0x0000'FFFF'0000'FFFF;
        return DomainSet(static_cast<std::uint32_t>(pairs | pairs >> 16));
    }
    /// Those whose byte has its lowest bit set.
    static constexpr DomainSet ones(std::uint32_t bytes) { return DomainSet(bytes & all); }

    struct Iterator {
        std::uint32_t left;
        constexpr int operator*() const { return std::countr_zero(left) >> 3; }
        constexpr Iterator& operator++() {
            left &= left - 1;
            return *this;
        }
        constexpr bool operator!=(const Iterator& other) const { return left != other.left; }
    };
    constexpr Iterator begin() const { return {bits_}; }
    constexpr Iterator end() const { return {0}; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr bool contains(int domain) const { return bits_ >> 8 * domain & 1; }
    constexpr unsigned packed() const { return bits_ * 0x0102'0408 >> 24 & 0xF; } ///< bit d for domain d
    /// By a product, since std::popcount calls a function on processors of old.
    constexpr int size() const { return static_cast<int>(bits_ * all >> 24); }

    constexpr DomainSet operator~() const { return DomainSet(~bits_ & all); }
    friend constexpr DomainSet operator|(DomainSet one, DomainSet other) { return DomainSet(one.bits_ | other.bits_); }
    friend constexpr DomainSet operator&(DomainSet one, DomainSet other) { return DomainSet(one.bits_ & other.bits_); }
    friend constexpr DomainSet operator-(DomainSet one, DomainSet other) { return DomainSet(one.bits_ & ~other.bits_); }
    constexpr bool operator==(const DomainSet&) const = default;

private:
    static constexpr std::uint32_t all = 0x0101'0101;
    static_assert(std::endian::native == std::endian::little);

    constexpr explicit DomainSet(std::uint32_t bits) : bits_(bits) {}

    std::uint32_t bits_ = 0; ///< bit 8 d for domain d
};

} // namespace welfare_state
