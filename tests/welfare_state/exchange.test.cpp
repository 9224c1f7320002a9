#include "models/welfare_state/exchange.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

sim::Step step_of(const char* process, const sim::Workers& workers, int month = 0) {
    return {this_month, sim::Stream(7, 0, process, this_month.index + month), workers};
}
/// Asking, helping and receiving, with dice of their own as in the schedule.
void exchange(Town& town, const ExchangeSettings& p, const sim::Workers& workers = alone(), int month = 0) {
    Requests noted;
    asking(p, town.surroundings, town.teams, town.citizens, noted, step_of("asking", workers, month));
    helping(p, town.citizens, step_of("helping", workers, month));
    receiving(noted, town.citizens, step_of("receiving", workers, month));
}

/// Everybody asks for the whole rest of their need, or for so much of it.
ExchangeSettings ready(double readiness = 1) {
    return {.base = readiness, .social_trust = 0, .associations = 0, .mobilisation = 0};
}
/// As above, and everybody at home gives exactly so many hours in comfort, and none beyond it.
ExchangeSettings exact(double comfortable, double obligation = 0) {
    ExchangeSettings p = ready();
    p.at_home = p.working = comfortable;
    p.comfort_base = 1, p.comfort_trust = 0;
    p.obligation = obligation;
    return p;
}

double given(const Town& town, CitizenId citizen) { return in_hours(town.citizens.given[citizen]); }
double received(const Town& town, CitizenId citizen) { return in_hours(town.citizens.informal[citizen]); }

std::int64_t total(const Town& town, const sim::Column<CitizenId, Hours> Citizens::*column) {
    const auto& hours = town.citizens.*column;
    return std::accumulate(hours.begin(), hours.end(), std::int64_t{0});
}

/// The lively town with random needs, own coping, trust, strain and work, some in care of teams that work with networks.
Town needy_town() {
    Town town = lively_town();
    for (TeamId team : town.teams.all()) town.teams.dispositions[team].strength[static_cast<int>(Disposition::networks)] = .7f;
    for (const CitizenId citizen : everybody(town.citizens)) {
        std::uint64_t some = town.citizens.lineage[citizen];
        const auto share = [&] { return static_cast<double>((some = sim::mix(some)) % 1000) / 1000; };
        town.citizens.social_trust[citizen] = static_cast<float>(share());
        town.citizens.strain[citizen] = static_cast<float>(share() < .7 ? 0 : share());
        town.citizens.has_paid_work[citizen] = share() < .5;
        if (share() < .5) continue;
        town.need(citizen, Domain::care, 20 * share() * share());
        town.need(citizen, Domain::security, 2 * share());
        town.citizens.own[citizen] = nearest_hours(in_hours(town.citizens.needs[citizen].total()) * share());
        if (share() < .3) town.status(citizen, Domain::care, Status::first_line);
    }
    return town;
}

/// Each asker knows eight others whom nobody else knows, of an age of their own: rows 0, 9, 18 and so on ask.
constexpr std::uint32_t circle = slot::count + 1;
Town town_of_circles(std::uint32_t askers, double need, double age_of_helpers) {
    Town town(askers * circle);
    for (std::uint32_t row = 0; row < askers * circle; row += circle) {
        town.need(CitizenId{row}, Domain::care, need);
        for (int tie = 0; tie < slot::count; ++tie) {
            const CitizenId helper{row + 1 + static_cast<std::uint32_t>(tie)};
            town.person(helper, Sex::woman, age_of_helpers);
            town.citizens.ties[CitizenId{row}][tie] = helper;
        }
    }
    return town;
}

/// How far the mean of what people received lies from what is expected, in standard errors, when amounts are rounded by lot to `step` [h/week].
double distance(double sum, double count, double expected) {
    const double units = expected * twentieths, part = units - std::floor(units);
    return standard_errors_of_mean(sum / count, units, std::sqrt(part * (1 - part)), count);
}

} // namespace

TEST_CASE("who asks one partner for 4 hours gets 4 of somebody who gives 5 in comfort") {
    Town town(2);
    town.couple(CitizenId{0}, CitizenId{1});
    town.need(CitizenId{0}, Domain::care, 6);
    town.citizens.own[CitizenId{0}] = nearest_hours(2);
    exchange(town, exact(5));
    CHECK(received(town, CitizenId{0}) == 4);
    CHECK(given(town, CitizenId{1}) == 4);
    CHECK(given(town, CitizenId{0}) == 0);
    CHECK(total(town, &Citizens::asked) == 0);
}

