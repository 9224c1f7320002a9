#include "models/welfare_state/place_figures.hpp"

#include <algorithm>

namespace welfare_state {

Classes classes_of_1945(double income_low, double income_high) {
    const double low = std::clamp(income_low / 100, 0.0, 1.0);
    return {low, std::clamp(income_high / 100, 0.0, 1 - low)};
}

} // namespace welfare_state
