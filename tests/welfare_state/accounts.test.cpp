#include "models/welfare_state/accounts.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr sim::Month june{this_month.index + 5};

/// What accounts read besides a town.
struct Rules {
    AccountSettings accounts = {};
    ExchangeSettings exchange = {};
    ClientHourSettings hours = {};
    NeedSettings needs = {};
    StrainSettings strain = {};
    DetectionSettings detection = {};

    Booked booked(const Town& town) const { return {exchange, hours, needs, strain, detection, town.teams}; }
};

/// The books of a town, kept by month.
struct Books {
    Accounts accounts;
    RecoveriesByPlace recoveries;

    explicit Books(const Town& town) : accounts(town.neighbourhoods.size()), recoveries(town.neighbourhoods.size()) {}
    void keep(Town& town, const sim::Step& now = any_month(), const Rules& rules = {}) {
        welfare_state::accounts(rules.accounts, rules.booked(town), town.citizens, recoveries, town.surroundings, accounts, now);
    }
};

HelpCount counted(Town& town, const Rules& rules = {}, std::uint32_t neighbourhood = 0) {
    Books books(town);
    books.keep(town, any_month(), rules);
    return books.accounts.help[NeighbourhoodId{neighbourhood}];
}

/// [twentieths] of hours
constexpr std::int64_t whole(double hours) { return static_cast<std::int64_t>(hours * twentieths + 0.5); }

/// Help of so many hours by oneself, by ties, by teams.
void helped(Town& town, CitizenId citizen, double own, double informal, double formal) {
    town.citizens.own[citizen] = nearest_hours(own);
    town.citizens.informal[citizen] = nearest_hours(informal);
    town.citizens.formal[citizen] = nearest_hours(formal);
}

/// A lively town with needs, statuses and help of all kinds.
Town needy_town() {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 2);
        town.citizens.given[citizen] = static_cast<Hours>((some >> 40) % 400);
        town.citizens.strain[citizen] = static_cast<float>((some >> 50) % 100) / 100;
        if (some % 3) continue;
        town.need(citizen, static_cast<Domain>((some >> 4) % 4), static_cast<double>(1 + (some >> 8) % 24),
                  static_cast<int>(some >> 16) & 3);
        town.need(citizen, Domain::psychosocial, static_cast<double>(1 + (some >> 8) % 7), static_cast<int>(some >> 18) % 3);
        town.status(citizen, Domain::psychosocial, static_cast<Status>((some >> 20) % 6));
        const double part = in_hours(town.citizens.needs[citizen].total()) / 8;
        helped(town, citizen, part, 2 * part, 3 * part);
        town.citizens.hand_overs[citizen] = static_cast<std::uint16_t>((some >> 24) & 0xFFF);
    }
    return town;
}

} // namespace

TEST_CASE("the books list every number that they hold") {
    std::size_t bytes = 0;
    for_each_number([&](auto number) { bytes += sizeof(std::declval<HelpCount>().*number); });
    CHECK(bytes == sizeof(HelpCount));
}

TEST_CASE("need is own, informal, formal and unmet hours, and nothing else") {
    Town town(3);
    const CitizenId me{0}, other{1};
    town.need(me, Domain::care, 10, 2);
    town.need(me, Domain::security, 2);
    helped(town, me, 3, 2.5, 4);
    town.need(other, Domain::youth, 1.5);
    const HelpCount c = counted(town);
    CHECK(c.need == whole(13.5));
    CHECK(c.own == whole(3));
    CHECK(c.informal == whole(2.5));
    CHECK(c.useful == whole(4));
    CHECK(c.unmet == whole(2.5 + 1.5));
    CHECK(c.heavy_need == whole(12));
    CHECK(c.heavy_unmet == whole(2.5));
    CHECK(c.needy == 2);
    CHECK(c.needy_by_domain == std::array<std::int64_t, domains>{1, 0, 1, 1});
    CHECK(c.need_by_domain == std::array<std::int64_t, domains>{whole(10), 0, whole(1.5), whole(2)});
    CHECK(town.surroundings.unmet[NeighbourhoodId{0}] == Approx(4 / 13.5));
}