TEST_CASE("two who ask the same person for 4 hours get 2.5 each without obligation, more with it") {
    Town town(3);
    const CitizenId helper{2};
    for (const CitizenId asker : {CitizenId{0}, CitizenId{1}}) {
        town.citizens.ties[asker][slot::kin] = helper;
        town.need(asker, Domain::care, 4);
    }
    exchange(town, exact(5));
    for (const CitizenId asker : {CitizenId{0}, CitizenId{1}}) CHECK(received(town, asker) == 2.5);
    CHECK(given(town, helper) == 5);
    exchange(town, exact(5, 1));
    CHECK(given(town, helper) == 8);
    exchange(town, exact(5, 2.0 / 3));
    CHECK(given(town, helper) == Approx(7).margin(.1)); // to a twentieth for each
    exchange(town, exact(0));
    CHECK(given(town, helper) == 0);
    CHECK(total(town, &Citizens::informal) == 0);
}

TEST_CASE("requests are spread over the ties there are by weight, up to the limit of each") {
    const ExchangeSettings p;
    Ties ties;
    CHECK(requests(p, ties, 10, 1) == std::array<double, slot::count>{});
    ties.fill(CitizenId{1});
    const auto light = requests(p, ties, 16, .5); // weights 12 + 3 + 1
    CHECK(light == std::array<double, slot::count>{2, 2, 2, .5, .5, .5, .25, .25});
    CHECK(requests(p, ties, 1000, 1) == std::array<double, slot::count>{40, 16, 16, 2, 2, 2, 1, 1});
    CHECK(requests(p, ties, 16, 0) == std::array<double, slot::count>{});
    ties[slot::kin] = ties[slot::neighbour] = {};
    const auto fewer = requests(p, ties, 11, 1);
    CHECK(fewer == std::array<double, slot::count>{4, 0, 4, 0, 1, 1, .5, .5});
}

TEST_CASE("readiness to ask rises with trust, associations and networking professionals, and falls with shyness") {
    Town town(1);
    const CitizenId me{0};
    const NeighbourhoodId home{0};
    ExchangeSettings p;
    const auto readiness = [&] { return readiness_to_ask(p, town.surroundings, town.teams, town.citizens, me); };
    CHECK(readiness() == Approx(.3 + .45 * .6));
    town.surroundings.associations[home] = .5f;
    CHECK(readiness() == Approx(.3 + .45 * .6 + .05));
    const auto networks = [&](TeamId team, float strength) {
        town.teams.dispositions[team].strength[static_cast<int>(Disposition::networks)] = strength;
    };
    networks(town.teams.first_line(home, 0), .4f);
    networks(town.teams.second_line(home, 1), .9f);
    CHECK(readiness() == Approx(.62)); // not in care
    town.status(me, Domain::psychosocial, Status::waiting_second);
    CHECK(readiness() == Approx(.62));
    town.status(me, Domain::care, Status::first_line);
    CHECK(readiness() == Approx(.62 + .35 * .4));
    town.status(me, Domain::psychosocial, Status::second_line);
    CHECK(readiness() == Approx(.62 + .35 * .9)); // the largest of the two
    p.shyness = .3;
    CHECK(readiness() == Approx(.32 + .35 * .9));
    p.base = 2;
    CHECK(readiness() == 1);
    p.base = -2;
    CHECK(readiness() == 0);
}

