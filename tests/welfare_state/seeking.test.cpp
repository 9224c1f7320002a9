#include "models/welfare_state/seeking.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr int care = static_cast<int>(Domain::care), youth = static_cast<int>(Domain::youth);

Seeker somebody() {
    return {.felt = 4,
            .need = 6,
            .trust = 0.6,
            .claim_orientation = 0.3,
            .dependency = 0.1,
            .threshold = 0.4,
            .fee = 20,
            .light_care = true};
}
double chance(const Seeker& seeker) { return chance_to_seek(SeekingSettings{}, seeker); }
double odds(double p) { return p / (1 - p); }

void seek(Town& town, const SeekingSettings& settings = {}, int month = 0, const sim::Workers& workers = alone()) {
    seeking(settings, town.neighbourhoods, town.teams, town.queues, town.surroundings, town.citizens,
            step_in({this_month.index + month}, workers));
}
/// Everybody has so many hours of need in care, none of them met.
Town needy_town(std::uint32_t people, double hours = 6, int level = 0) {
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.need(citizen, Domain::care, hours, level);
    return town;
}
std::uint32_t with(const Town& town, Status status, int domain = care) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.needs[citizen].status(domain) == status; });
}
std::uint32_t seekers(const Town& town) { return with(town, Status::waiting_first) + with(town, Status::waiting_second); }
void dispose(Town& town, Disposition disposition, float strength) {
    for (const TeamId team : town.teams.all())
        town.teams.dispositions[team].strength[static_cast<std::size_t>(disposition)] = strength;
}
double threshold(const Town& town, const SeekingSettings& settings = {}) {
    return access_threshold(settings, town.teams, town.queues, here);
}
/// Everybody who feels anything seeks.
SeekingSettings always() {
    SeekingSettings settings;
    settings.base = 1'000;
    return settings;
}

} // namespace

TEST_CASE(
    "people seek help the more, the more they feel need, trust, claim and depend, and the less, the harder it is to reach") {
    const double usual = chance(somebody());
    Seeker other = somebody();
    const auto check_more = [&](double Seeker::*what, double step) {
        other = somebody();
        other.*what += step;
        CHECK(chance(other) > usual);
        other.*what -= 2 * step;
        CHECK(chance(other) < usual);
    };
    check_more(&Seeker::felt, 0.5);
    check_more(&Seeker::trust, 0.1);
    check_more(&Seeker::claim_orientation, 0.1);
    check_more(&Seeker::dependency, 0.1);
    check_more(&Seeker::threshold, -0.1);
    check_more(&Seeker::fee, -5);
    other = somebody();
    other.labelled = true;
    CHECK(chance(other) > usual);
}

TEST_CASE("the chance to seek is the formula's") {
    const double logit = -3 + 1.6 * 4 / 6 + 0.5 * std::log(5.0) + 0.1 + 0 + 0.15 - 3.2 * 0.4 - 0.40;
    CHECK(chance(somebody()) == Approx(1 / (1 + std::exp(-logit))));
    Seeker heavy = somebody();
    heavy.light_care = false; // no fee
    CHECK(chance(heavy) == Approx(1 / (1 + std::exp(-logit - 0.40))));
    Seeker outsider = somebody();
    outsider.closed_gate = true;
    CHECK(chance(outsider) == Approx(chance(somebody()))); // the gate weighs nothing
    outsider.gate = 1;
    CHECK(chance(outsider) == Approx(0.3 * chance(somebody())));
    outsider.gate = 0.5;
    CHECK(chance(outsider) == Approx(0.65 * chance(somebody())));
    Seeker nobody{.felt = 0, .need = 0, .trust = 0, .claim_orientation = 0, .dependency = 0, .threshold = 0};
    CHECK(chance(nobody) > 0); // 0/0 = 0
    CHECK(chance(nobody) < 0.05);
}

TEST_CASE("a flat own contribution brings high class most, then middle, and low hardly any, in the order of P18") {
    const SeekingSettings settings;
    const auto more_after_2019 = [&](SocialClass social_class) {
        Seeker seeker = somebody();
        seeker.social_class = social_class;
        const auto& fees = settings.fees[static_cast<std::size_t>(social_class)];
        seeker.fee = fees.at(2018);
        const double before = odds(chance(seeker));
        seeker.fee = fees.at(2019);
        return odds(chance(seeker)) / before;
    };
    const double low = more_after_2019(SocialClass::low), middle = more_after_2019(SocialClass::middle),
                 high = more_after_2019(SocialClass::high);
    CHECK(low >= 1);
    CHECK(low < 1.1);
    CHECK(middle > 1.3);
    CHECK(middle < 2);
    CHECK(high > 2);
    CHECK(high < 3.5);
    for (const sim::Series& fees : settings.fees) {
        CHECK(fees.at(1996.99) == 0);
        CHECK(fees.at(1997) > 0);
        CHECK(fees.at(2019) == 19);
        CHECK(fees.at(2040) == 19);
    }
    for (const double year : {1997.0, 2008.0, 2018.99}) {
        CHECK(settings.fees[0].at(year) < settings.fees[1].at(year));
        CHECK(settings.fees[1].at(year) < settings.fees[2].at(year));
    }
}