TEST_CASE("in a lively town hours add up, in each place and in all") {
    Town town = needy_town();
    Books books(town);
    books.keep(town);
    HelpCount all;
    for (const HelpCount& here : books.accounts.help) {
        CHECK(here.need == here.own + here.informal + here.useful + here.unmet);
        all += here;
    }
    CHECK(all.unmet > 0);
    CHECK(all.people == living(town.citizens));
    CHECK(std::accumulate(all.by_well_being.begin(), all.by_well_being.end(), std::int64_t{0}) == all.people);
    CHECK(std::accumulate(all.need_by_domain.begin(), all.need_by_domain.end(), std::int64_t{0}) == all.need);
    CHECK(all.in_care[0] + all.in_care[1]
          == std::accumulate(all.in_care_by_domain.begin(), all.in_care_by_domain.end(), std::int64_t{0}));
}

TEST_CASE("people count as in unmet or felt need from the mark on, and as not reached where formal help has nothing of them") {
    Town town(5);
    Rules rules;
    rules.accounts.unmet = 2;
    for (std::uint32_t i = 0; i < 5; ++i) town.need(CitizenId{i}, Domain::care, 5);
    helped(town, CitizenId{0}, 1, 2, 0);    // exactly 2 hours felt and unmet
    helped(town, CitizenId{1}, 1, 2.05, 0); // less
    helped(town, CitizenId{2}, 0, 0, 4);    // felt, but met
    town.status(CitizenId{2}, Domain::care, Status::first_line);
    town.status(CitizenId{3}, Domain::care, Status::refused);
    const HelpCount c = counted(town, rules);
    CHECK(c.in_unmet_need == 3);
    CHECK(c.in_felt_need == 4);
    CHECK(c.not_reached == 2);
    CHECK(c.refused == 1);
}

TEST_CASE("needs that wait or are in care count by line and domain, with the months that they wait") {
    Town town(3);
    for (std::uint32_t i = 0; i < 3; ++i) town.need(CitizenId{i}, Domain::care, 5), town.need(CitizenId{i}, Domain::youth, 5);
    town.status(CitizenId{0}, Domain::care, Status::waiting_first, 3);
    town.status(CitizenId{1}, Domain::care, Status::waiting_first, 4);
    town.status(CitizenId{1}, Domain::youth, Status::waiting_second, 9);
    town.status(CitizenId{2}, Domain::care, Status::second_line);
    town.status(CitizenId{2}, Domain::youth, Status::second_line);
    town.citizens.dependency[CitizenId{2}] = 0.25f;
    const HelpCount c = counted(town);
    using Two = std::array<std::int64_t, lines>;
    using Four = std::array<std::int64_t, domains>;
    CHECK(c.waiting == Two{2, 1});
    CHECK(c.waited == Two{7, 9});
    CHECK(c.in_care == Two{0, 2});
    CHECK(c.waiting_by_domain == Four{2, 0, 1, 0});
    CHECK(c.in_care_by_domain == Four{1, 0, 1, 0});
    CHECK(c.clients == 1);
    CHECK(c.dependency_of_clients == 0.25);
}

TEST_CASE("complexity of help is teams and hand-overs by domains of the household") {
    Town town(5);
    const CitizenId mother{0}, son{1};
    town.live_together(mother, son);
    const auto complexity = [&] {
        const HelpCount c = counted(town);
        CHECK(c.households_in_care == 1);
        return c.complexity;
    };
    town.need(CitizenId{2}, Domain::care, 5); // not in care: no household that counts
    town.citizens.hand_overs[CitizenId{2}] = 1;
    town.need(mother, Domain::care, 5);
    town.status(mother, Domain::care, Status::first_line);
    CHECK(complexity() == 0); // one team, one domain
    town.need(son, Domain::youth, 5);
    CHECK(complexity() == Approx(1 / 2. - 1)); // a need that nobody serves
    town.status(son, Domain::youth, Status::second_line);
    CHECK(complexity() == 0);
    town.need(son, Domain::care, 5);
    town.status(son, Domain::care, Status::first_line); // the mother's team serves him too
    CHECK(complexity() == 0);
    town.status(son, Domain::care, Status::second_line);
    CHECK(complexity() == Approx(3 / 2. - 1)); // first line of care, second line of care and of youth
    town.citizens.hand_overs[mother] = 0b101, town.citizens.hand_overs[son] = 0b1;
    CHECK(complexity() == Approx(6 / 2. - 1));
    town.citizens.hand_overs[mother] = town.citizens.hand_overs[son] = 0xFFF;
    CHECK(complexity() == Approx((3 + 15) / 2. - 1)); // more than 15 hand-overs count as 15
}

