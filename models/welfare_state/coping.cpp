#include "models/welfare_state/coping.hpp"

namespace welfare_state {

void declare(sim::Parameters& , CopingSettings& ) {}
void coping(const CopingSettings& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
