#include "analysis/compare/distributions.hpp"

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace comparison {
namespace {

using boost::math::cdf;
using boost::math::complement;
using boost::math::quantile;

} // namespace

double t_quantile(double share, double degrees_of_freedom) {
    return quantile(boost::math::students_t(degrees_of_freedom), share);
}

double t_outside(double distance, double degrees_of_freedom) {
    return 2 * cdf(complement(boost::math::students_t(degrees_of_freedom), std::abs(distance)));
}

double normal_quantile(double share) { return quantile(boost::math::normal(), share); }

double detectable_in_errors(double degrees_of_freedom, double confidence, double power) {
    const double bound = t_quantile((1 + confidence) / 2, degrees_of_freedom);
    const auto found = [&](double true_difference) {
        const boost::math::non_central_t drawn(degrees_of_freedom, true_difference);
        return cdf(complement(drawn, bound)) + cdf(drawn, -bound);
    };
    double low = 0, high = 1;
    while (found(high) < power) high *= 2;
    while (high - low > 1e-6 * high) {
        const double middle = (low + high) / 2;
        (found(middle) < power ? low : high) = middle;
    }
    return high;
}

} // namespace comparison
