#include "models/welfare_state/treatment.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr ProfessionalId professional{0};
constexpr CitizenId client{0};

/// One client with a psychosocial need of 10 hours, in care for a month, of one professional of the given line.
struct Practice : Town {
    TeamId team;

    explicit Practice(Line line = Line::second) : Town(1), team(teams.serving(NeighbourhoodId{0}, line, 1)) {
        teams.dispositions[team] = Dispositions{};
        staff(team, 1);
        need(client, Domain::psychosocial, 10, 2);
        status(client, Domain::psychosocial, line == Line::second ? Status::second_line : Status::first_line);
        citizens.needs[client].since[1] = 1;
    }
    double& disposition(Disposition which) {
        return professionals.conduct[professional].strength[static_cast<std::size_t>(which)];
    }
    double quality(const TreatmentSettings& p) const {
        return welfare_state::quality(p, teams, team, professionals, professional, citizens, client, 1);
    }
    double alliance(const TreatmentSettings& p = {}) const {
        return welfare_state::alliance(p, teams, team, professionals, professional);
    }
};

/// Only one of the four factors counts.
TreatmentSettings only(double TreatmentSettings::*factor) {
    TreatmentSettings settings;
    settings.extratherapeutic = settings.relationship = settings.expectancy = settings.technique = 0;
    settings.*factor = 0.3;
    return settings;
}

} // namespace

TEST_CASE("where only the client's part counts, only own strength and network matter") {
    const TreatmentSettings settings = only(&TreatmentSettings::extratherapeutic);
    Practice practice;
    practice.citizens.own_strength[client] = 0.6f;
    practice.citizens.own[client] = nearest_hours(1);
    practice.citizens.informal[client] = nearest_hours(3);
    CHECK(practice.quality(settings) == Approx(0.5 * 0.6 + 0.5 * 0.4));
    practice.disposition(Disposition::personal) = practice.disposition(Disposition::diversity) = 1;
    practice.teams.administration[practice.team] = practice.professionals.burn_out[professional] = 1;
    practice.citizens.trust[client] = 0;
    practice.citizens.needs[client].since[1] = 200;
    practice.citizens.needs[client].mark[1].labelled = 1;
    CHECK(practice.quality(settings) == Approx(0.5 * 0.6 + 0.5 * 0.4));
    practice.citizens.informal[client] = nearest_hours(4);
    CHECK(practice.quality(settings) == Approx(0.5 * 0.6 + 0.5 * 0.5));
    practice.citizens.needs[client].hours = {}; // 0 / 0 = 0
    CHECK(practice.quality(settings) == Approx(0.5 * 0.6));
}

TEST_CASE("the alliance grows with personal work and a lasting team, and suffers from administration and burn-out") {
    Practice practice;
    CHECK(practice.alliance() == Approx(0.25));
    CHECK(practice.quality(only(&TreatmentSettings::relationship)) == Approx(0.25));
    practice.disposition(Disposition::personal) = 0.5f;
    CHECK(practice.alliance() == Approx(0.55));
    practice.teams.continuity[practice.team] = 0.5f;
    CHECK(practice.alliance() == Approx(0.60));
    practice.professionals.burn_out[professional] = 0.5f;
    CHECK(practice.alliance() == Approx(0.50));
    practice.teams.administration[practice.team] = 0.25f;
    CHECK(practice.alliance() == Approx(0.40));
    TreatmentSettings settings;
    settings.alliance = 0;
    practice.disposition(Disposition::personal) = 0;
    CHECK(practice.alliance(settings) == 0); // not below
    settings.alliance = 1, settings.alliance_continuity = 1, settings.alliance_burn_out = 0;
    CHECK(practice.alliance(settings) == 1); // not above
}

