#pragma once
#include <array>
#include <string>
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "sim/series.hpp"

namespace welfare_state {

inline constexpr int first_year = 1945, last_year = 2040, years = last_year - first_year + 1;
inline constexpr int ages = 121; ///< single years of age 0 to 120

/// The figures that births, deaths, migration and work follow: the tables of scenarios/data (its README names sources and methods).
struct Demography {
    template <class Value>
    using BySexAndAge = std::array<std::array<Value, ages>, sexes>; ///< [sex][age]

    /// Net migrants of one sex and age group in January of a year.
    struct Migrants {
        Sex sex;
        int age_from, age_to; ///< [years] inclusive
        double persons;       ///< in the whole country; negative when more leave than come
    };

    std::vector<BySexAndAge<double>> mortality;      ///< [deaths per person and year] by year from 1945
    std::vector<std::array<double, ages>> fertility; ///< [births per woman and year] by year from 1945, age of the mother
    std::vector<double> share_boys;                  ///< [share] of births, by year from 1945
    std::vector<std::vector<Migrants>> migration;    ///< by year from 1945
    std::vector<BySexAndAge<double>> paid_work;      ///< [share] with paid work, by year from 1945
    BySexAndAge<double> population_1945{};           ///< [persons] on 1 January 1945
    BySexAndAge<double> partnered_1945{};            ///< [share] who live with a partner in 1945
    double population_2022 = 0;                      ///< [persons] to bring figures of real places of 2022 back to 1945

    double total_1945() const; ///< [persons]

    /// Reads the tables in a folder. Throws InputError for what is missing or cannot be.
    static Demography read(const std::string& folder);
    /// The files that `read` opens, for provenance.
    static std::vector<std::string> files(const std::string& folder);
};

} // namespace welfare_state
