#pragma once
#include <string>

namespace comparison {

/// What an outcome can be; infinite where it has no end.
struct Range {
    double least, most;
    bool is_share() const { return least == 0 && most == 1; }
};

/// What is known of an outcome.
struct About {
    std::string name, unit, long_name; ///< the long name in English
    bool is_share = false;             ///< known to be one
    double lowest, highest;            ///< of its values
};

/// The possible range: shares of a whole 0 to 1, counts and amounts 0 and more, all else without bounds. An outcome whose values
/// lie outside of what its name suggests (a gap, an effect) has no bounds.
Range possible_range(const About& about);

} // namespace comparison