TEST_CASE("a generalist team is one team whatever the domains, and who is held in care makes a household of one domain") {
    Town town(2);
    for (const Domain domain : {Domain::care, Domain::psychosocial, Domain::security}) {
        town.need(CitizenId{0}, domain, 5);
        town.status(CitizenId{0}, domain, Status::first_line);
    }
    CHECK(counted(town).complexity == 0);
    town.teams.has_generalist[NeighbourhoodId{0}] = 1;
    CHECK(counted(town).complexity == Approx(1 / 3. - 1));
    Town held(1);
    held.status(CitizenId{0}, Domain::care, Status::second_line);
    CHECK(counted(held).complexity == 0);
    CHECK(counted(held).need == 0);
}

TEST_CASE("labels count by person, and as light where nothing but light need stands behind them") {
    Town town(4);
    const auto label = [&](std::uint32_t who, Domain domain) {
        town.citizens.needs[CitizenId{who}].mark[static_cast<std::size_t>(domain)].labelled = 1;
        town.citizens.concerned[CitizenId{who}] = 1;
    };
    label(0, Domain::psychosocial); // need is over
    label(1, Domain::psychosocial), label(1, Domain::youth), town.need(CitizenId{1}, Domain::psychosocial, 1, 0);
    label(2, Domain::psychosocial), town.need(CitizenId{2}, Domain::care, 9, 1);
    const HelpCount c = counted(town);
    CHECK(c.labelled == 3);
    CHECK(c.labelled_lightly == 2);
}

TEST_CASE("who is admitted within twelve months of leaving care has come back") {
    Town town(6);
    const auto admitted = [&](std::uint32_t who, int months, std::uint8_t since) {
        town.need(CitizenId{who}, Domain::care, 5);
        town.status(CitizenId{who}, Domain::care, Status::first_line, months);
        town.citizens.since_care[CitizenId{who}] = since;
    };
    admitted(0, 0, 1);
    admitted(1, 0, 12);
    admitted(2, 0, 13); // too long ago
    admitted(3, 1, 5);  // last month
    admitted(4, 0, 5);  // but is in care for something else
    town.status(CitizenId{4}, Domain::youth, Status::second_line, 3);
    admitted(5, 0, Needs::longest);
    CHECK(counted(town).returners == 2);
}

TEST_CASE("formal hours could come from the network as far as ties would give what nobody asked of them") {
    Town town(4);
    Citizens& c = town.citizens;
    const Rules rules;
    const CitizenId me{0};
    town.need(me, Domain::care, 10, 1);
    town.status(me, Domain::care, Status::first_line);
    c.ties[me][slot::kin] = CitizenId{1}, c.ties[me][slot::neighbour] = CitizenId{2};
    c.granted[CitizenId{1}] = whole_share / 2, c.granted[CitizenId{2}] = whole_share;
    helped(town, me, 2, 0, 7);
    const double readiness = readiness_to_ask(rules.exchange, town.surroundings, town.teams, c, me);
    const auto all = requests(rules.exchange, c.ties[me], 8, 1);
    const double unasked = (1 - readiness) * (all[slot::kin] / 2 + all[slot::neighbour]);
    CHECK(unasked < 7);
    CHECK(counted(town).substitutable == Approx(unasked));
    helped(town, me, 2, 0, 0.5);
    CHECK(counted(town).substitutable == Approx(std::min(unasked, 0.5)));
    town.status(me, Domain::care, Status::waiting_first); // no client, no formal hours
    CHECK(counted(town).substitutable == 0);
}

TEST_CASE("carers are of 16 and over and give from the mark on; the burdened among them count with their hours") {
    Town town(6);
    Citizens& c = town.citizens;
    const auto gives = [&](std::uint32_t who, double hours, float strain) {
        c.given[CitizenId{who}] = nearest_hours(hours);
        c.strain[CitizenId{who}] = strain;
    };
    gives(0, 3, 0.1f);
    gives(1, 20, 0.6f);
    gives(2, 2.95, 0.9f); // too little
    gives(3, 30, 0.9f), town.person(CitizenId{3}, Sex::man, 15.9);
    gives(4, 8, 0), town.person(CitizenId{4}, Sex::man, 16);
    c.informal[CitizenId{4}] = 1; // gives and receives
    town.need(CitizenId{4}, Domain::care, 1);
    const HelpCount h = counted(town);
    CHECK(h.of_carer_age == 5);
    CHECK(h.carers == 3);
    CHECK(h.intensive_carers == 1);
    CHECK(h.strained_carers == 1);
    CHECK(h.carer_hours == whole(31));
    CHECK(h.strained_carer_hours == whole(20));
    CHECK(h.given == whole(63.95));
    CHECK(h.strained == 3);
    CHECK(h.prosumers == 1);
}

