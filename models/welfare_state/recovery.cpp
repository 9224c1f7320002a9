#include "models/welfare_state/recovery.hpp"

namespace welfare_state {

void declare(sim::Parameters& , RecoverySettings& ) {}
double bracket(const RecoverySettings& , double , double ) { return {}; }
double mean_bracket(const RecoverySettings& , const Citizens& , const sim::Step& ) { return {}; }
void recovery(const RecoverySettings& , const Care& , double , Citizens& , RecoveriesByPlace& , const sim::Step& ) {}

} // namespace welfare_state
