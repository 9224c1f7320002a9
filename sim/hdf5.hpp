#pragma once
// The HDF5 library, for the files that know it (results*.cpp). What H5Cpp has not, in small functions that throw H5::Exception.
#include <H5Cpp.h>
#include <hdf5_hl.h>

#include <string>
#include <vector>

#include "sim/results_file.hpp"

namespace sim::hdf5 {

/// HDF5 prints errors of its own accord; we throw. To be called first, in every thread that works with it.
void be_silent();

/// Throws where a C function of the library says that it failed.
void must(herr_t status, const char* what);

/// An empty HDF5 file that grows in `file`, which has to outlive it. The library never sees a write fail (it would neither close
/// such a file nor survive it): `file.check()` tells. No time stamps, creation order kept: equal calls make equal bytes.
H5::H5File create(UnfinishedFile& file);

/// A group or data set without time stamps and with its creation order kept, as netCDF-4 wants it.
H5::Group create_group(const H5::Group& parent, const std::string& name);
H5::DSetCreatPropList data_set_properties();

/// Text of any length, UTF-8.
H5::StrType text_type();

void write_attribute(const H5::H5Object& object, const std::string& name, const std::string& text); ///< none if empty
void write_attribute(const H5::H5Object& object, const std::string& name, int value);
std::string read_attribute(const H5::H5Object& object, const std::string& name); ///< empty where there is none

H5::DataSet write_texts(const H5::Group& group, const std::string& name, const std::vector<std::string>& texts);
H5::DataSet write_text(const H5::Group& group, const std::string& name, const std::string& text);
std::vector<std::string> read_texts(const H5::DataSet& data); ///< one text where it is a scalar

/// Names of what a group holds, in the order in which it was made.
std::vector<std::string> names_in(const H5::Group& group);

std::vector<hsize_t> shape_of(const H5::DataSet& data);

/// Makes a data set the scale of the dimension of the same name; `number` counts dimensions from 0 (netCDF's order).
void become_scale(const H5::DataSet& data, const std::string& name, int number);
bool is_scale(const H5::DataSet& data);
void attach_scale(const H5::DataSet& data, const H5::DataSet& scale, unsigned axis);
std::string scale_of(const H5::DataSet& data, unsigned axis); ///< name; empty where there is none

} // namespace sim::hdf5
