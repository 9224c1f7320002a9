#include "sim/random.hpp"

#include <cassert>
#include <cmath>

#include "sim/arithmetic.hpp"
#include "sim/wide.hpp"

namespace sim {

SIM_WIDE __attribute__((flatten)) void Stream::fill(const std::uint64_t* agents, std::uint32_t count, Tile& first) const {
    for (std::uint32_t i = 0; i < count; ++i) {
        const DiceBlock words = block(agents[i], 0);
        for (int word = 0; word < 4; ++word) first[word][i] = words[word];
    }
}

double Random::normal() { return normal_quantile(uniform()); }

// The logarithm of a gamma variable: of small shapes, the variable itself is often too small for a double.
// Marsaglia and Tsang (2000), "A simple method for generating gamma variables", with their step for shapes below 1.
double Random::log_gamma(double shape) {
    if (shape < 1) {
        const double larger = log_gamma(shape + 1);
        return larger + log(uniform()) / shape;
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double root = 1 + c * x;
        if (root <= 0) continue;
        const double v = root * root * root;
        const double u = uniform();
        if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return log(d * v);
    }
}

double Random::beta(double mean, double standard_deviation) {
    if (standard_deviation <= 0) return mean;
    const double size = mean * (1 - mean) / (standard_deviation * standard_deviation) - 1;
    assert(size > 0);
    const double a = log_gamma(mean * size);
    const double b = log_gamma((1 - mean) * size);
    return logistic(a - b); // a variable A over A + B
}

} // namespace sim
