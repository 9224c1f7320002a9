#pragma once
#include <initializer_list>
#include <string>
#include <utility>

#include "models/welfare_state/settings_reading.hpp"

/// The logics and eras of the project's catalogues, for tests.
namespace welfare_state {

inline const Settings& standard_settings() {
    static const Settings settings = default_settings(KANTELING_ROOT "/scenarios/data");
    return settings;
}
inline const LogicSettings& standard_logics() { return standard_settings().logic; }
inline const RegimeSettings& standard_eras() { return standard_settings().regime; }

inline LogicId id_of(const std::string& name) { return find(standard_logics(), name).value(); }
inline const Logic& logic_of(const std::string& name) { return standard_logics()[id_of(name)]; }
inline const Dispositions& of(const std::string& name) { return logic_of(name).dispositions; }

/// Weights by the names of logics.
inline LogicWeights weights(std::initializer_list<std::pair<std::string, double>> named) {
    LogicWeights all{};
    for (const auto& [name, weight] : named) all[static_cast<std::size_t>(id_of(name))] = weight;
    return all;
}

} // namespace welfare_state
