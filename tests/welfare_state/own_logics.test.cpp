#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <vector>

#include "models/welfare_state/settings_reading.hpp"
#include "sim/checksum.hpp"
#include "tests/welfare_state/standard.hpp"
#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

const std::string data = project + "scenarios/data";

ReadSettings read(const std::string& text, const std::vector<sim::Setting>& settings = {}) {
    return settings_from(sim::parse_documents(text, "x.toml", settings, catalogues(data)));
}
Logic read_logic(const std::string& name, const std::string& text, const std::vector<sim::Setting>& settings = {}) {
    const LogicSettings logics = read(text, settings).settings.logic;
    return logics[find(logics, name).value()];
}

/// What a scenario is refused for; empty where it is not.
std::string refusal(const std::string& text, sim::Language language = sim::Language::english) {
    try {
        read(text);
    } catch (const sim::InputError& error) {
        return error.message(language);
    }
    return {};
}

std::vector<std::string> names_in(const std::string& text) {
    std::vector<std::string> names;
    for (const Logic& logic : read(text).settings.logic.all) names.push_back(logic.name);
    return names;
}

/// All numbers of a logic as a scenario states them.
std::string stated(Logic logic) {
    std::string text;
    for (int word = 0; word < logic_words; ++word)
        text += fmt::format("{} = {}\n", words_of_a_logic()[word].key, number_of(logic, word));
    return text;
}

/// Series in TOML.
std::string knots_of(const std::string& name) {
    std::string knots;
    for (const auto& [year, weight] : standard_eras().weights[static_cast<std::size_t>(id_of(name))].knots())
        knots += fmt::format("{}{} = {}", knots.empty() ? "" : ", ", year, weight);
    return "{ " + knots + " }";
}

/// The smallest whole run, or that of a scenario over it.
std::string results_of_run(const std::string& text, int until = 1960) {
    const std::vector<sim::Setting> small = {
        {"run.persons_per_agent", "3700"}, {"places.least_citizens", "20"}, {"run.until", std::to_string(until)}};
    const sim::Workers workers(2);
    const Prepared world = prepare_text(text, "x.toml", small, data);
    sim::Results results = results_of(world, {run_replicate(world, 0, Level::places, workers)}, Level::places);
    // All but the weights of the logics by name: there another name is another place.
    const auto by_logic = [](const sim::Outcome& outcome) { return std::ranges::count(outcome.axes, "logic") > 0; };
    for (std::size_t i = results.outcomes.size(); i-- > 0;) {
        if (!by_logic(results.outcomes[i])) continue;
        results.outcomes.erase(results.outcomes.begin() + static_cast<std::ptrdiff_t>(i));
        results.runs[0].outcomes.erase(results.runs[0].outcomes.begin() + static_cast<std::ptrdiff_t>(i));
    }
    std::erase_if(results.dimensions, [](const sim::Dimension& dimension) { return dimension.name == "logic"; });
    return sim::data_checksum(results);
}

} // namespace

TEST_CASE("a logic takes over whatever it does not state from the one that it is based on") {
    const Logic law = read_logic("law", "[logic.law]\nbased_on = 'lifeworld'\nlegality = 0.8\nclaim_target = 0.2");
    Dispositions expected = of("lifeworld");
    expected.strength[static_cast<int>(Disposition::legality)] = .8;
    CHECK(law.dispositions == expected);
    CHECK(law.claim_target == .2);
    CHECK(law.pillar_gate == 0);
    CHECK(law.based_on == "lifeworld");
    CHECK(law.title.en.empty()); // a name is one's own
    CHECK(read_logic("right", "[logic.right]\nbased_on = 'professional'").demand_led == 1);
}