TEST_CASE("well-being follows the formula, within 0 to 1") {
    Town town(1);
    const CitizenId me{0};
    const AccountSettings settings;
    Citizens& c = town.citizens;
    CHECK(well_being(settings, c, me) == Approx(0.75));
    c.own_strength[me] = 0.7f, c.social_trust[me] = 0.4f, c.strain[me] = 0.5f;
    CHECK(well_being(settings, c, me) == Approx(0.75 + 0.02 - 0.02 - 0.125));
    town.need(me, Domain::care, 6), town.need(me, Domain::youth, 2);
    const double bare = 0.625 - 0.1;
    CHECK(well_being(settings, c, me) == Approx(bare - 0.5 * 8 / 10));
    helped(town, me, 1, 2, 3);
    CHECK(well_being(settings, c, me) == Approx(bare - 0.5 * 2 / 10)); // formal help counts as well as any other
    helped(town, me, 1, 2, 5);
    CHECK(well_being(settings, c, me) == Approx(bare));
    AccountSettings dark = settings, bright = settings;
    dark.well_being = 0.1, bright.well_being = 1.5;
    CHECK(well_being(dark, c, me) == 0);
    CHECK(well_being(bright, c, me) == 1);
    const HelpCount none = counted(town, {.accounts = dark}), all = counted(town, {.accounts = bright});
    CHECK(none.by_well_being.front() == 1);
    CHECK(none.poor_well_being == 1);
    CHECK(all.by_well_being.back() == 1);
    CHECK(all.poor_well_being == 0);
}

TEST_CASE("the surroundings are told of volunteers, associations and unmet need") {
    Town town(Plan{{5, 2}});
    const NeighbourhoodId first{0}, second{1};
    for (std::uint32_t i = 0; i < 2; ++i) town.citizens.volunteers[CitizenId{i}] = Volunteer::association;
    town.person(CitizenId{4}, Sex::woman, 17.9); // no grown-up
    for (std::uint32_t i = 0; i < 3; ++i) town.citizens.pillar[CitizenId{i}] = Pillar::catholic;
    Books books(town);
    books.keep(town);
    CHECK(town.surroundings.volunteers[first] == 0.5f);
    CHECK(town.surroundings.associations[first] == Approx(0.5 * 3 / 5 + 0.4 * 0.5));
    CHECK(town.surroundings.volunteers[second] == 0);
    CHECK(town.surroundings.unmet[second] == 0);
}

TEST_CASE("a place where nobody lives has books of nothing, and the dead do not count") {
    Town town(Plan{{0, 2}});
    town.need(CitizenId{8}, Domain::care, 5); // the first of the second neighbourhood, behind spare rows
    town.citizens.alive[CitizenId{8}] = 0;
    const HelpCount nobody = counted(town, {}, 0), one = counted(town, {}, 1);
    CHECK(nobody.people == 0);
    CHECK(nobody.need == 0);
    CHECK(one.people == 1);
    CHECK(one.need == 0);
    CHECK(std::isfinite(town.surroundings.unmet[NeighbourhoodId{0}]));
}

TEST_CASE("psychosocial needs count by months since they began, the oldest together") {
    Town town(4);
    for (std::uint32_t i = 0; i < 4; ++i) {
        town.need(CitizenId{i}, Domain::psychosocial, 2);
        town.citizens.needs[CitizenId{i}].since[1] = std::array<std::uint8_t, 4>{0, 23, 24, 200}[i];
    }
    const HelpCount c = counted(town);
    CHECK(c.psychosocial[0] == 1);
    CHECK(c.psychosocial[23] == 1);
    CHECK(c.psychosocial[24] == 2);
}

TEST_CASE("the books remember twelve months, with the recoveries of each") {
    Town town(Plan{{2, 2}});
    town.need(CitizenId{0}, Domain::psychosocial, 2); // in the first month at risk
    Books books(town);
    const NeighbourhoodId second{1};
    for (int month = 0; month < 30; ++month) {
        books.keep(town);
        Recoveries& here = books.recoveries[second];
        CHECK(here.leavers == 0); // taken over
        here.leavers = month + 1;
        here.in_care[1][2] = 3;
        here.psychosocial_ended[0] = 1;
        const MonthTotals year = of_twelve_months(books.accounts, books.recoveries);
        const int first = std::max(0, month - 11), months = month - first + 1;
        CHECK(year.leavers == months * (first + 1 + month + 1) / 2);
        CHECK(year.in_care[1][2] == 3 * months);
        CHECK(year.at_risk[0] == months);
        CHECK(year.ended[0] == months);
    }
}

