#include "models/welfare_state/staffing.hpp"

#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "tests/statistics.hpp"
#include "tests/welfare_state/standard.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};

constexpr int first_care = field_of(Line::first, 0), second_care = field_of(Line::second, 0);

void staff_in(int year, Town& town, const StaffingSettings& settings = {}, const sim::Workers& workers = alone()) {
    staffing(settings, {}, standard_eras(), standard_logics(), 100, town.municipalities, town.citizens, town.institutions,
             town.teams, town.professionals, step_in(sim::Month::january(year), workers));
}

/// No neighbourhood teams, or in every municipality.
StaffingSettings generalists(double most, double moved = .6) {
    StaffingSettings settings;
    settings.generalist_most = most;
    settings.generalist_staff = moved;
    return settings;
}

/// Institutions of care have so many jobs [FTE of agents] in a municipality.
void care(Town& town, double first, double second = 0, std::uint32_t in = 0) {
    town.found(in, first_care, first);
    town.found(in, second_care, second);
}
/// All institutions but neighbourhood teams have jobs, 1 to 8 times so many.
void all_fields(Town& town, double jobs) {
    for (std::uint32_t t = 0; t < town.municipalities.size(); ++t) {
        for (int field = 0; field < general_field; ++field)
            town.found(t, field, jobs * (field + 1), LogicId{static_cast<std::uint8_t>(field % 4)});
    }
}

double total_staff(const Town& town) { return std::accumulate(town.teams.staff.begin(), town.teams.staff.end(), 0.0); }
/// [FTE] of agents, of the institutions of one municipality.
double employed(const Town& town, std::uint32_t in) {
    double sum = 0;
    for (int field = 0; field < housing_field; ++field)
        sum += town.institutions.staff[town.institutions.at(MunicipalityId{in}, field)];
    return sum;
}

std::vector<std::uint64_t> lineages(const Town& town, TeamId team) {
    std::vector<std::uint64_t> keys;
    for (std::uint32_t i = 0; i < town.teams.count[team]; ++i)
        keys.push_back(town.professionals.lineage[ProfessionalId{town.teams.first[team].index + i}]);
    return keys;
}

/// What is wrong with the table of professionals, or "".
std::string defect(const Town& town) {
    std::uint32_t row = 0;
    std::set<std::uint64_t> keys;
    for (const TeamId team : town.teams.all()) {
        const std::string which = "team " + std::to_string(team.index);
        if (town.teams.first[team].index != row) return which + " does not begin where the last ended";
        if ((town.teams.staff[team] > 0) != (town.teams.count[team] > 0)) return which + " has staff or people but not both";
        double weight = 0;
        for (std::uint32_t i = 0; i < town.teams.count[team]; ++i, ++row) {
            const ProfessionalId who{row};
            weight += town.professionals.weight[who];
            if (town.professionals.team[who] != team) return which + " has somebody of another team";
            if (!keys.insert(town.professionals.lineage[who]).second) return which + " has somebody twice";
        }
        if (weight != Approx(town.teams.staff[team]).epsilon(1e-12)) return which + " has weights that do not sum to its staff";
    }
    return row == town.professionals.size() ? "" : "there are rows of no team";
}

} // namespace

TEST_CASE("first-line teams get their institution's staff in proportion to the living, second-line teams all of it") {
    Town town(Plan{{300, 100}, {200}});
    for (std::uint32_t i = 0; i < 100; ++i) town.citizens.alive[town.in(0, i)] = 0;
    care(town, 3, 6);
    care(town, 2, 4, 1);
    staff_in(1980, town);
    CHECK(town.teams.staff[town.teams.first_line(here, 0)] == Approx(2));
    CHECK(town.teams.staff[town.teams.first_line(NeighbourhoodId{1}, 0)] == Approx(1));
    CHECK(town.teams.staff[town.teams.first_line(NeighbourhoodId{2}, 0)] == Approx(2));
    CHECK(town.teams.staff[town.teams.second_line(here, 0)] == Approx(6));
    CHECK(town.teams.staff[town.teams.second_line(NeighbourhoodId{2}, 0)] == Approx(4));
    CHECK(total_staff(town) == Approx(15));
    CHECK(town.professionals.size() == 15);
    CHECK(defect(town) == "");
}

