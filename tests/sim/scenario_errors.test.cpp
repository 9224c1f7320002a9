#include <catch2/catch.hpp>

#include "tests/sim/scenario_world.hpp"

using Catch::Contains;

namespace {

std::string change(const std::string& set, const std::string& from = "2015") {
    return "[[change]]\nfrom = " + from + "\nset = { " + set + " }\n";
}

} // namespace

TEST_CASE("a value out of range is refused with what is allowed") {
    CHECK(refusal("\n[partnering]\n  chance = 1.4")
          == "x.toml:3:3: partnering.chance = 1.4 is out of range: least 0, most 1 [1/month]");
    CHECK(refusal("moving.patience = -1") == "x.toml:1:8: moving.patience = -1 is out of range: least 0 [years]");
    CHECK(refusal("homes.beds = 0") == "x.toml:1:7: homes.beds = 0 is out of range: least 1 [beds]");
    CHECK(refusal("partnering.alone = { 1945 = 0.5, 1980 = 2 }")
          == "x.toml:1:34: partnering.alone in 1980 = 2 is out of range: least 0, most 1 [1/month]");
    CHECK(refusal("partnering.chance = 1.4", {}, sim::Language::dutch)
          == "x.toml:1:12: partnering.chance = 1.4 valt buiten het bereik: minstens 0, hoogstens 1 [1/month]");
}

TEST_CASE("an unknown name is refused with the nearest known one") {
    CHECK(refusal("[partnering]\nchanse = 0.1")
          == "x.toml:2:1: unknown parameter 'partnering.chanse' (did you mean 'partnering.chance'?)");
    CHECK(refusal("[partnring]\nchance = 0.1") == "x.toml:1:2: unknown parameter 'partnring' (did you mean 'partnering'?)");
    CHECK(refusal("partnering.allone = { 1945 = 1 }")
          == "x.toml:1:12: unknown parameter 'partnering.allone' (did you mean 'partnering.alone'?)");
    CHECK(refusal("partnering = 3") == "x.toml:1:1: unknown parameter 'partnering'");
    CHECK(refusal("homes.windows = 3") == "x.toml:1:7: unknown parameter 'homes.windows' (in [homes]: beds, open, place)");
    CHECK(refusal("partnering.chance.low = 0.1") == "x.toml:1:12: partnering.chance = { low = 0.1 } is not a number [1/month]");
    CHECK(refusal("scenario.tittle = 'x'") == "x.toml:1:10: unknown key 'tittle' (did you mean 'title'?)");
    CHECK(refusal("schedule.on = []") == "x.toml:1:10: unknown key 'on' (allowed: off)");
    CHECK(refusal("schedule.off = ['movin']")
          == "x.toml:1:17: there is no process 'movin' that can be off (did you mean 'moving'?)");
    CHECK(refusal("schedule.off = ['movin']", {}, sim::Language::dutch)
          == "x.toml:1:17: er is geen proces 'movin' dat uit kan (bedoelde u 'moving'?)");
}

TEST_CASE("a value of the wrong kind is refused with the kind it must be") {
    CHECK(refusal("partnering.chance = true") == "x.toml:1:12: partnering.chance = true is not a number [1/month]");
    CHECK(refusal("partnering.chance = 'often'") == "x.toml:1:12: partnering.chance = \"often\" is not a number [1/month]");
    CHECK(refusal("partnering.chance = '0.1'") == "x.toml:1:12: partnering.chance = \"0.1\" is not a number [1/month]");
    CHECK(refusal("homes.beds = 1.5") == "x.toml:1:7: homes.beds = 1.5 is not a whole number [beds]");
    CHECK(refusal("homes.beds = 2.0") == "x.toml:1:7: homes.beds = 2.0 is not a whole number [beds]");
    CHECK(refusal("homes.open = 1") == "x.toml:1:7: homes.open = 1 is not true or false");
    CHECK(refusal("homes.place = 1") == "x.toml:1:7: homes.place = 1 is not a text in quotes");
    CHECK(refusal("partnering.alone = [1]") == "x.toml:1:12: partnering.alone = [ 1 ] is not a number [1/month]");
    CHECK(refusal("schedule.off = 'moving'") == "x.toml:1:10: off = \"moving\" is not a list");
    CHECK(refusal("scenario.title = 3") == "x.toml:1:10: title = 3 is not a table");
    CHECK(refusal("scenario = 1\nschedule = 2\nchange = 3\nbased_on = 4")
          == "x.toml:4:1: based_on = 4 is not a text in quotes\nx.toml:1:1: scenario = 1 is not a table\n"
             "x.toml:2:1: schedule = 2 is not a table\nx.toml:3:1: change = 3 is not a list");
    CHECK(refusal("scenario.title = { nl = 'x' }") == "x.toml:1:10: title is missing its text in 'en'");
}

