#include "models/welfare_state/regime.hpp"

namespace welfare_state {

void declare(sim::Parameters& , RegimeSettings& ) {}
LogicWeights logic_weights(const RegimeSettings& , double ) { return {}; }
void regime(const RegimeSettings& , Teams& , Era& , const sim::Step& ) {}

} // namespace welfare_state
