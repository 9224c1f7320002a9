#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/compare/pairing.hpp"
#include "analysis/program/say.hpp"
#include "analysis/program/summary_lines.hpp"
#include "sim/results.hpp"

namespace program {

/// Result files whose runs are compared as if they stood in one. Values are read when they are asked for.
class ComparedFiles {
public:
    /// Throws InputError where a file is none of ours, or holds no finished run.
    explicit ComparedFiles(const std::vector<std::string>& paths);

    /// In the order in which the files have them. Where two files have a scenario of the same name, they go by the names of the files.
    const std::vector<std::string>& scenarios() const { return scenarios_; }
    std::string scenario(const std::string& option,
                         const std::string& name) const; ///< throws with the nearest name if there is none

    /// Runs that are finished, without a value yet.
    const std::vector<comparison::Run>& runs() const { return runs_; }
    std::size_t unfinished() const { return unfinished_; } ///< runs that failed or were interrupted

    /// What deserves a word before these files are compared: other versions, other sizes.
    const std::vector<sim::Text>& notes() const { return notes_; }

    /// The outcomes that all files have and that go by month or year, as the first declares them.
    std::vector<std::string> outcomes() const;
    bool has(const std::string& outcome) const; ///< in all files
    std::vector<Line> lines(const std::string& outcome) const;
    /// By entry (at least one), by run, by year.
    std::vector<std::vector<std::map<int, double>>> years(const std::string& outcome) const;

    /// The parameters of the design of the first file; empty where there is none.
    std::vector<std::string> parameters() const;
    const std::vector<double>& design(std::size_t run) const; ///< their values

    /// A file of some runs of one file and some outcomes alone, as if read from a result file.
    sim::Results part(const std::vector<std::size_t>& runs, const std::vector<std::string>& outcomes) const;
    const std::string& path() const { return files_.front()->path(); }

private:
    struct Place {
        std::size_t file, run;
    };
    void add(std::size_t file, const std::vector<std::string>& names);
    void note_differences();
    const sim::Results& about(std::size_t file) const { return files_[file]->about(); }

    std::vector<std::unique_ptr<sim::ResultsFile>> files_;
    std::vector<std::string> scenarios_;
    std::vector<comparison::Run> runs_;
    std::vector<Place> places_; ///< of each run
    std::size_t unfinished_ = 0;
    std::vector<sim::Text> notes_;
};

/// Says on the error output what deserves a word: notes, runs and outcomes left out.
void print_notes(const ComparedFiles& files, const std::vector<std::string>& missing, const Say& say);

} // namespace program
