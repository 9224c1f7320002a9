#include "models/welfare_state/client_hours.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr CitizenId she{0};
constexpr TeamId team{0}; // first line, care
constexpr int care = static_cast<int>(Domain::care);

/// One client of the first line in care, who has been there for so many months, with this felt need [twentieths]; the team gives all.
Town town_of_client(int felt, int months = 12, int level = 0) {
    Town town(1);
    town.need(she, Domain::care, in_hours(felt), level);
    town.status(she, Domain::care, Status::first_line, months);
    town.teams.delivered_share[team] = 1;
    return town;
}
void dispose(Town& town, Disposition disposition, float strength) {
    town.teams.dispositions[team].strength[static_cast<std::size_t>(disposition)] = strength;
}
ClientHours asked(const Town& town, int domain = care, const ClientHourSettings& settings = {}) {
    return client_hours(settings, NeedSettings{}, town.teams, town.teams.first_line(NeighbourhoodId{0}, domain), town.citizens,
                        she, domain);
}
Help got(const Town& town, int domain = care, const ClientHourSettings& settings = {}) {
    return help(settings, NeedSettings{}, town.teams, town.teams.first_line(NeighbourhoodId{0}, domain), town.citizens, she,
                domain);
}

} // namespace

TEST_CASE("need that own coping and ties leave is felt in each domain in proportion to its need") {
    Town town(1);
    town.need(she, Domain::care, 9);
    town.need(she, Domain::youth, 3);
    town.citizens.own[she] = nearest_hours(2);
    town.citizens.informal[she] = nearest_hours(4);
    CHECK(felt_need(town.citizens, she) == Approx(6));
    CHECK(felt_need(town.citizens, she, care) == Approx(4.5));
    CHECK(felt_need(town.citizens, she, static_cast<int>(Domain::youth)) == Approx(1.5));
    CHECK(felt_need(town.citizens, she, static_cast<int>(Domain::security)) == 0);
    town.citizens.informal[she] = nearest_hours(10);
    CHECK(felt_need(town.citizens, she, care) == 0);
    CHECK(whole_felt_need(town.citizens, she, care) == 0);
}

