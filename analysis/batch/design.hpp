#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sim/input_error.hpp"
#include "sim/parameters.hpp"
#include "sim/results.hpp"

namespace batch {

/// A parameter that a design varies, as an experiment states it.
struct Varied {
    sim::Where where;
    std::string parameter;
    double least = 0, most = 0;
    std::vector<double> values = {}; ///< stated one by one; then `least` and `most` are theirs
};

/// A design over parameters, as an experiment states it.
struct Design {
    enum class Kind { none, grid, latin_hypercube, sobol, morris, file };
    Kind kind = Kind::none;
    std::uint32_t points = 0;       ///< of a Latin hypercube or Sobol'
    std::uint32_t steps = 0;        ///< of each parameter of a grid that states least and most; levels of Morris
    std::uint32_t trajectories = 0; ///< of Morris: each has a point more than there are parameters
    std::int64_t seed = 1;          ///< of the lots that place the points
    std::vector<Varied> varied;
    sim::Where where;
    std::string file; ///< the CSV of points
};

/// The values of all varied parameters at one point, in the order of the parameters.
using Point = std::vector<double>;

/// The points of a design: one without values where there is none.
struct Points {
    std::vector<sim::DesignParameter> parameters;
    std::vector<Point> all;
    std::vector<sim::Where> where; ///< the line of each, where they come from a file
};

/// Makes the points, and looks whether every parameter is known, can be varied, and may have the values. Parameters that count get
/// whole numbers. Throws InputError with all that is wrong.
Points points_of(const Design& design, const sim::Parameters& parameters);

/// Points in the unit cube, by the kind of design: [0, 1) in each of `dimensions`.
std::vector<Point> latin_hypercube(std::uint32_t points, std::size_t dimensions, std::int64_t seed);
std::vector<Point> sobol(std::uint32_t points, std::size_t dimensions);
/// Elementary effects (Morris 1991): trajectories on a grid of `levels` in [0, 1], which change one dimension at a time by
/// levels / (2 (levels - 1)), in an order by lot.
std::vector<Point> morris(std::uint32_t trajectories, std::uint32_t levels, std::size_t dimensions, std::int64_t seed);
/// Every combination of so many values each, as numbers of those values; the last varies fastest.
std::vector<std::vector<std::size_t>> combinations(const std::vector<std::size_t>& sizes);

} // namespace batch
