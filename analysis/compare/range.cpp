#include "analysis/compare/range.hpp"

#include <limits>

namespace comparison {

Range possible_range(const About& about) {
    constexpr double no_end = std::numeric_limits<double>::infinity();
    const bool is_gap = about.name.starts_with("gap_") || about.name.find("_change") != std::string::npos;
    if (about.lowest < 0 || is_gap) return {-no_end, no_end};
    const bool sounds_like_share = about.unit == "1"
                                && (about.name.ends_with("_share") || about.long_name.starts_with("share ")
                                    || about.long_name.find(" share ") != std::string::npos);
    if (about.highest <= 1 && (about.is_share || sounds_like_share)) return {0, 1};
    if (about.unit != "1" && !about.unit.empty()) return {0, no_end};
    return {-no_end, no_end};
}

} // namespace comparison
