#include "models/welfare_state/detection.hpp"

namespace welfare_state {

void declare(sim::Parameters& , DetectionSettings& ) {}
bool is_unsafe(const DetectionSettings& , const Citizens& , CitizenId , int ) { return {}; }
void detection(const DetectionSettings& , const NeedSettings& , const Teams& , Citizens& , SafetyByPlace& , const sim::Step& ) {}

} // namespace welfare_state
