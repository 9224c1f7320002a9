#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "sim/input_error.hpp"

namespace welfare_state {

/// What is known of the people of a real place. The age groups come first.
enum class Figure : std::uint8_t {
    age_0_14,
    age_15_24,
    age_25_44,
    age_45_64,
    age_65_plus,
    income_low,
    income_high,
    ownership,
    urbanity
};
inline constexpr int figures = 9;
inline constexpr int age_groups = 5;

/// One value for each figure.
template <class Value>
struct ByFigure {
    std::array<Value, figures> values{};

    Value& operator[](Figure figure) { return values[static_cast<std::size_t>(figure)]; }
    const Value& operator[](Figure figure) const { return values[static_cast<std::size_t>(figure)]; }
};
using Figures = ByFigure<double>; ///< [%] of persons, of dwellings for ownership; urbanity from 1 (extremely) to 5 (not urban)

/// The columns that hold them in our own tables.
inline constexpr ByFigure<const char*> figure_columns{{"pop_0_14", "pop_15_24", "pop_25_44", "pop_45_64", "pop_65plus",
                                                       "income_low", "income_high", "dwelling_ownership", "urbanity"}};

/// All figures, to loop over.
inline constexpr std::array<Figure, figures> all_figures{Figure::age_0_14,    Figure::age_15_24,   Figure::age_25_44,
                                                         Figure::age_45_64,   Figure::age_65_plus, Figure::income_low,
                                                         Figure::income_high, Figure::ownership,   Figure::urbanity};

/// Low and high class of 1945 from the incomes of today: the persons with the lowest 40 % and the highest 20 % of the personal
/// incomes of the country (CBS) stand for low and high class (assumption A6). Together at most 1.
struct Classes {
    double low, high; ///< [share] of the people
};
Classes classes_of_1945(double income_low, double income_high);

/// A row of a file of real places.
struct RealPlace {
    std::string code, name;
    std::string municipality, municipality_name; ///< code; name, empty where the file has none
    double population;                           ///< [persons] of 2022
    ByFigure<std::optional<double>> known;       ///< units as in Figures; nothing where missing
    double neighbourhoods;                       ///< [places] real neighbourhoods in it
    sim::Where where;                            ///< its row
};

} // namespace welfare_state
