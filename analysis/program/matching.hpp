#pragma once
#include <string>
#include <vector>

namespace program {

/// Which of some names the user means: those that start with a word, or all where it is empty.
class Matching {
public:
    /// Throws InputError with the nearest name where none starts so.
    Matching(std::string start, const std::vector<std::string>& names);
    bool operator()(const std::string& name) const { return name.starts_with(start_); }

private:
    std::string start_;
};

/// Those of some names that the user means by words: the one of that name, or where there is none all that start so. Throws as Matching does.
std::vector<std::string> those_meant(const std::vector<std::string>& words, const std::vector<std::string>& names);

} // namespace program
