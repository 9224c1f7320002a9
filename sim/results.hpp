#pragma once
#include <cstdint>
#include <memory>
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
    double seconds = 0; ///< [s] wall time
    std::vector<OutcomeValues> outcomes;
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

/// SHA-256 over all outcome values of all runs (names, shapes and bytes, not times, seeds and provenance): equal data, equal text,
/// on every machine. Outcomes count in the order of their declaration, runs in theirs; what is missing is one and the same everywhere.
std::string data_checksum(const Results& results);

} // namespace sim
