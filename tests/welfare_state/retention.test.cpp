#include <catch2/catch.hpp>
#include <map>
#include <unordered_map>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

constexpr int seven_years = 84; ///< [months]

using Network = std::vector<std::uint64_t>;                  ///< lineage keys of those in slots 3 to 7
using Networks = std::unordered_map<std::uint64_t, Network>; ///< by lineage key

Networks networks_of(const Citizens& citizens) {
    Networks networks;
    for_everybody(citizens, [&](CitizenId citizen) {
        Network& network = networks[citizens.lineage[citizen]];
        for (int tie = slot::neighbour; tie < slot::count; ++tie) {
            if (const CitizenId other = citizens.ties[citizen][tie]) network.push_back(citizens.lineage[other]);
        }
    });
    return networks;
}

/// What became of personal ties in seven years.
struct Fate {
    double kept = 0, lost = 0;              ///< ties with somebody who still lives here
    double gone = 0;                        ///< ties with somebody who has died or left the country
    double size_before = 0, size_after = 0; ///< [ties per person]

    double retention() const { return kept / (kept + lost + gone); }
    double retention_of_the_living() const { return kept / (kept + lost); }
};

double mean_size(const Networks& networks) {
    double ties = 0;
    for (const auto& [person, network] : networks) ties += static_cast<double>(network.size());
    return ties / static_cast<double>(networks.size());
}

Fate fate_of(const Networks& before, const Networks& after) {
    Fate fate;
    fate.size_before = mean_size(before), fate.size_after = mean_size(after);
    for (const auto& [person, network] : before) {
        const auto now = after.find(person);
        if (now == after.end()) continue; // only those who still live here
        for (const std::uint64_t other : network) {
            if (std::ranges::count(now->second, other)) ++fate.kept;
            else if (after.contains(other)) ++fate.lost;
            else ++fate.gone;
        }
    }
    return fate;
}

/// The fates of the ties of these Januaries.
std::map<int, Fate> fates(const std::vector<int>& years) {
    std::map<int, Networks> before;
    std::map<int, Fate> fates;
    watch(prepared({.persons_per_agent = 500, .until = years.back() + 7}), [&](const WelfareState& state, sim::Month month) {
        for (const int year : years) {
            const int start = sim::Month::january(year).index;
            if (month.index == start) before[year] = networks_of(state.citizens);
            if (month.index == start + seven_years) fates[year] = fate_of(before.at(year), networks_of(state.citizens));
        }
    });
    return fates;
}

} // namespace

// Mollenhorst (2009): in seven years about half of a personal network is replaced, while its size hardly changes.
TEST_CASE("half of the personal ties are replaced in seven years, and their number hardly changes") {
    for (const auto& [year, fate] : fates({1960, 1990})) {
        CAPTURE(year, fate.retention(), fate.retention_of_the_living(), fate.kept, fate.lost, fate.gone, fate.size_before,
                fate.size_after);
        CHECK(fate.retention() > 0.45);
        CHECK(fate.retention() < 0.52);
        CHECK(std::abs(fate.size_after / fate.size_before - 1) < 0.1);
    }
}