TEST_CASE("real staff is that of one body of the institution") {
    Town town(Plan{{500, 500}});
    town.found(0, first_care, 10, id_of("charity"), 4);
    staff_in(1980, town);
    for (const std::uint32_t n : {0u, 1u}) {
        const TeamId team = town.teams.first_line(NeighbourhoodId{n}, 0);
        CHECK(town.teams.staff[team] == Approx(5));
        CHECK(town.teams.real_staff[team] == Approx(10 * 100 / 4.0));
    }
}

TEST_CASE("teams take over what their institution is") {
    Town town(Plan{{10, 10}, {10}});
    all_fields(town, 1);
    const InstitutionId body = town.institutions.at(MunicipalityId{0}, field_of(Line::first, 2)); // of the managerial logic
    town.institutions.rules[body] = 1.25;
    town.institutions.management[body] = .125;
    town.institutions.administration[body] = .25;
    town.institutions.gap[body] = .375;
    staff_in(1990, town, generalists(0));
    for (const std::uint32_t n : {0u, 1u}) {
        const TeamId team = town.teams.first_line(NeighbourhoodId{n}, 2);
        CHECK(institution_of(town.teams, team) == body);
        CHECK(town.teams.dispositions[team] == of("managerial"));
        CHECK(town.teams.rules[team] == 1.25f);
        CHECK(town.teams.management[team] == .125f);
        CHECK(town.teams.administration[team] == .25f);
        CHECK(town.teams.gap[team] == .375f);
        CHECK(town.teams.production_weight[team] == Approx(.9 * .9));
        CHECK(town.teams.pillar_gate[team] == 0);
    }
    CHECK(town.teams.pillar_gate[town.teams.first_line(here, 0)] == 1); // of charity
    CHECK(town.teams.rules[town.teams.first_line(NeighbourhoodId{2}, 2)] == 0);
}

TEST_CASE("small teams have one professional of little weight, large ones whole jobs, and the weights sum to the staff") {
    Town town(Plan{{130, 2000, 0}, {100}});
    for (const double jobs : {.01, .1, 1.0, 30.0, 7.3}) {
        all_fields(town, jobs);
        staff_in(1980, town);
        CHECK(defect(town) == "");
        CHECK(total_staff(town) == Approx(2 * 36 * jobs));
    }
}

TEST_CASE("without people or without staff there are no professionals") {
    Town empty(Plan{{0}, {0, 0}});
    staff_in(2030, empty);
    CHECK(empty.professionals.size() == 0);
    CHECK(defect(empty) == "");
    Town town(500);
    staff_in(1980, town);
    CHECK(town.professionals.size() == 0);
    care(town, 5);
    staff_in(1980, town);
    CHECK(town.professionals.size() == 5);
    care(town, 0);
    staff_in(1981, town);
    CHECK(town.professionals.size() == 0);
}

TEST_CASE("the first of a team stay who they are when it grows or shrinks, and who comes again is somebody else") {
    Town town(1000);
    const TeamId team = town.teams.first_line(here, 0);
    care(town, 10);
    staff_in(1980, town);
    const auto ten = lineages(town, team);
    town.professionals.tenure[ProfessionalId{3}] = 40;
    care(town, 6);
    staff_in(1981, town);
    const auto six = lineages(town, team);
    CHECK(six == std::vector(ten.begin(), ten.begin() + 6));
    CHECK(town.professionals.tenure[ProfessionalId{3}] == 40);
    care(town, 12);
    staff_in(1982, town);
    const auto twelve = lineages(town, team);
    CHECK(twelve.size() == 12);
    CHECK(std::vector(twelve.begin(), twelve.begin() + 6) == six);
    for (std::size_t i = 6; i < 12; ++i) CHECK(std::ranges::count(ten, twelve[i]) == 0);
    CHECK(town.professionals.tenure[ProfessionalId{8}] == 0);
    CHECK(defect(town) == "");
}

TEST_CASE("who is hired in a team does not depend on other teams") {
    Town small(Plan{{1000, 300}}), large(Plan{{5000, 300}});
    all_fields(small, 26), all_fields(large, 106); // the second neighbourhood has as much in both
    staff_in(1980, small);
    staff_in(1980, large);
    REQUIRE(small.teams.staff[small.teams.first_line(NeighbourhoodId{1}, 0)]
            == Approx(large.teams.staff[large.teams.first_line(NeighbourhoodId{1}, 0)]));
    const auto team = [](const Town& town) { return town.teams.first_line(NeighbourhoodId{1}, 0); };
    CHECK(lineages(small, team(small)) == lineages(large, team(large)));
    CHECK(small.professionals.skill[small.teams.first[team(small)]] == large.professionals.skill[large.teams.first[team(large)]]);
}

