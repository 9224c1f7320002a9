#include "models/welfare_state/learning.hpp"

namespace welfare_state {

void declare(sim::Parameters& , LearningSettings& ) {}
void learning(const LearningSettings& , const RestSettings& , const ClientHourSettings& , const NeedSettings& , const Teams& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