TEST_CASE("comfortable hours go by age and work, own need, trust and strain") {
    Town town(1);
    const CitizenId me{0};
    ExchangeSettings p;
    p.comfort_base = 1, p.comfort_trust = 0;
    const auto hours = [&](double age, bool works) {
        town.person(me, Sex::woman, age);
        town.citizens.has_paid_work[me] = works;
        return comfortable_hours(p, town.citizens, me, this_month);
    };
    for (const bool works : {false, true}) {
        CHECK(hours(13.95, works) == 0);
        CHECK(hours(14, works) == 2);
        CHECK(hours(17.95, works) == 2);
        CHECK(hours(18, works) == (works ? 6 : 16));
        CHECK(hours(66.95, works) == (works ? 6 : 16));
        CHECK(hours(67, works) == 16);
        CHECK(hours(79.95, works) == 16);
        CHECK(hours(80, works) == 7);
    }
    town.need(me, Domain::care, 9);
    CHECK(hours(40, false) == 16);
    town.need(me, Domain::care, 9.05);
    CHECK(hours(40, false) == Approx(.35 * 16));
    town.need(me, Domain::care, 0);
    town.citizens.strain[me] = .5f;
    CHECK(hours(40, false) == Approx(.6 * 16));
    p = {};
    CHECK(hours(40, false) == Approx(.6 * 16 * (.45 + .9 * .6)));
    p.altruism = .5;
    CHECK(hours(40, false) == Approx(.3 * 16 * (.45 + .9 * .6)));
}

TEST_CASE("granted hours: all within comfort, a part beyond, never more than asked nor than the most") {
    const ExchangeSettings p;
    CHECK(hours_granted(p, 4, 5, .5) == 4);
    CHECK(hours_granted(p, 5, 5, .5) == 5);
    CHECK(hours_granted(p, 15, 5, 0) == Approx(5 + .85 * 10));
    CHECK(hours_granted(p, 15, 5, .5) == Approx(5 + .85 * .7 * 10));
    CHECK(hours_granted(p, 500, 5, 0) == 60);
    CHECK(hours_granted(p, 0, 5, 0) == 0);
    for (const double asked : {.05, 3.0, 8.0, 70.0, longest_hours}) {
        for (const double comfortable : {0.0, 5.0, 100.0}) {
            double before_strain = asked;
            for (const double strain : {0.0, .3, 1.0}) {
                double before = 0;
                for (const double obligation : {0.0, .4, .95, 1.0}) { // more obligation, more given
                    const double granted =
                        hours_granted({.obligation = obligation, .obligation_strain = 1.5}, asked, comfortable, strain);
                    CHECK(granted >= before);
                    CHECK(granted <= std::min(asked, 60.0));
                    before = granted;
                }
                CHECK(before <= before_strain); // more strain, less
                before_strain = before;
            }
        }
    }
}

TEST_CASE("more obligation makes a town give more, more strain less") {
    const auto all_given = [](double obligation, float strain) {
        Town town = needy_town();
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.strain[citizen] = strain;
        ExchangeSettings p;
        p.working = p.at_home = p.oldest = 1;
        p.obligation = obligation;
        exchange(town, p);
        return total(town, &Citizens::given);
    };
    CHECK(all_given(.9, 0) > all_given(.6, 0));
    CHECK(all_given(.6, 0) > all_given(.3, 0));
    CHECK(all_given(.6, 0) > all_given(.6, .5f));
    CHECK(all_given(.6, .5f) > all_given(.6, 1));
}

TEST_CASE("nobody without need, rest, readiness or ties receives, nor do the dead or those not concerned") {
    Town town(7);
    const CitizenId helper{6};
    for (std::uint32_t row = 0; row < 6; ++row) {
        if (row > 0) town.need(CitizenId{row}, Domain::care, 5);
        if (row != 2) town.citizens.ties[CitizenId{row}][slot::neighbour] = helper;
        town.citizens.informal[CitizenId{row}] = 77;
    }
    town.citizens.concerned[CitizenId{0}] = 1;
    town.citizens.own[CitizenId{1}] = nearest_hours(5);
    town.citizens.alive[CitizenId{3}] = 0;
    town.citizens.concerned[CitizenId{4}] = 0;
    exchange(town, exact(16));
    for (const std::uint32_t row : {0u, 1u, 2u}) CHECK(town.citizens.informal[CitizenId{row}] == 0);
    CHECK(received(town, CitizenId{5}) == 2); // the limit of neighbours
    CHECK(given(town, helper) == 2);
    exchange(town, ready(0));
    CHECK(received(town, CitizenId{5}) == 0);
    CHECK(given(town, helper) == 0);
}

TEST_CASE("the dead give nothing, and the living are asked for their part") {
    Town town(3);
    town.citizens.ties[CitizenId{0}] = {CitizenId{1}, CitizenId{2}};
    town.need(CitizenId{0}, Domain::care, 4);
    town.citizens.alive[CitizenId{1}] = 0;
    town.citizens.given[CitizenId{1}] = 77;
    exchange(town, exact(5));
    CHECK(given(town, CitizenId{1}) == 0);
    CHECK(given(town, CitizenId{2}) == 4);
}

