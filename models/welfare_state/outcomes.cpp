#include "models/welfare_state/outcomes.hpp"

#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {

const std::vector<DeclaredOutcome>& outcomes() {
    static const std::vector<DeclaredOutcome> all = [] {
        std::vector<DeclaredOutcome> list;
        for (const auto& part : {people_outcomes(), household_outcomes(), tie_outcomes(), place_outcomes(), person_outcomes()}) {
            list.insert(list.end(), part.begin(), part.end());
        }
        return list;
    }();
    return all;
}

} // namespace welfare_state
