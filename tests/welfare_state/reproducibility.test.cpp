#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <iterator>
#include <thread>
#include <tuple>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

/// A few thousand agents.
constexpr int coarse = 2500, small_neighbourhoods = 20;

TestRun small(int until, const std::string& off = {}, int seed = 1) {
    return {.persons_per_agent = coarse, .until = until, .seed = seed, .least_citizens = small_neighbourhoods, .off = off};
}

constexpr std::ptrdiff_t nowhere = -1;

bool is_same(double one, double other) { return one == other || (std::isnan(one) && std::isnan(other)); } // also both missing

/// The number of the first value that differs, or `nowhere`.
std::ptrdiff_t first_difference(const std::vector<double>& one, const std::vector<double>& other) {
    const auto at = std::mismatch(one.begin(), one.end(), other.begin(), other.end(), is_same);
    return at.first == one.end() && at.second == other.end() ? nowhere : at.first - one.begin();
}

sim::RunRecord record_of(const TestRun& run) { return run_replicate(prepared(run), 0, Level::summary, sim::Workers(2)).record; }

/// Somebody, the same in every run in which this child was born at this time.
struct Person {
    std::uint64_t lineage;
    int birth; ///< [month]
    Sex sex;
    auto operator<=>(const Person&) const = default;
};
using People = std::vector<Person>; // sorted

People everybody(const Citizens& citizens) {
    People people;
    for_everybody(citizens, [&](CitizenId citizen) {
        people.push_back({citizens.lineage[citizen], citizens.birth[citizen], citizens.sex[citizen]});
    });
    std::ranges::sort(people);
    return people;
}

People both(const People& one, const People& other) {
    People common;
    std::ranges::set_intersection(one, other, std::back_inserter(common));
    return common;
}

People without(const People& all, const People& some) {
    People rest;
    std::ranges::set_difference(all, some, std::back_inserter(rest));
    return rest;
}

/// Who lived here at the end of each month.
std::vector<People> months_of(const TestRun& run) {
    std::vector<People> months;
    watch(prepared(run), [&](const WelfareState& state, sim::Month) { months.push_back(everybody(state.citizens)); });
    return months;
}

/// Who came from abroad in a January: here now, not a month ago, not born since.
People newcomers(const std::vector<People>& months, std::size_t january) {
    People arrived = without(months[january], months[january - 1]);
    std::erase_if(arrived, [&](const Person& person) { return person.birth == static_cast<int>(january); });
    return arrived;
}

} // namespace

TEST_CASE("neither threads nor back ends change a run") {
    const Prepared world = prepared({.until = 1948});
    const std::string alone = checksum_of(world, sim::Workers(1, sim::BackEnd::serial));
    for (const sim::BackEnd back_end : {sim::BackEnd::tbb, sim::BackEnd::threads, sim::BackEnd::serial}) {
        for (const unsigned threads : {1u, 2u, 4u}) {
            CAPTURE(static_cast<int>(back_end), threads);
            CHECK(checksum_of(world, sim::Workers(threads, back_end)) == alone);
        }
    }
}

TEST_CASE("another seed and another replicate are other runs") {
    const sim::Workers workers(2);
    const Prepared one = prepared(small(1947)), other = prepared(small(1947, {}, 2));
    const std::string first = checksum_of(one, workers, 0);
    CHECK(checksum_of(one, workers, 0) == first);
    CHECK(checksum_of(one, workers, 1) != first);
    CHECK(checksum_of(other, workers, 0) != first);
    CHECK(checksum_of(other, workers, 1) != checksum_of(one, workers, 1));
}

TEST_CASE("another seed and another replicate already differ in the burn-in") {
    const sim::Workers workers(2);
    const auto ties = [&](int seed, std::uint32_t replicate) {
        const Prepared world = prepared(small(1945, {}, seed));
        const WelfareState state = first_month(world.settings, {}, world.demography, world.places, replicate, workers);
        return std::vector<Ties>(state.citizens.ties.begin(), state.citizens.ties.end());
    };
    CHECK(ties(1, 0) == ties(1, 0));
    CHECK(ties(1, 0) != ties(2, 0));
    CHECK(ties(1, 0) != ties(1, 1));
}

