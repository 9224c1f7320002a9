#include "sim/csv.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/scenario_world.hpp"

using sim::Csv;

TEST_CASE("a table is read with its header, comments and empty lines aside") {
    const Csv csv = Csv::parse("# source: a survey\nyear,births\n\n1950,229.967\n# later\n1951,227.4\n", "t.csv");
    CHECK(csv.header() == std::vector<std::string>{"year", "births"});
    REQUIRE(csv.rows() == 2);
    CHECK(csv.number(1, csv.column("births")) == 227.4);
    CHECK(csv.where(1, 1) == sim::Where{"t.csv", 6, 2});
    CHECK(csv.has("year"));
    CHECK_FALSE(csv.has("deaths"));
}

TEST_CASE("a table of the statistical office is understood: semicolons, decimal commas, padding, dots for what is missing") {
    const Csv csv = Csv::parse(
        "\xEF\xBB\xBF\"Code\";\"Aantal, totaal\"\r\n\"GM0014    \";   12,5\r\nGM0034;       .\r\nGM0037;x\r\nGM0040;\r\n",
        "cbs.csv");
    REQUIRE(csv.rows() == 4);
    const auto count = csv.column("Aantal, totaal");
    CHECK(csv.text(0, csv.column("Code")) == "GM0014");
    CHECK(csv.number(0, count) == 12.5);
    for (const std::size_t row : {1, 2, 3}) CHECK_FALSE(csv.maybe(row, count));
    CHECK(csv.maybe(0, count) == 12.5);
}

TEST_CASE("quoted fields may hold separators and doubled quotes") {
    const Csv csv = Csv::parse("name,note,last\n\"Bergen, L.\",\"the \"\"old\"\" town\",\"\"\na, b \"c\" ,d\n", "t.csv");
    CHECK(csv.text(0, 0) == "Bergen, L.");
    CHECK(csv.text(0, 1) == "the \"old\" town");
    CHECK(csv.text(0, 2).empty());
    CHECK(csv.text(1, 1) == "b \"c\"");
}

TEST_CASE("a decimal comma needs semicolons between the fields") {
    CHECK(Csv::parse("a;b\n1,5;-2e3\n", "t.csv").number(0, 0) == 1.5);
    CHECK_THROWS_WITH(Csv::parse("a,b\n\"1,5\",2\n", "t.csv").number(0, 0), "t.csv:2:1: a = '1,5' is not a number");
    CHECK_THROWS_WITH(Csv::parse("a;b\n1.000,5;2\n", "t.csv").number(0, 0), Catch::Contains("thousands without a sign"));
}

TEST_CASE("a missing column is named with the nearest there is, in both languages") {
    const Csv csv = Csv::parse("code,population\n", "t.csv");
    try {
        csv.column("populatoin");
        FAIL("no error");
    } catch (const sim::InputError& error) {
        CHECK(error.message(sim::Language::english) == "t.csv:1: there is no column 'populatoin' (did you mean 'population'?)");
        CHECK(error.message(sim::Language::dutch) == "t.csv:1: er is geen kolom 'populatoin' (bedoelde u 'population'?)");
    }
}

TEST_CASE("what is no number is an error with its place, also where missing numbers are allowed") {
    const Csv csv = Csv::parse("year,births\n1950,many\n1951,nan\n1952,\n", "t.csv");
    CHECK_THROWS_WITH(csv.number(0, 1), "t.csv:2:2: births = 'many' is not a number");
    CHECK_THROWS_WITH(csv.maybe(0, 1), "t.csv:2:2: births = 'many' is not a number");
    CHECK_THROWS_WITH(csv.number(1, 1), "t.csv:3:2: births = 'nan' is not a number");
    CHECK_THROWS_WITH(csv.number(2, 1), "t.csv:4:2: births = '' is not a number");
}

TEST_CASE("all broken rows of a table are told at once") {
    CHECK_THROWS_WITH(Csv::parse("a,b\n1\n1,2\n1,2,3\n\"1,2\n\"1\" 2,3\n", "t.csv"),
                      "t.csv:2: 1 fields where the header has 2\n"
                      "t.csv:4: 3 fields where the header has 2\n"
                      "t.csv:5: a quoted field has no closing quote on its line\n"
                      "t.csv:6: text behind a closing quote");
}

TEST_CASE("a table without a header, or a file that is none, is refused") {
    const Folder folder;
    CHECK_THROWS_WITH(Csv::parse("# nothing\n\n", "t.csv"), "t.csv: no header row");
    CHECK_THROWS_WITH(Csv::read(folder.path() + "/none.csv"), Catch::Contains("there is no file") && Catch::Contains("none.csv"));
    CHECK_THROWS_WITH(Csv::read(folder.path()), Catch::Contains("is not a regular file"));
    CHECK_THROWS_WITH(Csv::read(folder.file("empty.csv", "")), Catch::Contains("is empty"));
    CHECK(Csv::read(folder.file("t.csv", "a\n1")).number(0, 0) == 1);
}
