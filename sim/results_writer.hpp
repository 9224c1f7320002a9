#pragma once
// How a result file is laid out, for the files that write one (results.cpp, results_join.cpp).
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sim/hdf5.hpp"
#include "sim/results.hpp"

namespace sim {

using Shape = std::vector<hsize_t>; ///< first axis: run

hsize_t product(const Shape& shape);

/// What is read in one go. A whole series of one run where that is neither small (then several runs together: few, decent
/// pieces) nor large (then its longest axis is halved until it fits: maps and series are equally near).
Shape chunk_of(const Shape& shape);

/// Writes runs, dimensions, outcomes and provenance in that order.
class ResultsWriter {
public:
    /// Puts the values of an outcome, by its number, into its data set.
    using Fill = std::function<void(std::size_t outcome, const H5::DataSet& data, const Shape& shape)>;

    ResultsWriter(H5::H5File& file, const UnfinishedFile& disk, const Results& results)
        : file_(file), disk_(disk), results_(results) {}
    void write(const Fill& fill);

private:
    void write_runs();
    void write_design();
    template <class Value>
    H5::DataSet write_column(const std::string& name, const Text& long_name, const std::string& units,
                             const std::function<Value(const RunRecord&)>& value);
    H5::DataSet create(const std::string& name, const H5::PredType& type, const Shape& shape,
                       const H5::DSetCreatPropList& properties) const;
    H5::DataSet write_values(const std::string& name, const std::vector<std::string>& texts) const;
    H5::DataSet write_values(const std::string& name, const std::vector<std::int32_t>& numbers) const;
    H5::DataSet write_values(const std::string& name, const std::vector<double>& numbers) const;
    void write_dimension(const Dimension& dimension);
    Shape shape_of(const Outcome& outcome) const;
    void write_outcome(std::size_t number, const Fill& fill);

    H5::H5File& file_;
    const UnfinishedFile& disk_;
    const Results& results_;
    std::map<std::string, H5::DataSet> scales_; ///< by dimension
};

/// Makes a result file under a temporary name, seals it and puts it in its place.
void write_sealed(const std::string& path, const Results& results, const ResultsWriter::Fill& fill);

/// Goes over runs in whole chunks, so that no chunk is touched twice: `runs(first, values)` fills those of some runs from `first` on,
/// and says whether there is anything to be written.
void write_chunks_of_runs(const H5::DataSet& data, const Shape& shape,
                          const std::function<bool(hsize_t first, std::vector<double>& values)>& runs);

} // namespace sim