TEST_CASE("a logic follows what its parent has become, in a file or by a setting, over generations") {
    const std::string heirs = "[logic.grandchild]\nbased_on = 'child'\n[logic.child]\nbased_on = 'lifeworld'\ntrust = 0.5\n";
    CHECK(read_logic("grandchild", heirs).dispositions[Disposition::trust] == .5);
    CHECK(read_logic("grandchild", heirs).dispositions[Disposition::rules] == .1);
    CHECK(read_logic("grandchild", heirs + "[logic.lifeworld]\nrules = '0.3 share'").dispositions[Disposition::rules] == .3);
    CHECK(read_logic("grandchild", heirs, {{"logic.lifeworld.rules", ".35"}}).dispositions[Disposition::rules] == .35);
    CHECK(read_logic("grandchild", heirs, {{"logic.child.trust", "0.1"}}).dispositions[Disposition::trust] == .1);
    CHECK(read_logic("grandchild", heirs, {{"logic.lifeworld.trust", "0.1"}}).dispositions[Disposition::trust] == .5);
    CHECK(read_logic("child", heirs, {{"logic.child.based_on", "managerial"}}).dispositions[Disposition::control] == .9);
    CHECK(read_logic("mine", "", {{"logic.mine.based_on", "burger"}}).dispositions == of("burger"));
    CHECK(read_logic("mine", "", {{"logic.mine", "{ based_on = 'burger', trust = 0 }"}}).dispositions[Disposition::trust] == 0);
}

TEST_CASE("a logic may state all of itself") {
    CHECK(read_logic("own", "[logic.own]\n" + stated(logic_of("consumer"))).dispositions == of("consumer"));
    CHECK(read_logic("own", "[logic.own]\nbased_on = ''\n" + stated(logic_of("consumer"))).claim_target == .73);
}

TEST_CASE("a logic stands right behind the one that it is based on, whatever the order of writing") {
    const std::vector<std::string> names =
        names_in("[logic.b]\nbased_on = 'a'\n[logic.c]\nbased_on = 'charity'\n[logic.a]\nbased_on = 'charity'\n[logic.own]\n"
                 + stated(logic_of("burger")));
    CHECK(names
          == std::vector<std::string>{"charity", "c", "a", "b", "professional", "managerial", "lifeworld", "system_pure",
                                      "lifeworld_pure", "burger", "consumer", "own"});
}

TEST_CASE("a logic equal to one of the catalogue, used in its place, gives the same bytes") {
    const std::string baseline = results_of_run("scenario.name = 'x'");
    for (const std::string name : {"charity", "professional", "managerial"}) {
        const std::string heir = "[logic.heir]\nbased_on = '" + name + "'\n";
        CHECK(results_of_run(heir) == baseline); // it rules nowhere
        CHECK(results_of_run(heir + "[regime]\nheir = " + knots_of(name) + "\n" + name + " = {}") == baseline);
    }
    const std::string lifeworld = "[regime]\ncharity = { 1945 = 1, 1950 = 0 }\nprofessional = 0\nmanagerial = 0\n";
    const std::string rooted = results_of_run(lifeworld + "lifeworld = { 1945 = 0, 1950 = 1 }");
    CHECK(rooted != baseline); // and it would notice another logic
    CHECK(
        results_of_run(lifeworld + "lifeworld = {}\nown = { 1945 = 0, 1950 = 1 }\n[logic.own]\n" + stated(logic_of("lifeworld")))
        == rooted);
}

TEST_CASE("a resolved scenario with a logic of its own gives the same again") {
    const std::string text = "[logic.law]\nbased_on = 'lifeworld'\nlegality = 0.8\ntitle = { en = 'Law', nl = 'Recht' }\n"
                             "[logic.first]\nbased_on = 'charity'\n[logic.charity]\ncontrol = 0.9\n"
                             "[regime]\ncharity = { 1945 = 0.5, 1955 = 0 }\nlaw = { 1945 = 0.5, 1955 = 0.8 }\nlifeworld = {}\n"
                             "[[change]]\nfrom = 1950\nset = { 'logic.law.trust' = 0.2, 'regime.first' = 0.1 }\n";
    const std::string resolved = read(text).scenario.resolved;
    CHECK(read(resolved).scenario.resolved == resolved);
    CHECK(read_logic("law", resolved).title.nl == "Recht");
    CHECK(read_logic("first", resolved).dispositions[Disposition::control] == .9);
    CHECK(results_of_run(resolved, 1952) == results_of_run(text, 1952));
}

TEST_CASE("the catalogues are among the files that were read") {
    const Prepared world = prepared({.persons_per_agent = 3700, .until = 1945, .least_citizens = 20});
    CHECK(world.scenario.catalogues
          == std::vector<std::string>{project + "scenarios/logics.toml", project + "scenarios/eras.toml",
                                       project + "scenarios/programmes.toml"});
    for (const std::string& file : world.scenario.catalogues) CHECK(std::ranges::count(world.files, file) == 1);
}

