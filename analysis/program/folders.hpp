#pragma once
#include <string>

namespace program {

/// The folder of the project's tables: what KANTELING_DATA names, else `scenarios/data` above the program, or as installed, else in the
/// working directory. Throws InputError where there is none.
std::string data_folder();

/// A scenario as the user names it: a file, or one of the project's own (`baseline`). Throws InputError where there is none.
std::string scenario_file(const std::string& name, const std::string& data);

} // namespace program
