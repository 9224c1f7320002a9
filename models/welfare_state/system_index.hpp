#pragma once
#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/teams.hpp"

namespace welfare_state {

/// How much of all support runs on the system's terms (README 7, System index), and where its change since the start came from.
struct SystemIndex {
    double formal = 0;    ///< [0, 1] of formal help: lambda of the teams, by hours
    double share = 0;     ///< [share] of formal help in all help hours: formal, informal and of organised citizens
    double by_volume = 0; ///< [-] change since the start because more or less of help is formal
    double by_logic = 0;  ///< [-] change since the start because formal help follows another logic
    bool has_begun = false;

    double all() const { return formal * share; } ///< [0, 1] of all support hours
};

/// [0, 1] lambda: 1 all system, 0 all lifeworld: (mean of the six dispositions of the system - mean of the nine of the lifeworld + 1) / 2.
double system_share(const Dispositions& dispositions);

/// Every month: the index, and its change divided over volume and logic (each at the mean of the other), which sum to the whole change.
void system_index(const Teams& teams, const Accounts& accounts, SystemIndex& index);

} // namespace welfare_state
