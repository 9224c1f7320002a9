#pragma once
#include "models/welfare_state/bureaucracy.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/teams.hpp"

namespace welfare_state {

/// After `adoption`: what residents direct of a neighbourhood's first line (README 7, Commons) works by the logic of the lifeworld, with the
/// management that commons have at most, and the administration that such a logic comes to under its own rules. Nothing where no logic is called
/// "lifeworld".
void residents_direct(const BureaucracySettings& bureaucracy, const LogicSettings& logic, double management, sim::Month month,
                      Teams& teams);

} // namespace welfare_state
