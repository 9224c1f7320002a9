#include "sim/random.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"

namespace {

constexpr std::uint32_t many = 400'000;

/// Dice of some process in some month.
sim::Stream some_dice() { return {7, 0, "some process", 100}; }

/// Mean and mean square of what `draw(random)` gives many agents.
template <class Draw>
std::pair<double, double> moments(const Draw& draw) {
    const sim::Stream dice = some_dice();
    double sum = 0, squares = 0;
    for (std::uint64_t agent = 0; agent < many; ++agent) {
        sim::Random random(dice, agent);
        const double value = draw(random);
        sum += value;
        squares += value * value;
    }
    return {sum / many, squares / many};
}

std::vector<std::uint32_t> words(const sim::Stream& dice, std::uint64_t agent, int count = 12) {
    sim::Random random(dice, agent);
    std::vector<std::uint32_t> drawn;
    for (int i = 0; i < count; ++i) drawn.push_back(random.word());
    return drawn;
}

} // namespace

TEST_CASE("Threefry4x32-20 gives its published answers") { // Random123, tests/kat_vectors
    CHECK(sim::threefry({0, 0, 0, 0}, {0, 0, 0, 0}) == sim::DiceBlock{0x9C6CA96A, 0xE17EAE66, 0xFC10ECD4, 0x5256A7D8});
    constexpr std::uint32_t ones = 0xFFFF'FFFF;
    CHECK(sim::threefry({ones, ones, ones, ones}, {ones, ones, ones, ones})
          == sim::DiceBlock{0x2A881696, 0x57012287, 0xF6C7446E, 0xA16A6732});
    CHECK(sim::threefry({0xA4093822, 0x299F31D0, 0x082EFA98, 0xEC4E6C89}, {0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344})
          == sim::DiceBlock{0x59CD1DBB, 0xB8879579, 0x86B5D00C, 0xAC8B6D84});
}

TEST_CASE("Philox4x32-10 gives its published answers") { // Random123, tests/kat_vectors
    CHECK(sim::philox({0, 0}, {0, 0, 0, 0}) == sim::DiceBlock{0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8});
    constexpr std::uint32_t ones = 0xFFFF'FFFF;
    CHECK(sim::philox({ones, ones}, {ones, ones, ones, ones}) == sim::DiceBlock{0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD});
    CHECK(sim::philox({0xA4093822, 0x299F31D0}, {0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344})
          == sim::DiceBlock{0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1});
}

TEST_CASE("a tile of dice is what its agents would draw one by one") {
    const sim::Stream dice = some_dice();
    for (const std::uint32_t count : {0u, 1u, 7u, 255u, sim::Stream::tile}) {
        std::vector<std::uint64_t> agents;
        for (std::uint32_t i = 0; i < count; ++i) agents.push_back(sim::mix(i)); // above 32 bits too
        sim::Stream::Tile first{};
        dice.fill(agents.data(), count, first);
        for (std::uint32_t i = 0; i < count; ++i) {
            CHECK(sim::DiceBlock{first[0][i], first[1][i], first[2][i], first[3][i]} == dice.block(agents[i], 0));
        }
        if (count < sim::Stream::tile) CHECK(first[0][count] == 0); // and nothing behind
    }
}

TEST_CASE("asking twice gives the same draws, however the first block came") {
    const sim::Stream dice = some_dice();
    sim::Random known(dice, 5, dice.block(5, 0));
    for (const std::uint32_t word : words(dice, 5)) CHECK(known.word() == word);
    CHECK(words(dice, 5) == words(some_dice(), 5));
}