TEST_CASE("those hired share the logics of the labour market of ten years ago") {
    constexpr double jobs = 100'000;
    Town town(1000);
    care(town, jobs);
    staff_in(2000, town); // the mix of 1990: professional .475, managerial .525
    LogicWeights number{};
    double skill = 0, adherence = 0;
    for (const ProfessionalId who : sim::Rows<ProfessionalId>::all(town.professionals.size())) {
        ++number[static_cast<std::size_t>(town.professionals.logic[who])];
        skill += town.professionals.skill[who];
        adherence += town.professionals.adherence[who];
    }
    CHECK(number[0] == 0);
    CHECK(number[3] == 0);
    CHECK(standard_errors(number[2], jobs, .525) < 4);
    CHECK(standard_errors(number[2], jobs, logic_weights(standard_eras(), 2000)[2])
          > 4); // and it would notice a market without lag
    CHECK(standard_errors(number[2], jobs, .515) > 4);
    CHECK(standard_errors_of_mean(skill / jobs, .6, .15, jobs) < 4);
    CHECK(standard_errors_of_mean(adherence / jobs, .6, .15, jobs) < 4);
    CHECK(standard_errors_of_mean(skill / jobs, .605, .15, jobs) > 4);
}

TEST_CASE("skill and adherence stay shares whatever the settings, and at a spread of 0 are the means") {
    for (const double mean : {.1, .5, .9}) {
        for (const double spread : {0.0, .25}) {
            StaffingSettings settings;
            settings.skill = settings.adherence = mean;
            settings.spread = spread;
            Town town(1000);
            care(town, 500);
            staff_in(1980, town, settings);
            for (const ProfessionalId who : sim::Rows<ProfessionalId>::all(town.professionals.size())) {
                const double skill = town.professionals.skill[who];
                CHECK((skill >= 0 && skill <= 1));
                if (spread == 0) CHECK(skill == Approx(mean));
            }
        }
    }
}

TEST_CASE("who is hired acts as the institution does") {
    Town town(1000);
    for (int field = 0; field < general_field; ++field) town.found(0, field, 4, id_of("managerial"));
    staff_in(1980, town);
    CHECK(town.professionals.size() == 32);
    for (const ProfessionalId who : sim::Rows<ProfessionalId>::all(town.professionals.size()))
        CHECK(town.professionals.conduct[who] == of("managerial"));
}

TEST_CASE("neighbourhood teams come along an S-curve: 69 % in 2014, then 83 to 87 %") {
    const StaffingSettings settings;
    CHECK(generalist_share(settings, 2010) < .01);
    CHECK(generalist_share(settings, 2013) < .30);
    CHECK(generalist_share(settings, 2014) == Approx(.69).margin(.02));
    CHECK(generalist_share(settings, 2015) == Approx(.87).margin(.04));
    CHECK(generalist_share(settings, 2017) == Approx(.83).margin(.03));
    for (int year = 1945; year < 2040; ++year) CHECK(generalist_share(settings, year + 1) >= generalist_share(settings, year));
}

TEST_CASE("as many municipalities have neighbourhood teams as the curve says, as nearly as whole ones allow, and keep them") {
    constexpr std::uint32_t towns = 40;
    Town town(Plan(towns, {20}));
    for (std::uint32_t t = 0; t < towns; ++t) town.municipalities.code.push_back("GM" + std::to_string(1000 + t));
    std::vector<std::uint8_t> before(towns, 0);
    for (int year = 2010; year < 2025; ++year) {
        staff_in(year, town);
        std::uint32_t number = 0;
        for (std::uint32_t t = 0; t < towns; ++t) {
            const std::uint8_t has = town.teams.has_generalist[NeighbourhoodId{t}];
            CHECK(has >= before[t]);
            before[t] = has;
            number += has;
        }
        CHECK(number == Approx(towns * generalist_share({}, year)).margin(.5));
    }
}

