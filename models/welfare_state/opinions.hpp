#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How people take over each other's views (README 4.12; DeGroot 1974, bounded as Deffuant et al. 2000).
struct OpinionSettings {
    double trust = .01;        ///< [1/month] towards the mean trust of one's ties (m_T)
    double social_trust = .01; ///< [1/month] (m_U)
    double claim = .01;        ///< [1/month] (m_C)
    double tolerance = 1;      ///< [0, 1] only ties whose trust differs by less count; 1: all (eps)
};
void declare(sim::Parameters& parameters, OpinionSettings& settings);

/// What the people whose turn it is will think, by block: room that is used again every month.
struct NewOpinions {
    struct Entry {
        CitizenId citizen;
        std::array<float, 3> value; ///< trust, social trust, claim orientation
    };
    std::vector<std::vector<Entry>> by_block;
    std::uint32_t calls = 0; ///< months of opinions so far, burn-in included: whose turn it is
};

/// Once in twelve calls, in a turn of their own for life, people move towards the mean of their ties as they think now, by the share of
/// twelve months. All decide before any changes.
void opinions(const OpinionSettings& settings, Citizens& citizens, NewOpinions& room, const sim::Step& now);

} // namespace welfare_state