TEST_CASE("a percentage outside a change is told where it belongs") {
    CHECK(refusal("partnering.chance = '-10 %'")
          == "x.toml:1:12: partnering.chance = \"-10 %\" is a percentage: only a [[change]] takes one, of the value in force by "
             "then; "
             "write the value itself here [1/month]");
}

TEST_CASE("a wrong unit is refused with the right one") {
    CHECK(refusal("partnering.chance = '0.03 1/year'")
          == "x.toml:1:12: partnering.chance = \"0.03 1/year\" has the wrong unit: it must be 1/month");
    CHECK(refusal("partnering.alone = { 1945 = '1 1/year' }", {}, sim::Language::dutch)
          == "x.toml:1:22: partnering.alone in 1945 = \"1 1/year\" heeft de verkeerde eenheid: het moet 1/month zijn");
}

TEST_CASE("numbers that are none are refused") {
    CHECK_THAT(refusal("moving.patience = inf"), Contains("moving.patience = inf is not a finite number"));
    CHECK_THAT(refusal("moving.patience = nan"), Contains("moving.patience = nan is not a finite number"));
    CHECK_THAT(refusal("partnering.alone = { 1945 = nan }"), Contains("partnering.alone in 1945 = nan is not a finite number"));
    CHECK_THAT(refusal("moving.patience = '1e999 years'"), Contains("is not a number [years]"));
    CHECK_THAT(refusal(change("moving.patience = '+1e308 %'") + change("moving.patience = '+1e308 %'")),
               Contains("moving.patience = inf is not a finite number"));
}

TEST_CASE("years of a series are years") {
    CHECK(refusal("partnering.alone = { soon = 0.1 }")
          == "x.toml:1:22: partnering.alone: 'soon' is not a year such as 1980, or \"1980.5\" in quotes");
    CHECK_THAT(refusal("partnering.alone = { 1980.5 = 0.1 }"), Contains("in quotes"));
    CHECK_THAT(refusal("partnering.alone = { 123456 = 0.1 }"), Contains("is not a year"));
}

TEST_CASE("a change must say when and what, and nothing else") {
    CHECK(refusal("[[change]]\nset = { moving.chance = 0.1 }") == "x.toml:1:1: a change needs a date: from = 2015");
    CHECK(refusal("[[change]]\nfrom = 2015") == "x.toml:1:1: a change needs to change something: set = { ... }");
    CHECK(refusal("change = [ 3 ]") == "x.toml:1:12: change = 3 is not a table");
    CHECK(refusal(change("moving.chance = 0.1") + "wy = 'x'") == "x.toml:4:1: unknown key 'wy' (did you mean 'why'?)");
    CHECK(refusal(change("moving.chance = 0.1") + "why = 1") == "x.toml:4:1: why = 1 is not a text in quotes");
    CHECK_THAT(refusal("[[change]]\nfrom = 2025-01"), Catch::EndsWith("(a month stands between quotes: from = \"2025-01\")"));
    CHECK(refusal("[[change]]\nfrom = 2015\nset = 1") == "x.toml:3:1: set = 1 is not a table");
    for (const std::string from :
         {"'soon'", "2015.5", "true", "'2015-13'", "'2015-00'", "'2015-7'", "2015-07-01", "'+215-07'", "123456"}) {
        CHECK_THAT(refusal(change("moving.chance = 0.1", from)),
                   Contains("is not a year such as 2015, or a month such as \"2015-07\"") || Contains("is outside the run"));
    }
}

