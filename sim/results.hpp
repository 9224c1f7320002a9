#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sim/month.hpp"
#include "sim/text.hpp"

namespace sim {

/// One axis of the result file: `month`, `year`, `third`, `age_group`, `neighbourhood`, ...
struct Dimension {
    std::string name;
    Text long_name;
    std::string units; ///< "1", "days since 1945-01-01", ...; empty: none
    /// What stands along it: whole numbers (months in days, years) or names (thirds, places).
    std::variant<std::vector<std::int32_t>, std::vector<std::string>> coordinates;

    std::size_t size() const;
};

/// An outcome as it is declared, once: name, axes, unit, names and definition in words.
struct Outcome {
    std::string name;
    std::vector<std::string> axes; ///< besides `run`: "month" or "year" first, then any other dimension
    std::string units;
    Text long_name;
    Text definition;          ///< the formula in words
    std::string cell_methods; ///< CF: "month: point", "month: sum", ...
};

/// The values of one outcome in one run, in row-major order of its axes; not-a-number where missing.
struct OutcomeValues {
    std::string name;
    std::vector<double> values;
};

/// One finished (or interrupted) run of a result file. An outcome that it lacks is missing throughout: it is read back as not-a-numbers.
struct RunRecord {
    std::string scenario;
    std::uint32_t replicate = 0;
    std::string seed;   ///< as text: some readers turn 64-bit numbers into doubles
    std::string status; ///< "finished" or "interrupted" or "failed"
    std::string message;
    double seconds = 0; ///< [s] wall time; not-a-number where it shall not be told, so that equal runs make equal files
    std::vector<OutcomeValues> outcomes;
    std::int32_t point = 0;          ///< number of the point of the design, from 0; 0 where there is no design
    std::vector<double> design = {}; ///< the value of each parameter of the design at this point
    std::string id = {};             ///< of a run of a batch: the checksum of all that it follows from
};

/// A parameter that a design varies over the runs: a column of its own, with the parameter's name in full as attribute `parameter`.
struct DesignParameter {
    std::string parameter; ///< "capacity.sick"
    std::string units;
    Text long_name;
    std::string column() const; ///< "design_capacity_sick"
};

/// Name and value pairs that say where a file comes from. Values may be long; a name holds no '/' and stands once.
using Provenance = std::vector<std::pair<std::string, std::string>>;

/// All of a result file.
struct Results {
    Text title;
    std::vector<Dimension> dimensions; ///< besides `run`
    std::vector<Outcome> outcomes;
    std::vector<RunRecord> runs;
    Provenance provenance;
    std::vector<DesignParameter> design = {}; ///< as many as each run has values of them
};

/// Writes a result file: HDF5 that is also netCDF-4 (README). Written under a temporary name in the same folder, flushed, closed
/// and renamed, so that a reader never sees half a file and an older file stays whole until then. Equal results make equal bytes.
/// Behind the HDF5 data stands a seal, a line with the SHA-256 of all before it (`results_file.hpp`).
/// Throws std::runtime_error where the machine fails (disk full, folder not writable); then no temporary file stays behind.
/// Throws std::logic_error where the results contradict themselves (a length that does not fit the axes, an unknown axis, nothing at all).
void write_results(const std::string& path, const Results& results);

/// Reads a result file back whole. Throws InputError where it is not one of ours or is broken: a broken seal, or what HDF5 itself finds.
/// Without a seal (another program has changed the file since) the checksums of HDF5 guard the values alone.
Results read_results(const std::string& path);

/// A result file that is open to be read in parts, where all its runs would not fit in memory.
class ResultsFile {
public:
    enum class Trust {
        checked, ///< the whole file is read once to see whether its seal is broken
        sealed,  ///< the same, and there must be a seal
        blind,   ///< for a glance at a file that was checked before
    };
    explicit ResultsFile(const std::string& path, Trust trust = Trust::checked); ///< throws as `read_results`
    ~ResultsFile();
    ResultsFile(const ResultsFile&) = delete;
    ResultsFile& operator=(const ResultsFile&) = delete;

    const std::string& path() const;
    const Results& about() const; ///< all of it but the values: the runs have no outcomes
    /// The values of an outcome in a run, both counted from 0 in the order of `about()`. Throws as `read_results`.
    std::vector<double> values(std::size_t outcome, std::size_t run) const;

    struct Open;
    const Open& open() const { return *open_; } ///< for the files that know HDF5

private:
    std::unique_ptr<Open> open_;
};

/// What is in an open file: all of it, or without the values of all runs but one, counted from 0. Throws as `read_results`.
Results read_results(const ResultsFile& file, std::optional<std::size_t> only_run = {});

/// Where the values of a run lie.
struct RunSource {
    const ResultsFile* file = nullptr; ///< none: the run has no values
    std::size_t run = 0;
};

/// Writes a result file as `write_results` does, whose runs have their values in other result files. What stands along an axis of
/// theirs is found by name along the axis of the new file; what a run does not know is missing. `source` is asked for run 0, 1, ...
/// again for each outcome; what it gives must live until it is asked again.
void join_results(const std::string& path, const Results& about, const std::function<RunSource(std::size_t)>& source);

/// SHA-256 over all outcome values of all runs (names, shapes and bytes, not times, seeds and provenance): equal data, equal text,
/// on every machine. Outcomes count in the order of their declaration, runs in theirs; what is missing is one and the same everywhere.
std::string data_checksum(const Results& results);

} // namespace sim