TEST_CASE("help is harder to reach by rules, law and desks, easier by experience and nearness, and easier still with a "
          "generalist team") {
    Town town(1);
    CHECK(threshold(town) == Approx(0.12 + 0.05 * 4));
    for (const TeamId team : town.teams.all()) town.teams.rules[team] = 1;
    CHECK(threshold(town) == Approx(0.32 + 0.45 / 2));
    dispose(town, Disposition::legality, 0.5f);
    CHECK(threshold(town) == Approx(0.545 + 0.06));
    dispose(town, Disposition::experience, 1);
    CHECK(threshold(town) == Approx(0.605 - 0.30 / 2 * 0.4));
    dispose(town, Disposition::neighbourhood, 1);
    CHECK(threshold(town) == Approx(0.605 - 0.30 * 0.4));
    town.teams.has_generalist[here] = 1;
    CHECK(threshold(town) == Approx(0.605 - 0.30));
    dispose(town, Disposition::cooperation, 1);
    CHECK(threshold(town) == Approx(0.305 - 0.05 * 3.2));
}

TEST_CASE("what people meet is weighed by the hours they asked last month") {
    Town town(Plan{{1, 1}});
    const TeamId ruled = town.teams.second_line(here, care);
    town.teams.rules[ruled] = 3;
    CHECK(threshold(town) == Approx(0.32 + 0.45 * 0.375 / 1.375)); // one of eight
    auto& lines_here = town.queues[here];
    lines_here[0][youth].demand = 100;
    CHECK(threshold(town) == Approx(0.32));
    lines_here[1][care].demand = 300;
    CHECK(threshold(town) == Approx(0.32 + 0.45 * 2.25 / 3.25));
    town.queues[NeighbourhoodId{1}][0][youth].demand = 1'000'000; // the neighbours' queues are theirs
    CHECK(threshold(town) == Approx(0.32 + 0.45 * 2.25 / 3.25));
}

TEST_CASE("the threshold stays a share, and is written down") {
    SeekingSettings settings;
    settings.desks = 100;
    Town town(1);
    CHECK(threshold(town, settings) == 1);
    settings.access = settings.desks = 0;
    dispose(town, Disposition::neighbourhood, 1);
    CHECK(threshold(town, settings) == 0);
    seek(town);
    CHECK(static_cast<double>(town.surroundings.access_threshold[here]) == Approx(0.32 - 0.15 * 0.4));
}

TEST_CASE("nobody seeks without felt need, nor who waits, is in care, or was refused lately") {
    Town town(8);
    for (std::uint32_t i = 0; i < 8; ++i) town.need(CitizenId{i}, Domain::care, 6);
    town.citizens.needs[CitizenId{0}].hours = {};
    town.citizens.own[CitizenId{1}] = nearest_hours(4);
    town.citizens.informal[CitizenId{1}] = nearest_hours(2);
    town.status(CitizenId{2}, Domain::care, Status::waiting_first);
    town.status(CitizenId{3}, Domain::care, Status::second_line);
    town.status(CitizenId{4}, Domain::care, Status::refused, 5);
    town.citizens.alive[CitizenId{5}] = 0;
    town.citizens.concerned[CitizenId{6}] = 0;
    const auto before = town.citizens.needs;
    seek(town, always());
    for (std::uint32_t i = 0; i < 7; ++i) CHECK(town.citizens.needs[CitizenId{i}] == before[CitizenId{i}]);
    CHECK(is_waiting(town.citizens.needs[CitizenId{7}].status(care)));
    CHECK(town.citizens.needs[CitizenId{7}].months[care] == 0);
    CHECK(town.citizens.needs[CitizenId{7}].status(youth) == Status::none);
}

TEST_CASE("refusals cool off in six months, and then people may seek at once") {
    for (const bool seeks : {false, true}) {
        Town town = needy_town(1);
        town.status(CitizenId{0}, Domain::care, Status::refused, 6);
        SeekingSettings settings = always();
        if (!seeks) settings.base = -1'000;
        seek(town, settings);
        CHECK(is_waiting(town.citizens.needs[CitizenId{0}].status(care)) == seeks);
        CHECK((town.citizens.needs[CitizenId{0}].status(care) == Status::none) == !seeks);
    }
}

