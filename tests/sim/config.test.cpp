#include "sim/config.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "sim/read.hpp"

using namespace sim;

namespace {

/// The value of `x = ...`.
Value read_back(const std::string& toml) { return *parse_config("x = " + toml, "x.toml").find("x"); }

} // namespace

TEST_CASE("a configuration keeps the order and the places of its keys") {
    const Value config = parse_config("b = 1\n[z.y]\n  a = [true, 'text']\n", "x.toml");
    const auto& entries = config.as<Value::Table>()->entries;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].key == "b");
    CHECK(entries[0].where == Where{"x.toml", 1, 1});
    const Value* list = config.find("z")->find("y")->find("a");
    CHECK(list->where == Where{"x.toml", 3, 3});
    CHECK(list->as<Value::List>()->items[1].where == Where{"x.toml", 3, 14});
    CHECK(*list->as<Value::List>()->items[1].as<std::string>() == "text");
    CHECK(config.find("none") == nullptr);
    CHECK(config.find("b")->find("none") == nullptr);
}

TEST_CASE("numbers come back from their text to the last bit") {
    using Limits = std::numeric_limits<double>;
    for (const double number :
         {0.1, 1., -0., 1e16, 1e22, 123456789.123456789, 2. / 3, Limits::max(), Limits::min(), Limits::denorm_min()}) {
        const Value value = read_back(to_toml(number));
        REQUIRE(value.as<double>());
        CHECK(*value.as<double>() == number);
        CHECK(std::signbit(*value.as<double>()) == std::signbit(number));
    }
    for (const std::int64_t number : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        CHECK(*read_back(to_toml(Value{{}, "", number})).as<std::int64_t>() == number);
    }
}

TEST_CASE("texts come back from their quotes, whatever is in them") {
    const std::string text = "a \"quote\", a \\ slash,\ttab\nline \x01\x7f { } # 'één' €";
    CHECK(*read_back(to_toml(text)).as<std::string>() == text);
}

TEST_CASE("tables and lists come back as they were") {
    const std::string toml = "{ 1945 = 1, \"1980.5\" = { a-b = [ true, 2.0, \"c\" ] }, e = [], f = {} }";
    CHECK(to_toml(read_back(toml)) == toml);
    CHECK(to_toml(read_back("2015-07-01")) == "\"2015-07-01\"");
}

TEST_CASE("text that is not TOML is refused with its place, in both languages") {
    CHECK_THROWS_WITH(parse_config("a = 1\nb = \n", "x.toml"), Catch::StartsWith("x.toml:2:5: not valid TOML: "));
    CHECK_THROWS_WITH(parse_config("a = 1\na = 2\n", "x.toml"), Catch::Contains("cannot redefine"));
    CHECK_THROWS_WITH(parse_config("a = \"\xff\"\n", "x.toml"), Catch::Contains("utf-8"));
    try {
        parse_config("a", "x.toml");
    } catch (const InputError& error) {
        CHECK(error.message(Language::dutch).find("geen geldige TOML") != std::string::npos);
    }
}

TEST_CASE("absurd nesting is refused before it can do harm") {
    const auto repeated = [](const std::string& part, int times) {
        std::string text;
        for (int time = 0; time < times; ++time) text += part;
        return text;
    };
    for (const std::string& text :
         {repeated("a.", 200'000) + "a = 1", "[" + repeated("a.", 200'000) + "a]", "a = " + repeated("[", 200'000),
          "a = " + repeated("{ b = ", 200'000), repeated("'=' . \"\\\"\" . ", 100'000) + "a = 1"}) {
        CHECK_THROWS_WITH(parse_config("\n" + text, "x.toml"), "x.toml:2: tables or lists are nested too deep");
    }
    CHECK_NOTHROW(parse_config("a = \"" + repeated("[.{", 1000) + "\"\nb = '''\n" + repeated("[\".", 1000) + "'''\n# "
                                   + repeated("[.", 1000) + "\nc = [ 1.5, 2.5 ]",
                               "x.toml"));
}

TEST_CASE("a setting is TOML where it can be, and else a bare text") {
    const auto setting = [](const std::string& text) { return to_toml(parse_setting("key", text, {"command line"})); };
    CHECK(setting("0.4") == "0.4");
    CHECK(setting(".4") == "0.4");
    CHECK(setting(".rest") == "\".rest\"");
    CHECK(setting("true") == "true");
    CHECK(setting("\"text\"") == "\"text\"");
    CHECK(setting("{1945 = 1, 1980 = 2}") == "{ 1945 = 1, 1980 = 2 }");
    CHECK(setting("Den Haag") == "\"Den Haag\"");
    CHECK(setting("") == "\"\"");
    CHECK(setting("1\nother = 2") == "\"1\\u000Aother = 2\"");
    CHECK_THROWS_WITH(setting("\xff"), Catch::StartsWith("command line: not valid TOML"));
}

TEST_CASE("a number is the whole of a text, finite, and plain decimal") {
    CHECK(number("12.5") == 12.5);
    CHECK(number("+3") == 3);
    CHECK(number("-1e-3") == -0.001);
    for (const char* text : {"", " 1", "1 ", "1,5", "0x10", "nan", "inf", "1e999", "+-1", "--1", "1.2.3", "e5"})
        CHECK_FALSE(number(text));
}
