#pragma once
#include <string>
#include <vector>

#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/named_tables.hpp"
#include "models/welfare_state/regime.hpp"
#include "sim/documents.hpp"
#include "sim/scenario.hpp"

namespace welfare_state {

/// A logic that documents speak of in `[logic.NAME]`, before its numbers are known.
using NamedLogic = NamedTable;

/// All of them in the order in which they are spoken of, but one that is based on another right behind it.
/// Throws InputError where they are too many.
std::vector<NamedLogic> logics_in(const sim::Documents& documents);

/// Logics of these names, to be declared and read.
LogicSettings unread(const std::vector<NamedLogic>& named);

/// After reading: what a logic does not state it takes over from the one that it is based on, as that has become. What is wrong
/// becomes a problem: names, numbers missing without `based_on`, unknown or circular `based_on`.
void complete(LogicSettings& settings, const std::vector<NamedLogic>& named, const sim::Stated& stated, sim::Problems& problems);

/// The mixes that kinds of institutions are asked to follow: weights that do not sum to 1 deserve a word.
void check_mixes(const RegimeSettings& settings, const sim::Stated& stated, sim::Problems& problems);

/// The calendar of eras, with all dated changes in it: a year in which no logic has weight is a problem, one in which weights do not
/// sum to 1 deserves a word.
void check_eras(const RegimeSettings& settings, const sim::Stated& stated, sim::Problems& problems);

} // namespace welfare_state