TEST_CASE("people expect more with trust, and less when they waited from onset to care, up to a year") {
    const TreatmentSettings settings = only(&TreatmentSettings::expectancy);
    Practice practice;
    practice.citizens.trust[client] = 0.5f;
    const auto after = [&](int since, int months) {
        practice.citizens.needs[client].since[1] = static_cast<std::uint8_t>(since);
        practice.citizens.needs[client].months[1] = static_cast<std::uint8_t>(months);
        return practice.quality(settings);
    };
    CHECK(after(0, 0) == Approx(0.7));
    CHECK(after(4, 4) == Approx(0.7));
    CHECK(after(10, 4) == Approx(0.3 + 0.4 * 0.5));
    CHECK(after(12, 0) == Approx(0.3));
    CHECK(after(255, 0) == Approx(0.3));
    CHECK(after(255, 255) == Approx(0.7)); // clocks that stand still
    CHECK(after(3, 9) == Approx(0.7));     // struck again while held in care
    practice.citizens.trust[client] = 1;
    CHECK(after(12, 0) == Approx(0.6));
}

TEST_CASE("technique is better in the second line and with tailoring, worse with mastery, and labels help heavy needs only") {
    const TreatmentSettings settings = only(&TreatmentSettings::technique);
    CHECK(Practice(Line::first).quality(settings) == Approx(0.55));
    Practice practice;
    CHECK(practice.quality(settings) == Approx(0.80));
    practice.disposition(Disposition::mastery) = 1;
    CHECK(practice.quality(settings) == Approx(0.70));
    practice.disposition(Disposition::diversity) = 1;
    CHECK(practice.quality(settings) == Approx(0.85));
    practice.citizens.needs[client].mark[1].labelled = 1;
    CHECK(practice.quality(settings) == Approx(0.95));
    practice.citizens.needs[client].mark[1].level = 1;
    CHECK(practice.quality(settings) == Approx(0.85));
}

TEST_CASE("quality is the mean of the four factors by their weights, whose scale does not matter") {
    Practice practice;
    practice.citizens.own[client] = nearest_hours(4);
    TreatmentSettings settings;
    const double expected = .40 * (.5 * .5 + .5 * .4) + .30 * .25 + .15 * (.6 * static_cast<double>(0.6f) + .4) + .15 * .80;
    CHECK(practice.quality(settings) == Approx(expected));
    settings.extratherapeutic *= 2, settings.relationship *= 2, settings.expectancy *= 2, settings.technique *= 2;
    CHECK(practice.quality(settings) == Approx(expected));
}

TEST_CASE("help of nobody, or whose factors all weigh nothing, has no quality") {
    Practice practice;
    TreatmentSettings settings = only(&TreatmentSettings::technique);
    settings.technique = 0;
    CHECK(practice.quality(settings) == 0);
    const TreatmentSettings usual;
    CHECK(quality(usual, practice.teams, practice.team, practice.professionals, ProfessionalId{}, practice.citizens, client, 1)
          == 0);
    CHECK(alliance(usual, practice.teams, practice.team, practice.professionals, ProfessionalId{}) == 0);
}

TEST_CASE("quality lies between 0 and 1 at all settings and for everybody") {
    Practice practice;
    const sim::Step now = any_month();
    sim::Random random = now.random(1);
    const auto extreme = [&] { return static_cast<float>(random.below(3)) / 2; };
    std::array<int, 2> ends{};
    for (int trial = 0; trial < 20'000; ++trial) {
        TreatmentSettings p;
        sim::Parameters all;
        declare(all, p);
        for (const sim::Parameter& parameter : all.all()) {
            *std::get<double*>(parameter.value) = random.chance(0.5) ? parameter.about.least : parameter.about.most;
        }
        for (double& strength : practice.professionals.conduct[professional].strength) strength = extreme();
        practice.teams.administration[practice.team] = extreme();
        practice.teams.continuity[practice.team] = extreme();
        practice.professionals.burn_out[professional] = extreme();
        practice.citizens.own_strength[client] = extreme();
        practice.citizens.trust[client] = extreme();
        practice.citizens.own[client] = static_cast<Hours>(random.below(300)); // ties may give more than the need
        practice.citizens.needs[client].since[1] = static_cast<std::uint8_t>(random.below(256));
        practice.citizens.needs[client].mark[1].labelled = random.below(2);
        const double q = practice.quality(p);
        REQUIRE((q >= 0 && q <= 1));
        ++ends[q > 0.5];
    }
    CHECK(ends[0] > 1000);
    CHECK(ends[1] > 1000);
}
