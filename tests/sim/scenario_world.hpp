#pragma once
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

#include "sim/scenario.hpp"

/// A small model's parameters, one of each kind, and the reading of scenarios for it.
struct World {
    std::int64_t seed = 1, until = 2040;
    double chance = 0.05, moving = 0.2, patience = 3;
    std::int64_t beds = 40;
    bool is_open = true;
    std::string place = "nowhere";
    sim::Series alone{{1945, 0.02}, {1980, 0.1}};

    std::vector<std::string> processes{"partnering", "moving", "ageing"};

    sim::Parameters parameters() {
        sim::Parameters declared;
        declared.add("run.seed", seed, {.least = 0, .fixed = true});
        declared.add("run.until", until, {.unit = "year", .least = 1945, .most = 2100, .fixed = true});
        declared.add("partnering.chance", chance, {.unit = "1/month", .least = 0, .most = 1});
        declared.add("partnering.alone", alone, {.unit = "1/month", .least = 0, .most = 1});
        declared.add("moving.chance", moving, {.unit = "1/month", .least = 0, .most = 1});
        declared.add("moving.patience", patience, {.unit = "years", .least = 0});
        declared.add("homes.beds", beds, {.unit = "beds", .least = 1});
        declared.add("homes.open", is_open, {});
        declared.add("homes.place", place, {.unit = "text"});
        return declared;
    }

    sim::Scenario parse(const std::string& text, const std::vector<sim::Setting>& settings = {}) {
        return sim::parse_scenario(text, "x.toml", settings, parameters(), processes);
    }
    sim::Scenario read(const std::string& path, const std::vector<sim::Setting>& settings = {}) {
        return sim::read_scenario(path, settings, parameters(), processes);
    }

    /// Everything a scenario can set, in one text to compare.
    std::string state() { return parse("scenario.name = 'x'").resolved; }
};

/// What a scenario is refused for; empty where it is not.
inline std::string refusal(const std::string& text, const std::vector<sim::Setting>& settings = {},
                           sim::Language language = sim::Language::english) {
    try {
        World().parse(text, settings);
    } catch (const sim::InputError& error) {
        return error.message(language);
    }
    return {};
}

/// A folder of its own that is gone afterwards.
class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("kanteling_test_" + std::to_string(getpid()))) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    /// Writes a file and gives its path.
    std::string file(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};
