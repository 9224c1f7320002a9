#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <numeric>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

constexpr double mid_1947 = 9'630'000; ///< [persons] in the country (scenarios/data/README.md, historic)

/// Persons by third of neighbourhoods against a third of all, in the first population: to within the largest neighbourhood.
void check_thirds(const Neighbourhoods& neighbourhoods) {
    std::array<double, thirds> people{};
    double all = 0, largest = 0;
    for (const NeighbourhoodId here : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
        const double citizens = neighbourhoods.first_citizens[here];
        people[static_cast<std::size_t>(neighbourhoods.third[here])] += citizens;
        all += citizens;
        largest = std::max(largest, citizens);
    }
    for (const double third : people) CHECK(std::abs(third - all / 3) <= largest);
}

void check_places(const std::string& file, int persons_per_agent, int least_citizens) {
    const std::string path = project + "../shared/data/" + file;
    if (!std::filesystem::exists(path)) {
        WARN("skipped: " << file << " is not here");
        return;
    }
    const Prepared world =
        prepared({.persons_per_agent = persons_per_agent, .until = 1947, .least_citizens = least_citizens, .places = path});
    check_thirds(world.places.neighbourhoods);
    const auto& first = world.places.neighbourhoods.first_citizens;
    const std::int64_t start = std::accumulate(first.begin(), first.end(), std::int64_t{0});

    const sim::RunRecord run = run_replicate(world, 0, Level::places, sim::Workers(2)).record;
    const auto outcome = [&](const char* name) -> const std::vector<double>& { return values_of(run, name); };
    const std::size_t months = outcome("population").size();
    REQUIRE(months == 36);
    double people = static_cast<double>(start * persons_per_agent);
    for (std::size_t month = 0; month < months; ++month) {
        people +=
            outcome("births")[month] - outcome("deaths")[month] + outcome("immigration")[month] - outcome("emigration")[month];
        CAPTURE(month);
        CHECK(outcome("population")[month] == people);
        double by_third = 0;
        for (std::size_t third = 0; third < thirds; ++third) by_third += outcome("population_by_third")[thirds * month + third];
        CHECK(by_third == people);
    }
    const double at_mid_1947 = in_month(outcome("population"), 1947, june);
    CAPTURE(world.places.share_of_country, at_mid_1947);
    CHECK(at_mid_1947 == Approx(mid_1947 * world.places.share_of_country).epsilon(0.02));
    for (std::size_t third = 0; third < thirds; ++third) { // people have moved, but hardly changed the thirds
        CHECK(in_month(outcome("population_by_third"), 1947, june, third, thirds) == Approx(at_mid_1947 / 3).epsilon(0.05));
    }
}

} // namespace

TEST_CASE("the districts of the country can be run") { check_places("districts_2022.csv", 20, 20); }
TEST_CASE("the municipalities of the country can be run") { check_places("municipalities_2022.csv", 20, 20); }
TEST_CASE("the neighbourhoods of the province of Utrecht can be run") {
    check_places("neighbourhoods_utrecht_province.csv", 20, 20);
}
