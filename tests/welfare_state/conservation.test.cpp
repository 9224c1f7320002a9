#include <catch2/catch.hpp>
#include <numeric>

#include "tests/welfare_state/help_laws.hpp"
#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

/// What does not hold in a state, counted. All are 0 where all is well.
struct Faults {
    int ties_to_nobody = 0; ///< a tie with a row in which nobody lives
    int ties_to_oneself = 0;
    int ties_twice = 0;             ///< somebody in two slots of one person
    int mothers_gone = 0;           ///< a mother who does not live here
    int partners_one_sided = 0;     ///< she is his partner, he is not hers
    int partners_apart = 0;         ///< in two households
    int households_out_of_rows = 0; ///< a number that the census has no row for

    bool operator==(const Faults&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Faults& f) {
    return out << "ties to nobody " << f.ties_to_nobody << ", to oneself " << f.ties_to_oneself << ", twice " << f.ties_twice
               << "; mothers gone " << f.mothers_gone << "; partners one-sided " << f.partners_one_sided << ", apart "
               << f.partners_apart << "; households out of rows " << f.households_out_of_rows;
}

bool is_here(const Citizens& citizens, CitizenId citizen) {
    return citizen.index < citizens.blocks.room() && citizens.alive[citizen];
}

void count_faults(const Citizens& citizens, CitizenId citizen, Faults& faults) {
    const Ties& ties = citizens.ties[citizen];
    for (std::size_t slot = 0; slot < ties.size(); ++slot) {
        if (!ties[slot]) continue;
        faults.ties_to_nobody += !is_here(citizens, ties[slot]);
        faults.ties_to_oneself += ties[slot] == citizen;
        faults.ties_twice += std::count(ties.begin(), ties.begin() + static_cast<std::ptrdiff_t>(slot), ties[slot]) > 0;
    }
    faults.mothers_gone += citizens.mother[citizen] && !is_here(citizens, citizens.mother[citizen]);
    if (citizens.has_partner[citizen]) {
        const CitizenId partner = ties[slot::partner];
        if (!partner || citizens.partner(partner) != citizen) ++faults.partners_one_sided;
        else faults.partners_apart += !citizens.share_a_household(citizen, partner);
    }
}

Faults faults_of(const Citizens& citizens) {
    Faults faults;
    for_everybody(citizens, [&](CitizenId citizen) { count_faults(citizens, citizen, faults); });
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        const auto rows = citizens.blocks[block];
        for (const CitizenId citizen : rows)
            faults.households_out_of_rows += citizens.alive[citizen] && citizens.household[citizen] >= rows.size();
    }
    return faults;
}

std::int64_t people_in(const Citizens& citizens) {
    std::int64_t people = 0;
    for_everybody(citizens, [&](CitizenId) { ++people; });
    return people;
}

Count national(const Census& census) {
    Count all;
    for (const Count& place : census.people) all += place;
    return all;
}

/// Everybody is in one household, and households are counted by their size.
void check_households(const WelfareState& state) {
    std::int64_t members = 0;
    std::array<std::int64_t, household_sizes> by_size{};
    for (std::uint32_t block = 0; block < state.citizens.blocks.size(); ++block) {
        for (const CitizenId row : state.citizens.blocks[block]) {
            const int size = state.census.members[row];
            members += size;
            if (size > 0) ++by_size[static_cast<std::size_t>(std::min(size, household_sizes) - 1)];
        }
    }
    CHECK(members == people_in(state.citizens));
    CHECK(by_size == national(state.census).households);
}

/// What must hold when the table of citizens has been arranged.
void check_arranged(WelfareState& state, const sim::Step& now) {
    const Citizens& citizens = state.citizens;
    int elsewhere = 0, too_young_or_old = 0, gaps = 0, minors_alone = 0;
    std::vector<std::uint64_t> keys;
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        const auto rows = citizens.blocks[block];
        std::vector<int> members(rows.size() + 1), adults(rows.size() + 1);
        bool is_there_an_adult = false;
        for (const CitizenId citizen : rows) {
            if (!citizens.alive[citizen]) continue;
            keys.push_back(citizens.lineage[citizen]);
            elsewhere += citizens.home[citizen].index != block;
            const int age = citizens.age_in_months(citizen, now.month);
            too_young_or_old += age < 0 || age > 115 * 12;
            const std::uint32_t household = std::min(citizens.household[citizen], rows.size());
            ++members[household];
            adults[household] += citizens.is_adult(citizen, now.month);
            is_there_an_adult |= citizens.is_adult(citizen, now.month);
        }
        const std::uint32_t households = state.neighbourhoods.next_household[NeighbourhoodId{block}];
        for (std::uint32_t household = 0; household <= rows.size(); ++household) {
            gaps += (members[household] > 0) != (household < households);
            if (is_there_an_adult && adults[household] == 0) minors_alone += members[household];
        }
    }
    std::ranges::sort(keys);
    INFO("January " << now.month.year());
    CHECK(elsewhere == 0);
    CHECK(too_young_or_old == 0);
    CHECK(gaps == 0);
    CHECK(minors_alone == 0);
    CHECK(std::ranges::adjacent_find(keys) == keys.end());
    CHECK(faults_of(citizens) == Faults{});
}

void check_help(WelfareState& state, const sim::Step& now) {
    INFO("year " << now.month.year() << ", month " << now.month.of_year() + 1);
    CHECK(wrong_with_help(state) == "");
}

/// The published schedule, with a look at the people right after they have been arranged, and at help when it is in the books.
std::vector<sim::Process<WelfareState>> watched_month() {
    return with_look(with_look(published_month(), "arranging", sim::When::january, check_arranged), "accounts",
                     sim::When::every_month, check_help);
}

/// Runs and checks the laws at the end of every month.
void check_laws(const TestRun& run) {
    const Prepared world = prepared(run);
    const auto& first = world.places.neighbourhoods.first_citizens;
    std::int64_t people = std::accumulate(first.begin(), first.end(), std::int64_t{0});
    int months = 0;
    const auto schedule = watched_month();
    watch(
        world,
        [&](const WelfareState& state, sim::Month month) {
            INFO("year " << month.year() << ", month " << month.of_year() + 1);
            const Count counted = national(state.census);
            people += counted.births - counted.deaths + counted.immigrants - counted.emigrants;
            CHECK(people_in(state.citizens) == people);
            CHECK(counted.people() == people);
            CHECK(std::accumulate(counted.by_age.begin(), counted.by_age.end(), std::int64_t{0}) == people);
            CHECK(faults_of(state.citizens) == Faults{});
            check_households(state);
            CHECK(wrong_at_month_end(state) == "");
            ++months;
        },
        schedule);
    CHECK(months == (run.until + 1 - 1945) * 12);
}

} // namespace

TEST_CASE("people come and go by birth, death and migration only, and hours of need and help add up, every month") {
    SECTION("seed 1, neighbourhoods of 100 and more") { check_laws({.until = 1975}); }
    SECTION("seed 2, neighbourhoods of 20 and more") {
        check_laws({.persons_per_agent = 2500, .until = 1975, .seed = 2, .least_citizens = 20});
    }
    SECTION("seed 3, to the end") { check_laws({.persons_per_agent = 3700, .until = 2040, .seed = 3, .least_citizens = 20}); }
}

TEST_CASE("the laws hold whatever is switched off", "[long]") {
    for (const std::string& process : can_be_off()) {
        INFO("without " << process);
        check_laws({.persons_per_agent = 3700, .until = 1955, .least_citizens = 20, .off = process});
    }
}
