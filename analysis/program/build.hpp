#pragma once
#include <string>

/// How this program was made (build.cpp.in, filled in at every build).
namespace program::build {

extern const char* const version;
extern const char* const commit;   ///< of git, "+" behind it where files had changed; "unknown" outside git
extern const char* const compiler; ///< name and version
extern const char* const flags;

} // namespace program::build
