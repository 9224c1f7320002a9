#pragma once
#include "models/welfare_state/citizens.hpp"

namespace welfare_state {

/// [0, 1] The social trust at which somebody comes to rest when all needs are met: .62 + .05 (class - middle) + .03 in a pillar
/// (model of part 4.12; M9: people start there).
constexpr double social_trust_at_rest(SocialClass social_class, Pillar pillar) {
    return 0.62 + 0.05 * (static_cast<int>(social_class) - static_cast<int>(SocialClass::middle))
         + (pillar == Pillar::none ? 0 : 0.03);
}

} // namespace welfare_state
