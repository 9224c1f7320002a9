#include "models/welfare_state/intake.hpp"

namespace welfare_state {

void declare(sim::Parameters& , IntakeSettings& ) {}
double priority(const IntakeSettings& , const Dispositions& , double , double , SocialClass ) { return {}; }
double chance_of_referral(const IntakeSettings& , const NeedSettings& , const Dispositions& , bool , int , double ) { return {}; }
double chance_of_denial(const IntakeSettings& , const Dispositions& , int ) { return {}; }
void queueing(const IntakeSettings& , const ClientHourSettings& , const NeedSettings& , const Teams& , const Citizens& , Queues& , const sim::Step& ) {}
void intake(const IntakeSettings& , const ClientHourSettings& , const NeedSettings& , const Teams& , Citizens& , Queues& , const sim::Step& ) {}

} // namespace welfare_state