TEST_CASE("what a logic is based on must be there") {
    CHECK(refusal("[logic.law]\nbased_on = 'lifewrld'")
          == "x.toml:2:1: logic.law.based_on = \"lifewrld\": there is no such logic (did you mean 'lifeworld'?)");
    CHECK(
        refusal("[logic.law]\nbased_on = 'nothing of the kind'")
        == "x.toml:2:1: logic.law.based_on = \"nothing of the kind\": there is no such logic (there are: charity, professional, "
           "managerial, lifeworld, system_pure, lifeworld_pure, burger, consumer)");
    CHECK(refusal("[logic.law]\nbased_on = 'lifewrld'", sim::Language::dutch)
          == "x.toml:2:1: logic.law.based_on = \"lifewrld\": zo'n logica is er niet (bedoelde u 'lifeworld'?)");
    CHECK_THAT(refusal("[logic.law]\nbased_on = 3"), Catch::Contains("x.toml:2:1: logic.law.based_on = 3 is not a text"));
}

TEST_CASE("logics that are based on each other are refused once, with the way round") {
    CHECK(refusal("[logic.a]\nbased_on = 'b'\n[logic.b]\nbased_on = 'c'\n[logic.c]\nbased_on = 'a'\n[logic.d]\nbased_on = 'a'")
          == "x.toml:2:1: based_on goes round in a circle: a -> b -> c -> a");
    CHECK(refusal("[logic.a]\nbased_on = 'a'") == "x.toml:2:1: based_on goes round in a circle: a -> a");
}

TEST_CASE("a logic that is not based on another must state all, and what is missing is named") {
    std::string text = "[logic.own]\n" + stated(logic_of("consumer"));
    text.replace(text.find("trust"), std::string("trust = 0.4\n").size(), "");
    CHECK(refusal(text) == "x.toml:1:8: the logic 'own' is not based on another, so it must state all of itself; missing: trust");
    CHECK_THAT(refusal("[logic.manageral]\nrules = 0.3"),
               Catch::Contains("x.toml:1:8: the logic 'manageral' (did you mean 'managerial'?) is not based on another")
                   && Catch::Contains("missing: control, mastery, risk, ") && Catch::EndsWith("pillar_gate, demand_led"));
    CHECK_THAT(refusal("[logic.own]"), Catch::Contains("missing: rules, control"));
}

TEST_CASE("dispositions that are unknown, no number or outside 0 and 1 are refused") {
    const std::string law = "[logic.law]\nbased_on = 'lifeworld'\n";
    CHECK(refusal(law + "legalty = 0.8")
          == "x.toml:3:1: unknown parameter 'logic.law.legalty' (did you mean 'logic.law.legality'?)");
    CHECK(refusal(law + "legality = 1.4") == "x.toml:3:1: logic.law.legality = 1.4 is out of range: least 0, most 1 [share]");
    CHECK(refusal(law + "legality = -0.1") == "x.toml:3:1: logic.law.legality = -0.1 is out of range: least 0, most 1 [share]");
    CHECK(refusal(law + "legality = true") == "x.toml:3:1: logic.law.legality = true is not a number [share]");
    CHECK_THAT(refusal("logic.law = 3"), Catch::Contains("x.toml:1:7: unknown parameter 'logic.law' (in [logic]: charity, "));
}

TEST_CASE("a logic has a name in small letters that means nothing else") {
    const auto named = [](const std::string& name) { return refusal("[logic." + name + "]\nbased_on = 'charity'"); };
    for (const std::string name : {"law", "law_2", "a"}) CHECK(named(name).empty());
    for (const std::string name : {"Law", "2_laws", "_law", "law-2", "'the law'", "''"})
        CHECK_THAT(named(name), Catch::Contains("x.toml:1:8: a logic cannot be called '")
                                    && Catch::Contains("lower-case letters, digits and _, a letter first"));
}

TEST_CASE("there are at most 16 logics") {
    const auto own = [](int number) {
        std::string text;
        for (int logic = 1; logic <= number; ++logic) text += fmt::format("[logic.own_{}]\nbased_on = 'charity'\n", logic);
        return text;
    };
    CHECK(refusal(own(8)).empty());
    for (const int number : {9, 12, 1000})
        CHECK(refusal(own(number)) == "x.toml:17:8: 'own_9' is a logic too many: 16 at most, with those of the catalogue");
}