TEST_CASE("who waits and has nothing left to feel stops waiting") {
    Town town = needy_town(3);
    for (std::uint32_t i = 0; i < 3; ++i)
        town.status(CitizenId{i}, Domain::care, i % 2 ? Status::waiting_first : Status::waiting_second, 4);
    town.citizens.own[CitizenId{0}] = town.citizens.own[CitizenId{1}] = nearest_hours(6);
    town.citizens.own[CitizenId{2}] = nearest_hours(5.95);
    seek(town, always());
    CHECK(town.citizens.needs[CitizenId{0}].status(care) == Status::none);
    CHECK(town.citizens.needs[CitizenId{1}].status(care) == Status::none);
    CHECK(town.citizens.needs[CitizenId{2}].status(care) == Status::waiting_second);
    CHECK(town.citizens.needs[CitizenId{2}].months[care] == 4);
}

TEST_CASE("who waits longer than six months gives up with .05 a month, which is as a refusal") {
    const std::uint32_t people = 100'000;
    const auto given_up = [&](int months) {
        Town town = needy_town(people);
        for (const CitizenId citizen : everybody(town.citizens))
            town.status(citizen, Domain::care, Status::waiting_second, months);
        seek(town);
        CHECK(with(town, Status::waiting_second) + with(town, Status::refused) == people);
        return with(town, Status::refused);
    };
    CHECK(given_up(5) == 0);
    for (const int months : {6, 60}) {
        CHECK(standard_errors(given_up(months), people, .05) < 4);
        CHECK(standard_errors(given_up(months), people, .055) > 4);
    }
}

TEST_CASE("people seek as often as the formula says, each class its own") {
    constexpr std::uint32_t people = 60'000;
    for (const SocialClass social_class : {SocialClass::low, SocialClass::middle, SocialClass::high}) {
        Town town = needy_town(people);
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.citizens.social_class[citizen] = social_class;
            town.citizens.own[citizen] = nearest_hours(2);
        }
        seek(town);
        Seeker seeker = somebody();
        seeker.dependency = seeker.claim_orientation = seeker.fee = 0;
        seeker.social_class = social_class;
        seeker.threshold = 0.32 * std::array{1.15, 1.0, 0.80}[static_cast<std::size_t>(social_class)];
        CHECK(standard_errors(seekers(town), people, chance(seeker)) < 4);
        CHECK(standard_errors(seekers(town), people, 1.1 * chance(seeker)) > 4); // and it would notice 10 % more
    }
    Seeker low = somebody(), high = somebody(); // the forest hurts the less schooled most
    low.threshold = 1.15 * 0.6;
    high.threshold = 0.80 * 0.6;
    CHECK(chance(low) < chance(high));
}

TEST_CASE("people of a pillar without a body of its own seek .3 times as often where the gate is closed") {
    constexpr std::uint32_t people = 60'000;
    SeekingSettings settings;
    settings.base = 1;
    const auto sought = [&](Pillar pillar, double gate) {
        Town town = needy_town(people);
        town.teams.has_body[MunicipalityId{0}] = {1, 1, 0}; // none for protestants
        for (const CitizenId citizen : everybody(town.citizens)) town.citizens.pillar[citizen] = pillar;
        std::ranges::fill(town.teams.pillar_gate, static_cast<float>(gate));
        seek(town, settings);
        return seekers(town);
    };
    Seeker seeker{
        .felt = 6, .need = 6, .trust = static_cast<double>(0.6f), .claim_orientation = 0, .dependency = 0, .threshold = 0.32};
    const double usual = chance_to_seek(settings, seeker);
    CHECK(standard_errors(sought(Pillar::protestant, 1), people, 0.3 * usual) < 4);
    CHECK(standard_errors(sought(Pillar::protestant, 1), people, 0.32 * usual) > 4); // and it would notice .32
    CHECK(standard_errors(sought(Pillar::catholic, 1), people, usual) < 4);
    CHECK(standard_errors(sought(Pillar::none, 1), people, usual) < 4);
    CHECK(sought(Pillar::protestant, 0) == sought(Pillar::catholic, 0));
}

