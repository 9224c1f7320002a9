#include "models/welfare_state/labelling.hpp"

namespace welfare_state {

void declare(sim::Parameters& , LabellingSettings& ) {}
double chance_of_label(const LabellingSettings& , const Dispositions& , double , int ) { return {}; }
void labelling(const LabellingSettings& , const Teams& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
