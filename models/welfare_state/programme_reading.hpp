#pragma once
#include "models/welfare_state/named_tables.hpp"
#include "models/welfare_state/programme.hpp"
#include "sim/scenario.hpp"

namespace welfare_state {

/// Writes every `[[programme]]` of the documents, which says what to `use`, as the table `[programme.NAME]` that it stands for. What is
/// wrong with them becomes a problem of the documents.
sim::Documents with_programmes_spelled_out(sim::Documents documents);

/// The programmes that documents speak of, one that is based on another right behind it. Throws InputError where they are too many.
std::vector<NamedTable> programmes_in(const sim::Documents& documents);

/// Programmes of these names, to be declared and read.
ProgrammeSettings unread_programmes(const std::vector<NamedTable>& named);

/// After reading: what a programme is and does not state it takes over from the one that it is based on; where and when it is used it does
/// not. What is wrong becomes a problem: names, numbers missing without `based_on`, unknown or circular `based_on`, unknown words, ends
/// before starts; what can have no effect in a run to the end of `last_year` becomes a warning. `parameters` are those of the settings.
void complete(ProgrammeSettings& settings, const std::vector<NamedTable>& named, const sim::Parameters& parameters,
              const sim::Stated& stated, int last_year, sim::Problems& problems);

/// Warns where a programme is used and the process that would carry it out is switched off.
void warn_if_off(const ProgrammeSettings& settings, const std::vector<std::string>& off, sim::Problems& problems);

} // namespace welfare_state
