#include "analysis/program/provenance.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <sstream>
#include <thread>

#include "analysis/program/build.hpp"
#include "analysis/program/common_options.hpp"
#include "sim/checksum.hpp"

namespace program {

namespace fs = std::filesystem;

Inputs inputs_of(const welfare_state::Prepared& prepared, const std::string& data) {
    const auto& catalogues = prepared.scenario.catalogues;
    const auto is_ours = [&](const std::string& file) {
        return file.starts_with(data + "/") || std::ranges::find(catalogues, file) != catalogues.end();
    };
    Inputs inputs;
    for (const std::string& file : prepared.files) {
        const std::string sha256 = sim::checksum_of_file(file);
        if (is_ours(file)) inputs.tables.push_back({sha256, fs::path(file).lexically_relative(data).string()});
        else inputs.files.push_back({sha256, fs::absolute(file).lexically_normal().string()});
    }
    return inputs;
}

std::string to_lines(const std::vector<Input>& inputs) {
    std::string lines;
    for (const Input& input : inputs) lines += input.sha256 + "  " + input.path + "\n";
    return lines;
}

std::vector<Input> from_lines(const std::string& lines) {
    std::vector<Input> inputs;
    std::istringstream text(lines);
    for (std::string line; std::getline(text, line);) {
        const auto blank = line.find("  ");
        if (blank != std::string::npos) inputs.push_back({line.substr(0, blank), line.substr(blank + 2)});
    }
    return inputs;
}

std::string now_utc() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

sim::Provenance provenance(const Making& making) {
    std::string months, notes;
    for (const auto& replicate : making.replicates)
        months += fmt::format("{}{}", months.empty() ? "" : " ", replicate.report.end.index);
    for (const sim::Text& note : making.prepared.places.notes) notes += note.en + "\n";
    const std::string& places = making.prepared.settings.places.file;
    return {
        {"scenario", making.prepared.scenario.resolved},
        {"version", build::version},
        {"commit", build::commit},
        {"compiler", build::compiler},
        {"flags", build::flags},
        {"command", making.given.command_line},
        {"working_folder", fs::current_path().string()},
        {"started", making.started},
        {"ended", now_utc()},
        {"host_threads", std::to_string(std::thread::hardware_concurrency())},
        {"threads", std::to_string(making.threads)},
        {"back_end", making.back_end},
        {"level", name_of(making.detail.level)},
        {"follow", std::to_string(making.detail.people)},
        {"replicates", std::to_string(making.replicates.size())},
        {"months_run", months},
        {"data_folder", fs::absolute(making.data).lexically_normal().string()},
        {"tables_sha256", to_lines(making.inputs.tables)},
        {"files_sha256", to_lines(making.inputs.files)},
        {"places_file", places.empty() ? "" : fs::absolute(places).lexically_normal().string()},
        {"places_notes", notes},
        {"places_filled_in", std::to_string(making.prepared.places.filled_in)},
    };
}

const std::string* find(const sim::Provenance& provenance, const std::string& name) {
    const auto found = std::ranges::find(provenance, name, &sim::Provenance::value_type::first);
    return found == provenance.end() ? nullptr : &found->second;
}

} // namespace program
