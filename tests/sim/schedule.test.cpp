#include "sim/schedule.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "sim/loops.hpp"

namespace {

using Hen = sim::Id<struct HenKind>;

/// A farm that writes down what happens to it.
struct Farm {
    std::vector<std::string> diary;
    sim::Blocks<Hen> coops = sim::Blocks<Hen>::full({300, 1, 0, 299});
    sim::Column<Hen, std::uint64_t> keys = sim::Column<Hen, std::uint64_t>(600);
    sim::Column<Hen, std::uint32_t> pecks = sim::Column<Hen, std::uint32_t>(600), eggs = sim::Column<Hen, std::uint32_t>(600);

    Farm() {
        for (std::uint32_t row = 0; row < 600; ++row) keys[Hen{row}] = 1'000 + row;
    }
};

void note(Farm& farm, const std::string& what, const sim::Step& now) {
    farm.diary.push_back(std::to_string(now.month.index) + " " + what);
}

constexpr sim::Process<Farm> year_and_month[] = {
    {"peck", sim::When::every_month, "hens by coop",
     [](Farm& farm, const sim::Step& now) {
         note(farm, "peck", now);
         sim::for_each(now, farm.coops, farm.keys, [&](Hen hen, sim::Random& random) { farm.pecks[hen] = random.word(); });
     }},
    {"new year", sim::When::january, "the farm", [](Farm& farm, const sim::Step& now) { note(farm, "new year", now); }},
    {"lay", sim::When::every_month, "hens by coop",
     [](Farm& farm, const sim::Step& now) {
         note(farm, "lay", now);
         sim::for_each(now, farm.coops, farm.keys, [&](Hen hen, sim::Random& random) { farm.eggs[hen] = random.word(); });
     }},
};

void ignore(const Farm&, sim::Month) {}

Farm after(const sim::Course& course, const sim::Workers& workers = sim::Workers()) {
    Farm farm;
    sim::run(farm, year_and_month, course, workers, ignore);
    return farm;
}

sim::Course two_months() { return {.seed = 3, .from = sim::Month{11}, .until = sim::Month{13}}; }

} // namespace

TEST_CASE("processes run in the order of the schedule, some in January only") {
    CHECK(after(two_months()).diary == std::vector<std::string>{"11 peck", "11 lay", "12 peck", "12 new year", "12 lay"});
}

TEST_CASE("the state is observed at the end of every month") {
    Farm farm;
    std::vector<std::string> seen;
    sim::run(farm, year_and_month, two_months(), sim::Workers(),
             [&](const Farm& now, sim::Month month) { seen.push_back(std::to_string(month.index) + ": " + now.diary.back()); });
    CHECK(seen == std::vector<std::string>{"11: 11 lay", "12: 12 lay"});
}

TEST_CASE("a run can be stopped between months") {
    Farm farm;
    auto course = two_months();
    course.until = sim::Month{100};
    course.go_on = [](sim::Month month) { return month < sim::Month{13}; };
    const sim::Report report = sim::run(farm, year_and_month, course, sim::Workers(), ignore);
    CHECK_FALSE(report.finished);
    CHECK(report.end == sim::Month{13});
    CHECK(farm.diary == after(two_months()).diary);
}

TEST_CASE("a run that was not stopped is finished, and a run of no months too") {
    Farm farm;
    const sim::Report report = sim::run(farm, year_and_month, two_months(), sim::Workers(), ignore);
    CHECK(report.finished);
    CHECK(report.end == sim::Month{13});
    const sim::Report nothing =
        sim::run(farm, year_and_month, {.from = sim::Month{5}, .until = sim::Month{5}}, sim::Workers(), ignore);
    CHECK(nothing.finished);
    CHECK(nothing.end == sim::Month{5});
}

TEST_CASE("a run in two parts is the run in one") {
    Farm farm;
    auto course = two_months();
    course.until = sim::Month{12};
    sim::run(farm, year_and_month, course, sim::Workers(), ignore);
    course = two_months();
    course.from = sim::Month{12};
    sim::run(farm, year_and_month, course, sim::Workers(), ignore);
    CHECK(farm.diary == after(two_months()).diary);
    CHECK(farm.eggs == after(two_months()).eggs);
}

TEST_CASE("switching a process off leaves the dice of others alone") {
    auto course = two_months();
    course.off = {"peck"};
    const Farm without = after(course), with = after(two_months());
    CHECK(without.diary == std::vector<std::string>{"11 lay", "12 new year", "12 lay"});
    CHECK(without.eggs == with.eggs);
    CHECK_FALSE(without.pecks == with.pecks);
}

TEST_CASE("times are listed by process, in the order of the schedule") {
    Farm farm;
    auto course = two_months();
    course.off = {"lay"};
    const sim::Report report = sim::run(farm, year_and_month, course, sim::Workers(), ignore);
    REQUIRE(report.timing.size() == 3);
    CHECK(report.timing[0].process == "peck");
    CHECK(report.timing[1].process == "new year");
    CHECK(report.timing[2].process == "lay");
    CHECK(report.timing[0].seconds > 0);
    CHECK(report.timing[2].seconds == 0);
}

TEST_CASE("another seed and another replicate are other runs") {
    auto seed = two_months(), replicate = two_months();
    seed.seed = 4;
    replicate.replicate = 1;
    CHECK_FALSE(after(seed).eggs == after(two_months()).eggs);
    CHECK_FALSE(after(replicate).eggs == after(two_months()).eggs);
    CHECK_FALSE(after(replicate).eggs == after(seed).eggs);
}

TEST_CASE("two processes do not share their dice") {
    const Farm farm = after(two_months());
    CHECK_FALSE(farm.eggs == farm.pecks);
}

TEST_CASE("the number of threads does not change a run") {
    const Farm alone = after(two_months());
    for (const sim::BackEnd back_end : {sim::BackEnd::tbb, sim::BackEnd::threads}) {
        const Farm together = after(two_months(), sim::Workers(4, back_end));
        CHECK(together.eggs == alone.eggs);
        CHECK(together.pecks == alone.pecks);
    }
}

TEST_CASE("each agent has the dice of its key, in its row's turn") {
    const Farm farm = after(two_months());
    const sim::Stream dice(3, 0, "lay", 12);
    for (std::uint32_t row = 0; row < 600; ++row) CHECK(farm.eggs[Hen{row}] == sim::Random(dice, farm.keys[Hen{row}]).word());

    Farm turned; // the same hens in other rows draw the same
    for (std::uint32_t row = 0; row < 600; ++row) turned.keys[Hen{row}] = farm.keys[Hen{599 - row}];
    sim::run(turned, year_and_month, two_months(), sim::Workers(), ignore);
    for (std::uint32_t row = 0; row < 600; ++row) CHECK(turned.eggs[Hen{row}] == farm.eggs[Hen{599 - row}]);
}

TEST_CASE("an agent asked outside the loop draws what it draws inside") {
    const sim::Workers workers;
    const sim::Step now{sim::Month{12}, sim::Stream(3, 0, "lay", 12), workers};
    const Farm farm = after(two_months());
    CHECK(now.random(farm.keys[Hen{17}]).word() == farm.eggs[Hen{17}]);
}
