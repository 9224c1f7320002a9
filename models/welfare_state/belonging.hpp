#pragma once
#include <algorithm>

#include "models/welfare_state/citizens.hpp"

namespace welfare_state {

/// What a month among others gives a member of a collective or a commons: own strength, and a share of what is missing in social trust (4.21, 4.23).
inline void gain_by_belonging(Citizens& citizens, CitizenId citizen, double own_strength, double social_trust) {
    float &strength = citizens.own_strength[citizen], &trust = citizens.social_trust[citizen];
    strength = static_cast<float>(std::clamp(strength + own_strength, 0.0, 1.0));
    trust = static_cast<float>(std::clamp(trust + social_trust * (1.0 - trust), 0.0, 1.0));
}

} // namespace welfare_state
