#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/welfare_state/place_files.hpp"
#include "sim/input_error.hpp"

namespace welfare_state {

/// [persons of 2022] in a real neighbourhood (buurt) of common size: README 2.1.
inline constexpr double neighbourhood_of_2022 = 1300;

/// Persons of 1945 for each of 2022. Assumption: every place grew as the nation did, since towns' own figures of 1945 follow
/// borders that are long gone.
inline double back_to_1945(const Scale& scale) { return scale.population_1945 / scale.population_2022; }

/// [persons of 1945] in a real neighbourhood of common size.
inline double neighbourhood_of_1945(const Scale& scale) { return neighbourhood_of_2022 * back_to_1945(scale); }

/// The agents that stand for a share of the country in 1945.
std::int64_t citizens_1945(double share_of_country, const Scale& scale);

/// A municipality as the scale sees it.
struct Inhabitants {
    std::string municipality; ///< for the user: code and name
    double persons;           ///< [persons] in 1945
};

/// Throws InputError where a municipality has no room for one neighbourhood of `least_citizens`: says which, and the largest
/// persons per agent that all of them allow (M2). Otherwise gives the note that says the latter.
sim::Text check_large_enough(const std::vector<Inhabitants>& municipalities, std::int64_t least_citizens, const Scale& scale,
                             const sim::Where& where);

} // namespace welfare_state