TEST_CASE("needs end within months as the product of the months says") {
    const std::array<std::int64_t, 4> at_risk = {100, 60, 20, 0}, ended = {25, 30, 5, 0};
    CHECK(ended_within(0, at_risk, ended) == 0);
    CHECK(ended_within(1, at_risk, ended) == Approx(0.25));
    CHECK(ended_within(3, at_risk, ended) == Approx(1 - 0.75 * 0.5 * 0.75));
    CHECK(std::isnan(ended_within(4, at_risk, ended))); // nobody was ever in need that long
}

TEST_CASE("groups are compared at equal depth of need") {
    TwoGroups c;
    CHECK(std::isnan(c.means()[0]));
    for (int i = 0; i < 3; ++i) c.add(0, 0, 10); // three light and one deep against one light and three deep
    c.add(0, 1, 30);
    c.add(1, 0, 10);
    for (int i = 0; i < 3; ++i) c.add(1, 1, 30);
    CHECK(c.means()[0] == 20);
    CHECK(c.means()[1] == 20); // the plain means are 15 and 25
    c.add(1, 3, 1000);         // nobody to compare with
    CHECK(c.means()[1] == 20);
}

TEST_CASE("people of 65 and over are compared by partner and by help, in June") {
    Town town(8);
    Citizens& c = town.citizens;
    for (std::uint32_t i = 0; i < 8; ++i) town.person(CitizenId{i}, i % 2 ? Sex::man : Sex::woman, 70);
    const auto in_need = [&](std::uint32_t who, int level, Hours informal, Status status) {
        town.need(CitizenId{who}, Domain::care, 9, level);
        town.status(CitizenId{who}, Domain::care, status);
        c.informal[CitizenId{who}] = informal;
    };
    town.couple(CitizenId{0}, CitizenId{1}); // a partner without need
    in_need(0, 1, 20, Status::first_line);
    town.couple(CitizenId{2}, CitizenId{3}); // a partner with need: no part of P27
    in_need(2, 1, 20, Status::none), in_need(3, 2, 0, Status::none);
    in_need(4, 0, 20, Status::none); // light, and lives alone
    in_need(5, 0, 0, Status::second_line);
    in_need(6, 1, 0, Status::none), town.person(CitizenId{6}, Sex::woman, 64); // too young
    Books books(town);
    books.keep(town, step_in(sim::Month{june.index - 1}));
    CHECK(books.accounts.old_age[NeighbourhoodId{0}].care_by_help.people[0][2] == 0); // not yet
    town.person(CitizenId{6}, Sex::woman, 64);
    books.keep(town, step_in(june));
    const OldAgeCount& count = books.accounts.old_age[NeighbourhoodId{0}];
    using ByLevel = std::array<std::int64_t, levels>;
    CHECK(count.hours_by_partner.people[0] == ByLevel{0, 1, 0, 0});
    CHECK(count.hours_by_partner.people[1] == ByLevel{2, 0, 0, 0});
    CHECK(count.care_by_help.people[0] == ByLevel{0, 0, 1, 0});
    CHECK(count.care_by_help.people[1] == ByLevel{0, 2, 0, 0});
    CHECK(count.care_by_help.amount[1] == ByLevel{0, 1, 0, 0});
    CHECK(count.care_by_outside_help.people[0] == ByLevel{1, 0, 0, 0});
    CHECK(count.care_by_outside_help.amount[0] == ByLevel{1, 0, 0, 0});
    CHECK(count.care_by_outside_help.people[1] == ByLevel{1, 0, 0, 0});
}

TEST_CASE("light need of who lives with somebody to ask is no help from outside") {
    Town town(2);
    for (std::uint32_t i = 0; i < 2; ++i) town.person(CitizenId{i}, Sex::woman, 80);
    town.live_together(CitizenId{0}, CitizenId{1});
    town.need(CitizenId{0}, Domain::care, 3, 0);
    OldAgeCount count;
    const Rules rules;
    const CareGiven care{rules.hours, rules.needs, town.teams};
    count_old_age(care, town.citizens, CitizenId{0}, count);
    CHECK(count.care_by_outside_help.people[0][0] == 1); // they do not know each other
    town.citizens.ties[CitizenId{0}][slot::kin] = CitizenId{1};
    count_old_age(care, town.citizens, CitizenId{0}, count);
    CHECK(count.care_by_outside_help.people[0][0] == 1);
}

