#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "tests/welfare_state/help_laws.hpp"

using namespace welfare_state;

// Where something is wholly lacking, what follows from it is lacking too.
namespace {

/// What there was in a run, summed over its months.
struct Seen {
    std::int64_t people = 0, need = 0, own = 0, informal = 0, given = 0, formal = 0; ///< the latter in twentieths of h/week
    std::int64_t concerned = 0, labels = 0, statuses = 0, in_care = 0, hand_overs = 0, volunteers = 0;
    std::int64_t queued = 0; ///< people in queues
    std::int64_t undetected = 0, incidents = 0, harmed = 0;
    double staff = 0, capacity = 0;
    std::string fault = {};
};

Seen* seen = nullptr; // a look takes the state and the month alone

void look(WelfareState& s, const sim::Step&) {
    const Citizens& c = s.citizens;
    for_everybody(c, [&](CitizenId i) {
        ++seen->people;
        seen->need += c.needs[i].total(), seen->own += c.own[i], seen->informal += c.informal[i];
        seen->given += c.given[i], seen->formal += c.formal[i];
        seen->concerned += c.concerned[i], seen->labels += c.needs[i].labelled(), seen->in_care += c.needs[i].in_care();
        for (int d = 0; d < domains; ++d) seen->statuses += c.needs[i].status(d) != Status::none;
        seen->hand_overs += c.hand_overs[i] != 0, seen->volunteers += c.volunteers_at_all(i);
    });
    for (const auto& place : s.queues) {
        for (const auto& line : place) {
            for (const Queue& queue : line) seen->queued += queue.clients + queue.waiters;
        }
    }
    for (const TeamId t : s.teams.all())
        seen->staff += s.teams.staff[t], seen->capacity += static_cast<double>(s.teams.capacity[t]);
    if (seen->fault.empty()) seen->fault = wrong_with_help(s);
}

/// Five years of a small country without a burn-in, from January 1945 on the calendar or, with everybody born so much later, of another year.
Seen seen_in(
    int year, const std::vector<std::string>& off, const std::function<void(Settings&)>& set,
    const std::function<void(WelfareState&)>& change = [](WelfareState&) {}) {
    Prepared world = prepared({.persons_per_agent = 3700, .least_citizens = 20});
    world.settings.ties.burn_in = 24, world.settings.help_start.burn_in = 0;
    set(world.settings);
    const sim::Workers workers(2);
    WelfareState state = first_month(world.settings, {}, world.demography, world.places, 0, workers);
    const sim::Month start = sim::Month::january(year);
    for_everybody(state.citizens, [&](CitizenId i) {
        state.citizens.birth[i] = static_cast<std::int16_t>(state.citizens.birth[i] + start.index);
    });
    change(state);
    Seen all;
    seen = &all;
    sim::run(state, with_look(published_month(), "accounts", sim::When::every_month, look),
             {.seed = 1, .from = start, .until = {start.index + 60}, .off = off}, workers,
             [&](const WelfareState& s, sim::Month) {
                 if (all.fault.empty()) all.fault = wrong_at_month_end(s);
                 for (const Safety& here : s.safety)
                     all.undetected += here.undetected, all.incidents += here.incidents, all.harmed += here.harmed;
             });
    return all;
}

constexpr int eras[] = {1945, 1985, 2012};

} // namespace

TEST_CASE("as it is, there is need, all sorts of help, and everything else that the cases below look for") {
    const Seen now = seen_in(2012, {}, [](Settings&) {});
    CHECK(now.fault == "");
    CHECK(now.need > 0);
    CHECK(now.own > 0);
    CHECK(now.informal > 0);
    CHECK(now.formal > 0);
    CHECK(now.labels > 0);
    CHECK(now.hand_overs > 0);
    CHECK(now.volunteers > 0);
    CHECK(now.queued > 0);
    CHECK(now.staff > 0);
    CHECK(now.capacity > 0);
    CHECK(now.undetected > 0);
    CHECK(now.harmed > 0);
}

TEST_CASE("without detection nobody is harmed, whatever was counted before the run") {
    const auto harmed_before = [](WelfareState& state) { std::ranges::fill(state.safety, Safety{9, 9, 9}); };
    const Seen now = seen_in(
        2012, {"detection"}, [](Settings&) {}, harmed_before);
    CHECK(now.fault == "");
    CHECK(now.need > 0);
    CHECK(now.undetected + now.incidents + now.harmed == 0);
}

TEST_CASE("without needs nobody asks, waits, is in care, or gets help or a label") {
    const auto check = [](const Seen& now) {
        CHECK(now.fault == "");
        CHECK(now.people > 0);
        CHECK(now.need + now.own + now.informal + now.given + now.formal == 0);
        CHECK(now.concerned + now.labels + now.statuses + now.in_care + now.hand_overs + now.queued == 0);
    };
    for (const int year : eras) {
        CAPTURE(year);
        check(seen_in(year, {"needs"}, [](Settings&) {}));
        check(seen_in(year, {}, [](Settings& settings) { // none arise
            settings.needs.care_scale = settings.needs.psychosocial = settings.needs.youth = settings.needs.security = 0;
        }));
    }
}

TEST_CASE("without professionals there is no formal help, and people help each other all the same") {
    for (const int year : eras) {
        CAPTURE(year);
        const Seen now = seen_in(year, {}, [](Settings& settings) {
            for (EntrySettings::Field& field : settings.entry.field) field.staff = 0;
        });
        CHECK(now.fault == "");
        CHECK(now.staff + now.capacity == 0);
        CHECK(now.formal == 0);
        CHECK(now.in_care == 0);
        CHECK(now.need > 0);
        CHECK(now.informal > 0);
    }
}

TEST_CASE("without ties nobody helps anybody informally") {
    for (const int year : eras) {
        CAPTURE(year);
        const auto lonely = [](WelfareState& state) {
            Citizens& c = state.citizens;
            for_everybody(c, [&](CitizenId i) { c.ties[i] = {}, c.mother[i] = {}, c.has_partner[i] = 0; });
        };
        const Seen now = seen_in(
            year, {"ties", "kinship", "partnering", "births", "immigration"}, [](Settings& s) { s.ties.burn_in = 0; }, lonely);
        CHECK(now.fault == "");
        CHECK(now.need > 0);
        CHECK(now.own > 0);
        CHECK(now.informal + now.given == 0);
    }
}