TEST_CASE("felt need in whole twentieths sums to what is felt in all, and is less than one off in each domain") {
    for (std::uint64_t trial = 0; trial < 2'000; ++trial) {
        Town town(1);
        Needs& needs = town.citizens.needs[she];
        for (std::size_t d = 0; d < domains; ++d) needs.hours[d] = static_cast<Hours>(sim::mix(4 * trial + d) % 200);
        town.citizens.own[she] = static_cast<Hours>(sim::mix(trial + 77'777) % (needs.total() + 1u));
        int sum = 0;
        for (int d = 0; d < domains; ++d) {
            const Hours whole = whole_felt_need(town.citizens, she, d);
            sum += whole;
            CHECK(std::abs(whole - felt_need(town.citizens, she, d) * twentieths) < 1);
        }
        CHECK(sum == needs.total() - town.citizens.own[she]);
    }
}

TEST_CASE("where nothing else applies a client asks what is felt, and full delivery meets it exactly") {
    for (int felt = 1; felt < 1'200; ++felt) {
        const Town town = town_of_client(felt);
        CHECK(asked(town).asked == felt);
        const Help help = got(town);
        CHECK(help.useful == felt);
        CHECK(help.surplus == 0);
    }
    Town town(1); // 1.65 h of needs in three domains, of which .65 are met already
    for (const Domain domain : {Domain::care, Domain::psychosocial, Domain::youth}) {
        town.need(she, domain, 0.55);
        town.status(she, domain, Status::first_line);
        town.teams.delivered_share[town.teams.first_line(NeighbourhoodId{0}, static_cast<int>(domain))] = 1;
    }
    town.citizens.own[she] = nearest_hours(0.65);
    int useful = 0;
    for (int d = 0; d < domains; ++d) useful += got(town, d).useful;
    CHECK(useful == nearest_hours(1));
}

TEST_CASE("induced hours need both slack and pay by production, and grow with either") {
    double by_production = -1;
    for (const float production : {0.0f, 0.3f, 0.6f, 1.0f}) {
        double by_slack = -1;
        for (const float slack : {0.0f, 0.2f, 0.5f, 1.0f}) {
            Town town = town_of_client(1'000);
            town.teams.production_weight[team] = production;
            town.teams.slack[team] = slack;
            const ClientHours client = asked(town);
            const Help help = got(town);
            const double more = 0.22 * static_cast<double>(production) * static_cast<double>(slack);
            CHECK(client.asked == Approx(1'000 * (1 + more)).margin(0.5));
            CHECK(client.induced == Approx(more / (1 + more)));
            CHECK(help.useful == 1'000);
            CHECK(help.surplus == Approx(1'000 * more).margin(0.5));
            CHECK(help.induced == Approx(1'000 * more).margin(0.5));
            if (production == 0 || slack == 0) {
                CHECK(help.induced == 0);
            } else {
                CHECK(help.induced > by_slack);
            }
            by_slack = help.induced;
        }
        CHECK(by_slack > by_production);
        by_production = production > 0 ? by_slack : -0.5;
    }
}

TEST_CASE("coaching takes longer in the first six months, and nobody else pays for it than the team's hours") {
    Town town = town_of_client(200, 5);
    dispose(town, Disposition::own_strength, 1);
    CHECK(asked(town).asked == 260);
    CHECK(asked(town).coaching == Approx(60.0 / 260));
    CHECK(got(town).useful == 200);
    CHECK(got(town).surplus == 60);
    CHECK(got(town).induced == 0);

    town.teams.delivered_share[team] = 0.5f; // a team with too little to give loses what coaching takes
    CHECK(got(town).useful == 100);
    CHECK(got(town).surplus == 30);

    town.status(she, Domain::care, Status::first_line, 6);
    CHECK(asked(town).asked == 200);
    CHECK(asked(town).coaching == 0);
    town.status(she, Domain::care, Status::waiting_first, 30); // would begin
    CHECK(asked(town).asked == 260);
    dispose(town, Disposition::own_strength, 0);
    CHECK(asked(town).asked == 200);
}

TEST_CASE("full delivery meets felt need exactly with coaching too") {
    for (const float own_strength : {0.15f, 0.5f, 0.9f, 1.0f}) {
        for (int felt = 1; felt < 600; ++felt) {
            Town town = town_of_client(felt, 0);
            dispose(town, Disposition::own_strength, own_strength);
            CHECK(got(town).useful == felt);
        }
    }
}

TEST_CASE("a lump sum spares hours where institutions are efficient and impersonal, own strength where need is heavy") {
    Town town = town_of_client(200);
    dispose(town, Disposition::efficiency, 1);
    CHECK(asked(town).asked == 180);
    town.teams.production_weight[team] = 1;
    CHECK(asked(town).asked == 200);
    town.teams.production_weight[team] = 0;
    dispose(town, Disposition::personal, 1);
    CHECK(asked(town).asked == 200);

    for (int level = 0; level < levels; ++level) {
        Town heavy = town_of_client(200, 12, level);
        dispose(heavy, Disposition::own_strength, 1);
        CHECK(asked(heavy).asked == (level >= 2 ? 190 : 200));
        CHECK(got(heavy).useful == asked(heavy).asked);
    }
}

TEST_CASE("who is held in care without need asks what the need was, and none of it is of use") {
    Town town = town_of_client(180, 3, 1);
    town.citizens.needs[she].hours[care] = 0;
    dispose(town, Disposition::own_strength, 1);
    town.teams.slack[team] = town.teams.production_weight[team] = 1;
    CHECK(asked(town).held);
    CHECK(asked(town).asked == nearest_hours(9));
    CHECK(asked(town).induced == 0);
    CHECK(got(town).held);
    CHECK(got(town).useful == 0);
    CHECK(got(town).surplus == nearest_hours(9));
    CHECK(got(town).induced == 0);
    town.status(she, Domain::care, Status::none);
    CHECK(asked(town).asked == 0);
    CHECK_FALSE(asked(town).held);
}

TEST_CASE("a team without hours gives none, and no client gets more than the share or than is felt") {
    Town nothing = town_of_client(500);
    nothing.teams.delivered_share[team] = 0;
    CHECK(got(nothing).useful + got(nothing).surplus == 0);
    Town content = town_of_client(500);
    content.citizens.informal[she] = 500;
    CHECK(asked(content).asked == 0);

    const ClientHourSettings most{.induced = 0.5, .coaching = 0.6, .coaching_months = 9, .skimping = 0.3, .under_help = 0.075};
    const auto lot = [](std::uint64_t key) { return static_cast<float>(lifelong_lot(key, "a test")); };
    for (std::uint64_t trial = 0; trial < 3'000; ++trial) {
        Town town =
            town_of_client(static_cast<int>(sim::mix(trial) % 1'500), static_cast<int>(trial % 10), static_cast<int>(trial % 4));
        for (double& strength : town.teams.dispositions[team].strength) strength = lot(trial * 31 + 7);
        town.teams.slack[team] = lot(trial * 31 + 1);
        town.teams.production_weight[team] = lot(trial * 31 + 2);
        town.teams.delivered_share[team] = trial % 5 ? lot(trial * 31 + 3) : 1;
        const ClientHours client = asked(town, care, most);
        const Help help = got(town, care, most);
        CHECK(help.useful + help.surplus <= static_cast<double>(town.teams.delivered_share[team]) * client.asked);
        CHECK(help.useful + help.surplus > static_cast<double>(town.teams.delivered_share[team]) * client.asked - 1);
        CHECK(help.useful <= whole_felt_need(town.citizens, she, care));
        CHECK(help.induced <= help.surplus);
        CHECK(client.coaching >= 0);
        CHECK(client.induced >= 0);
    }
}

TEST_CASE("the defaults of client hours lie in their declared ranges") {
    ClientHourSettings settings;
    sim::Parameters parameters;
    declare(parameters, settings);
    CHECK(parameters.all().size() == 5);
    for (const sim::Parameter& parameter : parameters.all()) {
        const double value = **std::get_if<double*>(&parameter.value);
        CHECK(value >= parameter.about.least);
        CHECK(value <= parameter.about.most);
    }
}
