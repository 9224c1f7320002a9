#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "sim/parameters.hpp"

namespace welfare_state {

/// What a logic disposes to: the words of the seed, six of the system world, nine of the lifeworld (5.1).
enum class Disposition {
    rules,
    control,
    mastery,
    risk,
    efficiency,
    legality,
    experience,
    neighbourhood,
    networks,
    own_strength,
    trust,
    cooperation,
    action,
    personal,
    diversity
};
inline constexpr int dispositions = 15;

/// Strengths of the dispositions of somebody who decides, each in [0, 1].
struct Dispositions {
    std::array<double, dispositions> strength{};

    double operator[](Disposition disposition) const { return strength[static_cast<int>(disposition)]; }
    bool operator==(const Dispositions&) const = default;
};

/// A way to act, and what institutions that follow it ask of citizens.
struct Logic {
    std::string_view name;
    Dispositions dispositions;
    double claim_target; ///< [0, 1] claim orientation that it breeds (M23)
    double pillar_gate;  ///< [0, 1] how much access hangs on having a body of one's own pillar (M23)
};

/// The logics of the eras (5.2; assumption A24).
enum class LogicId : std::uint8_t { charity, professional, managerial, lifeworld };
inline constexpr int logics = 4;
inline constexpr std::array<Logic, logics> shipped_logics = {{
    // RUL CON MAS RIS EFF LEG  EXP NBH NET OWN TRU COO ACT PER DIV
    {"charity", {{.15, .20, .30, .20, .10, .10, .40, .80, .70, .50, .50, .40, .30, .80, .10}}, .05, 1},
    {"professional", {{.50, .30, .50, .40, .20, .80, .30, .20, .10, .20, .50, .20, .10, .40, .40}}, .60, 0},
    {"managerial", {{.80, .90, .90, .70, .90, .80, .10, .05, .05, .15, .10, .20, .10, .15, .20}}, .73, 0},
    {"lifeworld", {{.10, .10, .10, .20, .30, .30, .90, .90, .90, .90, .90, .90, .80, .90, .90}}, .05, 0},
}};

/// The logics of a run: the shipped ones, as far as a scenario does not say otherwise (`[logic.managerial] control = 0.5`).
struct LogicSettings {
    std::array<Logic, logics> all = shipped_logics;

    const Logic& operator[](LogicId logic) const { return all[static_cast<std::size_t>(logic)]; }
};
void declare(sim::Parameters& parameters, LogicSettings& settings);

/// Weights over the logics; they sum to 1.
using LogicWeights = std::array<double, logics>;

/// The weighted mean of the logics' dispositions (5.3): a hybrid behaves as the average of its logics.
Dispositions mixed(const LogicSettings& settings, const LogicWeights& weights);
/// The weighted mean of a number that each logic has, for instance &Logic::claim_target.
double mixed(const LogicSettings& settings, const LogicWeights& weights, double Logic::*value);

/// [0, 1] Mean distance between two over all dispositions (M26: conflict).
double distance(const Dispositions& one, const Dispositions& other);

/// Between two: (1 - weight) * one + weight * other.
Dispositions between(const Dispositions& one, const Dispositions& other, double weight);

} // namespace welfare_state
