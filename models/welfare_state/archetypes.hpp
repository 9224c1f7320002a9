#pragma once
#include <string>
#include <vector>

#include "models/welfare_state/place_figures.hpp"

namespace welfare_state {

/// A type of district: thirty of them make up the country.
struct DistrictType {
    std::string code; ///< "D04"
    double share;     ///< [share] of the national population
    Figures figures;
};

/// A type of municipality: a mixture of types of district.
struct MunicipalityType {
    std::string code;                ///< "M01"
    double share;                    ///< [share] of the national population
    double municipalities;           ///< [places] real ones of this type
    double mean_population;          ///< [persons of 2022] of a real one
    std::vector<double> of_district; ///< [share] of its people, by type of district; sums to 1
};

/// The tables district_archetypes.csv and municipality_archetypes.csv in the folder `data` (population-weighted k-means on CBS,
/// Kerncijfers wijken en buurten 2022). The shares of the country are scaled to sum to 1. Throw InputError where a figure is
/// missing or cannot be.
std::vector<DistrictType> read_district_types(const std::string& data);
std::vector<MunicipalityType> read_municipality_types(const std::string& data, const std::vector<DistrictType>& districts);

/// The figures of the country: the mean of its types, weighted by their people.
Figures national_mean(const std::vector<DistrictType>& districts);

} // namespace welfare_state
