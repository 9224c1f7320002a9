#include "analysis/compare/direction.hpp"

#include <utility>

namespace comparison {
namespace {

// clang-format off
constexpr std::pair<const char*, Direction> directions[] = {
    // need that nobody meets, and harm
    {"unmet_need", Direction::lower}, {"unmet_share", Direction::lower}, {"unmet_share_heavy", Direction::lower},
    {"persons_in_unmet_need", Direction::lower}, {"unmet_share_in_pillar", Direction::lower}, {"unmet_share_outside_pillar", Direction::lower},
    {"unsafe_undetected", Direction::lower}, {"incidents", Direction::lower}, {"harmed", Direction::lower}, {"institution_incidents", Direction::lower},
    // ways in which help jams
    {"non_take_up", Direction::lower}, {"complexity", Direction::lower}, {"transaction_share", Direction::lower}, {"problem_penalty", Direction::lower},
    {"perverse_hours", Direction::lower}, {"needlessly_labelled", Direction::lower}, {"substitutable_hours", Direction::lower},
    {"dependency_of_clients", Direction::lower}, {"back_in_care", Direction::lower},
    // waiting
    {"waiting_per_1000", Direction::lower}, {"mean_wait", Direction::lower}, {"refused_per_1000", Direction::lower}, {"access_threshold", Direction::lower},
    {"delivered_share", Direction::higher},
    // overhead, and money that buys nothing
    {"administration_share", Direction::lower}, {"management_share", Direction::lower}, {"coordination_share", Direction::lower},
    {"rule_stock", Direction::lower}, {"ceremony", Direction::lower}, {"leak_share", Direction::lower},
    {"surplus_hours", Direction::lower}, {"idle_hours", Direction::lower},
    // cost, of purses and of helpers
    {"cost", Direction::lower}, {"cost_share_of_gdp", Direction::lower}, {"social_cost", Direction::lower},
    // who carries
    {"strained_carers", Direction::lower}, {"strain", Direction::lower}, {"strained", Direction::lower},
    {"burn_out", Direction::lower}, {"staff_turnover", Direction::lower},
    // what people are and have
    {"well_being", Direction::higher}, {"well_being_bottom_decile", Direction::higher}, {"poor_well_being", Direction::lower},
    {"own_strength", Direction::higher}, {"trust_in_help", Direction::higher}, {"social_trust", Direction::higher},
    {"dependency", Direction::lower}, {"bonding", Direction::higher}, {"bridging", Direction::higher}, {"ties_kept", Direction::higher},
    {"volunteers", Direction::higher}, {"prosumers", Direction::higher},
    // between places
    {"gini_of_unmet_need", Direction::lower}, {"gap_in_unmet_share", Direction::lower},
    {"gap_in_well_being", Direction::higher}, {"gap_in_own_strength", Direction::higher}, {"gap_in_volunteers", Direction::higher}, // deprived less well-off
};
// clang-format on

Direction listed(const std::string& outcome) {
    for (const auto& [name, direction] : directions) {
        if (outcome == name) return direction;
    }
    return Direction::none;
}

} // namespace

sim::Text in_words(Direction direction) {
    if (direction == Direction::lower) return {"lower", "lager"};
    if (direction == Direction::higher) return {"higher", "hoger"};
    return {"no direction", "geen richting"};
}

Direction direction_of(const std::string& outcome) {
    const Direction own = listed(outcome);
    return own != Direction::none ? own : listed(outcome.substr(0, outcome.find("_by_")));
}

std::vector<std::string> outcomes_with_direction() {
    std::vector<std::string> names;
    for (const auto& [name, direction] : directions) names.emplace_back(name);
    return names;
}

} // namespace comparison
