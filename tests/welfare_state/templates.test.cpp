#include "models/welfare_state/templates.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/directing.hpp"
#include "models/welfare_state/template_reading.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr sim::Month then = sim::Month::january(2015);

/// The message about a scenario's templates, or how many there are.
std::string read(const std::string& text) {
    try {
        return std::to_string(settings_from(sim::parse_documents(text, "mine", {}, catalogues(KANTELING_ROOT "/scenarios/data")))
                                  .settings.templates.uses.size());
    } catch (const sim::InputError& error) {
        return error.message(sim::Language::english);
    }
}

/// A place of a thousand of a third, whose people are as strong, trusting and active as said.
struct Place {
    Town town{Plan{{1000}}};
    Accounts accounts{1};
    CommonsByPlace commons_here{1};
    HousingByPlace homes{1};
    LaidTemplates laid{1};
    sim::Column<NeighbourhoodId, double> debt{1};
    static constexpr NeighbourhoodId here{0};

    Place(Third third, float strength, float trust, double volunteers) {
        town.neighbourhoods.third[here] = third;
        accounts.help[here].people = 1000;
        accounts.help[here].social_trust = 1000.0 * static_cast<double>(trust);
        for (const CitizenId citizen : everybody(town.citizens)) {
            const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 5);
            const auto spread = static_cast<float>(some % 101) / 1000 - .05f;
            town.citizens.own_strength[citizen] = strength + spread;
            town.citizens.social_trust[citizen] = trust + spread;
            town.citizens.volunteers[citizen] =
                static_cast<double>(some >> 8 & 1023) / 1024 < volunteers ? Volunteer::association : Volunteer::no;
        }
    }
    /// Lays the template, and lives on for so many years.
    void live(int years) {
        TemplateSettings settings;
        settings.uses = {{"wanningstate", {}, 1, then}};
        CommonsSettings p;
        for (int month = 0; month < 12 * years; ++month) {
            const auto now = step_in({then.index + month});
            lay_templates(settings, town.neighbourhoods, commons_here, homes, laid, now);
            commons(p, {{}, 1, town.neighbourhoods, accounts, debt}, town.surroundings, town.teams, town.citizens, commons_here,
                    now);
        }
    }
};

} // namespace

TEST_CASE("a template is laid on the share of real places of a third that a scenario names, in its month") {
    Town town(Plan{{10, 10, 10}});
    for (std::uint32_t n = 0; n < 3; ++n) {
        town.neighbourhoods.third[NeighbourhoodId{n}] = static_cast<Third>(n);
        town.neighbourhoods.stands_for[NeighbourhoodId{n}] = 200;
    }
    CommonsByPlace commons(3);
    HousingByPlace housing(3);
    LaidTemplates laid(3);
    TemplateSettings settings;
    settings.uses = {{"wanningstate", Third::well_off, .01, then}};
    lay_templates(settings, town.neighbourhoods, commons, housing, laid, step_in(sim::Month::january(2014)));
    CHECK(laid[NeighbourhoodId{2}] == 0);
    lay_templates(settings, town.neighbourhoods, commons, housing, laid, step_in(then));
    CHECK(laid[NeighbourhoodId{0}] == 0);
    CHECK(laid[NeighbourhoodId{1}] == 0);
    CHECK(laid[NeighbourhoodId{2}] == Approx(.01));
    CHECK(commons[NeighbourhoodId{2}].initiatives == 2);
    CHECK(housing[NeighbourhoodId{2}].cooperative == Approx(.006));
}

TEST_CASE("in places of their own a lot decides where a template lies, and the mean is the share") {
    constexpr std::uint32_t places = 3000;
    Town town(Plan(1, std::vector<std::uint32_t>(places, 1)));
    CommonsByPlace commons(places);
    HousingByPlace housing(places);
    LaidTemplates laid(places);
    TemplateSettings settings;
    settings.uses = {{"wanningstate", {}, .1, then}};
    lay_templates(settings, town.neighbourhoods, commons, housing, laid, step_in(then));
    double sum = 0;
    for (const double share : laid) sum += share;
    CHECK(standard_errors(sum, places, .1) < 4);
    CHECK(standard_errors(sum, places, .13) > 4);
}

TEST_CASE("where it lies, the first line sees to it that things are done, and is not paid by production") {
    Town town(Plan{{10, 10}});
    const TeamId team = town.teams.first_line(NeighbourhoodId{0}, 0), other = town.teams.first_line(NeighbourhoodId{1}, 0);
    for (const TeamId one : {team, other})
        town.teams.dispositions[one] = of("managerial"), town.teams.production_weight[one] = .8f;
    LaidTemplates laid(2);
    laid[NeighbourhoodId{0}] = 1;
    take_stance({}, laid, town.teams);
    CHECK(town.teams.dispositions[team][Disposition::own_strength] == Approx(.9));
    CHECK(town.teams.dispositions[team][Disposition::cooperation] == Approx(.9));
    CHECK(town.teams.dispositions[team][Disposition::rules] == of("managerial")[Disposition::rules]);
    CHECK(town.teams.production_weight[team] == 0);
    CHECK(town.teams.dispositions[other] == of("managerial"));
}