TEST_CASE("the gate is that of the teams to which one would turn") {
    constexpr std::uint32_t people = 60'000;
    SeekingSettings settings;
    settings.base = 1;
    Town town = needy_town(people);
    town.teams.has_body[MunicipalityId{0}] = {1, 1, 0};
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.pillar[citizen] = Pillar::protestant;
    town.teams.pillar_gate[town.teams.first_line(here, care)] = 1; // .45 would turn there
    const double usual = chance_to_seek(
        settings,
        {.felt = 6, .need = 6, .trust = static_cast<double>(0.6f), .claim_orientation = 0, .dependency = 0, .threshold = 0.32});
    seek(town, settings);
    CHECK(standard_errors(seekers(town), people, (1 - .45 * .7) * usual) < 4);
    CHECK(standard_errors(seekers(town), people, (1 - .55 * .7) * usual) > 4); // and it would notice the other line's gate
}

TEST_CASE("austerity of the municipality makes help harder to reach") {
    Town town(10);
    const double usual = threshold(town);
    town.teams.austerity[MunicipalityId{0}] = .4f;
    CHECK(threshold(town) == Approx(usual + .15 * .4));
}

TEST_CASE("routes: .45 go to the first line first, fewer with heavy need, more where there is a generalist team") {
    constexpr std::uint32_t people = 40'000;
    const auto to_first = [&](int level, bool generalist) {
        Town town = needy_town(people, 6, level);
        town.teams.has_generalist[here] = generalist;
        seek(town, always());
        CHECK(seekers(town) == people);
        return with(town, Status::waiting_first);
    };
    CHECK(standard_errors(to_first(0, false), people, 0.45) < 4);
    CHECK(standard_errors(to_first(0, false), people, 0.465) > 4); // and it would notice 1.5 points more
    CHECK(standard_errors(to_first(1, true), people, 0.765) < 4);
    CHECK(standard_errors(to_first(2, false), people, 0.27) < 4);
    CHECK(standard_errors(to_first(3, true), people, 0.459) < 4);

    SeekingSettings settings = always();
    settings.first_line = 0;
    Town town = needy_town(100);
    seek(town, settings);
    CHECK(with(town, Status::waiting_second) == 100);
    settings.first_line = 0.9, settings.generalist = 1; // clipped at 1
    town = needy_town(100);
    town.teams.has_generalist[here] = 1;
    seek(town, settings);
    CHECK(with(town, Status::waiting_first) == 100);
}

TEST_CASE("people seek in each domain by itself") {
    constexpr std::uint32_t people = 40'000;
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (const Domain domain : all_domains) town.need(citizen, domain, 2, 1);
    }
    SeekingSettings settings;
    settings.base = 0;
    seek(town, settings);
    const double usual = chance_to_seek(
        settings,
        {.felt = 2, .need = 2, .trust = static_cast<double>(0.6f), .claim_orientation = 0, .dependency = 0, .threshold = 0.32});
    for (int domain = 0; domain < domains; ++domain) {
        const std::uint32_t sought = people - with(town, Status::none, domain);
        CHECK(standard_errors(sought, people, usual) < 4);
        CHECK(standard_errors(sought, people, 1.06 * usual) > 4);
    }
    const auto both = count(town.citizens, [&](CitizenId citizen) {
        const Needs& needs = town.citizens.needs[citizen];
        return needs.status(care) != Status::none && needs.status(youth) != Status::none;
    });
    CHECK(standard_errors(both, people, usual * usual) < 4);
}

TEST_CASE("who seeks help does so wherever the row stands, and on any number of threads") {
    Town town(2'000);
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(citizen.index);
        for (const Domain domain : all_domains) {
            if (some >> static_cast<int>(domain) & 1) town.need(citizen, domain, 3, static_cast<int>(some >> 8 & 3));
        }
    }
    SeekingSettings settings;
    settings.base = 0.5;
    Town elsewhere = same_people_elsewhere(town, {1'200, 700, 100});
    CHECK(same_on_three_threads(elsewhere, [&](Town& t, const sim::Step& now) { seek(t, settings, 0, now.workers); }));
    seek(town, settings);
    seek(elsewhere, settings);
    CHECK(by_lineage(town.citizens, &Citizens::needs) == by_lineage(elsewhere.citizens, &Citizens::needs));
    CHECK(seekers(town) > 100);
}

TEST_CASE("the defaults of seeking lie in their declared ranges") {
    SeekingSettings settings;
    sim::Parameters parameters;
    declare(parameters, settings);
    CHECK(parameters.all().size() == 33);
    for (const sim::Parameter& parameter : parameters.all()) {
        CAPTURE(parameter.name);
        if (const auto* value = std::get_if<double*>(&parameter.value)) {
            CHECK(**value >= parameter.about.least);
            CHECK(**value <= parameter.about.most);
        }
    }
}