TEST_CASE("ties are remembered for seven years, and those of who is gone count as lost") {
    Town town(4000);
    Citizens& c = town.citizens;
    const auto everyone = everybody(c);
    const auto other = [&](CitizenId citizen, std::uint32_t steps) { return CitizenId{(citizen.index + steps) % 4000}; };
    for (const CitizenId citizen : everyone) {
        c.ties[citizen][slot::kin] = other(citizen, 9); // no personal tie
        for (std::uint32_t tie = 3; tie < 7; ++tie) c.ties[citizen][tie] = other(citizen, tie);
    }
    TieMemory memory;
    const sim::Month then{TieMemory::first}, now{TieMemory::first + TieMemory::interval};
    remember_ties(c, memory, step_in(sim::Month{0}));
    CHECK(memory.people.empty());
    remember_ties(c, memory, step_in(then));
    CHECK(std::isnan(memory.kept));
    CHECK(memory.people.size() > 4000 / 8 * 0.8);
    for (const CitizenId citizen : everyone) {
        c.ties[citizen][slot::kin] = CitizenId{};
        c.ties[citizen][3] = other(citizen, 20);                 // lost, another made
        std::swap(c.ties[citizen][4], c.ties[citizen][7]);       // kept in another slot
        if (citizen.index % 2) c.ties[citizen][5] = CitizenId{}; // half of them lost
    }
    remember_ties(c, memory, step_in(sim::Month{now.index - 1}));
    CHECK(std::isnan(memory.kept));
    remember_ties(c, memory, step_in(now, three()));
    CHECK(memory.kept == Approx(2.5 / 4).margin(0.02));
    for (const CitizenId citizen : everyone) c.alive[citizen] = citizen.index < 2000; // half of the people are gone
    const auto remembered = memory.people.size();
    remember_ties(c, memory, step_in(sim::Month{now.index + TieMemory::interval}));
    CHECK(memory.kept == 1); // of those who are still here, nothing has changed
    CHECK(memory.people.size() < remembered);
}

TEST_CASE("a sample of one in eight says as much of ties as everybody, within chance") {
    constexpr std::uint32_t people = 80'000;
    Town town(people);
    Citizens& c = town.citizens;
    for (const CitizenId citizen : everybody(c)) c.ties[citizen][slot::neighbour] = CitizenId{(citizen.index + 1) % people};
    TieMemory memory;
    remember_ties(c, memory, step_in(sim::Month{TieMemory::first}));
    const double sample = static_cast<double>(memory.people.size());
    const auto away = std::abs(sample - people / 8.0) / std::sqrt(people * 7 / 64.0); // standard errors
    CHECK(away < 4);
    for (const CitizenId citizen : everybody(c)) {
        if (lifelong_lot(c.lineage[citizen], "loses") < 0.4) c.ties[citizen][slot::neighbour] = CitizenId{};
    }
    remember_ties(c, memory, step_in(sim::Month{TieMemory::first + TieMemory::interval}));
    const double error = std::sqrt(0.6 * 0.4 / sample);
    CHECK(std::abs(memory.kept - 0.60) < 4 * error);
    CHECK(std::abs(memory.kept - 0.63) > 4 * error); // and it would notice 5 % more
}

TEST_CASE("books follow when the table of citizens grows") {
    Town small(3), large(3000);
    Books books(small);
    books.keep(small);
    books.keep(large);
    CHECK(books.accounts.help[NeighbourhoodId{0}].people == 3000);
}

TEST_CASE("the number of threads does not change the books") {
    Town town = needy_town(), same_town = town;
    Books one(town), many(same_town);
    one.keep(town, step_in(june, alone()));
    many.keep(same_town, step_in(june, three()));
    for (std::uint32_t n = 0; n < town.neighbourhoods.size(); ++n) {
        const HelpCount &a = one.accounts.help[NeighbourhoodId{n}], &b = many.accounts.help[NeighbourhoodId{n}];
        bool same = true;
        for_each_number([&](auto number) { same = same && a.*number == b.*number; });
        CHECK(same);
        CHECK(town.surroundings.unmet[NeighbourhoodId{n}] == same_town.surroundings.unmet[NeighbourhoodId{n}]);
    }
}
