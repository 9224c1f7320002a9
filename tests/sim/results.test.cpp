#include <catch2/catch.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <sstream>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "sim/input_error.hpp"
#include "sim/results.hpp"

namespace fs = std::filesystem;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// A folder of its own for a test, gone afterwards.
struct Folder {
    explicit Folder(const std::string& name = "results")
        : path(fs::temp_directory_path() / (name + "-" + std::to_string(getpid()))) {
        fs::create_directory(path);
    }
    ~Folder() { fs::remove_all(path); }
    std::string operator/(const std::string& name) const { return path / name; }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(path)) names.push_back(entry.path().filename());
        return names;
    }

    const fs::path path;
};

/// Standard error goes to a file for as long as this lives.
class StandardError {
public:
    explicit StandardError(const std::string& path) : before_(dup(2)) {
        const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(file, 2);
        close(file);
    }
    ~StandardError() {
        dup2(before_, 2);
        close(before_);
    }

private:
    int before_;
};

/// No file of this process may grow beyond a size for as long as this lives: writing fails with "File too large".
class FileLimit {
public:
    explicit FileLimit(std::uintmax_t size) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{size, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

/// A disk of 512 KiB, mounted on a folder for as long as this lives; only root may do so.
struct SmallDisk {
    const fs::path& folder;
    const bool mounted = mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=512k") == 0;
    explicit SmallDisk(const Folder& on) : folder(on.path) {}
    ~SmallDisk() {
        if (mounted) umount(folder.c_str());
    }
};

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

sim::Dimension months(int count) {
    std::vector<std::int32_t> days;
    for (sim::Month month{0}; month.index < count; ++month.index) days.push_back(month.days());
    return {"month", {"month", "maand"}, "days since 1945-01-01", days};
}

sim::Dimension years(int count) {
    std::vector<std::int32_t> all;
    for (int year = 0; year < count; ++year) all.push_back(1945 + year);
    return {"year", {"year", "jaar"}, "1", all};
}

sim::Dimension places(int count) {
    std::vector<std::string> names;
    for (int place = 0; place < count; ++place) names.push_back("buurt " + std::to_string(place));
    return {"neighbourhood", {"neighbourhood", "buurt"}, "", names};
}

/// Numbers that do not compress.
std::vector<double> noise(std::size_t count, std::size_t seed) {
    std::vector<double> values(count);
    std::uint64_t state = seed + 1;
    for (double& value : values) value = static_cast<double>((state = state * 6364136223846793005u + 1442695040888963407u) >> 11);
    return values;
}

/// Two runs of everything that a file may hold.
sim::Results example() {
    sim::Results results;
    results.title = {"An example", "Een voorbeeld: één"};
    const std::vector<std::string> thirds = {"deprived", "", "'middle' \"ë\""};
    results.dimensions = {months(3), places(2), {"third", {"third", "derde"}, "", thirds}};
    results.outcomes = {
        {"zeal", {"month"}, "1", {"zeal", "ijver"}, {"zeal, averaged", "ijver, gemiddeld"}, "month: mean"},
        {"need", {"month", "third", "neighbourhood"}, "h/month", {"need", "behoefte"}, {"a sum", "een som"}, "month: sum"},
        {"age", {}, "year", {"age", "leeftijd"}, {}, ""}};
    const std::vector<double> need = {0.1, -0.0, 1e308, 5e-324, missing, 1 / 3.0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, -18};
    results.runs = {{"baseline", 4'000'000'000u, "18446744073709551615", "finished", "", 12.25, {}},
                    {"één", 1, "2", "interrupted", "gestopt\nin 1983", 0, {}}};
    results.runs[0].outcomes = {{"zeal", {1, 2, 3}}, {"need", need}, {"age", {missing}}};
    results.runs[1].outcomes = {{"zeal", {4, missing, missing}}, {"need", need}, {"age", {81}}};
    results.provenance = {{"version", "0.1.0"}, {"scenario", std::string(100'000, 'x') + "\n# één\n"}, {"command", ""}};
    return results;
}

/// Runs of monthly outcomes, all noise.
sim::Results monthly(std::size_t runs, int outcomes, int count) {
    sim::Results results;
    results.dimensions = {months(count)};
    for (int i = 0; i < outcomes; ++i)
        results.outcomes.push_back({"outcome_" + std::to_string(i), {"month"}, "1", {}, {}, "month: mean"});
    results.runs.resize(runs);
    for (std::size_t run = 0; run < runs; ++run)
        for (std::size_t i = 0; i < results.outcomes.size(); ++i)
            results.runs[run].outcomes.push_back(
                {results.outcomes[i].name, noise(static_cast<std::size_t>(count), run + 1000 * i)});
    return results;
}

/// Equal to the last bit; all not-a-numbers alike.
bool equal(const std::vector<double>& one, const std::vector<double>& other) {
    return std::ranges::equal(one, other, [](double a, double b) {
        return (std::isnan(a) && std::isnan(b)) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
    });
}

void check_equal(const sim::Text& one, const sim::Text& other) {
    CHECK(one.en == other.en);
    CHECK(one.nl == other.nl);
}

void check_equal(const sim::Results& one, const sim::Results& other) {
    check_equal(one.title, other.title);
    REQUIRE(one.dimensions.size() == other.dimensions.size());
    for (std::size_t i = 0; i < one.dimensions.size(); ++i) {
        CHECK(one.dimensions[i].name == other.dimensions[i].name);
        check_equal(one.dimensions[i].long_name, other.dimensions[i].long_name);
        CHECK(one.dimensions[i].units == other.dimensions[i].units);
        CHECK(one.dimensions[i].coordinates == other.dimensions[i].coordinates);
    }
    REQUIRE(one.outcomes.size() == other.outcomes.size());
    for (std::size_t i = 0; i < one.outcomes.size(); ++i) {
        CHECK(one.outcomes[i].name == other.outcomes[i].name);
        CHECK(one.outcomes[i].axes == other.outcomes[i].axes);
        CHECK(one.outcomes[i].units == other.outcomes[i].units);
        check_equal(one.outcomes[i].long_name, other.outcomes[i].long_name);
        check_equal(one.outcomes[i].definition, other.outcomes[i].definition);
        CHECK(one.outcomes[i].cell_methods == other.outcomes[i].cell_methods);
    }
    REQUIRE(one.runs.size() == other.runs.size());
    for (std::size_t i = 0; i < one.runs.size(); ++i) {
        CHECK(one.runs[i].scenario == other.runs[i].scenario);
        CHECK(one.runs[i].replicate == other.runs[i].replicate);
        CHECK(one.runs[i].seed == other.runs[i].seed);
        CHECK(one.runs[i].status == other.runs[i].status);
        CHECK(one.runs[i].message == other.runs[i].message);
        CHECK(one.runs[i].seconds == other.runs[i].seconds);
        REQUIRE(one.runs[i].outcomes.size() == other.runs[i].outcomes.size());
        for (std::size_t k = 0; k < one.runs[i].outcomes.size(); ++k) {
            CHECK(one.runs[i].outcomes[k].name == other.runs[i].outcomes[k].name);
            CHECK(equal(one.runs[i].outcomes[k].values, other.runs[i].outcomes[k].values));
        }
    }
    CHECK(one.provenance == other.provenance);
}

/// What the user hears of a file that cannot be read, in English.
std::string complaint_about(const std::string& path) {
    try {
        sim::read_results(path);
    } catch (const sim::InputError& error) {
        CHECK(error.message(sim::Language::dutch) != error.message(sim::Language::english));
        return error.what();
    }
    return "none";
}

/// What the user hears where a file cannot be written.
std::string failure_to_write(const std::string& path, const sim::Results& results) {
    try {
        sim::write_results(path, results);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("a result file is read back as it was written") {
    const Folder folder;
    sim::write_results(folder / "example.nc", example());
    check_equal(sim::read_results(folder / "example.nc"), example());
}

TEST_CASE("the order of outcomes and dimensions is kept, not the alphabet") {
    const Folder folder;
    const sim::Results many = monthly(1, 40, 2);
    sim::write_results(folder / "many.nc", many);
    check_equal(sim::read_results(folder / "many.nc"), many);
}

TEST_CASE("places that fill many chunks come back whole") {
    const Folder folder;
    sim::Results results;
    results.dimensions = {years(31), places(5003)};
    results.outcomes = {{"need", {"year", "neighbourhood"}, "1", {}, {}, "year: mean"}};
    results.runs = {{"one", 0, "1", "finished", "", 1, {{"need", noise(31 * 5003, 1)}}},
                    {"two", 0, "1", "finished", "", 1, {{"need", noise(31 * 5003, 2)}}}};
    sim::write_results(folder / "places.nc", results);
    check_equal(sim::read_results(folder / "places.nc"), results);
}

TEST_CASE("short series share chunks and come back whole") {
    const Folder folder;
    const sim::Results results = monthly(333, 2, 7);
    sim::write_results(folder / "short.nc", results);
    check_equal(sim::read_results(folder / "short.nc"), results);
}

TEST_CASE("what a run does not say is missing, not zero") {
    const Folder folder;
    sim::Results results = example();
    results.runs[1].outcomes = {{"age", {81}}};
    sim::write_results(folder / "failed.nc", results);
    const sim::RunRecord run = sim::read_results(folder / "failed.nc").runs[1];
    CHECK(equal(run.outcomes[0].values, std::vector<double>(3, missing)));
    CHECK(equal(run.outcomes[1].values, std::vector<double>(18, missing)));
    CHECK(run.outcomes[2].values[0] == 81);
}

TEST_CASE("equal results make equal bytes") {
    const Folder folder;
    sim::write_results(folder / "one.nc", example());
    sleep(1); // a time stamp would show
    sim::write_results(folder / "two.nc", example());
    CHECK((bytes_of(folder / "one.nc") == bytes_of(folder / "two.nc")));
}

TEST_CASE("a result file replaces an older one, and nothing else is left in the folder") {
    const Folder folder;
    std::ofstream(folder / "x.nc") << "something else";
    sim::write_results(folder / "x.nc", example());
    check_equal(sim::read_results(folder / "x.nc"), example());
    CHECK(folder.files() == std::vector<std::string>{"x.nc"});
}

TEST_CASE("a file name without a folder stands in the working folder") {
    const Folder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path);
    sim::write_results("x.nc", example());
    fs::current_path(before);
    CHECK(folder.files() == std::vector<std::string>{"x.nc"});
}

TEST_CASE("where a result file cannot be written, a sentence says which and why, and nothing stays behind") {
    const Folder folder;
    CHECK(failure_to_write(folder / "none/x.nc", example())
          == "cannot write " + (folder / "none/x.nc") + ": No such file or directory");

    std::ofstream(folder / "file") << "no folder";
    CHECK(failure_to_write(folder / "file/x.nc", example()) == "cannot write " + (folder / "file/x.nc") + ": Not a directory");

    fs::create_directory(folder / "taken");
    CHECK(failure_to_write(folder / "taken", example()) == "cannot write " + (folder / "taken") + ": Is a directory");
    CHECK(failure_to_write(folder / "taken/", example()) != "none");
    CHECK(failure_to_write("", example()) != "none");
    CHECK(fs::is_empty(folder / "taken"));
    CHECK(folder.files().size() == 2);
}

TEST_CASE("wherever the file may grow no further, the older file stays whole and nothing is printed") {
    const Folder folder, elsewhere("elsewhere");
    sim::write_results(folder / "x.nc", example());
    const std::string older = bytes_of(folder / "x.nc");
    sim::Results results = monthly(2, 8, 1152);
    results.provenance = example().provenance;
    sim::write_results(elsewhere / "whole.nc", results);
    const auto size = fs::file_size(elsewhere / "whole.nc");

    std::vector<std::string> heard;
    {
        const StandardError standard_error(elsewhere / "printed");
        for (unsigned part = 0; part < 60; ++part) {
            const FileLimit limit(size * part / 60);
            heard.push_back(failure_to_write(folder / "x.nc", results));
        }
    }
    CHECK(heard == std::vector<std::string>(60, "cannot write " + (folder / "x.nc") + ": File too large"));
    CHECK(bytes_of(elsewhere / "printed").empty());
    CHECK((bytes_of(folder / "x.nc") == older));
    CHECK(folder.files() == std::vector<std::string>{"x.nc"});

    sim::write_results(folder / "x.nc", results); // and the next one succeeds
    check_equal(sim::read_results(folder / "x.nc"), results);
}

TEST_CASE("whenever the disk is full, the older file stays whole") {
    const Folder folder;
    const SmallDisk disk(folder);
    if (!disk.mounted) {
        WARN("skipped: only root may mount a small disk");
        return;
    }
    sim::write_results(folder / "x.nc", example());
    const std::string older = bytes_of(folder / "x.nc");
    const sim::Results results = monthly(1, 20, 1152);
    for (std::size_t left = 0; left < 180 * 1024; left += 12 * 1024) { // [B]
        std::ofstream(folder / "filler") << std::string(fs::space(folder.path).available - left, 'x');
        CHECK(failure_to_write(folder / "x.nc", results) == "cannot write " + (folder / "x.nc") + ": No space left on device");
        fs::remove(folder / "filler");
        CHECK((bytes_of(folder / "x.nc") == older));
        CHECK(folder.files() == std::vector<std::string>{"x.nc"});
    }
    CHECK(failure_to_write(folder / "x.nc", results) == "none");
}

TEST_CASE("what is no result file is refused with a reason") {
    const Folder folder;
    const std::string path = folder / "x.nc";
    CHECK(complaint_about(path) == path + ": cannot be opened: No such file or directory");
    CHECK(complaint_about(folder.path) == folder.path.string() + ": is not a result file (no HDF5)");
    std::ofstream(path).close();
    CHECK(complaint_about(folder / "y.nc")
          == (folder / "y.nc") + ": cannot be opened: No such file or directory (did you mean '" + path + "'?)");
    CHECK(complaint_about(path) == path + ": is not a result file (no HDF5)");
    std::ofstream(path) << std::string(10'000, 'x');
    CHECK(complaint_about(path) == path + ": is not a result file (no HDF5)");
}

TEST_CASE("half a result file is refused") {
    const Folder folder;
    sim::write_results(folder / "whole.nc", monthly(1, 3, 120));
    const std::string whole = bytes_of(folder / "whole.nc");
    for (std::size_t part = 1; part < 20; ++part) {
        std::ofstream(folder / "part.nc", std::ios::binary) << whole.substr(0, whole.size() * part / 20);
        CHECK(complaint_about(folder / "part.nc").find("damaged") != std::string::npos);
    }
}

TEST_CASE("a flipped bit anywhere is noticed") {
    const Folder folder;
    sim::write_results(folder / "whole.nc", monthly(1, 3, 120));
    const std::string whole = bytes_of(folder / "whole.nc");
    for (std::size_t at = 0; at < whole.size() - 100; at += 101) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
        std::ofstream(folder / "flipped.nc", std::ios::binary) << flipped;
        CHECK(complaint_about(folder / "flipped.nc") != "none");
    }
}

TEST_CASE("a flipped bit in the values is noticed where another program has removed our seal") {
    const Folder folder;
    sim::write_results(folder / "whole.nc", monthly(1, 1, 100'000));
    std::string bytes = bytes_of(folder / "whole.nc");
    bytes.resize(bytes.rfind("\nSHA-256"));
    std::ofstream(folder / "open.nc", std::ios::binary) << bytes;
    CHECK(complaint_about(folder / "open.nc") == "none");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4); // Fletcher-32 finds it
    std::ofstream(folder / "open.nc", std::ios::binary) << bytes;
    CHECK(complaint_about(folder / "open.nc").find("damaged") != std::string::npos);
}

TEST_CASE("results that do not fit their declaration are our fault, not the user's") {
    const Folder folder;
    const auto wrong = [&](auto change) {
        sim::Results results = example();
        change(results);
        CHECK_THROWS_AS(sim::write_results(folder / "x.nc", results), std::logic_error);
    };
    wrong([](auto& results) { results.runs[0].outcomes[0].values.pop_back(); });
    wrong([](auto& results) { results.outcomes[0].axes = {"moon"}; });
    wrong([](auto& results) { results.dimensions.clear(); });
    wrong([](auto& results) { results.runs.clear(); });
    wrong([](auto& results) { results.provenance.emplace_back("checksum of a/b", "1"); });
    CHECK(folder.files().empty());
}

TEST_CASE("the checksum of the data depends on values, names and shapes alone") {
    const Folder folder;
    const sim::Results results = example();
    const std::string sum = sim::data_checksum(results);
    sim::write_results(folder / "x.nc", results);
    CHECK(sim::data_checksum(sim::read_results(folder / "x.nc")) == sum);

    const auto changed = [&](auto change) {
        sim::Results other = example();
        change(other);
        return sim::data_checksum(other);
    };
    CHECK(sum == changed([](auto& other) { std::ranges::reverse(other.provenance); }));
    CHECK(sum == changed([](auto& other) { other.runs[0].seconds = 99; }));
    CHECK(sum == changed([](auto& other) { other.runs[0].seed = "another name for the same dice"; }));
    CHECK(sum == changed([](auto& other) { std::ranges::reverse(other.runs[0].outcomes); }));
    CHECK(sum == changed([](auto& other) { other.runs[0].outcomes[2].values = {-missing}; }));
    CHECK(sum == changed([](auto& other) { other.runs[0].outcomes.pop_back(); }));

    CHECK(sum != changed([](auto& other) { other.runs[1].outcomes[2].values[0] = std::nextafter(81, 82); }));
    CHECK(sum != changed([](auto& other) { std::swap(other.runs[0], other.runs[1]); }));
    CHECK(sum != changed([](auto& other) { std::swap(other.outcomes[1].axes[0], other.outcomes[1].axes[1]); }));
    CHECK(sum != changed([](auto& other) { other.outcomes[0].name = "zest"; }));
}

// The expected sum is Python's (hashlib), over the bytes as results_checksum.cpp describes them.
TEST_CASE("the checksum of the data is the same on every machine") {
    CHECK(sim::data_checksum(example()) == "12d9605da99e3449f04cd6e9e99e8c28d9ef676746831c2e9cd9e8069ecd140a");
}
