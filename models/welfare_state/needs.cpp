#include "models/welfare_state/needs.hpp"

namespace welfare_state {

void declare(sim::Parameters& , NeedSettings& ) {}
void deepen(const NeedSettings& , Needs& , int ) {}
void needs(const NeedSettings& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
