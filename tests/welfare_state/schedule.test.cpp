#include "models/welfare_state/schedule.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

using namespace welfare_state;

namespace {

std::vector<std::string> names() {
    std::vector<std::string> list;
    for (const auto& process : one_month()) list.emplace_back(process.name);
    return list;
}

} // namespace

TEST_CASE("a month has its published order") {
    const std::vector<std::string> published = {"dated changes", "kinship",   "separation", "leaving home",    "partnering",
                                                "moving",        "moving in", "emigration", "children follow", "arranging",
                                                "immigration",   "paid work", "deaths",     "bereavement",     "births",
                                                "ties",          "census"};
    CHECK(names() == published);
}

TEST_CASE("the README of the model shows the same order") {
    std::ifstream readme(KANTELING_ROOT "/models/welfare_state/README.md");
    std::string line;
    while (std::getline(readme, line) && !line.starts_with("| process | when |")) {}
    std::getline(readme, line); // the rule below the heading
    for (const auto& process : one_month()) {
        const std::string when = process.when == sim::When::january ? "January" : "every month";
        std::getline(readme, line);
        CHECK_THAT(line, Catch::StartsWith("| " + std::string(process.name) + " | " + when + " | " + std::string(process.works_on)
                                           + " |"));
    }
    CHECK(std::getline(readme, line));
    CHECK(line.empty());
}

TEST_CASE("what changes families and places happens in January, the rest every month") {
    for (const auto& process : one_month()) {
        const bool every_month =
            std::set<std::string_view>{"dated changes", "deaths", "bereavement", "births", "ties", "census"}.contains(
                process.name);
        CAPTURE(process.name);
        CHECK((process.when == sim::When::every_month) == every_month);
        CHECK_FALSE(process.works_on.empty());
    }
}

TEST_CASE("no two processes share a name, nor dice") {
    std::set<std::string> different;
    std::set<std::uint32_t> dice = {sim::number_of("first families")}; // the start has dice too
    for (const std::string& name : names()) different.insert(name), dice.insert(sim::number_of(name));
    CHECK(different.size() == names().size());
    CHECK(dice.size() == names().size() + 1);
}

TEST_CASE("what can be switched off is a process, and does not hold the tables together") {
    const auto all = names();
    const auto off = can_be_off();
    CHECK(std::set(off.begin(), off.end()).size() == off.size());
    for (const std::string& name : off) {
        CAPTURE(name);
        CHECK(std::ranges::count(all, name) == 1);
    }
    for (const char* needed : {"dated changes", "children follow", "arranging", "bereavement", "census"})
        CHECK(std::ranges::count(off, needed) == 0);
}
