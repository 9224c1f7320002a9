#include "sim/scenario.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/scenario_world.hpp"

using namespace sim;

TEST_CASE("a scenario sets what it names and leaves the rest at its default") {
    World world;
    const Scenario scenario = world.parse(R"(
        [scenario]
        name = "test"
        title = { nl = "Proef", en = "Trial" }
        [partnering]
        chance = 0.03
        alone = { 1945 = 0.01, 1980 = 0.08, "1980.5" = 0.09 }
        [homes]
        open = false
        place = "Gouda"
        beds = 12
        [schedule]
        off = ["moving"]
    )");
    CHECK(scenario.name == "test");
    CHECK(scenario.title.nl == "Proef");
    CHECK(scenario.title.en == "Trial");
    CHECK(scenario.question.en.empty());
    CHECK(scenario.off == std::vector<std::string>{"moving"});
    CHECK(scenario.files.empty());
    CHECK(scenario.warnings.empty());
    CHECK(world.chance == 0.03);
    CHECK(world.alone == Series{{1945, 0.01}, {1980, 0.08}, {1980.5, 0.09}});
    CHECK_FALSE(world.is_open);
    CHECK(world.place == "Gouda");
    CHECK(world.beds == 12);
    CHECK(world.moving == 0.2);
}

TEST_CASE("a scenario without a name is called after its file") {
    CHECK(parse_scenario("", "scenarios/cut.toml", {}, World().parameters(), {}).name == "cut");
}

TEST_CASE("numbers may be whole, or written with their unit") {
    World world;
    world.parse("partnering.chance = 1\nmoving.chance = '0.03 1/month'\nmoving.patience = ' 40   years '\nhomes.beds = '7 beds'\n"
                "partnering.alone = { 1950 = '0.5 1/month' }");
    CHECK(world.chance == 1);
    CHECK(world.moving == 0.03);
    CHECK(world.patience == 40);
    CHECK(world.beds == 7);
    CHECK(world.alone == Series{{1950, 0.5}});
}

TEST_CASE("a plain number for a series holds in all years") {
    World world;
    world.parse("partnering.alone = 0.3");
    CHECK(world.alone.at(1900) == 0.3);
    CHECK(world.alone.at(2100) == 0.3);
}

TEST_CASE("settings win over the files") {
    World world;
    const Scenario scenario =
        world.parse("partnering.chance = 0.3\nhomes.place = 'Gouda'", {{"partnering.chance", "0.4"},
                                                                       {"partnering.chance", "0.5"},
                                                                       {"homes.place", "Den Haag"},
                                                                       {"partnering.alone", "{1950 = 0.1, 1960 = 0.2}"},
                                                                       {"homes.open", "false"},
                                                                       {"schedule.off", "['ageing']"},
                                                                       {"scenario.name", "mine"}});
    CHECK(world.chance == 0.5);
    CHECK(world.place == "Den Haag");
    CHECK(world.alone.at(1955) == Approx(0.15));
    CHECK_FALSE(world.is_open);
    CHECK(scenario.off == std::vector<std::string>{"ageing"});
    CHECK(scenario.name == "mine");
}

TEST_CASE("what is based on another file goes over it, link by link") {
    const Folder folder;
    folder.file("base/first.toml",
                "[scenario]\ntitle = {nl = 'Eerste', en = 'First'}\n[partnering]\nchance = 0.1\n[moving]\nchance = 0.1\n"
                "patience = 1\n[schedule]\noff = ['moving']\n[[change]]\nfrom = 2000\nset = {\"moving.patience\" = 5}\n");
    folder.file("second.toml", "based_on = 'base/first.toml'\n[partnering]\nchance = 0.2\n[moving]\nchance = 0.2\n");
    const std::string path =
        folder.file("third.toml", "based_on = 'second.toml'\n[partnering]\nchance = 0.3\n[schedule]\noff = ['ageing']\n"
                                  "[[change]]\nfrom = 2000\nset = {\"moving.patience\" = \"+100 %\"}\n");
    World world;
    const Scenario scenario = world.read(path);
    CHECK(world.patience == 1);
    CHECK(world.moving == 0.2);
    CHECK(world.chance == 0.3);
    CHECK(scenario.name == "third");
    CHECK(scenario.title.en.empty());
    CHECK(scenario.off == std::vector<std::string>{"ageing"});
    CHECK(scenario.files == std::vector<std::string>{path, folder.path() + "/second.toml", folder.path() + "/base/first.toml"});
    apply(scenario.changes, Month::january(2000), world.parameters());
    CHECK(world.patience == 10); // the base's change first
}

