#include "analysis/compare/influence.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "analysis/compare/distributions.hpp"
#include "analysis/compare/sample.hpp"

namespace comparison {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

/// Ranks with mean 0 and length 1; nothing where all are equal.
std::optional<Vector> standardised(const Vector& values) {
    Vector ranks = ranks_of(values);
    const double mean = mean_of(ranks);
    double squares = 0;
    for (double& rank : ranks) rank -= mean, squares += rank * rank;
    if (squares == 0) return {};
    for (double& rank : ranks) rank /= std::sqrt(squares);
    return ranks;
}

double product(const Vector& one, const Vector& other) { return std::inner_product(one.begin(), one.end(), other.begin(), 0.0); }

/// The lower triangle L with L L' = the matrix; nothing where it is singular.
std::optional<Matrix> cholesky(const Matrix& matrix) {
    const std::size_t size = matrix.size();
    Matrix lower(size, Vector(size, 0));
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = matrix[i][j];
            for (std::size_t k = 0; k < j; ++k) rest -= lower[i][k] * lower[j][k];
            if (i != j) lower[i][j] = rest / lower[j][j];
            else if (rest < 1e-10) return {};
            else lower[i][i] = std::sqrt(rest);
        }
    }
    return lower;
}

Vector solved(const Matrix& lower, Vector right) {
    const std::size_t size = lower.size();
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 0; k < i; ++k) right[i] -= lower[i][k] * right[k];
        right[i] /= lower[i][i];
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = i + 1; k < size; ++k) right[i] -= lower[k][i] * right[k];
        right[i] /= lower[i][i];
    }
    return right;
}

double chance_of(double coefficient, double error, double degrees) {
    return error > 0 ? t_outside(coefficient / error, degrees) : coefficient == 0 ? 1 : 0;
}

/// Least squares on standardised ranks: the normal equations are those of the correlations.
bool regress(Influence& result, const std::vector<std::size_t>& varying, const Matrix& columns, const Vector& effect) {
    const double degrees = static_cast<double>(effect.size()) - static_cast<double>(varying.size()) - 1;
    Matrix correlations(columns.size(), Vector(columns.size()));
    Vector with_effect;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (std::size_t j = 0; j < columns.size(); ++j) correlations[i][j] = product(columns[i], columns[j]);
        with_effect.push_back(product(columns[i], effect));
    }
    const auto lower = cholesky(correlations);
    if (!lower) return false;
    const Vector coefficients = solved(*lower, with_effect);
    result.method = Method::rank_regression;
    result.r_squared = std::min(1.0, product(coefficients, with_effect));
    result.adjusted = 1 - (1 - result.r_squared) * static_cast<double>(effect.size() - 1) / degrees;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Vector unit(columns.size(), 0);
        unit[i] = 1;
        const double error = std::sqrt((1 - result.r_squared) / degrees * solved(*lower, unit)[i]);
        result.coefficient[varying[i]] = coefficients[i];
        result.chance[varying[i]] = chance_of(coefficients[i], error, degrees);
    }
    return true;
}

void correlate(Influence& result, const std::vector<std::size_t>& varying, const Matrix& columns, const Vector& effect) {
    const double degrees = static_cast<double>(effect.size()) - 2;
    result.method = Method::rank_correlation;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double correlation = std::clamp(product(columns[i], effect), -1.0, 1.0);
        result.coefficient[varying[i]] = correlation;
        result.chance[varying[i]] = chance_of(correlation, std::sqrt((1 - correlation * correlation) / degrees), degrees);
    }
}

} // namespace

std::vector<double> ranks_of(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        last = first + 1;
        while (last < order.size() && values[order[last]] == values[order[first]]) ++last;
        for (std::size_t i = first; i < last; ++i) ranks[order[i]] = static_cast<double>(first + 1 + last) / 2;
    }
    return ranks;
}

Influence influence(const std::vector<std::vector<double>>& parameters, const std::vector<double>& effect) {
    Influence result;
    result.coefficient.assign(parameters.size(), missing);
    result.chance = result.coefficient;
    result.r_squared = result.adjusted = missing;
    const auto effects = standardised(effect);
    std::vector<std::size_t> varying;
    Matrix columns;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (auto column = standardised(parameters[i])) {
            varying.push_back(i);
            columns.push_back(std::move(*column));
        }
    }
    if (!effects || columns.empty() || effect.size() < 4) return result;
    const bool is_enough = effect.size() >= columns.size() + 1 + spare_points;
    if (!is_enough || !regress(result, varying, columns, *effects)) correlate(result, varying, columns, *effects);
    return result;
}

} // namespace comparison
