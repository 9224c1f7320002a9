#include "models/welfare_state/ties.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr int personal = slot::count - slot::neighbour; ///< slots that this process is about

/// Everybody accepts everybody, and at the trust of a Town an empty neighbour slot is filled with exactly `forming`.
TieRates rates(double loss, double forming, double bridging) {
    return {.loss = loss,
            .loss_of_mover = std::min(1.0, 6 * loss),
            .neighbour = forming,
            .bridging = bridging,
            .trust_base = 0.4,
            .pillarised = 1,
            .other_class = 1,
            .other_pillar = 1,
            .meeting = {.volunteers = 0, .groups = 0, .commons = 0},
            .isolated_loss = 1,
            .isolated_forming = 1,
            .isolating = nearest_hours(6)};
}

/// Some months from `first` on, with other dice each.
void pass(Town& town, const TieRates& r, int months = 1, int first = 0, const sim::Workers& workers = alone()) {
    for (int month = first; month < first + months; ++month) {
        ties(r, town.municipalities, town.neighbourhoods, town.surroundings, town.citizens,
             step_in(sim::Month{this_month.index + month}, workers));
    }
}

/// Filled slots from `first` up to `last`.
std::uint32_t filled(const Town& town, int first = slot::neighbour, int last = slot::count) {
    std::uint32_t number = 0;
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (int tie = first; tie < last; ++tie) number += town.citizens.ties[citizen][tie] ? 1 : 0;
    }
    return number;
}

/// Everybody knows the next five people.
Town town_of_friends(std::uint32_t people) {
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (int tie = 0; tie < personal; ++tie) {
            town.citizens.ties[citizen][slot::neighbour + tie] = CitizenId{(citizen.index + 1 + tie) % people};
        }
    }
    return town;
}

} // namespace

TEST_CASE("nobody finds a tie to himself, and one person alone stays alone") {
    Town town(1);
    pass(town, rates(0, 1, 1), 24);
    CHECK(filled(town) == 0);
}

TEST_CASE("nobody finds a tie at a chance of 0, among the dead, or where nobody lives") {
    Town town(50);
    pass(town, rates(0.1, 0, 0), 12);
    CHECK(filled(town) == 0);
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.alive[citizen] = citizen.index == 0;
    pass(town, rates(0, 1, 1), 12);
    CHECK(filled(town) == 0);
    Town empty(Plan{{0}, {0, 3}});
    pass(empty, rates(0, 1, 1), 12);
    CHECK(filled(empty) > 0);
}

TEST_CASE("the dead neither form nor lose ties") {
    Town town = town_of_friends(20);
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.alive[citizen] = 0;
    const Town before = town;
    pass(town, rates(1, 1, 1), 3);
    CHECK(same(town, before));
}

TEST_CASE("no tie is lost at a chance of 0, and one a month at a chance of 1") {
    Town town = town_of_friends(20);
    const Town before = town;
    pass(town, rates(0, 1, 1), 12);
    CHECK(same(town, before));
    for (int lost = 1; lost <= personal; ++lost) {
        pass(town, rates(1, 0, 0));
        CHECK(filled(town) == 20u * static_cast<std::uint32_t>(personal - lost));
    }
}

TEST_CASE("partner and kin are left alone, and nobody of one's household or known already is found again") {
    Town town(5);
    const CitizenId she{0}, he{1}, mother{2}, lodger{3}, stranger{4};
    town.couple(she, he);
    town.live_together(she, lodger);
    town.citizens.ties[she][slot::kin] = mother;
    pass(town, rates(0, 1, 1), 60);
    const Ties& hers = town.citizens.ties[she];
    CHECK(hers[slot::partner] == he);
    CHECK(hers[slot::kin] == mother);
    CHECK(std::ranges::count(hers, stranger) == 1);
    CHECK(std::ranges::count(hers, CitizenId{}) == slot::count - 3);
}

TEST_CASE("neighbour ties are found in the own neighbourhood, bridging ties in the own municipality") {
    Town town(Plan{{30, 30}, {30, 30}});
    pass(town, rates(0.1, 0.5, 0.5), 60);
    int within = 0, across = 0;
    for (const CitizenId citizen : everybody(town.citizens)) {
        const NeighbourhoodId home = town.citizens.home[citizen];
        for (int tie = slot::neighbour; tie < slot::count; ++tie) {
            const CitizenId other = town.citizens.ties[citizen][tie];
            if (!other) continue;
            const NeighbourhoodId theirs = town.citizens.home[other];
            if (tie < slot::bridging) {
                CHECK(theirs == home);
            } else {
                CHECK(town.neighbourhoods.municipality[theirs] == town.neighbourhoods.municipality[home]);
                ++(theirs == home ? within : across);
            }
        }
    }
    CHECK(within > 0);
    CHECK(across > 0);
}

