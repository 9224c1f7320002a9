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
    const std::vector<std::string> published = {
        "dated changes", "kinship",     "separation",  "secularisation",  "leaving home", "partnering",
        "moving",        "moving in",   "emigration",  "children follow", "arranging",    "immigration",
        "paid work",     "deaths",      "bereavement", "births",          "ties",         "mergers",
        "entry",         "staffing",    "needs",       "coping",          "asking",       "helping",
        "receiving",     "collectives", "co-professionals", "programmes",  "conferences", "programme hours", "seeking",
        "queueing",      "capacity",    "intake",       "rationing",     "delivery",    "labelling",   "accounts",
        "detection",     "place quality", "learning",   "recovery",      "programme cases", "trust",   "opinions",
        "strain",        "volunteering",  "casework",   "budgets",       "templates",   "commons",     "housing",
        "payment",       "bureaucracy", "isomorphism",  "growth",        "adoption",    "system index", "regime shift",
        "census"};
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

TEST_CASE("what changes families, places and institutions happens in January, the rest every month") {
    const std::set<std::string_view> of_january = {
        "kinship",         "separation", "secularisation", "leaving home", "partnering", "moving", "moving in", "emigration",
        "children follow", "arranging",  "immigration",    "paid work",    "mergers",    "entry",  "staffing",  "budgets", "templates", "regime shift"};
    for (const auto& process : one_month()) {
        CAPTURE(process.name);
        CHECK((process.when == sim::When::january) == of_january.contains(process.name));
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
    for (const char* needed :
         {"dated changes", "children follow", "arranging", "bereavement", "asking",       "helping",  "receiving",
          "queueing",      "capacity",        "intake",    "rationing",   "delivery",     "accounts", "entry",
          "staffing",      "budgets",         "payment",   "adoption",    "system index", "census"})
        CHECK(std::ranges::count(off, needed) == 0);
}

TEST_CASE("the burn-in is the published month from ties to casework: nobody is born, dies, moves, is paid or is counted") {
    const auto all = names();
    std::vector<std::string> in_burn_in;
    for (const auto& process : burn_in()) in_burn_in.emplace_back(process.name);
    REQUIRE(in_burn_in.size() == 32);
    CHECK(in_burn_in.front() == "ties");
    CHECK(in_burn_in.back() == "casework");
    CHECK(std::search(all.begin(), all.end(), in_burn_in.begin(), in_burn_in.end()) != all.end());
}
