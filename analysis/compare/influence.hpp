#pragma once
#include <vector>

namespace comparison {

enum class Method {
    rank_regression,  ///< standardised rank regression coefficients, all parameters at once
    rank_correlation, ///< Spearman's, parameter by parameter: where there are too few points for a regression
    none,             ///< nothing varies, or too few points for either
};

/// How an effect follows from parameters, over the points of a design. By parameter; not-a-number for one that does not vary.
struct Influence {
    Method method = Method::none;
    std::vector<double> coefficient; ///< [-1, 1]: standard deviations of rank of the effect for one of the parameter
    std::vector<double> chance;      ///< that so large a coefficient comes from nothing (Student's t)
    double r_squared = 0; ///< share of the variance of ranks that the regression explains; not-a-number where there is none
    double adjusted = 0;  ///< the same, less what chance explains
};

/// Points besides one for each parameter and the mean, below which no regression is made.
inline constexpr std::size_t spare_points = 10;

/// Which parameters decide an effect. `parameters` holds the values of each over the points, `effect` as many.
Influence influence(const std::vector<std::vector<double>>& parameters, const std::vector<double>& effect);

/// The place of each value in the order of all, from 1; equal values share the mean of their places.
std::vector<double> ranks_of(const std::vector<double>& values);

} // namespace comparison