TEST_CASE("ties leave each other's class and pillar alone and lead to the living") {
    Town town = lively_town();
    const auto before = portraits(town.citizens);
    pass(town, rates(0.1, 0.5, 0.5), 24);
    CHECK(defect(town.citizens) == "");
    auto after = portraits(town.citizens);
    for (auto& [lineage, portrait] : after) {
        for (int tie = slot::neighbour; tie < slot::count; ++tie) portrait.ties[tie] = before.at(lineage).ties[tie];
    }
    CHECK(after == before);
}

TEST_CASE("the share of filled slots comes to rest at forming over forming and loss") {
    constexpr std::uint32_t people = 30'000;
    constexpr double loss = 0.03, neighbour = 0.05, bridging = 0.03;
    Town town(people);
    pass(town, rates(loss, neighbour, bridging), 130); // less than one in 2,000 of the start is left
    const auto rest = [](double forming) { return forming / (forming + loss); };
    const double neighbours = filled(town, slot::neighbour, slot::bridging), bridges = filled(town, slot::bridging);
    CHECK(standard_errors(neighbours, 3 * people, rest(neighbour)) < 4);
    CHECK(standard_errors(neighbours, 3 * people, rest(1.1 * neighbour)) > 4); // and it would notice 10 % more forming
    CHECK(standard_errors(neighbours, 3 * people, rest(0.9 * neighbour)) > 4);
    CHECK(standard_errors(bridges, 2 * people, rest(bridging)) < 4);
    CHECK(standard_errors(bridges, 2 * people, rest(1.1 * bridging)) > 4);
    CHECK(standard_errors(bridges, 2 * people, rest(0.9 * bridging)) > 4);
}

TEST_CASE(".58 of the ties are still there after 84 months without moves and deaths") {
    constexpr std::uint32_t people = 20'000;
    Town town = town_of_friends(people);
    TieSettings settings;
    settings.forming = 0;
    settings.kept = 0.58;
    pass(town, tie_rates(settings, this_year, 0.3), 84);
    CHECK(standard_errors(filled(town), personal * people, 0.58) < 4);
    CHECK(standard_errors(filled(town), personal * people, 0.48)
          > 4); // and it would notice that moves and deaths were counted in
    CHECK(standard_errors(filled(town), personal * people, 0.58 * 1.03) > 4);
}

TEST_CASE("a mover loses ties faster for one month only") {
    constexpr std::uint32_t people = 40'000;
    constexpr double loss = 0.02;
    Town town = town_of_friends(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.moved[citizen] = 1;
    const double before = filled(town);
    pass(town, rates(loss, 0, 0));
    const double then = filled(town);
    CHECK(standard_errors(before - then, before, 6 * loss) < 4);
    CHECK(standard_errors(before - then, before, 6 * loss * 1.07) > 4); // and it would notice 7 % more
    CHECK(count(town.citizens, [&](CitizenId citizen) { return town.citizens.moved[citizen]; }) == 0);
    pass(town, rates(loss, 0, 0), 2, 1);
    const double lost = then - filled(town);
    CHECK(standard_errors(lost, then, 1 - (1 - loss) * (1 - loss)) < 4);
    CHECK(standard_errors(lost, then, loss * 6) > 4);
}

TEST_CASE("people of another class or pillar are accepted as often as said") {
    constexpr std::uint32_t people = 60'000;
    for (const bool is_class : {true, false}) {
        for (const bool both : {false, true}) {
            Town town(Plan{{people, people}});
            TieRates r = rates(0, 0, 0.5);
            r.other_class = 0.4, r.other_pillar = 0.5;
            for (const CitizenId citizen : everybody(town.citizens)) { // bridging ties are with the other half, every second time
                const bool other = citizen.index % 2;
                if (is_class || both) town.citizens.social_class[citizen] = other ? SocialClass::high : SocialClass::low;
                if (!is_class || both) town.citizens.pillar[citizen] = other ? Pillar::catholic : Pillar::protestant;
            }
            pass(town, r);
            const double accepted = both ? 0.4 * 0.5 : is_class ? 0.4 : 0.5;
            // Two slots of one half each: every month one is tried. Row numbers tell the halves, empty rows take one in 15,000.
            const auto with_other = count(town.citizens, [&](CitizenId citizen) {
                for (int tie = slot::bridging; tie < slot::count; ++tie) {
                    const CitizenId other = town.citizens.ties[citizen][tie];
                    if (other && other.index % 2 != citizen.index % 2) return true;
                }
                return false;
            });
            CAPTURE(is_class, both);
            CHECK(standard_errors(with_other, 2 * people, 0.5 * accepted) < 4);
            CHECK(standard_errors(with_other, 2 * people, 0.5 * accepted * 1.05) > 4); // and it would notice 5 % more
        }
    }
}

TEST_CASE("nobody of another class or pillar is accepted at a chance of 0") {
    Town town(40);
    TieRates r = rates(0, 1, 1);
    r.other_class = r.other_pillar = 0;
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.citizens.social_class[citizen] = static_cast<SocialClass>(citizen.index % 3);
        town.citizens.pillar[citizen] = static_cast<Pillar>(citizen.index / 3 % 3);
    }
    pass(town, r, 60);
    CHECK(filled(town) > 0);
    for (const CitizenId citizen : everybody(town.citizens)) {
        for (const CitizenId other : town.citizens.ties[citizen]) {
            if (!other) continue;
            CHECK(town.citizens.social_class[citizen] == town.citizens.social_class[other]);
            CHECK(town.citizens.pillar[citizen] == town.citizens.pillar[other]);
        }
    }
}