TEST_CASE("a scenario and what it is based on go over the catalogues") {
    const Folder folder;
    const std::vector<std::string> catalogues = {
        folder.file("first.toml", "[partnering]\nchance = 0.1\n[moving]\nchance = 0.1\npatience = 1\n"),
        folder.file("second.toml", "[moving]\nchance = 0.2\npatience = 2\n[homes]\nbeds = 7")};
    folder.file("base.toml", "[moving]\nchance = 0.3\npatience = 3\n");
    const std::string path = folder.file("top.toml", "based_on = 'base.toml'\n[moving]\nchance = 0.4\n");
    World world;
    const Scenario scenario = scenario_of(read_documents(path, {{"homes.beds", "8"}}, catalogues), world.parameters(), {});
    CHECK(world.chance == 0.1);
    CHECK(world.patience == 3);
    CHECK(world.moving == 0.4);
    CHECK(world.beds == 8);
    CHECK(scenario.name == "top");
    CHECK(scenario.files == std::vector<std::string>{path, folder.path() + "/base.toml"});
    CHECK(scenario.catalogues == catalogues);
    CHECK(scenario.stated.at("moving.chance").where == Where{path, 3, 1});
    CHECK(scenario.stated.at("homes.beds").where == Where{"command line"});
    CHECK(scenario.stated.at("moving.chance").order < scenario.stated.at("homes.beds").order);
    CHECK(scenario.stated.count("partnering.alone") == 0);
    World again;
    CHECK(scenario_of(parse_documents(scenario.resolved, "again", {}, catalogues), again.parameters(), {}).resolved
          == scenario.resolved);
}

TEST_CASE("what follows from what was stated is worked out before dated changes") {
    World world;
    const auto documents =
        parse_documents("moving.chance = 0.4\n[[change]]\nfrom = 2000\nset = { 'partnering.chance' = '+10 %' }", "x", {});
    const auto twice = [&](const Stated& stated, Problems&) {
        if (stated.count("moving.chance")) world.chance = 2 * world.moving;
    };
    const Scenario scenario = scenario_of(documents, world.parameters(), {}, twice);
    CHECK(world.chance == 0.8);
    CHECK_THAT(scenario.resolved, Catch::Contains("partnering.chance = 0.8"));
    CHECK_THAT(scenario.resolved, Catch::Contains("+10 %"));
    const auto wrong = [](const Stated& stated, Problems& problems) {
        problems.add(stated.at("moving.chance").where, {"no", "nee"});
    };
    CHECK_THROWS_WITH(scenario_of(documents, world.parameters(), {}, wrong), Catch::Contains("x:1:8: no"));
}

TEST_CASE("a text in one language stands for both") {
    const Scenario scenario = World().parse("scenario.title = 'Trial'");
    CHECK(scenario.title.en == "Trial");
    CHECK(scenario.title.nl == "Trial");
}

TEST_CASE("a change keeps what it says of itself, in order of date, and one that says nothing is silent") {
    const Scenario scenario = World().parse("[[change]]\nfrom = 2030\nset = { 'homes.beds' = 7 }\nwhy = 'fewer homes'\n"
                                            "[[change]]\nfrom = 2015\nset = { 'homes.beds' = 9 }\nsource = 'the law'\n"
                                            "[[change]]\nfrom = 2020\nset = { 'homes.beds' = 8 }\n");
    REQUIRE(scenario.reasons.size() == 2);
    CHECK(scenario.reasons[0].from == Month::january(2015));
    CHECK(scenario.reasons[0].source == "the law");
    CHECK(scenario.reasons[0].why.empty());
    CHECK(scenario.reasons[1].why == "fewer homes");
}

TEST_CASE("dated changes come into force in their month, in order of date") {
    World world;
    const Scenario scenario = world.parse(R"(
        partnering.chance = 0.1
        [[change]]
        from = "2015-07"
        set = { "partnering.chance" = "-50 %", homes.beds = 50 }
        why = "a reason"
        source = "an authority"
        [[change]]
        from = 2010
        set = { partnering.chance = "0.4 1/month", "homes.beds" = "+50 %" }
    )");
    const auto reached = [&](Month month) { apply(scenario.changes, month, world.parameters()); };
    REQUIRE(scenario.changes.size() == 4);
    CHECK(std::ranges::is_sorted(scenario.changes, {}, &DatedChange::from));
    reached(Month::january(2009));
    CHECK(world.chance == 0.1);
    reached(Month::january(2010));
    CHECK(world.chance == 0.4);
    CHECK(world.beds == 60);
    reached({Month::january(2015).index + 5});
    CHECK(world.chance == 0.4);
    reached({Month::january(2015).index + 6});
    CHECK(world.chance == 0.2);
    CHECK(world.beds == 50);
}

