#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "models/civic/check.hpp"
#include "models/civic/schedule.hpp"
#include "models/civic/start.hpp"

namespace {

// As eight implementations in four languages have found them. The spaces between them are of no account.
constexpr const char* of_10_000[] = {
    "N = 10 000   t = 12    n = 1902,4642,266,588,2602       age 5483908   need 1414   Sh 7817477564   St 5313495385   Si "
    "21641190   H 935aeae1282db934",
    "N = 10 000   t = 120   n = 1470,4638,276,513,3103       age 6014578   need 725    Sh 7634329457   St 5521280325   Si "
    "22469020   H f792297c8bcd5a6f",
};
constexpr const char* of_100_000[] = {
    "N = 100 000  t = 12    n = 19188,46115,2693,5796,26208  age 54794964  need 12866  Sh 78342262967  St 52719451741  Si "
    "215714636 H bc8df25ea6497ce7",
    "N = 100 000  t = 120   n = 14639,46823,2488,4878,31172  age 60307630  need 7324   Sh 76463498244  St 54784352437  Si "
    "225849280 H a756cb9a69b7f05c",
};

std::string without_spaces(std::string_view text) {
    std::string words;
    for (const char letter : text) {
        if (letter != ' ') words += letter;
    }
    return words;
}

void check_run(std::uint32_t citizens, const char* const (&lines)[2], const sim::Workers& workers) {
    civic::State state = civic::start(citizens, 1, workers);
    std::vector<std::string> seen;
    sim::run(state, civic::one_month, civic::course(120), workers, [&](const civic::State& now, sim::Month month) {
        if (month.index == 12 || month.index == 120) seen.push_back(without_spaces(civic::check_line(now, month.index)));
    });
    REQUIRE(seen.size() == 2);
    CHECK(seen[0] == without_spaces(lines[0]));
    CHECK(seen[1] == without_spaces(lines[1]));
}

} // namespace

TEST_CASE("CIVIC-1 with 10 000 citizens has the published check values on every crew") {
    check_run(10'000, of_10_000, sim::Workers(1));
    check_run(10'000, of_10_000, sim::Workers(2));
    check_run(10'000, of_10_000, sim::Workers(2, sim::BackEnd::threads));
}

TEST_CASE("CIVIC-1 with 100 000 citizens has the published check values on every crew") {
    check_run(100'000, of_100_000, sim::Workers(1));
    check_run(100'000, of_100_000, sim::Workers(2));
    check_run(100'000, of_100_000, sim::Workers(2, sim::BackEnd::threads));
}

TEST_CASE("another seed is another run") {
    const sim::Workers workers;
    CHECK(civic::check_line(civic::start(10'000, 1, workers), 0) != civic::check_line(civic::start(10'000, 2, workers), 0));
}

TEST_CASE("the month is the published one") {
    std::vector<std::string_view> names;
    for (const auto& process : civic::one_month) names.push_back(process.name);
    CHECK(names == std::vector<std::string_view>{"company", "life", "figures"});
}

TEST_CASE("a population that does not fill towns is refused") {
    CHECK_THROWS_AS(civic::start(0, 1, sim::Workers()), std::invalid_argument);
    CHECK_THROWS_AS(civic::start(10'500, 1, sim::Workers()), std::invalid_argument);
}