TEST_CASE("trust and a pillar make ties form faster") {
    constexpr std::uint32_t people = 100'000;
    TieRates r = rates(0, 0.04, 0);
    r.pillarised = 1.3;
    const auto formed = [&](float trust, Pillar pillar) {
        Town town(people);
        for (const CitizenId citizen : everybody(town.citizens)) {
            town.citizens.social_trust[citizen] = trust;
            town.citizens.pillar[citizen] = pillar;
        }
        pass(town, r);
        return filled(town);
    };
    for (const float trust : {0.0f, 0.3f, 1.0f}) {
        const double chance = 3 * 0.04 * (0.4 + static_cast<double>(trust)); // at most one of three slots changes
        CHECK(standard_errors(formed(trust, Pillar::none), people, chance) < 4);
        CHECK(standard_errors(formed(trust, Pillar::none), people, 1.1 * chance) > 4); // and it would notice 10 % more
        CHECK(standard_errors(formed(trust, Pillar::catholic), people, 1.3 * chance) < 4);
        CHECK(standard_errors(formed(trust, Pillar::catholic), people, chance) > 4);
    }
}

TEST_CASE("where chances sum to more than 1, one slot changes, each as often as its chance") {
    constexpr std::uint32_t people = 60'000;
    Town town(people);
    pass(town, rates(0, 0.5, 0.25)); // 3 * 0.5 + 2 * 0.25 = 2
    CHECK(standard_errors(filled(town, slot::neighbour, slot::bridging), people, 0.75) < 4);
    CHECK(standard_errors(filled(town, slot::neighbour, slot::bridging), people, 0.75 * 0.97) > 4);
    CHECK(filled(town) > people - 20); // but for who met himself
    for (int tie = slot::bridging; tie < slot::count; ++tie)
        CHECK(standard_errors(filled(town, tie, tie + 1), people, 0.125) < 4);
}

TEST_CASE("the rates of ties follow from the settings") {
    const TieSettings settings;
    const TieRates first = tie_rates(settings, 1945, 0), last = tie_rates(settings, 2040, 0.5);
    CHECK(std::pow(1 - first.loss, 84) == Approx(settings.kept));
    CHECK(last.loss == first.loss);
    CHECK(first.loss_of_mover == Approx(6 * first.loss));
    CHECK(first.neighbour == Approx(0.05 * 1.25));
    CHECK(last.neighbour == Approx(0.05 * 0.85 * (1 - 0.4 * 0.5)));
    CHECK(first.bridging == Approx(0.6 * first.neighbour));
    CHECK(first.other_pillar == Approx(0.2));
    CHECK(last.other_pillar == Approx(1));
    CHECK(tie_rates({.kept = 0.3, .mover = 100}, 1945, 0).loss_of_mover == 1);
}

TEST_CASE("the number of threads does not change the ties") {
    CHECK(same_on_three_threads(lively_town(),
                                [](Town& town, const sim::Step& now) { pass(town, rates(0.1, 0.5, 0.5), 6, 0, now.workers); }));
}
