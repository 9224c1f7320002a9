#pragma once
// An open result file as HDF5 sees it, for the files that read one (results_reader.cpp, results_join.cpp).
#include <vector>

#include "sim/hdf5.hpp"
#include "sim/input_error.hpp"
#include "sim/results.hpp"

namespace sim {

struct ResultsFile::Open {
    std::string path;
    H5::H5File file;
    Results about;                   ///< without values
    std::vector<H5::DataSet> values; ///< by outcome
};

/// What to say of a file that the library finds broken.
InputError damaged(const std::string& path, const std::string& reason);

} // namespace sim