TEST_CASE("seed, replicate, process, month and agent each change the dice") {
    const std::vector<std::vector<std::uint32_t>> drawn = {
        words({7, 0, "births", 100}, 5),
        words({8, 0, "births", 100}, 5),
        words({7 + (std::uint64_t{1} << 32), 0, "births", 100}, 5), // the upper half of the seed counts
        words({7, 1, "births", 100}, 5),
        words({7, 0, "deaths", 100}, 5),
        words({7, 0, "births", 101}, 5),
        words({7, 0, "births", -100}, 5),
        words({7, 0, "births", 100}, 6),
        words({7, 0, "births", 100}, 5 + (std::uint64_t{1} << 32)), // so does that of the agent's key
    };
    std::set<std::uint32_t> all;
    for (const auto& of_one : drawn) all.insert(of_one.begin(), of_one.end());
    CHECK(all.size() == drawn.size() * 12); // no word twice: chance of a coincidence about 1e-6
}

TEST_CASE("uniform draws lie evenly between 0 and 1") {
    const auto [mean, square] = moments([](sim::Random& random) { return random.uniform(); });
    CHECK(standard_errors_of_mean(mean, 0.5, std::sqrt(1 / 12.0), many) < 4);
    CHECK(standard_errors_of_mean(mean, 0.502, std::sqrt(1 / 12.0), many) > 4);
    CHECK(standard_errors_of_mean(square, 1 / 3.0, std::sqrt(1 / 5.0 - 1 / 9.0), many) < 4);
    CHECK(standard_errors_of_mean(square, 1 / 3.0 + 0.002, std::sqrt(1 / 5.0 - 1 / 9.0), many) > 4);
}

TEST_CASE("the extreme words are still between 0 and 1") {
    const sim::Stream dice = some_dice();
    sim::Random extremes(dice, 0, {0, 0xFFFF'FFFF, 0, 0xFFFF'FFFF});
    CHECK(extremes.uniform() > 0);
    CHECK(extremes.uniform() < 1);
    CHECK(std::isfinite(extremes.normal()));
    CHECK(std::isfinite(extremes.normal()));
    sim::Random sure(dice, 0, {0, 0, 0xFFFF'FFFF, 0xFFFF'FFFF});
    CHECK_FALSE(sure.chance(0));
    CHECK_FALSE(sure.chance(-1));
    CHECK(sure.chance(1));
    CHECK(sure.chance(2));
}

TEST_CASE("a bound holds for just those words that make a number below the probability") {
    std::vector<double> probabilities = {-1, 0, 1e-300, 0x1p-34, 0x1p-33, 0x1.8p-33, 0x1p-32, 1e-9, .5, 1 - 1e-12, 1, 2, 1e300};
    const sim::Stream dice = some_dice();
    sim::Random random(dice, 1);
    for (int i = 0; i < 1000; ++i) probabilities.push_back(i % 2 ? random.uniform() : random.uniform() * random.uniform() * 1e-6);
    for (const double probability : probabilities) {
        const sim::Bound bound(probability);
        const auto near = static_cast<std::int64_t>(std::clamp(probability, 0.0, 1.0) * 0x1p32);
        for (std::int64_t word = near - 3; word <= near + 3; ++word) {
            if (word < 0 || word > 0xFFFF'FFFF) continue;
            const auto w = static_cast<std::uint32_t>(word);
            CAPTURE(probability, w);
            CHECK(bound.holds(w) == (sim::Random::uniform(w) < probability));
        }
        CHECK(bound.holds(0) == (sim::Random::uniform(0) < probability));
        CHECK(bound.holds(0xFFFF'FFFF) == (sim::Random::uniform(0xFFFF'FFFF) < probability));
    }
}

TEST_CASE("whole numbers below a count are equally likely") {
    const sim::Stream dice = some_dice();
    std::vector<double> seen(7);
    for (std::uint64_t agent = 0; agent < many; ++agent) ++seen.at(sim::Random(dice, agent).below(7));
    for (const double count : seen) CHECK(standard_errors(count, many, 1 / 7.0) < 4);
    CHECK(standard_errors(seen[0], many, 1 / 7.0 + 0.003) > 4);
    sim::Random extremes(dice, 0, {0, 0xFFFF'FFFF, 0x1234'5678, 0});
    CHECK(extremes.below(7) == 0);
    CHECK(extremes.below(7) == 6);
    CHECK(extremes.below(1) == 0);
}

