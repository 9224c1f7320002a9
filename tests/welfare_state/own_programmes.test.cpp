#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "models/welfare_state/settings_reading.hpp"
#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

const std::string data = project + "scenarios/data";

ReadSettings read(const std::string& text, const std::vector<sim::Setting>& settings = {}) {
    return settings_from(sim::parse_documents(text, "x.toml", settings, catalogues(data)));
}
Programme programme_in(const ReadSettings& read, const std::string& name) {
    const auto& all = read.settings.programmes.all;
    const auto found = std::ranges::find(all, name, &Programme::name);
    REQUIRE(found != all.end());
    return *found;
}
std::string refusal(const std::string& text, sim::Language language = sim::Language::english) {
    try {
        read(text);
    } catch (const sim::InputError& error) {
        return error.message(language);
    }
    return {};
}
std::string warnings(const std::string& text) {
    std::string all;
    for (const sim::Problem& warning : read(text).scenario.warnings) all += warning.what.en + "\n";
    return all;
}
using Catch::Contains;

/// The smallest whole run of a scenario; the values of one outcome.
std::vector<double> values_of(const std::string& text, const std::string& outcome, int until = 1955) {
    const std::vector<sim::Setting> small = {
        {"run.persons_per_agent", "3700"}, {"places.least_citizens", "20"}, {"run.until", std::to_string(until)}};
    const sim::Workers workers(2);
    const Prepared world = prepare_text(text, "x.toml", small, data);
    for (const sim::OutcomeValues& values : run_replicate(world, 0, Level::summary, workers).record.outcomes) {
        if (values.name == outcome) return values.values;
    }
    FAIL("no outcome " << outcome);
    return {};
}

} // namespace

TEST_CASE("the catalogue holds all programmes of the deck and the further ones, in both languages") {
    const ReadSettings catalogue = read("");
    CHECK(catalogue.settings.programmes.all.size() == 18);
    for (const char* name :
         {"behind_the_front_door", "home_visits", "city_marines", "city_commandos", "neighbourhood_teams", "youth_field_wardens",
          "street_coaches", "neighbourhood_coaches", "intervention_teams", "assertive_outreach", "family_group_conferences",
          "family_managers", "frontline_workers", "social_brokers", "families_first", "wraparound_care",
          "personal_future_planning", "recovery_and_rehabilitation"}) {
        const Programme programme = programme_in(catalogue, name);
        CHECK_FALSE(programme.title.en.empty());
        CHECK_FALSE(programme.title.nl.empty());
        CHECK((programme.reach > 0 || programme.presence > 0));
        CHECK(programme.coverage.at(2015) == (programme.by_team ? 1 : 0)); // only the teams' own outreach is there by itself
    }
    const Programme coaches = programme_in(catalogue, "neighbourhood_coaches");
    CHECK(coaches.reach == .8);
    CHECK(coaches.find == .3);
    CHECK(coaches.months == 12);
    CHECK(coaches.integral);
    CHECK(catalogue.scenario.warnings.empty());
}

TEST_CASE("a scenario uses a programme by its table or by [[programme]], which are one") {
    const Programme by_table =
        programme_in(read("[programme.street_coaches]\nfrom = 2013\ncoverage = { 2013 = 0.1, 2015 = 0.5 }\n"), "street_coaches");
    const Programme by_use = programme_in(
        read("[[programme]]\nuse = 'street_coaches'\nfrom = 2013\ncoverage = { 2013 = 0.1, 2015 = 0.5 }\n"), "street_coaches");
    for (const Programme& programme : {by_table, by_use}) {
        CHECK(programme.from == 2013);
        CHECK(programme.coverage.at(2014) == Approx(.3));
        CHECK(coverage_at(programme, 2012.9) == 0);
        CHECK(programme.reach == 4);
    }
    const auto two = read("[[programme]]\nuse = 'street_coaches'\ncoverage = 0.2\n[[programme]]\nuse = 'home_visits'\ncoverage = 1\n");
    CHECK(programme_in(two, "street_coaches").coverage.at(2000) == .2);
    CHECK(programme_in(two, "home_visits").coverage.at(2000) == 1);
}

TEST_CASE("one's own programme takes over what it is, not where it is used, from the one that it is based on") {
    const std::string own = "based_on = 'neighbourhood_coaches'\nhours = 3\n";
    for (const std::string& text : {"[programme.uncles]\n" + own, "[[programme]]\nuse = 'uncles'\n" + own}) {
        const Programme uncles =
            programme_in(read(text, {{"programme.neighbourhood_coaches.coverage", "0.5"}, {"programme.neighbourhood_coaches.find", "0.4"}}),
                         "uncles");
        CHECK(uncles.hours == 3);
        CHECK(uncles.find == .4); // as it has become
        CHECK(uncles.target == "several_needs");
        CHECK(uncles.integral);
        CHECK(uncles.title.en.empty());
        CHECK(uncles.coverage.at(2000) == 0);
    }
    CHECK(programme_in(read("[programme.a]\nbased_on = 'b'\n[programme.b]\nbased_on = 'home_visits'\nreach = 9\n"), "a").reach == 9);
}

