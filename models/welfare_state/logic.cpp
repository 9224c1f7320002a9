#include "models/welfare_state/logic.hpp"

#include <cmath>

namespace welfare_state {

Dispositions mixed(const LogicWeights& weights) {
    Dispositions mix;
    for (int k = 0; k < dispositions; ++k) {
        double strength = 0;
        for (int logic = 0; logic < logics; ++logic) strength += weights[logic] * shipped_logics[logic].dispositions.strength[k];
        mix.strength[k] = static_cast<float>(strength);
    }
    return mix;
}

double mixed(const LogicWeights& weights, double Logic::*value) {
    double mean = 0;
    for (int logic = 0; logic < logics; ++logic) mean += weights[logic] * shipped_logics[logic].*value;
    return mean;
}

double distance(const Dispositions& one, const Dispositions& other) {
    double sum = 0;
    for (int k = 0; k < dispositions; ++k) sum += std::abs(static_cast<double>(one.strength[k]) - other.strength[k]);
    return sum / dispositions;
}

Dispositions between(const Dispositions& one, const Dispositions& other, double weight) {
    Dispositions mix;
    for (int k = 0; k < dispositions; ++k)
        mix.strength[k] = static_cast<float>((1 - weight) * one.strength[k] + weight * other.strength[k]);
    return mix;
}

} // namespace welfare_state