TEST_CASE("a weight for a logic that is not there is refused") {
    CHECK(refusal("[regime]\nlifewrld = 0.3")
          == "x.toml:2:1: unknown parameter 'regime.lifewrld' (did you mean 'regime.lifeworld'?)");
    CHECK_THAT(refusal("[regime]\nneighbourhood_law = 0.3"),
               Catch::Contains("x.toml:2:1: unknown parameter 'regime.neighbourhood_law' (in [regime]: charity, professional, "));
    CHECK_THAT(refusal("[[change]]\nfrom = 2000\nset = { 'regime.law' = 0.3 }"),
               Catch::Contains("unknown parameter 'regime.law'"));
    CHECK_THAT(refusal("[regime]\nlifeworld = { 2000 = 1.5 }"), Catch::Contains("out of range: least 0, most 1"));
}

TEST_CASE("weights that do not sum to 1 get a warning that names the first year") {
    const auto warnings = [](const std::string& text) { return read(text).scenario.warnings; };
    CHECK(warnings("").empty());
    CHECK(warnings("[regime]\nprofessional = { 1945 = 0.005, 1955 = 0.20, 1965 = 0.60, 1975 = 0.85, 1985 = 0.60, 1995 = 0.35, "
                   "2005 = 0.2 }")
              .empty());
    const auto given = warnings("[regime]\nlifeworld = { 1985 = 0, 1995 = 0.5 }\nburger = 0");
    REQUIRE(given.size() == 1);
    CHECK(given[0].where == sim::Where{"x.toml", 3, 1}); // the last word on it
    CHECK(given[0].what.en == "[regime]: the weights of the logics sum to 1.5 in 1995; they are brought to 1");
    CHECK(given[0].what.nl == "[regime]: de gewichten van de logica's zijn samen 1.5 in 1995; ze worden tot 1 gebracht");
    const auto dated = warnings("[[change]]\nfrom = 2030\nset = { 'regime.lifeworld' = 0.6 }");
    REQUIRE(dated.size() == 1);
    CHECK_THAT(dated[0].what.en, Catch::Contains("sum to 1.25 in 2030"));
}

TEST_CASE("a year in which no logic has weight is refused") {
    CHECK(refusal("[regime]\nprofessional = 0\ncharity = { 1945 = 1, 1950 = 0 }\nmanagerial = { 1950 = 0, 1960 = 1 }")
          == "x.toml:4:1: [regime]: no logic has weight in 1950");
    CHECK(refusal("[regime]\ncharity = {}\nprofessional = {}\nmanagerial = {}\nlifeworld = {}")
          == "x.toml:5:1: no logic has weight in any year: [regime] needs one, such as charity = { 1945 = 1 }");
    CHECK_THAT(
        refusal("[[change]]\nfrom = 1950\nset = { 'regime.charity' = 0, 'regime.professional' = 0, 'regime.managerial' = 0, "
                "'regime.lifeworld' = 0 }"),
        Catch::Contains("no logic has weight in 1950"));
}

TEST_CASE("what a logic is based on has no effect where all of it was stated before, which is said") {
    const auto idle = read("[logic.charity]\nbased_on = 'lifeworld'").scenario.warnings;
    REQUIRE(idle.size() == 1);
    CHECK(idle[0].what.en == "logic.charity.based_on has no effect: all numbers of this logic were stated before");
    CHECK(read(read("[logic.law]\nbased_on = 'lifeworld'").scenario.resolved).scenario.warnings.empty());
}

TEST_CASE("all that is wrong with logics and the rest of a scenario is said at once") {
    CHECK(refusal("[logic.law]\nbased_on = 'lifewrld'\nrules = 2\n[ties]\nmuver = 3")
          == "x.toml:3:1: logic.law.rules = 2 is out of range: least 0, most 1 [share]\n"
             "x.toml:5:1: unknown parameter 'ties.muver' (did you mean 'ties.mover'?)\n"
             "x.toml:2:1: logic.law.based_on = \"lifewrld\": there is no such logic (did you mean 'lifeworld'?)");
}
