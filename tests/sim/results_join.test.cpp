#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <unistd.h>

#include "sim/input_error.hpp"
#include "sim/results.hpp"

namespace fs = std::filesystem;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// A folder of its own for a test, gone afterwards.
struct Folder {
    Folder() : path(fs::temp_directory_path() / ("join-" + std::to_string(getpid()))) { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    std::string operator/(const std::string& name) const { return path / name; }
    const fs::path path;
};

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

sim::Dimension years(std::int32_t first, std::int32_t count) {
    std::vector<std::int32_t> all;
    for (std::int32_t year = 0; year < count; ++year) all.push_back(first + year);
    return {"year", {"year", "jaar"}, "1", all};
}

sim::Dimension logics(std::vector<std::string> names) { return {"logic", {"logic", "logica"}, "", std::move(names)}; }

sim::RunRecord run(std::uint32_t replicate, std::vector<sim::OutcomeValues> outcomes) {
    return {"one",
            replicate,
            "1",
            "finished",
            "",
            missing,
            std::move(outcomes),
            static_cast<std::int32_t>(replicate),
            {0.25 * replicate},
            "id"};
}

/// Runs with a long series (a chunk for each run) and a short one (several runs share a chunk).
sim::Results some(std::uint32_t first, std::uint32_t count) {
    sim::Results results;
    results.dimensions = {years(1, 3000), logics({"a", "b"})};
    results.outcomes = {{"long", {"year"}, "1", {}, {}, ""}, {"short", {"logic"}, "1", {}, {}, ""}};
    results.design = {{"ties.of kin", "1/month", {"kin", "familie"}}};
    for (std::uint32_t replicate = first; replicate < first + count; ++replicate) {
        std::vector<double> series(3000);
        for (std::size_t i = 0; i < series.size(); ++i) series[i] = std::sqrt(static_cast<double>(i + 7 * replicate));
        results.runs.push_back(run(replicate, {{"long", series}, {"short", {1.0 * replicate, missing}}}));
    }
    return results;
}

sim::Results without_values(sim::Results results) {
    for (sim::RunRecord& each : results.runs) each.outcomes.clear();
    return results;
}

} // namespace

TEST_CASE("of a large file one run can be read") {
    const Folder folder;
    const sim::Results all = some(0, 3);
    sim::write_results(folder / "x.nc", all);
    const sim::ResultsFile file(folder / "x.nc");
    const sim::Results part = sim::read_results(file, 2);
    REQUIRE(part.runs.size() == 3);
    CHECK(part.runs[0].outcomes.empty());
    CHECK(part.runs[1].outcomes.empty());
    REQUIRE(part.runs[2].outcomes.size() == all.outcomes.size());
    CHECK(part.runs[2].outcomes[0].values == all.runs[2].outcomes[0].values);
    CHECK_THROWS(sim::read_results(file, 3));
}

TEST_CASE("the columns of a batch come back as they were written") {
    const Folder folder;
    sim::write_results(folder / "x.nc", some(0, 3));
    const sim::Results back = sim::read_results(folder / "x.nc");
    REQUIRE(back.design.size() == 1);
    CHECK(back.design[0].parameter == "ties.of kin");
    CHECK(back.design[0].column() == "design_ties_of_kin");
    CHECK(back.design[0].units == "1/month");
    CHECK(back.design[0].long_name.nl == "familie");
    CHECK(back.runs[2].design == std::vector<double>{0.5});
    CHECK(back.runs[2].point == 2);
    CHECK(back.runs[2].id == "id");
    CHECK(std::isnan(back.runs[2].seconds));
    CHECK(back.outcomes.size() == 2);
}

TEST_CASE("joined files have the bytes of one file that was written at once") {
    const Folder folder;
    sim::write_results(folder / "whole.nc", some(0, 5));
    sim::write_results(folder / "first.nc", some(0, 2));
    sim::write_results(folder / "second.nc", some(2, 3));
    const sim::ResultsFile first(folder / "first.nc"), second(folder / "second.nc");
    CHECK(first.about().runs[0].outcomes.empty());
    CHECK(second.values(1, 2)[0] == 4);
    sim::join_results(folder / "joined.nc", without_values(some(0, 5)), [&](std::size_t number) -> sim::RunSource {
        if (number < 2) return {&first, number};
        return {&second, number - 2};
    });
    CHECK(bytes_of(folder / "joined.nc") == bytes_of(folder / "whole.nc"));
    CHECK(sim::data_checksum(sim::read_results(folder / "joined.nc")) == sim::data_checksum(some(0, 5)));
}

TEST_CASE("runs with other axes find their places by name, and what they do not know is missing") {
    const Folder folder;
    sim::Results small = some(0, 1);
    small.dimensions = {years(2, 2), logics({"c", "b"})};
    small.outcomes.push_back({"map", {"year", "logic"}, "1", {}, {}, ""});
    small.runs[0].outcomes = {{"long", {22, 33}}, {"short", {3, 2}}, {"map", {23, 22, 33, 32}}};
    sim::write_results(folder / "small.nc", small);
    sim::Results wide = without_values(some(0, 2));
    wide.dimensions = {years(1, 4), logics({"a", "b", "c"})};
    wide.outcomes.push_back(small.outcomes.back());
    const sim::ResultsFile file(folder / "small.nc");
    sim::join_results(folder / "wide.nc", wide, [&](std::size_t number) -> sim::RunSource {
        if (number == 0) return {};
        return {&file, 0};
    });
    const sim::Results back = sim::read_results(folder / "wide.nc");
    for (const sim::OutcomeValues& outcome : back.runs[0].outcomes) {
        for (const double value : outcome.values) CHECK(std::isnan(value));
    }
    const auto check = [&](std::size_t outcome, const std::vector<double>& expected) {
        const auto& values = back.runs[1].outcomes[outcome].values;
        REQUIRE(values.size() == expected.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            CHECK((values[i] == expected[i] || (std::isnan(values[i]) && std::isnan(expected[i]))));
    };
    check(0, {missing, 22, 33, missing});
    check(1, {missing, 2, 3});
    check(2, {missing, missing, missing, missing, 22, 23, missing, 32, 33, missing, missing, missing});
}

TEST_CASE("an outcome that has other axes in one of the files is refused") {
    const Folder folder;
    sim::write_results(folder / "x.nc", some(0, 1));
    sim::Results other = without_values(some(0, 1));
    other.outcomes[1].axes = {"year", "logic"};
    const sim::ResultsFile file(folder / "x.nc");
    CHECK_THROWS_AS(sim::join_results(folder / "y.nc", other,
                                      [&](std::size_t) {
                                          return sim::RunSource{&file, 0};
                                      }),
                    sim::InputError);
    CHECK(!fs::exists(folder / "y.nc"));
}

TEST_CASE("a file without its end is good enough for a reader, not for who insists on a seal") {
    const Folder folder;
    sim::write_results(folder / "x.nc", some(0, 1));
    const std::string bytes = bytes_of(folder / "x.nc");
    std::ofstream(folder / "x.nc", std::ios::binary) << bytes.substr(0, bytes.size() - 74);
    using Trust = sim::ResultsFile::Trust;
    CHECK_NOTHROW(sim::ResultsFile(folder / "x.nc", Trust::checked));
    CHECK_THROWS_AS(sim::ResultsFile(folder / "x.nc", Trust::sealed), sim::InputError);
    std::ofstream(folder / "x.nc", std::ios::binary) << bytes;
    CHECK_NOTHROW(sim::ResultsFile(folder / "x.nc", Trust::sealed));
}
