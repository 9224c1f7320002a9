#include "models/welfare_state/place_files.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <set>
#include <unistd.h>

#include "models/welfare_state/merging.hpp"
#include "models/welfare_state/missing_figures.hpp"
#include "models/welfare_state/place_plans.hpp"
#include "models/welfare_state/place_tables.hpp"
#include "sim/csv.hpp"

using namespace welfare_state;
using Catch::Matchers::Contains;

namespace {

const std::string data = KANTELING_ROOT "/scenarios/data";
const std::string shared = KANTELING_ROOT "/../shared/data/";

Scale scale(double persons_per_agent) { return {persons_per_agent, 9'218'508, 17'590'672}; }

Places miniature(double persons_per_agent, std::int64_t least = 100) {
    return read_places({"", least}, data, scale(persons_per_agent));
}

/// A file for the time of a test.
class File {
public:
    explicit File(const std::string& text) {
        static int count = 0; // with the process, so that no two files meet
        const std::string name = "places_" + std::to_string(getpid()) + "_" + std::to_string(++count) + ".csv";
        path_ = (std::filesystem::temp_directory_path() / name).string();
        std::ofstream(path_) << text;
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { std::filesystem::remove(path_); }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

Places places(const std::string& text, double persons_per_agent = 1, std::int64_t least = 100) {
    const File file(text);
    return read_places({file.path(), least}, data, scale(persons_per_agent));
}

/// Rows of a table in memory, named "x.csv".
std::vector<RealPlace> rows_of(const std::string& text) {
    std::vector<sim::Text> notes;
    return read_place_table(sim::Csv::parse(text, "x.csv"), notes);
}

/// What the user reads about a wrong table.
std::string complaint(const std::string& text) {
    try {
        rows_of(text);
    } catch (const sim::InputError& error) {
        return error.message(sim::Language::english);
    }
    return "no complaint";
}

std::string complaint_at(const std::string& text, double persons_per_agent, std::int64_t least = 100) {
    try {
        places(text, persons_per_agent, least);
    } catch (const sim::InputError& error) {
        return error.message(sim::Language::english);
    }
    return "no complaint";
}

std::int64_t people(const Places& places) {
    const auto& citizens = places.neighbourhoods.first_citizens;
    return std::accumulate(citizens.begin(), citizens.end(), std::int64_t{0});
}

std::int64_t most(const Places& places) { return *std::ranges::max_element(places.neighbourhoods.first_citizens); }

std::int64_t fewest(const Places& places) { return *std::ranges::min_element(places.neighbourhoods.first_citizens); }

std::int64_t citizens_in(const Places& places, Third third) {
    std::int64_t sum = 0;
    for (const NeighbourhoodId here : sim::Rows<NeighbourhoodId>::all(places.neighbourhoods.size())) {
        if (places.neighbourhoods.third[here] == third) sum += places.neighbourhoods.first_citizens[here];
    }
    return sum;
}

/// Thirds hold a third to within half the largest neighbourhood at each cut.
void check_thirds(const Places& places) {
    const double third = static_cast<double>(people(places)) / 3;
    const double largest = static_cast<double>(most(places));
    for (const Third some : {Third::deprived, Third::middle, Third::well_off}) {
        CHECK(std::abs(static_cast<double>(citizens_in(places, some)) - third) <= largest);
    }
    float least_of_deprived = 1, most_of_well_off = 0;
    for (const NeighbourhoodId here : sim::Rows<NeighbourhoodId>::all(places.neighbourhoods.size())) {
        const float low = places.neighbourhoods.low_class[here];
        if (places.neighbourhoods.third[here] == Third::deprived) least_of_deprived = std::min(least_of_deprived, low);
        if (places.neighbourhoods.third[here] == Third::well_off) most_of_well_off = std::max(most_of_well_off, low);
    }
    CHECK(least_of_deprived >= most_of_well_off);
}

/// The tables of neighbourhoods and municipalities belong together, and every neighbourhood is whole.
void check_structure(const Places& places) {
    const auto& [municipality, first_citizens, stands_for, low, high, closed, third, next_household, code, name] = places.neighbourhoods;
    const std::uint32_t size = places.neighbourhoods.size();
    CHECK(std::set{first_citizens.size(), stands_for.size(), low.size(), high.size(), closed.size(), third.size(), next_household.size()}
          == std::set{size});
    CHECK(std::ranges::all_of(next_household, [](std::uint32_t number) { return number == 0; }));
    CHECK(std::set(code.begin(), code.end()).size() == size);
    CHECK(name.size() == size);
    CHECK(std::ranges::is_sorted(places.municipalities.code));
    std::uint32_t next = 0;
    bool is_right = true;
    for (const MunicipalityId here : sim::Rows<MunicipalityId>::all(places.municipalities.size())) {
        for (const NeighbourhoodId part : places.municipalities.of(here))
            is_right &= part.index == next++ && municipality[part] == here;
    }
    CHECK(is_right);
    CHECK(next == size);
    for (const NeighbourhoodId here : sim::Rows<NeighbourhoodId>::all(size)) {
        is_right &= low[here] >= 0 && high[here] >= 0 && low[here] + high[here] <= 1.00001f && stands_for[here] > 0;
    }
    CHECK(is_right);
}

bool is_there(const std::string& file) {
    if (std::filesystem::exists(file)) return true;
    WARN("skipped: the raw data are not here");
    return false;
}

bool has_note(const Places& places, const std::string& words) {
    return std::ranges::any_of(places.notes, [&](const sim::Text& note) { return note.en.find(words) != std::string::npos; });
}

const std::string header = "code,name,municipality,population,income_low,income_high\n";

} // namespace

TEST_CASE("the miniature holds exactly the people of 1945, in neighbourhoods that are large enough") {
    const auto [persons_per_agent, least, agents] = GENERATE(table<double, int, int>(
        {{1000, 50, 9219}, {700, 100, 13169}, {100, 100, 92185}, {100, 20, 92185}, {33, 100, 279349}, {10, 100, 921851}}));
    const Places country = miniature(persons_per_agent, least);
    CHECK(country.municipalities.size() == 24);
    CHECK(people(country) == agents);
    CHECK(fewest(country) >= least);
    CHECK(country.share_of_country == 1);
    CHECK(country.filled_in == 0);
    check_structure(country);
    check_thirds(country);
}

TEST_CASE("neighbourhoods of the miniature are as small as allowed, but not smaller than real ones") {
    CHECK(most(miniature(100)) < 200);
    const Places fine = miniature(2); // 1,300 persons of 2022 are 341 agents of 1945
    const double mean = static_cast<double>(people(fine)) / fine.neighbourhoods.size();
    CHECK(mean > 341);
    CHECK(mean < 360);
}

TEST_CASE("places of the miniature stand for all real ones, at every number of persons per agent") {
    for (const double persons_per_agent : {300, 100, 10}) {
        const Places country = miniature(persons_per_agent);
        const auto& municipalities = country.municipalities.stands_for;
        CHECK(std::accumulate(municipalities.begin(), municipalities.end(), 0.0) == 345);
        CHECK(municipalities[MunicipalityId{0}] == 3); // M01: Amsterdam, Rotterdam, The Hague
        const auto& real = country.neighbourhoods.stands_for;
        CHECK(std::accumulate(real.begin(), real.end(), 0.0) == Approx(17'590'672 / 1300.0).epsilon(1e-4));
        const NeighbourhoodId some{7};
        CHECK(country.neighbourhoods.first_citizens[some] * persons_per_agent / real[some]
              == Approx(1300.0 * 9'218'508 / 17'590'672).epsilon(0.02));
    }
}

TEST_CASE("joining types in the miniature keeps the low class") {
    const auto low_class = [](const Places& country) {
        double sum = 0;
        for (const NeighbourhoodId here : sim::Rows<NeighbourhoodId>::all(country.neighbourhoods.size())) {
            sum += country.neighbourhoods.first_citizens[here] * country.neighbourhoods.low_class[here];
        }
        return sum / static_cast<double>(people(country));
    };
    CHECK(low_class(miniature(700)) == Approx(low_class(miniature(10))).epsilon(1e-3));
    CHECK(low_class(miniature(100)) == Approx(0.40).epsilon(0.02)); // 40 % of the nation have low incomes by definition
}

TEST_CASE("codes of the miniature name municipality, type and number") {
    const Places country = miniature(100);
    CHECK(country.municipalities.code.front() == "M01");
    CHECK(country.municipalities.name.front() == "697 thousand people, extremely urban");
    CHECK(std::ranges::count(country.neighbourhoods.code, "M01-D04-2") == 1);
    const auto place = std::ranges::find(country.neighbourhoods.code, "M01-D04-2") - country.neighbourhoods.code.begin();
    CHECK(country.neighbourhoods.name[static_cast<std::size_t>(place)] == "extremely urban, low incomes 2");
}

TEST_CASE("a miniature too coarse for its smallest municipality is refused, with what can be used") {
    CHECK_THROWS_WITH(miniature(1000), Contains("at 1000 persons per agent municipality M24 has 75.8 agents in 1945")
                                           && Contains("too small: 2 of 24 municipalities")
                                           && Contains("at most 757 persons per agent"));
    CHECK_THROWS(miniature(758));
    CHECK(people(miniature(757)) == std::llround(9'218'508 / 757.0));
}

TEST_CASE("quotas are rounded by largest remainder") {
    CHECK(apportion({1.5, 2.4, 3.1}, 7) == std::vector<std::uint32_t>{2, 2, 3});
    CHECK(apportion({0.5, 0.5, 1.0}, 2) == std::vector<std::uint32_t>{1, 0, 1}); // the first of equals
    CHECK(apportion({1.2, 1.2, 1.2}, 4) == std::vector<std::uint32_t>{2, 1, 1});
}

TEST_CASE("our own table is read") {
    const auto rows = rows_of(
        "code,name,municipality,municipality_name,population,pop_0_14,pop_15_24,pop_25_44,pop_45_64,pop_65plus,income_low,"
        "income_high,dwelling_ownership,urbanity,own notes\n"
        "n2,North,t1,Town,1500,20,10,30,25,15,45.5,12,40,2,x\n"
        "n1,South,t1,,900,,,.,x,,,,,hardly urbanised,\n"
        "n3,,t0,Village,400,0,0,0,0,0,10,90,80,5,\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].code == "n3"); // by municipality, then code
    CHECK(rows[0].name == "n3");
    CHECK(rows[0].municipality_name == "Village");
    CHECK_FALSE(rows[0].known[Figure::age_0_14]); // all zero is missing
    CHECK(rows[1].code == "n1");
    CHECK_FALSE(rows[1].known[Figure::age_25_44]);
    CHECK_FALSE(rows[1].known[Figure::income_low]);
    CHECK(rows[1].known[Figure::urbanity] == 4.0);
    CHECK(rows[2].population == 1500);
    CHECK(rows[2].known[Figure::age_65_plus] == 15.0);
    CHECK(rows[2].known[Figure::income_low] == 45.5);
    CHECK(rows[2].known[Figure::income_high] == 12.0);
    CHECK(rows[2].known[Figure::ownership] == 40.0);
    CHECK(rows[2].known[Figure::urbanity] == 2.0);
    CHECK(rows[2].neighbourhoods == 1);
}

TEST_CASE("codes of districts and municipalities name the municipality") {
    const auto rows = rows_of("code,name,population\nWK001402,Oud-West,13000\nGM0034,Almere,217828\nBU00140303,Buurt,4000\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].municipality == "0014");
    CHECK(rows[0].neighbourhoods == 1);  // a neighbourhood is one, however large
    CHECK(rows[1].neighbourhoods == 10); // a district counts by its people
    CHECK(rows[2].municipality == "0034");
    CHECK(rows[2].municipality_name == "Almere");
}

TEST_CASE("the table of CBS is read as published, nobody twice") {
    const auto rows =
        rows_of("gwb_code_10;regio                ;gm_naam   ;recs      "
                ";a_inw;a_00_14;a_15_24;a_25_44;a_45_64;a_65_oo;p_koopw;p_wcorpw;ste_mvs;p_ink_li;p_ink_hi\n"
                "NL00      ;Nederland            ;Nederland ;Land      ;17590672;1;1;1;1;1;57;29;2;40,0;20,0\n"
                "GM0014    ;Groningen            ;Groningen ;Gemeente  ;  6000;.;.;.;.;.;40;40;1;46,3;16,5\n"
                "WK001400  ;Centrum              ;Groningen ;Wijk      ;  6000;.;.;.;.;.;40;40;1;46,3;16,5\n"
                "BU00140000;Binnenstad-Noord     ;Groningen ;Buurt     ;  4000;400;1600;1000;600;400;12;30;1;60,5;10,2\n"
                "BU00140001;Binnenstad-Zuid      ;Groningen ;Buurt     ;  2000;     .;.;.;.;.;       .;.;1;       .;       .\n"
                "GM0034    ;Almere               ;Almere    ;Gemeente  ;  9000;.;.;.;.;.;63;30;2;36,7;21,7\n"
                "WK003401  ;Almere Haven         ;Almere    ;Wijk      ;  9000;.;.;.;.;.;63;30;2;36,7;21,7\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].code == "BU00140000");
    CHECK(rows[0].name == "Binnenstad-Noord");
    CHECK(rows[0].municipality == "0014");
    CHECK(rows[0].municipality_name == "Groningen");
    CHECK(rows[0].known[Figure::age_15_24] == 40.0);
    CHECK(rows[0].known[Figure::income_low] == 60.5);
    CHECK(rows[0].known[Figure::income_high] == 10.2);
    CHECK(rows[0].known[Figure::ownership] == 12.0);
    CHECK(rows[0].known[Figure::urbanity] == 1.0);
    CHECK_FALSE(rows[1].known[Figure::income_low]);
    CHECK_FALSE(rows[1].known[Figure::age_0_14]);
    CHECK(rows[2].code == "WK003401"); // Almere has nothing finer here
    CHECK(rows_of("gwb_code;recs;a_inw\nBU00140000;Buurt;4000\n").front().code == "BU00140000");
    CHECK_THAT(complaint("gwb_code;recs;a_inw\n140000;Buurt;4000\n"), Contains("x.csv:2:1: '140000' is not a code of CBS"));
    CHECK_THAT(complaint("gwb_code;recs;a_inw\nNL00;Land;4000\n"), Contains("there are no places"));
}

TEST_CASE("the table of the province of Utrecht is read") {
    const auto rows =
        rows_of("buurt_code,gm_naam,regio,aantal_inwoners,aantal_inwoners_tussen_25_44_percentage,koopwoning_percentage\n"
                "BU03070100,Amersfoort,Hof,710,36.62,26.0\nBU03070101,Amersfoort,Leeg,0,,0\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].municipality == "0307");
    CHECK(rows[0].municipality_name == "Amersfoort");
    CHECK(rows[0].name == "Hof");
    CHECK(rows[0].population == 710);
    CHECK(rows[0].known[Figure::age_25_44] == 36.62);
    CHECK(rows[0].known[Figure::ownership] == 26.0);
    CHECK_FALSE(rows[0].known[Figure::income_low]);
    CHECK_THAT(complaint("buurt_code,aantal_inwoners\nHof,10\n"), Contains("x.csv:2:1: 'Hof' is not a code of CBS"));
}

TEST_CASE("an unknown kind of table is refused with the columns that are needed") {
    const std::string text = complaint("code,name,populaton\na,b,3\n");
    CHECK_THAT(text, Contains("x.csv: not a known table of places") && Contains("code and population")
                         && Contains("gwb_code_10, recs and a_inw") && Contains("buurt_code")
                         && Contains("should 'populaton' be 'population'?"));
    CHECK_THAT(complaint("gwb_code_10;rec;a_inw\nBU00140000;Buurt;3\n"), Contains("should 'rec' be 'recs'?"));
}

TEST_CASE("everything that is wrong in a table is said at once, with its line") {
    const std::string text =
        complaint(header + "a,A,t,-5,40,20\nb,B,t,,40,20\nc,C,t,many,40,20\na,A,t,900,140,20\nd,D,,900,40,20\n,E,t,900,40,20\n");
    CHECK_THAT(text, Contains("x.csv:2:4: population = -5 (must be at least 0)"));
    CHECK_THAT(text, Contains("x.csv:3:4: population is missing"));
    CHECK_THAT(text, Contains("x.csv:4:4: population = 'many' is not a number"));
    CHECK_THAT(text, Contains("x.csv:5:5: income_low = 140 (must lie in [0, 100])"));
    CHECK_THAT(text, Contains("x.csv:5: code 'a' stands here for the second time, first on line 2"));
    CHECK_THAT(text, Contains("x.csv:6:3: the municipality of 'd' is unknown"));
    CHECK_THAT(text, Contains("x.csv:7: a place without a code"));
    CHECK(std::ranges::count(text, '\n') == 6);
}

TEST_CASE("a place may not stand beside a larger one around it") {
    CHECK_THAT(complaint("code,population\nGM0014,9000\nWK001402,4000\nBU00150203,4000\n"),
               Contains("x.csv: WK001402 lies in GM0014, which is there too: its people would count twice"));
    CHECK_THAT(complaint("code,population\nWK001402,4000\nBU00140203,4000\n"), Contains("BU00140203 lies in WK001402"));
    CHECK(complaint("code,population\nWK001402,4000\nBU00140303,4000\n") == "no complaint");
}

TEST_CASE("a missing column of municipalities is told once, with the nearest") {
    const std::string text = complaint("code,population,municipalty\na,900,t\nb,900,t\n");
    CHECK_THAT(text, Contains("x.csv:2: the municipality of 'a' is unknown") && Contains("did you mean 'municipalty'?"));
    CHECK(std::ranges::count(text, '\n') == 0);
}

TEST_CASE("a table without places, or without people, is refused") {
    CHECK_THAT(complaint(header), Contains("there are no places"));
    CHECK_THAT(complaint_at(header + "a,A,t,0,40,20\n", 1), Contains("no place has inhabitants"));
    CHECK_THAT(complaint_at(header + "a,A,t,20000000,40,20\n", 100), Contains("is someone counted twice?"));
    CHECK_THROWS_AS(read_places({"no/such/file.csv", 100}, data, scale(1)), sim::InputError);
}

TEST_CASE("people of 2022 are brought back to 1945 by the nation's ratio") {
    const Places town = places(header + "a,A,t,1000,40,20\nb,B,t,3000,20,40\nc,C,t,0,10,10\n");
    CHECK(town.share_of_country == 4000 / 17'590'672.0);
    CHECK(people(town) == std::llround(9'218'508 * town.share_of_country));
    CHECK(town.neighbourhoods.first_citizens[NeighbourhoodId{0}] == 524);
    CHECK(town.neighbourhoods.first_citizens[NeighbourhoodId{1}] == 1572);
    CHECK(town.neighbourhoods.low_class[NeighbourhoodId{0}] == 0.4f);
    CHECK(town.neighbourhoods.high_class[NeighbourhoodId{1}] == 0.4f);
    CHECK(town.municipalities.stands_for[MunicipalityId{0}] == 1);
    CHECK(town.neighbourhoods.stands_for[NeighbourhoodId{1}] == 1);
    CHECK(has_note(town, "1 places without inhabitants were skipped"));
    CHECK(has_note(town, "(assumption)"));
    check_structure(town);
}

TEST_CASE("a little more than the whole country is the whole country") {
    const Places later = places("code,population\nGM0001,10000000\nGM0002,8200000\n", 100);
    CHECK(later.share_of_country == 1);
    CHECK(people(later) == 92185);
    CHECK(has_note(later, "3.5 % more inhabitants than the country had in 2022"));
}

TEST_CASE("low and high class never exceed everyone") {
    const Places town = places(header + "a,A,t,1000,80,40\n");
    CHECK(town.neighbourhoods.low_class[NeighbourhoodId{0}] == 0.8f);
    CHECK(town.neighbourhoods.high_class[NeighbourhoodId{0}] == Approx(0.2));
}

TEST_CASE("missing figures become the mean of the municipality, then of the nation") {
    auto rows = rows_of(header + "a,A,t,1000,50,\nb,B,t,3000,30,\nc,C,t,900,,\nd,D,u,900,,\n");
    Figures nation;
    nation[Figure::income_low] = 41;
    nation[Figure::income_high] = 21;
    std::vector<sim::Text> notes;
    CHECK(fill_in(rows, nation, notes) == 2 + 4 + 7 * 4); // two low, all high, and the seven figures that this table lacks
    CHECK(rows[2].known[Figure::income_low] == 35.0);     // weighted by people
    CHECK(rows[3].known[Figure::income_low] == 41.0);
    CHECK(rows[0].known[Figure::income_high] == 21.0);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].en == "34 missing figures were filled in: 1 with the mean of the municipality, 33 with that of the nation");
    CHECK_THAT(notes[1].en, Contains("known of no place") && Contains("income_high") && !Contains("income_low"));
    CHECK(has_note(places("code,municipality,population\na,t,1000\n"), "the thirds say nothing about deprivation"));
}

TEST_CASE("age shares that miss 100 by more than 2 are rescaled, with one note") {
    auto rows = rows_of("code,municipality,population,pop_0_14,pop_15_24,pop_25_44,pop_45_64,pop_65plus\n"
                        "a,t,900,30,30,30,30,30\nb,t,900,20,20,20,20,22\nc,t,900,10,10,10,10,10\n");
    std::vector<sim::Text> notes;
    rescale_ages(rows, notes);
    CHECK(*rows[0].known[Figure::age_0_14] == Approx(20));
    CHECK(rows[1].known[Figure::age_65_plus] == 22.0);
    CHECK(*rows[2].known[Figure::age_65_plus] == Approx(20));
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].en == "age shares of 2 places missed 100 % by more than 2 and were rescaled");
}

TEST_CASE("a column that is nearly one of ours is mentioned") {
    const Places town = places("code,municipality,population,incom_low\na,t,1000,40\n");
    CHECK(has_note(town, "column 'incom_low' is not read (did you mean 'income_low'?)"));
}

TEST_CASE("small places join the next of their municipality, a remainder those before it") {
    // 100 agents of 1945 are 191 persons of 2022
    const Places town = places(header + "a,A,t,100,60,10\nb,B,t,120,40,20\nc,C,t,900,20,30\nd,D,t,50,30,20\ne,E,u,400,40,20\n");
    REQUIRE(town.neighbourhoods.size() == 3);
    CHECK(town.neighbourhoods.code == std::vector<std::string>{"a+1", "c+1", "e"});
    CHECK(town.neighbourhoods.name == std::vector<std::string>{"B + 1 more", "C + 1 more", "E"});
    CHECK(town.neighbourhoods.low_class[NeighbourhoodId{0}] == Approx((100 * 0.6 + 120 * 0.4) / 220));
    CHECK(town.neighbourhoods.stands_for[NeighbourhoodId{0}] == 2);
    CHECK(has_note(town, "5 places became 3 neighbourhoods of at least 100 agents"));
    CHECK(fewest(town) >= 100);
    check_structure(town);
}

TEST_CASE("a municipality too small for one neighbourhood is refused, with what can be used") {
    const std::string towns = header + "a,A,t,50000,40,20\nb,B,u,1000,40,20\n"; // u has 524 persons in 1945
    CHECK_THAT(complaint_at(towns, 10), Contains("municipality u has 52.4 agents in 1945") && Contains("neighbourhood needs 100")
                                            && Contains("too small: 1 of 2 municipalities")
                                            && Contains("at most 5 persons per agent"));
    CHECK(complaint_at(towns, 6) != "no complaint");
    CHECK(complaint_at(towns, 5) == "no complaint");
    CHECK(complaint_at(towns, 10, 50) == "no complaint");
    CHECK_THAT(complaint_at(header + "a,A,t,190,40,20\n", 1), Contains("even 1 person per agent is too many"));
}

TEST_CASE("thirds go from the most low class to the least, and equals go by code") {
    const Places town = places(
        header + "a,A,t,1000,20,20\nb,B,t,1000,40,20\nc,C,t,1000,30,20\nd,D,t,1000,30,20\ne,E,t,1000,50,20\nf,F,t,1000,10,20\n");
    const std::vector<Third> thirds(town.neighbourhoods.third.begin(), town.neighbourhoods.third.end());
    CHECK(thirds
          == std::vector{Third::well_off, Third::deprived, Third::middle, Third::middle, Third::deprived, Third::well_off});
    check_thirds(town);
}

TEST_CASE("the settings of places are declared") {
    PlaceSettings settings;
    sim::Parameters parameters;
    declare(parameters, settings);
    CHECK(parameters.names() == std::vector<std::string>{"places.file", "places.least_citizens"});
    CHECK(parameters.find("places.file")->about.fixed);
    CHECK(parameters.find("places.least_citizens")->about.least == 20);
    CHECK(parameters.find("places.least_citizens")->about.most == 10'000);
}

TEST_CASE("the districts of 2022 are the whole country but for rounding") {
    const std::string file = shared + "districts_2022.csv";
    if (!is_there(file)) return;
    const Places country = read_places({file, 100}, data, scale(4));
    CHECK(country.municipalities.size() == 345);
    CHECK(country.neighbourhoods.size() == 2727);
    CHECK(country.share_of_country == 17'588'925 / 17'590'672.0);
    CHECK(people(country) == std::llround(9'218'508 * country.share_of_country / 4));
    CHECK(fewest(country) >= 100);
    CHECK(country.filled_in == 2 * (196 - 28) + (106 - 28) + 7 * 5 + 1);
    CHECK(has_note(country, "28 places without inhabitants"));
    check_structure(country);
    check_thirds(country);
    CHECK_THROWS_WITH(read_places({file, 100}, data, scale(5)), Contains("0088") && Contains("at most 4 persons per agent"));
}

TEST_CASE("the municipalities of 2022 are each a place of their own") {
    const std::string file = shared + "municipalities_2022.csv";
    if (!is_there(file)) return;
    const Places country = read_places({file, 100}, data, scale(4));
    CHECK(country.municipalities.size() == 345);
    CHECK(country.neighbourhoods.size() == 345);
    CHECK(country.share_of_country == 1);
    CHECK(country.filled_in == 0);
    CHECK(people(country) == 2'304'627);
    CHECK(country.municipalities.name.front() == "Groningen");
    check_structure(country);
}

TEST_CASE("the neighbourhoods of the province of Utrecht are read") {
    const std::string file = shared + "neighbourhoods_utrecht_province.csv";
    if (!is_there(file)) return;
    const Places province = read_places({file, 100}, data, scale(10));
    CHECK(province.municipalities.size() == 26);
    CHECK(province.neighbourhoods.size() == 396);
    CHECK(province.share_of_country == 1'369'745 / 17'590'672.0);
    CHECK(people(province) == std::llround(9'218'508 * province.share_of_country / 10));
    CHECK(province.filled_in == 937 * 7);
    CHECK(has_note(province, "32 places without inhabitants"));
    check_structure(province);
    check_thirds(province);
    CHECK_THROWS_WITH(read_places({file, 100}, data, scale(30)),
                      Contains("Renswoude") && Contains("at most 29 persons per agent"));
}
