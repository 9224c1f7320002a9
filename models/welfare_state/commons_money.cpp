#include "models/welfare_state/commons_money.hpp"

#include <algorithm>
#include <cmath>

#include "sim/arithmetic.hpp"

namespace welfare_state {
namespace {

constexpr double months = 12, cents = 100;

/// The municipality gives to the purse of a neighbourhood's commons, or takes from it.
void give(Purses& purses, MunicipalityId town, NeighbourhoodId home, std::int64_t amount) {
    purses.municipality[town].receive(-amount);
    purses.commons[home].receive(amount);
}

double members(const CommonsPurses& who, NeighbourhoodId home) { return who.commons[home].members * who.persons_per_agent; }

} // namespace

void open_purses(const CommonsPurses& who, MunicipalityId town, Purses& purses) {
    const CommonsSettings& p = who.settings;
    for (const NeighbourhoodId home : who.municipalities.of(town)) {
        const Commons& here = who.commons[home];
        Ledger& purse = purses.commons[home];
        const bool is_there = here.running > 0;
        purse.open(is_there ? std::llround(p.dues / months * cents * members(who, home)) : 0);
        const auto left = is_there ? static_cast<std::int64_t>(here.ended * static_cast<double>(purse.opening)) : purse.closing;
        if (left != 0) give(purses, town, home, -left);
        if (here.young > 0) give(purses, town, home, std::llround(p.grant / std::max(1.0, p.grant_months) * cents * here.young));
    }
}

BoughtTogether buy_together(const CommonsPurses& who, const Institutions& institutions, InstitutionId row, std::int64_t contract,
                            Purses& purses) {
    const CommonsSettings& p = who.settings;
    const int field = institutions.field[row];
    const MunicipalityId town = institutions.municipality[row];
    BoughtTogether all;
    if (contract <= 0 || institutions.staff[row] <= 0 || (field >= domains && field != general_field)) return all;
    for_each_team(institutions, who.municipalities, who.teams, row, [&](TeamId team) {
        const NeighbourhoodId home{team.index / Teams::in_neighbourhood};
        const double directed = static_cast<double>(who.teams.directed[home]);
        if (directed <= 0) return;
        const double share = std::min(1.0, directed * who.teams.staff[team] / institutions.staff[row]);
        const auto ordered = std::min(contract - all.ordered, static_cast<std::int64_t>(share * static_cast<double>(contract)));
        const double of_one = members(who, home) / std::max(1u, who.commons[home].running);
        const double discount = p.discount_members > 0 ? p.discount * (1 - sim::exp(-of_one / p.discount_members)) : p.discount;
        const auto paid = static_cast<std::int64_t>(static_cast<double>(ordered) * (1 - discount));
        give(purses, town, home, ordered + static_cast<std::int64_t>(p.fee * static_cast<double>(ordered)));
        purses.commons[home].pay(paid);
        all.ordered += ordered;
        all.paid += paid;
    });
    return all;
}

std::int64_t close_purses(const CommonsPurses& who, MunicipalityId town, Purses& purses) {
    const CommonsSettings& p = who.settings;
    std::int64_t all = 0;
    for (const NeighbourhoodId home : who.municipalities.of(town)) {
        const Commons& here = who.commons[home];
        Ledger& purse = purses.commons[home];
        purses.debt[home] = 0;
        if (here.running > 0) {
            const auto turnover = static_cast<double>(std::max<std::int64_t>(0, purse.inflow));
            const double control = who.teams.dispositions[who.teams.first_line(home, 0)][Disposition::control];
            const double granted = std::min(1.0, here.young / here.running);
            const double overhead = p.overhead + p.overhead_control * control * granted;
            const std::int64_t own = std::llround(overhead * turnover + p.rent / months * cents * here.running);
            purse.pay(own);
            all += own;
            const double year = months * turnover;
            purses.debt[home] = year > 0 ? static_cast<double>(-purse.closing) / year : purse.closing < 0 ? 1 : 0;
        }
        purses.paid[static_cast<int>(Payer::commons)] += purse.spending;
    }
    return all;
}

} // namespace welfare_state