TEST_CASE("a change outside the run is refused") {
    const auto outside = [](const std::string& from) { return refusal(change("moving.chance = 0.1", from)); };
    CHECK(outside("2041") == "x.toml:2:1: from = 2041 is outside the run, which goes from January 1945 to December 2040");
    CHECK(outside("'1944-12'")
          == "x.toml:2:1: from = \"1944-12\" is outside the run, which goes from January 1945 to December 2040");
    CHECK(outside("'2040-12'").empty());
    CHECK(outside("1945").empty());
    CHECK_THAT(refusal("run.until = 1960\n" + change("moving.chance = 0.1")), Contains("to December 1960"));
    CHECK(refusal("run.until = 1960\n" + change("moving.chance = 0.1"), {{"run.until", "2020"}}).empty());
}

TEST_CASE("a change must be possible during a run") {
    CHECK(refusal(change("run.seed = 3")) == "x.toml:3:13: run.seed cannot change during a run");
    CHECK(refusal(change("homes.open = false")) == "x.toml:3:15: homes.open cannot change during a run");
    CHECK_THAT(refusal(change("homes.place = 'x'"), {}, sim::Language::dutch),
               Contains("homes.place kan tijdens een run niet veranderen"));
}

TEST_CASE("a change is checked as any other value") {
    CHECK_THAT(refusal(change("\"partnering.chanse\" = 0.1")), Contains("did you mean 'partnering.chance'?"));
    CHECK(refusal(change("\"partnering.chance\" = 2"))
          == "x.toml:3:9: partnering.chance = 2 is out of range: least 0, most 1 [1/month]");
    CHECK_THAT(refusal(change("partnering.chance = '+3000 %'")), Contains("is out of range"));
    CHECK_THAT(refusal(change("partnering.alone = '+3000 %'")), Contains("is out of range"));
    CHECK_THAT(refusal(change("partnering.alone = 1.1")), Contains("is out of range"));
    CHECK_THAT(refusal(change("partnering.alone = { 2015 = 0.1 }")), Contains("is not a number"));
    CHECK_THAT(refusal(change("homes.beds = '+1 %'")), Contains("homes.beds = 40.4 is not a whole number [beds]"));
    CHECK_THAT(refusal(change("homes.beds = '+1e300 %'")), Contains("is not a whole number"));
    CHECK_THAT(refusal(change("homes.beds = 1.5")), Contains("homes.beds = 1.5 is not a whole number [beds]"));
    CHECK_THAT(refusal(change("moving.chance = '15 %'")), Contains("a percentage needs its sign, such as \"+15 %\""));
    CHECK_THAT(refusal(change("moving.chance = '-x %'")), Contains("is not a number"));
}

TEST_CASE("all problems are told at once, with those of the command line") {
    CHECK(refusal("moving.chance = 3\nhomes.open = 'x'\n" + change("moving.chanc = 0.1"),
                  {{"moving.patienc", "3"}, {"homes.beds", "many"}, {"scenario.name", "3"}, {"based_on", "x"}})
          == "x.toml:1:8: moving.chance = 3 is out of range: least 0, most 1 [1/month]\n"
             "x.toml:2:7: homes.open = \"x\" is not true or false\n"
             "command line: unknown parameter 'moving.patienc' (did you mean 'moving.patience'?)\n"
             "command line: homes.beds = \"many\" is not a number [beds]\n"
             "command line: name = 3 is not a text in quotes\n"
             "command line: unknown parameter 'based_on'\n"
             "x.toml:5:16: unknown parameter 'moving.chanc' (did you mean 'moving.chance'?)");
}