TEST_CASE("a town gives what it receives, exactly, and nobody receives more than the rest of their need or gives more than they "
          "are asked") {
    for (const double readiness : {.1, .6, 1.0}) {
        for (int month = 0; month < 5; ++month) {
            Town town = needy_town();
            Requests noted;
            asking(ready(readiness), town.surroundings, town.teams, town.citizens, noted, step_of("asking", alone(), month));
            const Town asked = town;
            town = needy_town();
            exchange(town, ready(readiness), alone(), month);
            CHECK(total(town, &Citizens::given) > 0);
            CHECK(total(town, &Citizens::given) == total(town, &Citizens::informal));
            for (const CitizenId citizen : everybody(town.citizens)) {
                const int rest = town.citizens.needs[citizen].total() - town.citizens.own[citizen];
                CHECK(town.citizens.informal[citizen] <= rest);
                CHECK(town.citizens.given[citizen] <= asked.citizens.asked[citizen] + 20); // one lot for each who asks
            }
        }
    }
}

TEST_CASE("who is not asked would grant the share of the least that one can ask, whether that is looked up or known") {
    Town town = needy_town();
    for (const double comfort_strain : {.8, .999}) { // grown-ups can always, or must be looked at
        ExchangeSettings p;
        p.comfort_strain = comfort_strain;
        helping(p, town.citizens, any_month());
        for (const CitizenId citizen : everybody(town.citizens)) {
            const double strain = town.citizens.strain[citizen];
            const double share = hours_granted(p, .05, comfortable_hours(p, town.citizens, citizen, this_month), strain) / .05;
            CHECK(town.citizens.granted[citizen] == Approx(share * whole_share).margin(.51));
        }
    }
}

TEST_CASE("the exchange changes hours received and given and the share granted, nothing else") {
    const Town before = needy_town();
    Town town = before;
    exchange(town, {});
    CHECK_FALSE(same(town, before));
    town.citizens.informal = before.citizens.informal;
    town.citizens.given = before.citizens.given;
    town.citizens.granted = before.citizens.granted;
    CHECK(same(town, before));
}

TEST_CASE("what is asked in whole hours is next to what is meant, slot by slot and in all") {
    // 27.5 twentieths in eight parts.
    for (int month = 0; month < 50; ++month) {
        Town town = town_of_circles(1, 2.74, 40);
        Requests noted;
        asking(ready(.5), town.surroundings, town.teams, town.citizens, noted, step_of("asking", alone(), month));
        const auto meant = requests(ready(.5), town.citizens.ties[CitizenId{0}], 2.75, .5); // 2.74 is 55 twentieths
        std::int64_t all = 0;
        for (std::uint32_t tie = 0; tie < slot::count; ++tie) {
            const double asked = town.citizens.asked[CitizenId{1 + tie}];
            all += town.citizens.asked[CitizenId{1 + tie}];
            CHECK(std::abs(asked - meant[tie] * twentieths) < 1);
        }
        CHECK((all == 27 || all == 28));
    }
}

TEST_CASE("light help is received as in the formula: hours are rounded by lot, not down") {
    constexpr std::uint32_t askers = 40'000;
    // Readiness .57 of the rest, all of it granted by grown-ups, half of it by children (who have obligation only).
    for (const double need : {.75, .9, 2.7, 9.0}) {
        for (const bool children : {false, true}) {
            Town town = town_of_circles(askers, need, children ? 10 : 40);
            ExchangeSettings p = ready(.57);
            p.obligation = .5;
            exchange(town, p);
            const double meant = .57 * need * (children ? .5 : 1);
            CAPTURE(need, children);
            const double sum = static_cast<double>(total(town, &Citizens::informal));
            CHECK(distance(sum, askers, meant) < 2);
            CHECK(distance(sum, askers, meant * 1.01) > 2);              // and it would notice 1 % more,
            CHECK(distance(sum, askers, std::floor(meant * 4) / 4) > 2); // the sum rounded down to quarter-hours,
            double floors = 0;                                           // or each part of it
            const auto parts = requests(p, town.citizens.ties[CitizenId{0}], need, .57);
            for (const double part : parts) floors += std::floor(part * (children ? .5 : 1) * 4) / 4;
            CHECK(distance(sum, askers, floors) > 2);
            for (std::uint32_t tie = 0; tie < slot::count; ++tie) { // also each slot
                double by_slot = 0;
                for (std::uint32_t row = 0; row < askers * circle; row += circle)
                    by_slot += town.citizens.given[CitizenId{row + 1 + tie}];
                CHECK(distance(by_slot, askers, parts[tie] * (children ? .5 : 1)) < 4);
                CHECK(distance(by_slot, askers, parts[tie] * (children ? .5 : 1) * 1.3) > 4); // the smallest is .01 h/week
            }
        }
    }
}

