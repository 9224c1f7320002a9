#include "models/civic/check.hpp"

#include <array>
#include <cstdint>
#include <numeric>

#include <fmt/format.h>

namespace civic {
namespace {

std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
    return z ^ (z >> 31);
}

/// All of a citizen's state in 64 bits; `truncated(x)` is a whole number modulo 2^64.
std::uint64_t fingerprint(const Citizens& citizens, CitizenId citizen) {
    const auto truncated = [](double x) { return static_cast<std::uint64_t>(static_cast<std::int64_t>(x)); };
    const std::uint64_t sum =
        citizen.index * 0x9E37'79B9'7F4A'7C15 + static_cast<std::uint64_t>(citizens.age[citizen])
        + 4096 * static_cast<std::uint64_t>(citizens.status[citizen]) + 32768 * static_cast<std::uint64_t>(citizens.need[citizen])
        + (truncated(citizens.health[citizen] * 0x1p20) << 24) + (truncated(citizens.trust[citizen] * 0x1p18) << 45);
    return mixed(sum ^ truncated(citizens.income[citizen] * 16));
}

/// 100000 -> "100 000".
std::string in_threes(std::uint32_t number) {
    return number < 1000 ? fmt::format("{}", number) : fmt::format("{} {:03}", in_threes(number / 1000), number % 1000);
}

} // namespace

std::string check_line(const State& state, int month) {
    const auto& [seed, citizens, neighbourhoods, homes] = state;
    std::array<std::int64_t, 5> of_status{};
    std::int64_t age = 0, need = 0;
    std::uint64_t hash = 0;
    for (const CitizenId citizen : sim::Rows<CitizenId>::all(citizens.size())) {
        ++of_status[static_cast<std::size_t>(citizens.status[citizen])];
        age += citizens.age[citizen];
        need += citizens.need[citizen];
        hash += fingerprint(citizens, citizen);
    }
    const auto total = [](const auto& column) { return std::accumulate(column.begin(), column.end(), std::int64_t{0}); };
    return fmt::format("N = {:<8} t = {:<5} n = {:<28} age {:<9} need {:<6} Sh {:<12} St {:<12} Si {:<9} H {:016x}",
                       in_threes(citizens.size()), month, fmt::format("{}", fmt::join(of_status, ",")), age, need,
                       total(neighbourhoods.health), total(neighbourhoods.trust), total(neighbourhoods.income), hash);
}

} // namespace civic
