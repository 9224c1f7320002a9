#pragma once
#include <array>
#include <cstdint>
#include <string_view>

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
    std::array<float, dispositions> strength{};

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
    {"charity", {{.15f, .20f, .30f, .20f, .10f, .10f, .40f, .80f, .70f, .50f, .50f, .40f, .30f, .80f, .10f}}, .05, 1},
    {"professional", {{.50f, .30f, .50f, .40f, .20f, .80f, .30f, .20f, .10f, .20f, .50f, .20f, .10f, .40f, .40f}}, .60, 0},
    {"managerial", {{.80f, .90f, .90f, .70f, .90f, .80f, .10f, .05f, .05f, .15f, .10f, .20f, .10f, .15f, .20f}}, .73, 0},
    {"lifeworld", {{.10f, .10f, .10f, .20f, .30f, .30f, .90f, .90f, .90f, .90f, .90f, .90f, .80f, .90f, .90f}}, .05, 0},
}};

/// Weights over the logics; they sum to 1.
using LogicWeights = std::array<double, logics>;

/// The weighted mean of the logics' dispositions (5.3): a hybrid behaves as the average of its logics.
Dispositions mixed(const LogicWeights& weights);
/// The weighted mean of a number that each logic has, for instance &Logic::claim_target.
double mixed(const LogicWeights& weights, double Logic::*value);

/// [0, 1] Mean distance between two over all dispositions (M26: conflict).
double distance(const Dispositions& one, const Dispositions& other);

/// Between two: (1 - weight) * one + weight * other.
Dispositions between(const Dispositions& one, const Dispositions& other, double weight);

} // namespace welfare_state
