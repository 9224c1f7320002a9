#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "models/welfare_state/entry.hpp"
#include "models/welfare_state/isomorphism.hpp"
#include "models/welfare_state/settings_reading.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr MunicipalityId here{0};
constexpr int care = field_of(Line::first, 0);

ReadSettings read(const std::string& text) {
    return settings_from(sim::parse_documents(text, "x.toml", {}, catalogues(KANTELING_ROOT "/scenarios/data")));
}
RegimeSettings regime_of(const std::string& text) { return read(text).settings.regime; }

const std::string lifeworld_providers = "[institution.provider.mix]\nlifeworld = { 1980 = 0, 1990 = 1 }\n";

} // namespace

TEST_CASE("what is asked of one kind of institution is its own mix where it has weight, and else what is asked of all") {
    const RegimeSettings regime = regime_of(lifeworld_providers);
    for (const double year : {1995.0, 2020.0}) {
        CHECK(logic_weights(regime, InstitutionKind::provider, year) == weights({{"lifeworld", 1}}));
        CHECK(logic_weights(regime, InstitutionKind::agency, year) == logic_weights(regime, year));
    }
    CHECK(logic_weights(regime, InstitutionKind::provider, 1970) == logic_weights(regime, 1970));
}

TEST_CASE("new institutions begin with the mix of their kind") {
    const RegimeSettings regime = regime_of("[institution.association.mix]\nprofessional = 0.5\nlifeworld = 0.5\n");
    Town town(10);
    entry({}, {}, {}, regime, standard_logics(), 1, town.municipalities, town.citizens, town.institutions, any_month());
    CHECK(town.institutions.practised[town.institutions.at(here, care)] == weights({{"professional", .5}, {"lifeworld", .5}}));
    CHECK(town.institutions.practised[town.institutions.at(here, housing_field)] == logic_weights(regime, this_year));
}

TEST_CASE("institutions are drawn to the mix that is asked of their kind") {
    const RegimeSettings regime = regime_of("[institution.provider.mix]\nlifeworld = 1\n");
    Town town(Plan{{10}, {10}});
    const InstitutionId provider = town.found(0, care, 1), agency = town.found(1, care, 1);
    town.institutions.kind[provider] = InstitutionKind::provider;
    town.institutions.kind[agency] = InstitutionKind::agency;
    Era era;
    for (int month = 0; month < 2'000; ++month)
        isomorphism({.mimetic = 0, .normative = 0, .decoupling = 0}, regime, standard_logics(), town.municipalities, town.teams,
                    town.professionals, town.institutions, era, any_month());
    const auto share = [&](InstitutionId row, const char* logic) { return town.institutions.practised[row][static_cast<std::size_t>(id_of(logic))]; };
    CHECK(share(provider, "lifeworld") == Approx(1).epsilon(1e-3));
    CHECK(share(agency, "lifeworld") == Approx(0).margin(1e-3));
}

TEST_CASE("pay follows production as contracts say, and without contracts as institutions are disposed") {
    Town town(10);
    town.found(0, care, 1, id_of("managerial"));
    town.found(0, field_of(Line::second, 0), 1, id_of("managerial"));
    const TeamId first = town.teams.first_line(NeighbourhoodId{0}, 0), second = town.teams.second_line(NeighbourhoodId{0}, 0);
    const double own = production_weight({}, Line::first, of("managerial"));
    CHECK(own == Approx(.81));
    const auto adopt_in = [&](const RegimeSettings& regime, double year) {
        adopt(town.institutions, contracts(regime, year), standard_logics(), 1, town.teams);
    };
    adopt_in(standard_eras(), 2020);
    CHECK(town.teams.production_weight[first] == Approx(own));
    adopt_in(regime_of("[regime]\nproduction_second_line = { 2010 = 0.2, 2020 = 0.4 }\n"), 2015);
    CHECK(town.teams.production_weight[first] == Approx(own));
    CHECK(town.teams.production_weight[second] == Approx(.3));
}

TEST_CASE("weights of a kind that do not sum to 1 are brought to 1, with a word") {
    const ReadSettings given = read("[institution.agency.mix]\nlifeworld = 0.5\nprofessional = 0.7\n");
    REQUIRE(given.scenario.warnings.size() == 1);
    CHECK(given.scenario.warnings[0].where == sim::Where{"x.toml", 3, 1});
    CHECK(given.scenario.warnings[0].what.en == "[institution.agency.mix]: the weights sum to 1.2 in 1945; they are brought to 1");
    const LogicWeights mix = logic_weights(given.settings.regime, InstitutionKind::agency, 2000);
    CHECK(mix[static_cast<std::size_t>(id_of("lifeworld"))] == Approx(.5 / 1.2));
    CHECK(read("[institution.agency.mix]\nlifeworld = 0.5\nprofessional = 0.505\n").scenario.warnings.empty());
}

TEST_CASE("a kind or a logic that is not there is refused with the nearest name") {
    const auto refusal = [](const std::string& text) {
        try {
            read(text);
        } catch (const sim::InputError& error) {
            return error.message(sim::Language::english);
        }
        return std::string();
    };
    CHECK_THAT(refusal("[institution.providr.mix]\nlifeworld = 1\n"), Catch::Contains("did you mean 'institution.provider"));
    CHECK_THAT(refusal("[institution.provider.mix]\nlifewrld = 1\n"), Catch::Contains("did you mean 'institution.provider.mix.lifeworld'?"));
}

TEST_CASE("institutions that are told to begin after the end of the run deserve a word") {
    const auto warnings = [](const std::string& year) {
        return read("[run]\nuntil = 2000\n[entry]\nfirst_care_year = " + year + "\n").scenario.warnings;
    };
    CHECK(warnings("2000").empty());
    REQUIRE(warnings("2001").size() == 1);
    CHECK(warnings("2001")[0].where == sim::Where{"x.toml", 4, 1});
    CHECK_THAT(warnings("2001")[0].what.en, Catch::Contains("never begin, since the run ends in 2000"));
}
