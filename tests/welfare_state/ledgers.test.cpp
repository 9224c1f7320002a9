#include <catch2/catch.hpp>

#include "tests/welfare_state/help_laws.hpp"

using namespace welfare_state;

// Money is neither made nor lost, over ten years of a small country.
namespace {

/// Every purse and institution before a month's payment.
struct Before {
    std::vector<std::int64_t> closing, reserve;
    std::string fault;
    int months = 0;
};
Before* before = nullptr; // a look takes the state and the month alone

std::vector<Ledger> ledgers(const Purses& purses) {
    std::vector<Ledger> all = {purses.state};
    for (const auto* column : {&purses.charity, &purses.municipality, &purses.household})
        all.insert(all.end(), column->begin(), column->end());
    all.insert(all.end(), purses.commons.begin(), purses.commons.end());
    return all;
}

void remember(WelfareState& s, const sim::Step&) {
    before->closing.clear();
    for (const Ledger& ledger : ledgers(s.purses)) before->closing.push_back(ledger.closing);
    before->reserve.assign(s.institutions.reserve.begin(), s.institutions.reserve.end());
}

void compare(WelfareState& s, const sim::Step& now) {
    ++before->months;
    if (!before->fault.empty()) return;
    std::string& fault = before->fault;
    const auto all = ledgers(s.purses);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].opening != before->closing[i])
            fault = fmt::format("purse {} opens with {}, after {}", i, all[i].opening, before->closing[i]);
        if (all[i].opening + all[i].inflow != all[i].spending + all[i].closing) fault = fmt::format("purse {} does not close", i);
    }
    for (const InstitutionId row : s.institutions.all()) {
        const std::int64_t change = s.institutions.reserve[row] - before->reserve[row.index];
        if (change != s.institutions.revenue[row] - s.institutions.cost[row])
            fault = fmt::format("the reserve of institution {} changes by {}, at a revenue of {} and a cost of {}", row.index,
                                change, s.institutions.revenue[row], s.institutions.cost[row]);
    }
    if (fault.empty()) fault = wrong_with_money(s); // what purses pay is what institutions get, what leaks and what buying costs
    if (!fault.empty()) fault += fmt::format(" ({}-{:02})", now.month.year(), now.month.of_year() + 1);
}

} // namespace

TEST_CASE("every purse closes every month over ten years, to the cent, through all laws, and reserves change by what comes in "
          "and goes out") {
    Prepared world = prepared({.persons_per_agent = 3700, .least_citizens = 20});
    world.settings.ties.burn_in = 24, world.settings.help_start.burn_in = 12;
    const sim::Workers workers(2);
    for (const int year : {1945, 1960, 2006}) {
        CAPTURE(year);
        WelfareState state = first_month(world.settings, {}, world.demography, world.places, 0, workers);
        const sim::Month start = sim::Month::january(year);
        for_everybody(state.citizens, [&](CitizenId i) {
            state.citizens.birth[i] = static_cast<std::int16_t>(state.citizens.birth[i] + start.index);
        });
        Before month;
        before = &month;
        const auto schedule = with_look(with_look(published_month(), "casework", sim::When::every_month, remember), "payment",
                                        sim::When::every_month, compare);
        std::int64_t paid = 0;
        sim::run(state, schedule, {.seed = 1, .from = start, .until = {start.index + 120}}, workers,
                 [&](const WelfareState& s, sim::Month) {
                     for (const std::int64_t by : s.purses.paid) paid += by;
                     if (month.fault.empty()) month.fault = wrong_at_month_end(s);
                 });
        CHECK(month.fault == "");
        CHECK(month.months == 120);
        CHECK(paid > 0);
    }
}
