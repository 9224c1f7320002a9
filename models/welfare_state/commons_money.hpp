#pragma once
#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/money.hpp"

namespace welfare_state {

/// How commons are paid and pay (README 7, Commons). Their purse is the fifth payer: what they are given comes from members and from the
/// municipality, whose inflow it lessens, so that nothing is counted twice; what they buy of institutions and spend on themselves is theirs.
struct CommonsPurses {
    const CommonsSettings& settings;
    const CommonsByPlace& commons;
    double persons_per_agent;
    const Municipalities& municipalities;
    const Teams& teams;
};

/// A new month of the purses of a municipality's commons: dues come in, the municipality pays starting grants, and gets back what is left of
/// those that ended, or pays their debts.
void open_purses(const CommonsPurses& who, MunicipalityId town, Purses& purses);

/// What commons buy of an institution's contract with the municipality [cents].
struct BoughtTogether {
    std::int64_t ordered = 0; ///< of the contract
    std::int64_t paid = 0;    ///< to the institution: less, where many buy together
};
/// Commons take their part of a contract of `contract` cents: the municipality pays them for it, with a fee, and they pay the institution.
BoughtTogether buy_together(const CommonsPurses& who, const Institutions& institutions, InstitutionId row, std::int64_t contract,
                            Purses& purses);

/// Commons pay their overhead and rent; what they owe or have in years of turnover is written down. Returns what they paid for themselves [cents].
std::int64_t close_purses(const CommonsPurses& who, MunicipalityId town, Purses& purses);

} // namespace welfare_state
