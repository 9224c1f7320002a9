#pragma once
#include <string>
#include <vector>

namespace program {

/// results/NAME.nc, with what may not stand in a file's name replaced.
std::string default_output(const std::string& scenario);

/// Finds out before a long run whether a result file can be written there. An older result file may be replaced, and nothing else.
/// Throws InputError where the path cannot be, or is one of the files that were read; std::runtime_error where the machine fails.
void check_output(const std::string& path, const std::vector<std::string>& inputs);

/// Makes the folder of the default output.
void make_folder_of(const std::string& path);

} // namespace program