TEST_CASE("lots hang on the code, not on the row, and weigh municipalities by the real ones they stand for") {
    Municipalities some;
    some.code = {"A", "B", "C"};
    for (const float places : {1.f, 2.f, 5.f}) {
        some.stands_for.push_back(places);
        some.neighbourhoods.push_back(1);
    }
    Municipalities turned = some;
    turned.code = {"C", "B", "A"};
    std::swap(turned.stands_for[MunicipalityId{0}], turned.stands_for[MunicipalityId{2}]);
    const auto lots = generalist_lots(some), other = generalist_lots(turned);
    CHECK(lots == std::vector{other[2], other[1], other[0]});
    auto sorted = lots;
    std::ranges::sort(sorted);
    CHECK((sorted.front() > 0 && sorted.back() < 1));
    CHECK(.125 * lots[0] + .25 * lots[1] + .625 * lots[2] == Approx(.5));
}

TEST_CASE("neighbourhood teams change who has staff, not how much a municipality has") {
    for (const double moved : {6.0, 0.0, 1e5}) { // FTE per 1000
        Town without(Plan{{300, 120}, {200}});
        all_fields(without, .5);
        Town with = without;
        staff_in(2030, without, generalists(0));
        staff_in(2030, with, generalists(1, moved));
        CHECK(defect(with) == "");
        for (const std::uint32_t t : {0u, 1u}) {
            double staff = 0;
            for (const TeamId team : with.teams.all()) {
                if (with.teams.municipality[team] == MunicipalityId{t}) staff += with.teams.staff[team];
                CHECK(with.teams.staff[team] >= 0);
            }
            CHECK(staff == Approx(employed(with, t)).epsilon(1e-12));
            CHECK(employed(with, t) == Approx(employed(without, t)).epsilon(1e-12));
        }
        const double first = .5 * (1 + 2 + 3 + 4), second = .5 * (5 + 6 + 7 + 8), taken = std::min(moved * .420, second);
        CHECK(with.teams.staff[with.teams.first_line(here, 0)] == Approx(300 / 420. * (first + taken)));
        for (std::uint32_t d = 0; d < domains; ++d) {
            CHECK(with.teams.staff[TeamId{d}] == 0);
            CHECK(with.teams.count[TeamId{d}] == 0);
            CHECK(with.teams.staff[with.teams.second_line(here, static_cast<int>(d))]
                  == Approx(without.teams.staff[without.teams.second_line(here, static_cast<int>(d))] * (1 - taken / second))
                         .margin(1e-12));
        }
    }
}

TEST_CASE("a neighbourhood team begins with the logic of its day, and with the rules and reserves that its people bring along") {
    Town town(Plan{{1000}});
    town.found(0, first_care, 2, id_of("managerial"));
    town.found(0, second_care, 12, id_of("managerial"));
    Institutions& all = town.institutions;
    const InstitutionId first = all.at(MunicipalityId{0}, first_care), second = all.at(MunicipalityId{0}, second_care);
    const InstitutionId team = all.at(MunicipalityId{0}, general_field);
    all.rules[first] = 1, all.rules[second] = 2;
    all.management[first] = .1, all.management[second] = .2;
    all.administration[first] = .2, all.administration[second] = .4;
    all.reserve[first] = 1000, all.reserve[second] = 2400;
    staff_in(2015, town, generalists(1, 6)); // 6 of the 12 in the second line
    CHECK(all.exists[team]);
    CHECK(all.kind[team] == InstitutionKind::neighbourhood_team);
    CHECK(all.staff[team] == Approx(8));
    CHECK(all.staff[first] == 0);
    CHECK(all.staff[second] == Approx(6));
    CHECK(all.rules[team] == Approx((2 * 1 + 6 * 2) / 8.));
    CHECK(all.management[team] == Approx((2 * .1 + 6 * .2) / 8));
    CHECK(all.administration[team] == Approx((2 * .2 + 6 * .4) / 8));
    CHECK(all.reserve[team] == 1000 + 1200);
    CHECK(all.reserve[first] == 0);
    CHECK(all.reserve[second] == 1200);
    CHECK(all.practised[team] == logic_weights(standard_eras(), 2015));
    CHECK(all.reported[team] == logic_weights(standard_eras(), 2015));
    CHECK(all.public_share[team] == 1);
    CHECK(all.gap[team] == 0);
}