TEST_CASE("text that is not TOML is refused with its place, and settings are still checked") {
    CHECK(refusal("[moving\nchance = 0.1", {{"homes.beds", "0"}}).starts_with("x.toml:1:8: not valid TOML: "));
    CHECK_THAT(refusal("[moving\nchance = 0.1", {{"homes.beds", "0"}}), Contains("command line: homes.beds = 0 is out of range"));
}

TEST_CASE("problems of a base are told with those of what is based on it") {
    const Folder folder;
    const std::string base = folder.file("base.toml", "moving.chance = 3");
    const std::string path = folder.file("x.toml", "based_on = 'base.toml'\nhomes.beds = 0");
    CHECK_THROWS_WITH(World().read(path), base + ":1:8: moving.chance = 3 is out of range: least 0, most 1 [1/month]\n" + path
                                              + ":2:7: homes.beds = 0 is out of range: least 1 [beds]");
}

TEST_CASE("files that cannot be read are refused") {
    const Folder folder;
    CHECK_THROWS_WITH(World().read(folder.path() + "/none.toml"), "there is no file '" + folder.path() + "/none.toml'");
    CHECK_THROWS_WITH(World().read(folder.path()), "'" + folder.path() + "' is not a regular file");
    CHECK_THROWS_WITH(World().read("/dev/null"), "'/dev/null' is not a regular file");
    CHECK_THROWS_WITH(World().read(folder.file("empty.toml", " \n")), Contains("empty.toml' is empty"));
    CHECK_THROWS_WITH(World().read(folder.file("latin.toml", "homes.place = '\xe9'")),
                      Contains("latin.toml:1:") && Contains("utf-8"));
    const std::string path = folder.file("x.toml", "based_on = 'none.toml'\nhomes.beds = 0");
    CHECK_THROWS_WITH(World().read(path), path + ":1:1: there is no file '" + folder.path() + "/none.toml'; without based_on a file starts from the defaults\n" + path
                                              + ":2:7: homes.beds = 0 is out of range: least 1 [beds]");
}

TEST_CASE("a circle of files is refused, and shown") {
    const Folder folder;
    const std::string a = folder.file("a.toml", "based_on = 'b.toml'"), b = folder.file("b.toml", "based_on = './c.toml'");
    const std::string c = folder.file("c.toml", "\nbased_on = 'b.toml'"),
                      self = folder.file("self.toml", "based_on = 'self.toml'");
    CHECK_THROWS_WITH(World().read(a), c + ":2:1: based_on goes round in a circle: " + b + " -> " + c + " -> " + b);
    CHECK_THROWS_WITH(World().read(self), self + ":1:1: based_on goes round in a circle: " + self + " -> " + self);
}

TEST_CASE("what a message shows of a value is cut short, between letters") {
    std::string text;
    for (int letter = 0; letter < 1000; ++letter) text += "é";
    const std::string message = refusal("moving.chance = '" + text + "'");
    CHECK(message.size() < 150);
    CHECK_THAT(message, Contains("é... is not a number"));
}

TEST_CASE("a catalogue holds parameters only, and must be there") {
    const Folder folder;
    const auto refusal_with = [&](const std::string& catalogue) -> std::string {
        try {
            World world;
            sim::scenario_of(sim::parse_documents("", "x.toml", {}, {catalogue}), world.parameters(), {});
        } catch (const sim::InputError& error) {
            return error.message(sim::Language::english);
        }
        return {};
    };
    CHECK(refusal_with(folder.file("c.toml", "[moving]\nchance = 0.2")).empty());
    for (const std::string key : {"based_on = 'x'", "scenario.name = 'x'", "schedule.off = []", "change = []"})
        CHECK_THAT(refusal_with(folder.file("c.toml", key)),
                   Catch::Contains("c.toml:1:")
                       && Catch::Contains("does not belong in a catalogue, which holds parameters only"));
    CHECK_THAT(refusal_with(folder.file("c.toml", "moving.chanse = 1")), Catch::Contains("did you mean 'moving.chance'?"));
    CHECK_THAT(refusal_with(folder.path() + "/missing.toml"), Catch::Contains("missing.toml"));
}
