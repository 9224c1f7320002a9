#include "analysis/program/folders.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "analysis/batch/experiment.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code none;
    return fs::is_directory(path, none);
}

bool is_file(const fs::path& path) {
    std::error_code none;
    return fs::exists(path, none) && !fs::is_directory(path, none);
}

std::vector<std::string> scenarios_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().stem().string();
        if (entry.path().extension() == ".toml" && name != "logics" && name != "eras") names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

/// The user's own file with nearly this name, or else the project's scenario.
sim::Text did_you_mean(const std::string& name, const fs::path& projects) {
    const fs::path there = fs::path(name).parent_path();
    std::vector<std::string> own;
    for (const std::string& scenario : scenarios_in(there.empty() ? "." : there))
        own.push_back((there / (scenario + ".toml")).string());
    const std::string near = sim::nearest(name, own);
    return sim::did_you_mean(near.empty() ? fs::path(name).stem().string() : name, near.empty() ? scenarios_in(projects) : own);
}

} // namespace

std::string data_folder() {
    if (const char* named = std::getenv("KANTELING_DATA"); named && *named) {
        const std::string folder = fs::absolute(std::string(named) + "/").lexically_normal().parent_path().string();
        if (is_folder(folder)) return folder;
        throw sim::InputError({"KANTELING_DATA"}, sim::phrase("there is no folder {}", "er is geen map {}", std::string(named)));
    }
    std::error_code none;
    const fs::path program = fs::read_symlink("/proc/self/exe", none);
    for (fs::path above = program.parent_path(); !above.empty(); above = above.parent_path()) {
        for (const char* inside : {"scenarios/data", "share/kanteling/scenarios/data"}) {
            if (is_folder(above / inside)) return (above / inside).string();
        }
        if (above == above.root_path()) break;
    }
    if (is_folder("scenarios/data")) return "scenarios/data";
    throw sim::InputError({},
                          sim::phrase("the project's tables are not found: no folder scenarios/data above {} or here; name it in "
                                      "the environment: KANTELING_DATA=/path/to/scenarios/data",
                                      "de tabellen van het project zijn niet gevonden: geen map scenarios/data boven {} of hier; "
                                      "noem hem in de omgeving: KANTELING_DATA=/pad/naar/scenarios/data",
                                      program.string()));
}

std::string scenario_file(const std::string& name, const std::string& data) {
    const fs::path folder = fs::path(data).parent_path();
    for (const fs::path& candidate : {fs::path(name), folder / name, folder / (name + ".toml")}) {
        if (!is_file(candidate)) continue;
        if (::batch::is_experiment(candidate.string()))
            throw sim::InputError({name}, sim::phrase("this is an experiment, not a scenario: kanteling batch {} -o DIR",
                                                      "dit is een experiment, geen scenario: kanteling batch {} -o MAP", name));
        return candidate.string();
    }
    if (is_folder(name)) throw sim::InputError({name}, {"is a folder, not a scenario", "is een map, geen scenario"});
    throw sim::InputError({name}, sim::phrase("no such scenario, here or in {}{}", "geen scenario met deze naam, hier of in {}{}",
                                              folder.string(), did_you_mean(name, folder)));
}

} // namespace program