TEST_CASE("professionals move over to the neighbourhood team, which stays once it is there") {
    Town town(Plan{{3000, 1000}});
    all_fields(town, 6);
    const auto of_domains = [&] {
        std::vector<std::uint64_t> keys;
        for (std::uint32_t d = 0; d < domains; ++d) {
            for (const std::uint64_t key : lineages(town, TeamId{d})) keys.push_back(key);
        }
        return keys;
    };
    const auto first_of = [](const std::vector<std::uint64_t>& keys, std::size_t number) {
        return std::vector(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(number));
    };
    staff_in(2028, town, generalists(0));
    for (const ProfessionalId who : sim::Rows<ProfessionalId>::all(town.professionals.size()))
        town.professionals.tenure[who] = 30;
    const auto before = of_domains();
    staff_in(2029, town, generalists(1, 5));
    const TeamId general{domains};
    const auto now = lineages(town, general);
    REQUIRE(now.size() > before.size()); // some come from the second line, as newcomers
    CHECK(first_of(now, before.size()) == before);
    CHECK(of_domains().empty());
    CHECK(town.professionals.tenure[town.teams.first[general]] == 0);
    CHECK(town.professionals.tenure[town.teams.first[town.teams.second_line(here, 0)]] == 30);
    CHECK(defect(town) == "");
    staff_in(2030, town, generalists(0));
    CHECK(lineages(town, general) == now);
    CHECK(of_domains().empty());
    CHECK(defect(town) == "");
}

TEST_CASE("municipalities have the openness of the year") {
    Town town(Plan{{10}, {10}});
    StaffingSettings settings;
    settings.openness = {{2000, .1}, {2010, .5}};
    staff_in(2005, town, settings);
    for (const std::uint32_t t : {0u, 1u}) CHECK(town.teams.openness[MunicipalityId{t}] == Approx(.3));
}

TEST_CASE("a pillar has bodies of its own where a tenth of the people belong to it") {
    Town town(Plan{{50, 50}, {100}, {0}});
    for (std::uint32_t i = 0; i < 10; ++i) town.citizens.pillar[town.in(0, i)] = Pillar::catholic;
    for (std::uint32_t i = 0; i < 9; ++i) town.citizens.pillar[town.in(2, i)] = Pillar::protestant;
    staff_in(1950, town);
    CHECK(town.teams.has_body[MunicipalityId{0}] == std::array<std::uint8_t, 3>{1, 1, 0});
    CHECK(town.teams.has_body[MunicipalityId{1}] == std::array<std::uint8_t, 3>{1, 0, 0});
    CHECK(town.teams.has_body[MunicipalityId{2}] == std::array<std::uint8_t, 3>{0, 0, 0});
    town.citizens.alive[town.in(0, 0)] = 0;
    staff_in(1951, town);
    CHECK_FALSE(town.teams.has_body[MunicipalityId{0}][1]);
}

TEST_CASE("the number of threads does not change the staff") {
    Town town = lively_town();
    all_fields(town, .7);
    Town with_three = town;
    for (int year = 2010; year < 2017; ++year) {
        staff_in(year, town);
        staff_in(year, with_three, {}, three());
    }
    CHECK(town.teams.staff == with_three.teams.staff);
    CHECK(town.teams.has_body == with_three.teams.has_body);
    bool same = true;
    for_each_professional_column(
        [&](auto column) { same = same && town.professionals.*column == with_three.professionals.*column; });
    CHECK(same);
}

TEST_CASE("providers employ the teams of their share of municipalities, and then these work on as the second line did") {
    Town town(Plan(40, std::vector<std::uint32_t>{300}));
    for (std::uint32_t m = 0; m < 40; ++m) {
        town.municipalities.code.push_back("town " + std::to_string(m));
        town.found(m, second_care, 6, id_of("managerial"));
        town.found(m, first_care, 1, id_of("charity"));
    }
    StaffingSettings settings = generalists(1, 3);
    settings.provider_share = .4;
    staff_in(2030, town, settings);
    int of_providers = 0;
    for (std::uint32_t m = 0; m < 40; ++m) {
        const InstitutionId team = town.institutions.at(MunicipalityId{m}, general_field);
        const bool by_provider = town.institutions.kind[team] == InstitutionKind::provider;
        of_providers += by_provider;
        const TeamId row = town.teams.first_line(NeighbourhoodId{m}, 0);
        CHECK(town.teams.by_provider[row] == by_provider);
        LogicWeights managerial{};
        managerial[static_cast<std::size_t>(id_of("managerial"))] = 1;
        CHECK(town.institutions.practised[team] == (by_provider ? managerial : logic_weights(standard_eras(), 2030)));
        CHECK_FALSE(town.teams.by_provider[town.teams.second_line(NeighbourhoodId{m}, 0)]);
    }
    CHECK(of_providers == 16);
}