TEST_CASE("the fifth and later draws are as good as the first four") {
    const auto [mean, square] = moments([](sim::Random& random) {
        for (int i = 0; i < 6; ++i) random.word();
        return random.uniform();
    });
    CHECK(standard_errors_of_mean(mean, 0.5, std::sqrt(1 / 12.0), many) < 4);
    CHECK(standard_errors_of_mean(square, 1 / 3.0, std::sqrt(1 / 5.0 - 1 / 9.0), many) < 4);
    CHECK(standard_errors_of_mean(mean, 0.502, std::sqrt(1 / 12.0), many) > 4);
}

TEST_CASE("normal draws have mean 0, standard deviation 1 and the tails of a bell") {
    const auto [mean, square] = moments([](sim::Random& random) { return random.normal(); });
    CHECK(standard_errors_of_mean(mean, 0, 1, many) < 4);
    CHECK(standard_errors_of_mean(mean, 0.01, 1, many) > 4);
    CHECK(standard_errors_of_mean(square, 1, std::sqrt(2.0), many) < 4);
    CHECK(standard_errors_of_mean(square, 1.02, std::sqrt(2.0), many) > 4);
    const double beyond_two = moments([](sim::Random& random) { return std::abs(random.normal()) > 2 ? 1.0 : 0.0; }).first;
    CHECK(standard_errors(many * beyond_two, many, 0.0455002639) < 4);
    CHECK(standard_errors(many * beyond_two, many, 0.0455002639 * 1.05) > 4);
    const double above_three = moments([](sim::Random& random) { return random.normal() > 3 ? 1.0 : 0.0; }).first;
    CHECK(standard_errors(many * above_three, many, 0.00134989803) < 4);
    CHECK(standard_errors(many * above_three, many, 0.00134989803 * 1.3) > 4);
}

TEST_CASE("beta draws have the mean and the standard deviation that are asked for") {
    struct Shape {
        double mean, deviation;
    };
    // bell, skew, nearly constant, two-humped, and almost only zeros and ones
    for (const Shape shape : {Shape{0.5, 0.1}, Shape{0.1, 0.05}, Shape{0.7, 0.001}, Shape{0.4, 0.45}, Shape{0.5, 0.4999}}) {
        CAPTURE(shape.mean, shape.deviation);
        const double variance = shape.deviation * shape.deviation;
        const auto [mean, square] = moments([&](sim::Random& random) { return random.beta(shape.mean, shape.deviation); });
        CHECK(standard_errors_of_mean(mean, shape.mean, shape.deviation, many) < 4);
        CHECK(standard_errors_of_mean(mean, shape.mean + 0.01 * shape.deviation, shape.deviation, many) > 4);
        const double central = square - 2 * mean * shape.mean + shape.mean * shape.mean; // mean square distance from the mean
        const double fourth = moments([&](sim::Random& random) {
                                  return std::pow(random.beta(shape.mean, shape.deviation) - shape.mean, 4);
                              }).first;
        const double error = std::sqrt(std::max(fourth - central * central, 0.0));
        CHECK(standard_errors_of_mean(central, variance, error, many) < 4);
        CHECK(standard_errors_of_mean(central, variance * 1.02, error, many) > 4);
    }
}

TEST_CASE("a beta variable without spread is its mean") {
    const sim::Stream dice = some_dice();
    CHECK(sim::Random(dice, 1).beta(0.3, 0) == 0.3);
}

TEST_CASE("names have numbers that do not change") { // FNV-1a, 32 bits: published answers
    CHECK(sim::number_of("") == 0x811C9DC5);
    CHECK(sim::number_of("a") == 0xE40C292C);
    CHECK(sim::number_of("foobar") == 0xBF9CF968);
}

TEST_CASE("mixing is one to one and as published") { // SplitMix64 from seed 0: its first answers
    CHECK(sim::mix(0) == 0xE220'A839'7B1D'CDAF);
    CHECK(sim::mix(0x9E37'79B9'7F4A'7C15) == 0x6E78'9E6A'A1B9'65F4);
}
