#include "analysis/program/compared_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "analysis/program/yearly.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

/// Where an outcome stands in a file's list; past the end if it has none.
std::size_t number_of(const sim::Results& about, const std::string& outcome) {
    return static_cast<std::size_t>(std::ranges::find(about.outcomes, outcome, &sim::Outcome::name) - about.outcomes.begin());
}

std::set<std::string> scenarios_in(const sim::Results& about) {
    std::set<std::string> names;
    for (const sim::RunRecord& run : about.runs) names.insert(run.scenario);
    return names;
}

std::string provenance_of(const sim::Results& about, const std::string& name) {
    const auto found = std::ranges::find(about.provenance, name, &std::pair<std::string, std::string>::first);
    return found == about.provenance.end() ? "" : found->second;
}

/// A setting of the resolved scenario that a file was made with, as it stands there.
std::string setting_of(const sim::Results& about, const std::string& key) {
    const std::string text = "\n" + provenance_of(about, "scenario"), start = "\n" + key + " = ";
    const std::size_t found = text.find(start);
    return found == std::string::npos ? "" : text.substr(found + start.size(), text.find('\n', found + 1) - found - start.size());
}

} // namespace

ComparedFiles::ComparedFiles(const std::vector<std::string>& paths) : paths_(paths) {
    std::map<std::string, int> files_with;
    for (const std::string& path : paths) {
        files_.push_back(sim::read_results(path));
        for (const std::string& name : scenarios_in(files_.back())) ++files_with[name];
    }
    std::map<std::string, int> files_called;
    for (const std::string& path : paths) ++files_called[std::filesystem::path(path).stem().string()];
    for (std::size_t file = 0; file < files_.size(); ++file) {
        const std::string stem = std::filesystem::path(paths[file]).stem().string(),
                          called = files_called[stem] == 1 ? stem : paths[file];
        std::vector<std::string> names; // by run
        for (const sim::RunRecord& run : files_[file].runs) {
            if (files_with[run.scenario] == 1) names.push_back(run.scenario);
            else names.push_back(scenarios_in(files_[file]).size() == 1 ? called : called + ":" + run.scenario);
        }
        add(file, names);
    }
    if (runs_.empty()) throw sim::InputError({paths.front()}, {"holds no finished run", "bevat geen voltooide doorrekening"});
    note_differences();
}

void ComparedFiles::add(std::size_t file, const std::vector<std::string>& names) {
    for (std::size_t run = 0; run < names.size(); ++run) {
        const sim::RunRecord& record = files_[file].runs[run];
        if (record.status != "finished") {
            ++unfinished_;
            continue;
        }
        if (std::ranges::find(scenarios_, names[run]) == scenarios_.end()) scenarios_.push_back(names[run]);
        runs_.push_back({names[run], 0, record.replicate, record.seed, 0});
        places_.push_back({file, run});
    }
}

void ComparedFiles::note_differences() {
    const auto compare = [&](const sim::Text& what, const auto& value_in) {
        for (std::size_t file = 1; file < files_.size(); ++file) {
            const std::string first = value_in(files_[0]), other = value_in(files_[file]);
            if (first == other || first.empty() || other.empty()) continue;
            notes_.push_back(sim::phrase("{} has {} {}, {} has {}: differences may come from that",
                                         "{} heeft {} {}, {} heeft {}: verschillen kunnen daarvan komen", paths_[0], what, first,
                                         paths_[file], other));
        }
    };
    compare({"program version", "programmaversie"}, [](const sim::Results& of) { return provenance_of(of, "version"); });
    compare({"commit", "commit"}, [](const sim::Results& of) { return provenance_of(of, "commit"); });
    compare({"persons per agent", "personen per agent"},
            [](const sim::Results& of) { return setting_of(of, "run.persons_per_agent"); });
    compare({"places", "plaatsen"}, [](const sim::Results& of) { return setting_of(of, "places.file"); });
}

std::string ComparedFiles::scenario(const std::string& option, const std::string& name) const {
    if (std::ranges::find(scenarios_, name) != scenarios_.end()) return name;
    throw sim::InputError({"command line"},
                          sim::phrase("--{} {}: there is no such scenario{}", "--{} {}: dat scenario is er niet{}", option, name,
                                      sim::did_you_mean(name, scenarios_)));
}

bool ComparedFiles::has(const std::string& outcome) const {
    return std::ranges::all_of(files_, [&](const sim::Results& in) {
        const std::size_t number = number_of(in, outcome);
        return number < in.outcomes.size() && entries_of(in, in.outcomes[number])
            && entries_of(in, in.outcomes[number]) == entries_of(files_[0], files_[0].outcomes.at(number_of(files_[0], outcome)));
    });
}

std::vector<std::string> ComparedFiles::outcomes() const {
    std::vector<std::string> names;
    for (const sim::Outcome& outcome : files_[0].outcomes) {
        if (!outcome.axes.empty() && has(outcome.name)) names.push_back(outcome.name);
    }
    return names;
}

std::vector<Line> ComparedFiles::lines(const std::string& outcome) const {
    return lines_of(files_[0], files_[0].outcomes.at(number_of(files_[0], outcome)));
}

std::vector<std::vector<std::map<int, double>>> ComparedFiles::years(const std::string& outcome) const {
    std::vector<std::vector<std::map<int, double>>> years(lines(outcome).size());
    for (std::size_t file = 0; file < files_.size(); ++file) {
        sim::Results one{files_[file].title, files_[file].dimensions, {}, {}, {}};
        const std::size_t number = number_of(files_[file], outcome);
        const sim::Outcome& declared = files_[file].outcomes.at(number);
        for (std::size_t run = 0; run < runs_.size(); ++run) {
            if (places_[run].file != file) continue;
            one.runs.resize(1);
            one.runs[0].outcomes = {files_[file].runs[places_[run].run].outcomes.at(number)};
            for (std::size_t entry = 0; entry < years.size(); ++entry) {
                years[entry].resize(runs_.size());
                years[entry][run] = by_year(one, declared, entry, 0);
            }
        }
    }
    return years;
}

} // namespace program