TEST_CASE("what residents direct works by the lifeworld, with less management and administration") {
    Town town(Plan{{10, 10}});
    const TeamId team = town.teams.first_line(NeighbourhoodId{0}, 0), other = town.teams.first_line(NeighbourhoodId{1}, 0);
    for (const TeamId one : {team, other})
        town.teams.dispositions[one] = of("managerial"), town.teams.management[one] = .2f, town.teams.administration[one] = .4f;
    town.teams.directed[NeighbourhoodId{0}] = .5f;
    residents_direct({}, standard_logics(), .08, then, town.teams);
    CHECK(town.teams.dispositions[team] == between(of("managerial"), of("lifeworld"), .5));
    CHECK(town.teams.management[team] == Approx(.14));
    CHECK(town.teams.administration[team] < .4f);
    CHECK(town.teams.dispositions[other] == of("managerial"));
    CHECK(town.teams.management[other] == .2f);
}

TEST_CASE("the template works where people have strength, trust and time, and not by itself where they have not") {
    Place well_off(Third::well_off, .62f, .68f, .45), deprived(Third::deprived, .45f, .55f, .15);
    well_off.live(8), deprived.live(8);
    CHECK(well_off.laid[Place::here] == 1);
    CHECK(deprived.laid[Place::here] == 1);
    CHECK(well_off.commons_here[Place::here].pool > .02);
    CHECK(deprived.commons_here[Place::here].pool < .001);
    CHECK(well_off.commons_here[Place::here].running == 1);
    CHECK(deprived.commons_here[Place::here].running == 0);
    CHECK(deprived.commons_here[Place::here].members < well_off.commons_here[Place::here].members);
}

TEST_CASE("a scenario's templates are read, and what is wrong is said with its place") {
    const std::string good =
        "[scenario]\nname = 'x'\n[[template]]\nuse = 'wanningstate'\nwhere = 'deprived'\nshare = 0.5\nfrom = 2015\n";
    CHECK(read(good) == "1");
    CHECK(read(good + "[[template]]\nuse = 'wanningstate'\nfrom = 2020\n") == "2");
    const auto wrong = [&](const std::string& line, const std::string& by) {
        std::string text = good;
        return text.replace(text.find(line), line.size(), by);
    };
    using Catch::Contains;
    CHECK_THAT(read(wrong("'wanningstate'", "'waningstate'")),
               Contains("mine:4") && Contains("waningstate") && Contains("wanningstate"));
    CHECK_THAT(read(wrong("'deprived'", "'depraved'")), Contains("mine:5") && Contains("did you mean 'deprived'"));
    CHECK_THAT(read(wrong("share = 0.5", "share = 1.5")), Contains("mine:6") && Contains("share"));
    CHECK_THAT(read(wrong("from = 2015", "from = 1900")), Contains("mine:7") && Contains("from"));
    CHECK_THAT(read(wrong("share = 0.5", "sharing = 0.5")), Contains("unknown key 'template.sharing'"));
    CHECK_THAT(read(wrong("use = 'wanningstate'\n", "")), Contains("needs 'use'"));
}

TEST_CASE("the resolved scenario says its templates too, and reading it gives the same") {
    const auto settings = settings_from(sim::parse_documents(
        "[scenario]\nname = 'x'\n[[template]]\nuse = 'wanningstate'\nwhere = 'well_off'\nshare = 0.01\nfrom = 2015\n", "mine", {},
        catalogues(KANTELING_ROOT "/scenarios/data")));
    const auto again = settings_from(
        sim::parse_documents(settings.scenario.resolved, "resolved", {}, catalogues(KANTELING_ROOT "/scenarios/data")));
    REQUIRE(again.settings.templates.uses.size() == 1);
    CHECK(again.settings.templates.uses[0].third == Third::well_off);
    CHECK(again.settings.templates.uses[0].share == .01);
    CHECK(again.settings.templates.uses[0].from == then);
    CHECK(again.scenario.resolved == settings.scenario.resolved);
}

TEST_CASE(
    "what can have no effect is said: a template without its processes, a trust that nobody begins, homes that are not there") {
    const auto warnings = [](const std::string& text) {
        std::string all;
        for (const auto& warning :
             settings_from(sim::parse_documents(text, "mine", {}, catalogues(KANTELING_ROOT "/scenarios/data")))
                 .scenario.warnings)
            all += warning.what.en + "\n";
        return all;
    };
    using Catch::Contains;
    const std::string begin = "[scenario]\nname = 'x'\n";
    CHECK(warnings(begin) == "");
    CHECK_THAT(warnings(begin + "[schedule]\noff = ['commons']\n[[template]]\nuse = 'wanningstate'\nfrom = 2015\n"),
               Contains("has no effect on commons"));
    CHECK_THAT(warnings(begin + "[run]\nuntil = 2010\n[[template]]\nuse = 'wanningstate'\nfrom = 2015\n"),
               Contains("the run ends with 2010"));
    CHECK_THAT(warnings(begin + "[commons]\nleaders = 0\n"), Contains("nobody begins"));
    CHECK_THAT(warnings(begin + "[housing]\nassociations = {1945 = 0.1, 2000 = 0}\n"),
               Contains("housing.conversion has no effect"));
}

TEST_CASE("dwellings cannot belong to two at once") {
    const auto read = [](const std::string& text) {
        return settings_from(sim::parse_documents("[scenario]\nname = 'x'\n" + text, "mine", {}, catalogues(KANTELING_ROOT "/scenarios/data")));
    };
    CHECK_THROWS_WITH(read("[housing]\nassociations = 0.6\nowners = 0.7\n"), Catch::Contains("together more than all dwellings"));
    CHECK_NOTHROW(read("[housing]\nassociations = 0.3\nowners = 0.7\n"));
}
