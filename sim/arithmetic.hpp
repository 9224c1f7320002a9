#pragma once
#include <cstdint>
#include <cstring>
#include <limits>

/// Functions that the standard library leaves to the platform, here with the same bits in every build.
/// Only + - * /, comparisons and exact operations are used, so that compilers and processors cannot differ.
/// There are no branches in `exp`, `log` and `logistic`: a plain loop over an array of them runs on vector registers.
namespace sim {

/// The 64 bits of a number. (std::bit_cast, which emscripten 3.1.6 does not have.)
inline std::uint64_t bits_of(double x) {
    std::uint64_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    return bits;
}

/// The number with these 64 bits.
inline double from_bits(std::uint64_t bits) {
    double x;
    std::memcpy(&x, &bits, sizeof x);
    return x;
}

/// e to the power x. Error below 1 unit in the last place for results that are normal numbers; 0 below -745.2, infinity above 709.78.
///
/// x = k log 2 + r with |r| <= log(2) / 2 (Cody and Waite 1980, log 2 in two parts), e^r by a polynomial that is nearest over
/// that range (Chebyshev, relative error 2e-17), times 2^k in two steps so that results may reach either end of the range.
inline double exp(double x) {
    constexpr double per_log_2 = 0x1.71547652b82fep+0;
    constexpr double log_2_high = 0x1.62e42feep-1, log_2_low = 0x1.a39ef35793c76p-33;
    constexpr double to_integer = 0x1.8p52; ///< added, it rounds to a whole number, which then stands in the lowest bits

    x = x < -746 ? -746 : x;
    x = x > 710 ? 710 : x;
    const double shifted = x * per_log_2 + to_integer;
    const double k = shifted - to_integer;
    const double high = x - k * log_2_high; // exact
    const double low = k * log_2_low;
    const double r = high - low;

    double p = 0x1.af38a9b0ec855p-26; // (e^r - 1 - r) / r^2
    p = p * r + 0x1.289185613a3d6p-22;
    p = p * r + 0x1.71de0dae63bb3p-19;
    p = p * r + 0x1.a019b90d2ae7ap-16;
    p = p * r + 0x1.a01a01a7c41d5p-13;
    p = p * r + 0x1.6c16c1788bd90p-10;
    p = p * r + 0x1.11111111109b3p-7;
    p = p * r + 0x1.5555555553d63p-5;
    p = p * r + 0x1.5555555555556p-3;
    p = p * r + 0x1.0000000000001p-1;
    const double sum = 1 + high;
    const double lost = (1 - sum) + high; // what the rounding of `sum` took away
    const double power = sum + (lost + (r * r * p - low));

    const std::uint64_t exponent = bits_of(shifted) - bits_of(to_integer) + 2 * 1023; // k + 2 * 1023, positive
    const std::uint64_t half = exponent >> 1;
    return power * from_bits(half << 52) * from_bits((exponent - half) << 52);
}

/// The natural logarithm. Error below 1 unit in the last place for positive normal x; -infinity at 0, not-a-number below.
///
/// x = 2^k m with sqrt(1/2) <= m < sqrt(2); log m by the series of (m - 1) / (m + 1), coefficients of fdlibm (Sun 1993).
inline double log(double x) {
    constexpr double log_2_high = 0x1.62e42feep-1, log_2_low = 0x1.a39ef35793c76p-33;
    constexpr std::uint64_t one = 0x3FF0'0000'0000'0000, root_half = 0x3FE6'A09E'667F'3BCD, fraction = 0x000F'FFFF'FFFF'FFFF;
    constexpr std::uint64_t two_to_52 = 0x4330'0000'0000'0000; ///< whole numbers put into its lowest bits are added to it
    constexpr double infinity = std::numeric_limits<double>::infinity();

    const bool subnormal = x < 0x1p-1022;
    const std::uint64_t bits = bits_of(subnormal ? x * 0x1p54 : x) + (one - root_half);
    const double k = from_bits(two_to_52 | (bits >> 52)) - (subnormal ? 0x1p52 + 1023 + 54 : 0x1p52 + 1023);
    const double f = from_bits((bits & fraction) + root_half) - 1;

    const double s = f / (2 + f);
    const double z = s * s;
    const double w = z * z;
    const double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double odd = z
                     * (6.666666666666735130e-01
                        + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    const double half_square = 0.5 * f * f;
    double result = k * log_2_high - ((half_square - (s * (half_square + (odd + even)) + k * log_2_low)) - f);
    result = x > std::numeric_limits<double>::max() ? infinity : result;
    result = x > 0 ? result : std::numeric_limits<double>::quiet_NaN();
    return x == 0 ? -infinity : result;
}

/// The nearest number in [0, 1]. No branches, where g++ makes two of std::clamp.
constexpr double clipped(double x) {
    x = x < 0 ? 0 : x;
    return x > 1 ? 1 : x;
}

/// 1 / (1 + e^-x).
inline double logistic(double x) { return 1 / (1 + exp(-x)); }

/// The x below which a standard normal variable falls with the given probability in (0, 1).
/// Wichura (1988), algorithm AS 241 (PPND16): relative error about 1e-16.
double normal_quantile(double probability);

/// The chance that something happens within several periods when it happens with `probability` in each: 1 - (1 - p)^periods.
constexpr double chance_within(double probability, int periods) {
    double never = 1;
    for (int period = 0; period < periods; ++period) never *= 1 - probability;
    return 1 - never;
}

} // namespace sim
