#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/parameters.hpp"
#include "sim/text.hpp"

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

/// A way to act, and what institutions that follow it ask of citizens. All of it is data: scenarios/logics.toml, and what a scenario adds.
struct Logic {
    std::string name;
    Dispositions dispositions = {};
    double claim_target = 0;   ///< [0, 1] claim orientation that it breeds (M23)
    double pillar_gate = 0;    ///< [0, 1] how much access hangs on having a body of one's own pillar (M23)
    double demand_led = 0;     ///< [0, 1] how far money follows demand instead of a cap (M23)
    std::string based_on = {}; ///< the logic that it takes over whatever is not stated from; none where empty
    sim::Text title = {};      ///< in words; may be empty
};

/// Row of a logic in LogicSettings.
enum class LogicId : std::uint8_t {};
inline constexpr int most_logics = 16;

/// The logics of a run. One that is based on another stands right behind it.
struct LogicSettings {
    std::vector<Logic> all;

    const Logic& operator[](LogicId logic) const { return all[static_cast<std::size_t>(logic)]; }
};
void declare(sim::Parameters& parameters, LogicSettings& settings);

/// The logic of this name, or nothing.
std::optional<LogicId> find(const LogicSettings& settings, std::string_view name);

/// A number of a logic as a scenario writes it: `logic.NAME.key`, and what it is about.
struct LogicWord {
    std::string key;
    sim::Text meaning;
};
/// All of them: the dispositions in their order, then claim_target, pillar_gate and demand_led.
inline constexpr int logic_words = dispositions + 3;
const std::array<LogicWord, logic_words>& words_of_a_logic();
/// The number that the word of that rank stands for.
double& number_of(Logic& logic, int word);

/// Weights over the logics; they sum to 1. 0 beyond the logics that there are.
using LogicWeights = std::array<double, most_logics>;

/// The weighted mean of the logics' dispositions (5.3): a hybrid behaves as the average of its logics.
Dispositions mixed(const LogicSettings& settings, const LogicWeights& weights);
/// The weighted mean of a number that each logic has, for instance &Logic::claim_target.
double mixed(const LogicSettings& settings, const LogicWeights& weights, double Logic::*value);

/// [0, 1] Mean distance between two over all dispositions (M26: conflict).
double distance(const Dispositions& one, const Dispositions& other);

/// [0, 1] A disposition of citizens. Each mixes two logics by claim orientation C: (1 - C) of the one, C of the other (5.3), so that people
/// move between them by what they go through.
struct ByClaim {
    double without = .5, full = .5; ///< [0, 1] at C = 0 and at C = 1
    double at(double claim_orientation) const { return without + (full - without) * claim_orientation; }
};

/// Between two: (1 - weight) * one + weight * other.
Dispositions between(const Dispositions& one, const Dispositions& other, double weight);

} // namespace welfare_state
