#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "models/welfare_state/client_hours.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN(); ///< there was nothing to count

/// Two groups of people, compared at equal depth of need.
struct TwoGroups {
    std::array<std::array<std::int64_t, levels>, 2> people{}, amount{}; ///< [group][level]

    void add(int group, int level, std::int64_t of_this_one) {
        ++people[static_cast<std::size_t>(group)][static_cast<std::size_t>(level)];
        amount[static_cast<std::size_t>(group)][static_cast<std::size_t>(level)] += of_this_one;
    }
    TwoGroups& operator+=(const TwoGroups& other);
    /// The mean amount of each group, had both the depths of need of both together. Levels at which one of them has nobody do not count;
    /// `missing` where there are no others.
    std::array<double, 2> means() const;
};

/// People of 65 and over with a need for care: who gets formal care? Counted in June only.
struct OldAgeCount {
    TwoGroups hours_by_partner; ///< formal care hours [twentieths]; groups: with a partner without need, without a partner (P27)
    TwoGroups care_by_help;     ///< in formal care; groups: without and with informal help; medium need and deeper (P28)
    TwoGroups care_by_outside_help; ///< the same of light need, of people who live with nobody whom they could ask (P28)

    OldAgeCount& operator+=(const OldAgeCount& other);
};

/// What is read besides citizens.
struct CareGiven {
    const ClientHourSettings& hours;
    const NeedSettings& needs;
    const Teams& teams;
};
void count_old_age(const CareGiven& care, const Citizens& citizens, CitizenId citizen, OldAgeCount& count);

/// The personal ties (slots 3 to 7) of one citizen in eight, remembered for seven years (P25).
struct TieMemory {
    static constexpr int interval = 84; ///< [months]
    static constexpr int first = 17;    ///< [month] June 1946

    struct Remembered {
        std::uint64_t who;
        std::array<std::uint64_t, slot::count - slot::neighbour> with; ///< lineages; 0: nobody
    };
    std::vector<Remembered> people; ///< by lineage
    double kept = missing;          ///< [share] of the ties of seven years ago, in a month when that is known

    static bool is_due(sim::Month month) { return month.index >= first && (month.index - first) % interval == 0; }
};
/// In the months that are due: compares the ties of those who still live here with what is remembered, and remembers anew.
void remember_ties(const Citizens& citizens, TieMemory& memory, const sim::Step& now);

/// [share] of needs that end within so many months of their onset, from the needs at risk and those that end, by months since onset
/// (product-limit estimate, Kaplan and Meier 1958).
double ended_within(std::size_t months, std::span<const std::int64_t> at_risk, std::span<const std::int64_t> ended);

} // namespace welfare_state
