#include <catch2/catch.hpp>
#include <random>

#include "tests/sim/scenario_world.hpp"

namespace {

const std::string valid = R"(
[scenario]
name = "whole"
title = { nl = "Heel", en = "Whole" }
question = { nl = "Waarom?", en = "Why?" }
[run]
seed = 12
until = 2030
[partnering]
chance = 0.03
alone = { 1945 = 0.01, 1980 = 0.08, "1980.5" = "0.1 1/month" }
[moving]
chance = 1e-1
patience = "40 years"
[homes]
open = false
place = '''Gouda
on the Gouwe'''
[schedule]
off = ["moving", "ageing"]
[[change]]
from = "2015-07"
set = { "partnering.chance" = 0.02, "moving.chance" = "-15 %", partnering.alone = "+3 %" }
why = "é"
[[change]]
from = 2010
set = { homes.beds = 60 }
)";

/// Changes, removes, doubles or moves some bytes.
std::string mutated(std::string text, std::mt19937& dice) {
    const auto below = [&](std::size_t end) { return dice() % end; };
    const std::string_view favourites = "\"'[]{}=.,#\n\\-+%0123456789eu_ \t\r\x80\xff";
    for (std::size_t times = 1 + below(8); times > 0 && !text.empty(); --times) {
        const std::size_t at = below(text.size()), length = 1 + below(20);
        switch (below(5)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text[at] = favourites[below(favourites.size())];
            break;
        case 2:
            text.insert(at, 1, favourites[below(favourites.size())]);
            break;
        case 3:
            text.erase(at, length);
            break;
        default:
            text.insert(below(text.size()), text.substr(at, length * 3));
        }
    }
    return text;
}

} // namespace

TEST_CASE("a scenario with random damage is read or refused, never worse") {
    REQUIRE(refusal(valid).empty());
    std::mt19937 dice(1945); // NOLINT(cert-msc51-cpp): the same damage every time
    int refused = 0;
    constexpr int trials = 4000;
    for (int trial = 0; trial < trials; ++trial) {
        const std::string text = mutated(valid, dice);
        INFO(text);
        World world;
        try {
            const sim::Scenario scenario = world.parse(text);
            World again; // what is accepted can be written and read
            CHECK(again.parse(scenario.resolved).resolved == scenario.resolved);
            CHECK(again.state() == world.state());
        } catch (const sim::InputError& error) {
            ++refused;
            CHECK_FALSE(error.message(sim::Language::dutch).empty());
        }
    }
    CHECK(refused > trials / 2);
    CHECK(refused < trials);
}

TEST_CASE("random settings are taken or refused, never worse") {
    std::mt19937 dice(1980); // NOLINT(cert-msc51-cpp)
    const std::vector<std::string> keys{
        "partnering.chance", "partnering.alone", "homes.beds", "homes.place", "schedule.off", "change", ""};
    for (int trial = 0; trial < 2000; ++trial) {
        const std::string value = mutated("{1945 = 0.01, \"1980.5\" = '0.08 1/month'}", dice);
        refusal("", {{keys[dice() % keys.size()], value}});
    }
}
