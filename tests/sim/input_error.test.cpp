#include "sim/input_error.hpp"

#include <catch2/catch.hpp>

#include "sim/phrase.hpp"

using namespace sim;

TEST_CASE("a place says as much as is known") {
    CHECK(Where{"x.toml", 12, 3}.text() == "x.toml:12:3");
    CHECK(Where{"x.toml", 12}.text() == "x.toml:12");
    CHECK(Where{"command line"}.text() == "command line");
}

TEST_CASE("an input error tells every problem on a line of its own, in the language asked for") {
    const InputError error({{{"x.toml", 1, 2}, {"wrong", "fout"}}, {{}, {"also wrong", "ook fout"}}});
    CHECK(error.message(Language::english) == "x.toml:1:2: wrong\nalso wrong");
    CHECK(error.message(Language::dutch) == "x.toml:1:2: fout\nook fout");
    CHECK(std::string(error.what()) == error.message(Language::english));
}

TEST_CASE("a message cannot smuggle in lines or colours of its own") {
    CHECK(std::string(InputError({"x.toml"}, {"a\nb\x1b[31m", "a"}).what()) == "x.toml: a b [31m");
}

TEST_CASE("of very many problems the first hundred are told") {
    const InputError error(std::vector<Problem>(250, {{"x.csv"}, {"wrong", "fout"}}));
    CHECK(error.problems().size() == 250);
    CHECK(error.message(Language::english).ends_with("wrong\n... and 150 more"));
    CHECK(error.message(Language::dutch).ends_with("fout\n... en nog 150"));
}

TEST_CASE("problems gather until they are thrown; warnings never are") {
    Problems problems;
    problems.warn({"x.toml"}, {"odd", "vreemd"});
    CHECK(problems.none());
    CHECK_NOTHROW(problems.throw_if_any());
    problems.add({"x.toml"}, {"one", "een"});
    problems.add(InputError({"y.toml"}, {"two", "twee"}));
    CHECK(problems.warnings().size() == 1);
    CHECK_THROWS_WITH(problems.throw_if_any(), "x.toml: one\ny.toml: two");
}

TEST_CASE("the nearest name is found where it is near enough") {
    const std::vector<std::string> known{"partnering.chance", "moving.chance", "off"};
    CHECK(nearest("partnring.chanse", known) == "partnering.chance");
    CHECK(nearest("moving.chance", known) == "moving.chance");
    CHECK(nearest("of", known) == "off");
    CHECK(nearest("x", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest("something else", known).empty());
    CHECK(nearest(std::string(1'000'000, 'x'), known).empty());
}

TEST_CASE("where no name is near, a short list says what is allowed") {
    CHECK(did_you_mean("of", {"off", "on"}).nl == " (bedoelde u 'off'?)");
    CHECK(did_you_mean("something", {"off", "on"}).en == " (allowed: off, on)");
    CHECK(did_you_mean("something", std::vector<std::string>(100, "on")).en.empty());
}

TEST_CASE("a phrase puts the same things in both languages, and texts each in its own") {
    const Text text = phrase("{} is not {}", "{} is niet {}", 3, Text{"a year", "een jaar"});
    CHECK(text.en == "3 is not a year");
    CHECK(text.nl == "3 is niet een jaar");
}
