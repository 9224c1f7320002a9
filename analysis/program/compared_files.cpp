#include "analysis/program/compared_files.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "analysis/program/table.hpp"
#include "analysis/program/yearly.hpp"
#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

/// Where an outcome stands in a file's list; past the end if it has none.
std::size_t number_of(const sim::Results& about, const std::string& outcome) {
    return static_cast<std::size_t>(std::ranges::find(about.outcomes, outcome, &sim::Outcome::name) - about.outcomes.begin());
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

ComparedFiles::ComparedFiles(const std::vector<std::string>& paths) {
    std::map<std::string, int> files_with;
    for (const std::string& path : paths) {
        files_.push_back(std::make_unique<sim::ResultsFile>(path));
        for (const std::string& name : scenarios_in(files_.back()->about())) ++files_with[name];
    }
    std::map<std::string, int> files_called;
    for (const std::string& path : paths) ++files_called[std::filesystem::path(path).stem().string()];
    for (std::size_t file = 0; file < files_.size(); ++file) {
        const std::string stem = std::filesystem::path(paths[file]).stem().string(),
                          called = files_called[stem] == 1 ? stem : paths[file];
        std::vector<std::string> names; // by run
        for (const sim::RunRecord& run : about(file).runs) {
            if (files_with[run.scenario] == 1) names.push_back(run.scenario);
            else names.push_back(scenarios_in(about(file)).size() == 1 ? called : called + ":" + run.scenario);
        }
        add(file, names);
    }
    if (runs_.empty()) throw sim::InputError({paths.front()}, {"holds no finished run", "bevat geen voltooide doorrekening"});
    note_differences();
}

void ComparedFiles::add(std::size_t file, const std::vector<std::string>& names) {
    for (std::size_t run = 0; run < names.size(); ++run) {
        const sim::RunRecord& record = about(file).runs[run];
        if (record.status != "finished") {
            ++unfinished_;
            continue;
        }
        if (std::ranges::find(scenarios_, names[run]) == scenarios_.end()) scenarios_.push_back(names[run]);
        runs_.push_back({names[run], record.point, record.replicate, record.seed, 0});
        places_.push_back({file, run});
    }
}

void ComparedFiles::note_differences() {
    const auto compare = [&](const sim::Text& what, const auto& value_in) {
        for (std::size_t file = 1; file < files_.size(); ++file) {
            const std::string first = value_in(about(0)), other = value_in(about(file));
            if (first == other || first.empty() || other.empty()) continue;
            notes_.push_back(sim::phrase("{} has {} {}, {} has {}: differences may come from that",
                                         "{} heeft {} {}, {} heeft {}: verschillen kunnen daarvan komen", files_[0]->path(), what,
                                         first, files_[file]->path(), other));
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
    return std::ranges::all_of(files_, [&](const auto& file) {
        const sim::Results& in = file->about();
        const std::size_t number = number_of(in, outcome);
        return number < in.outcomes.size() && entries_of(in, in.outcomes[number])
            && entries_of(in, in.outcomes[number]) == entries_of(about(0), about(0).outcomes.at(number_of(about(0), outcome)));
    });
}

std::vector<std::string> ComparedFiles::outcomes() const {
    std::vector<std::string> names;
    for (const sim::Outcome& outcome : about(0).outcomes) {
        if (!outcome.axes.empty() && has(outcome.name)) names.push_back(outcome.name);
    }
    return names;
}

std::vector<Line> ComparedFiles::lines(const std::string& outcome) const {
    return lines_of(about(0), about(0).outcomes.at(number_of(about(0), outcome)));
}

std::vector<std::vector<std::map<int, double>>> ComparedFiles::years(const std::string& outcome) const {
    std::vector<std::vector<std::map<int, double>>> years(lines(outcome).size());
    for (std::size_t file = 0; file < files_.size(); ++file) {
        const std::size_t number = number_of(about(file), outcome);
        const sim::Outcome& declared = about(file).outcomes.at(number);
        for (std::size_t run = 0; run < runs_.size(); ++run) {
            if (places_[run].file != file) continue;
            const auto by_entry = by_year(about(file), declared, files_[file]->values(number, places_[run].run));
            for (std::size_t entry = 0; entry < years.size(); ++entry) {
                years[entry].resize(runs_.size());
                years[entry][run] = by_entry[entry];
            }
        }
    }
    return years;
}

std::vector<std::string> ComparedFiles::parameters() const {
    std::vector<std::string> names;
    for (const sim::DesignParameter& parameter : about(0).design) names.push_back(parameter.parameter);
    return names;
}

const std::vector<double>& ComparedFiles::design(std::size_t run) const {
    return about(places_.at(run).file).runs.at(places_[run].run).design;
}

sim::Results ComparedFiles::part(const std::vector<std::size_t>& runs, const std::vector<std::string>& outcomes) const {
    const std::size_t file = places_.at(runs.at(0)).file;
    sim::Results some{about(file).title, about(file).dimensions, {}, {}, {}};
    for (const std::size_t run : runs) some.runs.push_back(about(file).runs.at(places_.at(run).run));
    for (const std::string& outcome : outcomes) {
        const std::size_t number = number_of(about(file), outcome);
        if (number == about(file).outcomes.size()) continue;
        some.outcomes.push_back(about(file).outcomes[number]);
        for (std::size_t i = 0; i < runs.size(); ++i)
            some.runs[i].outcomes.push_back({outcome, files_[file]->values(number, places_[runs[i]].run)});
    }
    return some;
}

void print_notes(const ComparedFiles& files, const std::vector<std::string>& missing, const Say& say) {
    for (const sim::Text& note : files.notes()) std::cerr << say("note: ", "let op: ") << say(note) << '\n';
    if (files.unfinished() > 0)
        std::cerr << say("note: {} runs are left out that failed or were interrupted\n",
                         "let op: {} doorrekeningen zijn weggelaten die mislukten of werden onderbroken\n", files.unfinished());
    if (missing.empty()) return;
    std::string names;
    for (const std::string& name : missing) names += (names.empty() ? "" : ", ") + name;
    std::cerr << wrapped(say("note: not in all files, so left out: ", "let op: niet in alle bestanden, dus weggelaten: ") + names,
                         100, "");
}

} // namespace program
