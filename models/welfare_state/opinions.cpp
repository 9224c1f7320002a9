#include "models/welfare_state/opinions.hpp"

namespace welfare_state {

void declare(sim::Parameters& , OpinionSettings& ) {}
void opinions(const OpinionSettings& , Citizens& , NewOpinions& , const sim::Step& ) {}

} // namespace welfare_state
