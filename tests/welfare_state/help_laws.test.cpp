#include "tests/welfare_state/help_laws.hpp"

#include <catch2/catch.hpp>

using namespace welfare_state;

namespace {

/// A small country as it is when the accounts of January 2014 have been made.
const WelfareState& as_booked() {
    static const Prepared world = [] {
        Prepared small = prepared({.persons_per_agent = 3700, .least_citizens = 20});
        small.settings.ties.burn_in = small.settings.help_start.burn_in = 24;
        return small;
    }();
    static const WelfareState state = [] {
        const sim::Workers workers(2);
        WelfareState now = first_month(world.settings, {}, world.demography, world.places, 0, workers);
        const sim::Month january = sim::Month::january(2014);
        for_everybody(now.citizens, [&](CitizenId i) {
            now.citizens.birth[i] = static_cast<std::int16_t>(now.citizens.birth[i] + january.index);
        });
        auto month = published_month();
        month.erase(std::ranges::find(month, "accounts", &sim::Process<WelfareState>::name) + 1, month.end());
        sim::run(now, month, {.seed = 3, .from = january, .until = {january.index + 1}}, workers,
                 [](const WelfareState&, sim::Month) {});
        return now;
    }();
    return state;
}

template <class Condition>
CitizenId somebody(const Citizens& citizens, const Condition& condition) {
    CitizenId found;
    for_everybody(citizens, [&](CitizenId i) {
        if (!found && condition(i)) found = i;
    });
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("the laws of need and help notice what breaks them") {
    const WelfareState& before = as_booked();
    REQUIRE(wrong_with_help(before) == "");
    REQUIRE(wrong_at_month_end(before) == "");
    const Citizens& c = before.citizens;
    const CitizenId anybody = somebody(c, [&](CitizenId i) { return !c.concerned[i]; });
    const CitizenId helped = somebody(c, [&](CitizenId i) { return c.informal[i] > 0; });
    const CitizenId client = somebody(c, [&](CitizenId i) { return c.formal[i] > 0; });
    TeamId team;
    for (const TeamId t : before.teams.all()) {
        if (!team && before.teams.count[t] > 0 && before.teams.useful[t] > 0) team = t;
    }
    REQUIRE(team);
    const auto noticed = [&](const char* what, const auto& damage) {
        WelfareState now = before;
        damage(now);
        CAPTURE(what);
        CHECK(wrong_with_help(now) != "");
    };
    noticed("trust", [&](WelfareState& s) { s.citizens.trust[anybody] = 1.0001f; });
    noticed("strength", [&](WelfareState& s) { s.citizens.own_strength[anybody] = std::nanf(""); });
    noticed("strain", [&](WelfareState& s) { s.citizens.strain[anybody] = -.01f; });
    noticed("asked", [&](WelfareState& s) { s.citizens.asked[anybody] = 1; });
    noticed("received", [&](WelfareState& s) { --s.citizens.informal[helped]; });
    noticed("given", [&](WelfareState& s) { ++s.citizens.given[anybody]; });
    noticed("more than needed", [&](WelfareState& s) { s.citizens.own[client] = s.citizens.needs[client].total(); });
    noticed("help without concern", [&](WelfareState& s) { s.citizens.own[anybody] = 1; });
    noticed("concern forgotten", [&](WelfareState& s) { s.citizens.concerned[client] = 0; });
    noticed("formal hours", [&](WelfareState& s) { --s.citizens.formal[client]; });
    noticed("a status without need", [&](WelfareState& s) { s.citizens.needs[anybody].take(0, Status::waiting_first); });
    noticed("care without a queue", [&](WelfareState& s) {
        s.citizens.concerned[anybody] = 1;
        s.citizens.needs[anybody].take(0, Status::first_line);
    });
    noticed("an hour lost by a team", [&](WelfareState& s) { --s.teams.idle[team]; });
    noticed("a team that gives too much", [&](WelfareState& s) { s.teams.surplus[team] += 5, s.teams.idle[team] = -5; });
    noticed("staff", [&](WelfareState& s) { s.teams.staff[team] *= 1 + 1e-8; });
    noticed("a client without professional", [&](WelfareState& s) { ++s.professionals.clients[s.teams.first[team]]; });
    noticed("conduct", [&](WelfareState& s) { s.professionals.conduct[s.teams.first[team]].strength[3] = 1.01f; });
    noticed("load", [&](WelfareState& s) { s.teams.load[team] = 2.1f; });
    noticed("books", [&](WelfareState& s) { ++s.accounts.help[NeighbourhoodId{0}].need; });
    noticed("unmet need in the books", [&](WelfareState& s) { ++s.accounts.help[NeighbourhoodId{0}].unmet; });
    const auto noticed_at_end = [&](const char* what, const auto& damage) {
        WelfareState now = before;
        damage(now);
        CAPTURE(what);
        CHECK(wrong_at_month_end(now) != "");
    };
    const InstitutionId body = institution_of(before.teams, team);
    const MunicipalityId town{0};
    noticed_at_end("staff of an institution", [&](WelfareState& s) { s.institutions.staff[body] *= 1 + 1e-8; });
    noticed_at_end("weights of logics", [&](WelfareState& s) { s.institutions.practised[body][1] += 1e-8; });
    noticed_at_end("rules", [&](WelfareState& s) { s.institutions.rules[body] = -1e-9; });
    noticed_at_end("management", [&](WelfareState& s) { s.institutions.management[body] = .91; });
    noticed_at_end("administration", [&](WelfareState& s) { s.institutions.administration[body] = .61; });
    noticed_at_end("a cent lost by a purse", [&](WelfareState& s) { --s.purses.municipality[town].closing; });
    noticed_at_end("a cent lost by the state", [&](WelfareState& s) { ++s.purses.state.inflow; });
    noticed_at_end("a cent paid to nobody",
                   [&](WelfareState& s) { s.purses.state.pay(1), ++s.purses.paid[static_cast<int>(Payer::state)]; });
    noticed_at_end("revenue from nowhere", [&](WelfareState& s) { ++s.institutions.revenue[body]; });
    noticed_at_end("austerity", [&](WelfareState& s) { s.purses.austerity[town] = 1.01; });
    noticed("surroundings", [&](WelfareState& s) { s.surroundings.unmet[NeighbourhoodId{1}] = std::nanf(""); });
}