TEST_CASE("hours asked of one person by very many do not wrap around") {
    constexpr std::uint32_t askers = 3'000; // for 40 hours each: 120,000 h/week, where 3,276.75 fit
    Town town(askers + 1);
    for (std::uint32_t row = 0; row < askers; ++row) {
        town.citizens.ties[CitizenId{row}][slot::partner] = CitizenId{askers};
        town.need(CitizenId{row}, Domain::care, 40);
    }
    Requests noted, of_three;
    asking(exact(10), town.surroundings, town.teams, town.citizens, noted, step_of("asking", alone()));
    CHECK(town.citizens.asked[CitizenId{askers}] == 0xFFFF);
    Town on_three = town;
    on_three.citizens.asked[CitizenId{askers}] = 0;
    asking(exact(10), on_three.surroundings, on_three.teams, on_three.citizens, of_three, step_of("asking", three()));
    CHECK(on_three.citizens.asked == town.citizens.asked);
    helping(exact(10), town.citizens, step_of("helping", alone()));
    receiving(noted, town.citizens, step_of("receiving", alone()));
    CHECK(given(town, CitizenId{askers})
          == Approx(10 * askers * 40 / longest_hours).epsilon(.02)); // more than 10: the excess was not heard
    CHECK(total(town, &Citizens::given) == total(town, &Citizens::informal));
}

TEST_CASE("the number of threads does not change the exchange, nor does where people live") {
    CHECK(same_on_three_threads(needy_town(), [](Town& town, const sim::Step& now) { exchange(town, {}, now.workers); }));
    Town town = needy_town();
    const auto people = static_cast<std::uint32_t>(everybody(town.citizens).size());
    for (const auto& sizes : {std::vector<std::uint32_t>{people}, std::vector<std::uint32_t>{people - 300, 300}}) {
        Town elsewhere = same_people_elsewhere(town, sizes);
        for (TeamId team : elsewhere.teams.all()) elsewhere.teams.dispositions[team] = town.teams.dispositions[TeamId{0}];
        Town here = town;
        exchange(here, {});
        exchange(elsewhere, {});
        for (auto column : {&Citizens::informal, &Citizens::given}) {
            CHECK(by_lineage(here.citizens, column) == by_lineage(elsewhere.citizens, column));
        }
        CHECK(by_lineage(here.citizens, &Citizens::granted) == by_lineage(elsewhere.citizens, &Citizens::granted));
    }
}

TEST_CASE("wherever one parameter of the exchange lies in its range, hours add up and shares are shares") {
    ExchangeSettings p;
    sim::Parameters parameters;
    declare(parameters, p);
    CHECK(parameters.all().size() == 27);
    for (const sim::Parameter& parameter : parameters.all()) {
        double& value = *std::get<double*>(parameter.value);
        const double usual = value;
        CAPTURE(parameter.name);
        CHECK(parameter.about.least <= usual);
        CHECK(parameter.about.most >= usual);
        for (const double extreme : {parameter.about.least, parameter.about.most}) {
            value = extreme;
            Town town = needy_town();
            exchange(town, p);
            CHECK(total(town, &Citizens::given) > 0);
            CHECK(total(town, &Citizens::given) == total(town, &Citizens::informal));
            for (const CitizenId citizen : everybody(town.citizens)) {
                if (town.citizens.granted[citizen] > whole_share) FAIL("more granted than asked");
                if (town.citizens.informal[citizen] > town.citizens.needs[citizen].total()) FAIL("more received than needed");
            }
        }
        value = usual;
    }
}