TEST_CASE("a resolved scenario with programmes reads back as the same") {
    const ReadSettings first = read("[[programme]]\nuse = 'uncles'\nbased_on = 'street_coaches'\ncoverage = { 1980 = 0.4 }\nmode = 'coercive'\n");
    const ReadSettings again = read(first.scenario.resolved);
    CHECK(again.scenario.resolved == first.scenario.resolved);
    CHECK(programme_in(again, "uncles").coverage == programme_in(first, "uncles").coverage);
    CHECK(programme_in(again, "uncles").reach == 4);
}

TEST_CASE("what is wrong with a programme is said with its place and what is allowed") {
    CHECK_THAT(refusal("[[programme]]\nuse = 'street_coache'\ncoverage = 1\n"),
               Contains("x.toml:1") && Contains("'street_coache' (did you mean 'street_coaches'?) is not based on another"));
    CHECK_THAT(refusal("[[programme]]\ncoverage = 1\n"), Contains("x.toml:1") && Contains("a [[programme]] says which to use"));
    CHECK_THAT(refusal("[[programme]]\nuse = 'home_visits'\n[[programme]]\nuse = 'home_visits'\n"),
               Contains("x.toml:3") && Contains("used twice"));
    CHECK_THAT(refusal("[programme.home_visits]\ncoverage = 1.2\n"), Contains("x.toml:2") && Contains("programme.home_visits.coverage") && Contains("1.2"));
    CHECK_THAT(refusal("[programme.home_visits]\ncoverage = { 2010 = -0.1 }\n"), Contains("x.toml:2") && Contains("coverage"));
    CHECK_THAT(refusal("[programme.home_visits]\ntarget = 'yung'\n"),
               Contains("x.toml:2") && Contains("programme.home_visits.target = \"yung\": there is no such word (did you mean 'young'?)"));
    CHECK_THAT(refusal("[programme.home_visits]\nmode = 'gently'\n"), Contains("there are: voluntary, assertive, coercive"));
    CHECK_THAT(refusal("[programme.home_visits]\nwhere = 'deprivd'\n"), Contains("did you mean 'deprived'?"));
    CHECK_THAT(refusal("[programme.home_visits]\nemployer = 'province'\n"), Contains("there are: municipality, provider"));
    CHECK_THAT(refusal("[programme.home_visits]\nfrom = 2010\nuntil = 2005\n"), Contains("x.toml:3") && Contains("is not after from"));
    CHECK_THAT(refusal("[programme.home_visits]\nreech = 3\n"), Contains("programme.home_visits.reech") && Contains("did you mean"));
    CHECK_THAT(refusal("[programme.mine]\nbased_on = 'yours'\n"), Contains("x.toml:2") && Contains("there is no such programme"));
    CHECK_THAT(refusal("[programme.a]\nbased_on = 'b'\n[programme.b]\nbased_on = 'a'\n"), Contains("goes round in a circle"));
    CHECK_THAT(refusal("[programme.Mine]\nbased_on = 'home_visits'\n"), Contains("cannot be called 'Mine'"));
    CHECK_THAT(refusal("[programme.home_visits]\nmode = 'zacht'\n", sim::Language::dutch), Contains("zo'n woord is er niet"));
}

TEST_CASE("what can have no effect is warned of") {
    CHECK_THAT(warnings("[programme.home_visits]\nfrom = 2000\n"), Contains("'home_visits' has no effect: its coverage is 0 in all years"));
    CHECK_THAT(warnings("[programme.mine]\nbased_on = 'home_visits'\n"), Contains("'mine' has no effect: its coverage is 0 in all years"));
    CHECK_THAT(warnings("[programme.home_visits]\nfrom = 2050\ncoverage = 1\n"), Contains("the run ends before it starts"));
    CHECK_THAT(warnings("[programme.home_visits]\nreach = 0\ncoverage = 1\n"), Contains("it reaches nobody"));
    CHECK_THAT(warnings("[programme.street_coaches]\nfind = 0\nmonths = 0\ncoverage = 1\n"), Contains("it finds nobody"));
    CHECK_THAT(warnings("[schedule]\noff = ['programmes']\n[programme.home_visits]\ncoverage = 1\n"),
               Contains("programmes have no effect: 'programmes' is switched off"));
    CHECK(warnings("[programme.home_visits]\ncoverage = 1\n").empty());
}

TEST_CASE("a programme works in a whole run: it meets and finds people and municipalities pay for it") {
    const std::string use = "[programme.behind_the_front_door]\ncoverage = 1\nwhere = 'everywhere'\n[programme.home_visits]\ncoverage = 0.5\n";
    const auto contacts = values_of(use, "programme_contacts");
    const auto cost = values_of(use, "programme_cost");
    const std::size_t months = 11 * 12, programmes = 18;
    REQUIRE(contacts.size() == months * programmes);
    double met = 0, of_home_visits = 0, of_others = 0, paid = 0;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        (i % programmes == 0 ? met : i % programmes == 1 ? of_home_visits : of_others) += contacts[i];
        paid += cost[i];
    }
    CHECK(met > of_home_visits);
    CHECK(of_home_visits > 0);
    CHECK(of_others == 0);
    CHECK(paid > 0);
}

TEST_CASE("a programme that nobody uses leaves everything as it was, whatever it would do") {
    const std::string unused = "[programme.mine]\nbased_on = 'intervention_teams'\nreach = 50\n[programme.home_visits]\nreach = 100\n";
    for (const char* outcome : {"unmet_share", "trust_in_help", "waiting_per_1000", "cost", "social_trust"})
        CHECK(values_of(unused, outcome) == values_of("", outcome));
}
