#pragma once
#include <algorithm>
#include <string_view>

#include "sim/parameters.hpp"

namespace welfare_state {

/// What is said of a constant of an equation that nothing was measured for: it may vary by half to either side (M28), shares not above 1.
/// Give `least` and `most` where the design names a range.
struct Assumed {
    const char* unit = "-";
    const char* en;
    const char* nl;
    const char* source;
    double least = -1, most = -1; ///< -1: half to either side of the default
};
inline void declare_assumed(sim::Parameters& parameters, const char* name, double& value, const Assumed& about) {
    const bool share = std::string_view(about.unit) == "share";
    const double least = about.least >= 0 ? about.least : 0.5 * value;
    const double most = about.most >= 0 ? about.most : share ? std::min(1.0, 1.5 * value) : 1.5 * value;
    parameters.add(name, value,
                   {.unit = about.unit, .least = least, .most = most, .meaning = {about.en, about.nl}, .source = about.source});
}

} // namespace welfare_state