TEST_CASE("two simulations side by side give what they give alone") {
    const Prepared one = prepared(small(1950)), other = prepared(small(1950, "moving", 2));
    const std::string one_alone = checksum_of(one, sim::Workers(2)), other_alone = checksum_of(other, sim::Workers(2));
    std::string one_beside, other_beside;
    std::thread first([&] { one_beside = checksum_of(one, sim::Workers(2)); });
    std::thread second([&] { other_beside = checksum_of(other, sim::Workers(2)); });
    first.join(), second.join();
    CHECK(one_beside == one_alone);
    CHECK(other_beside == other_alone);
}

TEST_CASE("a run to 1950 is the start of a run to 1955") {
    const sim::RunRecord brief = record_of(small(1950)), full = record_of(small(1955));
    REQUIRE(brief.outcomes.size() == full.outcomes.size());
    for (std::size_t outcome = 0; outcome < brief.outcomes.size(); ++outcome) {
        const auto& start = brief.outcomes[outcome].values;
        const auto& all = full.outcomes[outcome].values;
        CAPTURE(brief.outcomes[outcome].name);
        CHECK(start.size() * 11 == all.size() * 6); // 1945-1950 and 1945-1955
        CHECK(std::equal(start.begin(), start.end(), all.begin(), is_same));
    }
}

TEST_CASE("people are born, die, live together and migrate as if there were no personal ties, needs or help", "[long]") {
    const sim::RunRecord with = record_of(small(1965));
    for (const char* process :
         {"ties", "seeking", "labelling", "detection", "learning", "recovery", "trust", "opinions", "strain", "volunteering"}) {
        const sim::RunRecord without_it = record_of(small(1965, process));
        for (const char* outcome :
             {"population_by_age", "population_by_sex", "population_by_third", "births", "deaths", "immigration", "emigration",
              "potential_carers_per_oldest", "households_by_size", "persons_living_alone_by_third"}) {
            CAPTURE(process, outcome);
            CHECK(first_difference(values_of(with, outcome), values_of(without_it, outcome)) == nowhere);
        }
        std::size_t changed = 0; // other outcomes do notice
        for (std::size_t i = 0; i < with.outcomes.size(); ++i)
            changed += first_difference(with.outcomes[i].values, without_it.outcomes[i].values) != nowhere;
        CAPTURE(process);
        CHECK(changed > 0);
    }
}

// In the first January nobody has moved yet when partners are found, and who gives birth or dies in that year depends on age, sex and
// having a partner alone. From the second January on people find partners in other neighbourhoods, and the runs part.
TEST_CASE("without moving the births and deaths of the first year are the same") {
    for (const char* process : {"moving", "moving in", "kinship"}) {
        const sim::RunRecord with = record_of(small(1945)), without_it = record_of(small(1945, process));
        for (const char* outcome : {"population_by_age", "births", "deaths", "immigration", "emigration"}) {
            CAPTURE(process, outcome);
            CHECK(first_difference(values_of(with, outcome), values_of(without_it, outcome)) == nowhere);
        }
    }
}

// Whether somebody dies in a month follows from who it is, age, sex and month; who arrives follows from the tables and the year.
// Neither can depend on what else happens, so that whoever lives in both runs has the same fate. (In January people also leave.)
TEST_CASE("switching off one process leaves the dice of the others alone", "[long]") {
    const TestRun run = {.persons_per_agent = 3700, .until = 1972, .least_citizens = 20};
    const auto all = months_of(run);
    std::size_t arrivals = 0;
    for (const std::string& process : can_be_off()) {
        TestRun changed = run;
        changed.off = process;
        const auto months = months_of(changed);
        REQUIRE(months.size() == all.size());
        std::size_t other_deaths = 0, common_deaths = 0, other_arrivals = 0;
        for (std::size_t month = 1; month < all.size(); ++month) {
            if (month % 12 == 0) {
                const People here = newcomers(all, month), there = newcomers(months, month);
                if (process == "deaths") {
                    other_arrivals += both(here, there).size() != here.size(); // some die in the month of arrival
                } else if (process != "immigration") {
                    other_arrivals += here != there;
                }
                arrivals += here.size();
            } else {
                const People common = both(all[month - 1], months[month - 1]);
                const People here = both(common, all[month]), there = both(common, months[month]);
                other_deaths += here != there;
                common_deaths += common.size() - here.size();
            }
        }
        CAPTURE(process);
        if (process != "deaths") CHECK(other_deaths == 0);
        CHECK(common_deaths > 300); // there is something to compare
        CHECK(other_arrivals == 0);
    }
    CHECK(arrivals > 100);
}
