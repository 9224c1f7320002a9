#include <catch2/catch.hpp>
#include <map>

#include "tests/welfare_state/help_laws.hpp"

using namespace welfare_state;

// Need and help hang on who people are, not on the rows in which they stand, nor on who does the work.
namespace {

constexpr int year = 2014; ///< when neighbourhood teams come
constexpr sim::Month start = sim::Month::january(year);

/// A small country of that year, with needs and help.
WelfareState country(const Prepared& world, const sim::Workers& workers) {
    WelfareState state = first_month(world.settings, {}, world.demography, world.places, 0, workers);
    for_everybody(state.citizens, [&](CitizenId i) {
        state.citizens.birth[i] = static_cast<std::int16_t>(state.citizens.birth[i] + start.index);
    });
    return state;
}

Prepared small_world() {
    Prepared world = prepared({.persons_per_agent = 2500, .least_citizens = 20});
    world.settings.ties.burn_in = 48, world.settings.help_start.burn_in = 24;
    return world;
}

/// The same people, last row first within each neighbourhood.
void turn_around(WelfareState& state) {
    const Citizens before = state.citizens;
    Citizens& c = state.citizens;
    std::vector<CitizenId> new_row(before.blocks.room());
    for (std::uint32_t block = 0; block < before.blocks.size(); ++block) {
        const auto rows = before.blocks[block];
        for (std::uint32_t i = 0; i < rows.size(); ++i) new_row[rows[i].index] = rows[rows.size() - 1 - i];
    }
    const auto moved = [&](CitizenId id) { return id ? new_row[id.index] : id; };
    for (std::uint32_t block = 0; block < before.blocks.size(); ++block) {
        for (const CitizenId old : before.blocks[block]) {
            const CitizenId row = moved(old);
            for_each_column([&](auto column) { (c.*column)[row] = (before.*column)[old]; });
            for (CitizenId& tie : c.ties[row]) tie = moved(tie);
            c.mother[row] = moved(c.mother[row]);
        }
    }
}

/// The lines of the month from mergers to the system index.
std::vector<sim::Process<WelfareState>> need_and_help() {
    const auto month = published_month();
    const auto from = std::ranges::find(month, "mergers", &sim::Process<WelfareState>::name);
    const auto until = std::ranges::find(month, "census", &sim::Process<WelfareState>::name);
    return {from, until};
}

void pass(WelfareState& state, const std::vector<sim::Process<WelfareState>>& schedule, int months, const sim::Workers& workers) {
    sim::run(state, schedule, {.seed = 5, .from = start, .until = {start.index + months}}, workers,
             [](const WelfareState&, sim::Month) {});
}

/// How many people differ in anything but rows.
std::string differences(const Citizens& one, const Citizens& other) {
    std::map<std::uint64_t, CitizenId> rows;
    for_everybody(other, [&](CitizenId i) { rows[other.lineage[i]] = i; });
    std::string text;
    int number = 0;
    for_everybody(one, [&](CitizenId i) {
        const auto found = rows.find(one.lineage[i]);
        if (found == rows.end()) {
            ++number;
            return;
        }
        const CitizenId j = found->second;
        const auto note = [&](const char* what, bool same) {
            if (same) return;
            if (number++ < 4) text += fmt::format("{} of {:x}; ", what, one.lineage[i]);
        };
        note("needs", one.needs[i] == other.needs[j]);
        note("own, informal, formal", one.own[i] == other.own[j] && one.informal[i] == other.informal[j]
                                          && one.organised[i] == other.organised[j] && one.formal[i] == other.formal[j]);
        note("given, granted", one.given[i] == other.given[j] && one.granted[i] == other.granted[j]);
        note("hand-overs, since care", one.hand_overs[i] == other.hand_overs[j] && one.since_care[i] == other.since_care[j]);
        note("strength", one.own_strength[i] == other.own_strength[j] && one.dependency[i] == other.dependency[j]);
        note("trust", one.trust[i] == other.trust[j] && one.social_trust[i] == other.social_trust[j]);
        note("claim", one.claim_orientation[i] == other.claim_orientation[j]);
        note("strain", one.strain[i] == other.strain[j]);
        note("volunteering", one.volunteers[i] == other.volunteers[j] && one.concerned[i] == other.concerned[j]);
    });
    return number == 0 ? "" : fmt::format("{} differences: {}", number, text);
}

bool same_teams(const WelfareState& one, const WelfareState& other) {
    const Teams &a = one.teams, &b = other.teams;
    bool same = a.staff == b.staff && a.capacity == b.capacity && a.demand == b.demand && a.waiting == b.waiting
             && a.useful == b.useful && a.surplus == b.surplus && a.idle == b.idle && a.load == b.load && a.burn_out == b.burn_out
             && a.has_generalist == b.has_generalist;
    const Institutions &here = one.institutions, &there = other.institutions;
    same = same && here.staff == there.staff && here.bodies == there.bodies && here.practised == there.practised
        && here.reported == there.reported && here.rules == there.rules && here.management == there.management
        && here.administration == there.administration && here.reserve == there.reserve && here.revenue == there.revenue
        && here.room == there.room && one.purses.paid == other.purses.paid && one.purses.austerity == other.purses.austerity
        && one.system_index.by_volume == other.system_index.by_volume;
    for_each_professional_column([&](auto column) { same = same && one.professionals.*column == other.professionals.*column; });
    return same;
}

} // namespace

TEST_CASE("half a year of need and help is the same in whatever rows people stand") {
    const Prepared world = small_world();
    const sim::Workers workers(2);
    const WelfareState first = country(world, workers);
    WelfareState as_they_stand = first, turned = first;
    turn_around(turned);
    pass(as_they_stand, need_and_help(), 6, workers);
    pass(turned, need_and_help(), 6, workers);
    CHECK(differences(as_they_stand.citizens, turned.citizens) == "");
    CHECK(same_teams(as_they_stand, turned));
    CHECK(differences(first.citizens, turned.citizens) != ""); // half a year leaves its marks
}

TEST_CASE("two years of everything are the same whoever does the work, to the last column of people and professionals") {
    const Prepared world = small_world();
    const sim::Workers one(1, sim::BackEnd::serial), many(3, sim::BackEnd::threads);
    WelfareState alone = country(world, one), together = country(world, many);
    pass(alone, published_month(), 24, one);
    pass(together, published_month(), 24, many);
    CHECK(alone.citizens.blocks == together.citizens.blocks);
    int different = 0;
    for_each_column([&](auto column) { different += alone.citizens.*column != together.citizens.*column; });
    CHECK(different == 0);
    CHECK(same_teams(alone, together));
    CHECK(alone.mean_bracket == together.mean_bracket);
}