TEST_CASE("changes of series are in the series itself") {
    World world;
    const Scenario scenario = world.parse(R"(
        partnering.alone = { 1950 = 0, 2000 = 0.5 }
        [[change]]
        from = 1975
        set = { "partnering.alone" = "-20 %" }
        [[change]]
        from = 1990
        set = { "partnering.alone" = 0.1 }
    )");
    CHECK(scenario.changes.empty());
    CHECK(world.alone.at(1974) == Approx(0.24));
    CHECK(world.alone.at(1975) == Approx(0.2));
    CHECK(world.alone.at(1980) == Approx(0.24));
    CHECK(world.alone.at(1990) == 0.1);
    CHECK(world.alone.at(2040) == 0.1);
}

TEST_CASE("a change without effect deserves a warning") {
    const Scenario scenario = World().parse(R"(
        [[change]]
        from = 2015
        set = { "partnering.chance" = 0.05, "moving.chance" = "+0 %", "homes.beds" = 40, "partnering.alone" = 0.1 }
        [[change]]
        from = 1970
        set = { "partnering.alone" = 0.1, "moving.patience" = 4 }
    )");
    REQUIRE(scenario.warnings.size() == 4);
    CHECK(scenario.warnings[0].where == Where{"x.toml", 4, 17});
    CHECK(scenario.warnings[3].what.en.starts_with("partnering.alone")); // by then
    CHECK(scenario.warnings[1].what.en == "moving.chance has this value already: the change cannot have any effect");
    CHECK(scenario.changes.size() == 1);
}

TEST_CASE("a change that a shorter run leaves out is a warning") {
    World world;
    const Scenario scenario = world.parse("[[change]]\nfrom = 2015\nset = {\"moving.chance\" = 0.5}\n", {{"run.until", "1960"}});
    CHECK(scenario.changes.empty());
    REQUIRE(scenario.warnings.size() == 1);
    CHECK(InputError(scenario.warnings).message(Language::english)
          == "x.toml:2:1: the run ends before this change, in December 1960: left out");
    CHECK(World().parse(scenario.resolved).warnings.empty());
}

TEST_CASE("the resolved text gives the same scenario without any other file") {
    const Folder folder;
    folder.file(
        "base.toml",
        "partnering.chance = 0.1\n[[change]]\nfrom = '1999-12'\nset = {partnering.chance = '-7 %', partnering.alone = 0.6}\n");
    const std::string path = folder.file("x.toml", R"(
        based_on = "base.toml"
        run.seed = 9223372036854775807
        moving.chance = 0.1234567890123456789
        moving.patience = 1e300
        homes.place = "a \"b\" \\ \n \u0001 é"
        partnering.alone = { 1945 = 0.1, 1980 = 0.2, "1980.0" = 0.3, "1980.5" = 0.7, "1990.0833333333333" = 1 }
        [scenario]
        name = "with \"quotes\""
        title = { nl = "één", en = "one" }
        question = { nl = "waarom?", en = "why?" }
        look_at = { nl = "daar", en = "there" }
        [schedule]
        off = ["moving", "ageing"]
        [[change]]
        from = 2015
        set = { "partnering.chance" = "+3.3 %", "homes.beds" = 7, "partnering.alone" = "-10 %" }
        why = '''a
        reason'''
        source = "an authority"
    )");
    World world, again;
    const Scenario scenario = world.read(path, {{"moving.chance", "0.3333333333333333"}});
    const Scenario copy = again.parse(scenario.resolved);
    CHECK(copy.resolved == scenario.resolved);
    CHECK(again.state() == world.state());
    CHECK(again.alone == world.alone);
    CHECK(again.seed == world.seed);
    CHECK(again.place == world.place);
    CHECK(copy.name == scenario.name);
    CHECK(copy.title.nl == "één");
    CHECK(copy.question.en == "why?");
    CHECK(copy.look_at.nl == "daar");
    CHECK(copy.off == scenario.off);
    REQUIRE(copy.changes.size() == scenario.changes.size());
    REQUIRE(copy.changes.size() == 3);
    for (std::size_t change = 0; change < copy.changes.size(); ++change) {
        CHECK(copy.changes[change].from == scenario.changes[change].from);
        CHECK(copy.changes[change].parameter == scenario.changes[change].parameter);
        CHECK(copy.changes[change].value == scenario.changes[change].value);
    }
    CHECK(scenario.resolved.find("why = \"a\\u000A        reason\"") != std::string::npos);
}

TEST_CASE("a change of a file that was overruled by a setting is a share of the setting") {
    World world;
    const Scenario scenario =
        world.parse("[[change]]\nfrom = 2015\nset = {moving.chance = '-50 %'}\n", {{"moving.chance", "0.8"}});
    apply(scenario.changes, Month::january(2015), world.parameters());
    CHECK(world.moving == 0.4);
}
