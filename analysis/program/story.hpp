#pragma once
#include <string>

#include "analysis/program/life.hpp"
#include "analysis/program/say.hpp"

namespace program {

/// Where a life stands in its file.
struct Told {
    std::size_t person; ///< counted from 1
    std::size_t people;
    std::size_t run;
    std::size_t runs;
};

/// A life as a story to read: who it is, what happened in order of time, how it went inside, and a small table by decade.
std::string story(const Life& life, const Told& told, bool ascii, const Say& say);

/// One line for each of the people that a run follows. There must be some.
std::string people_list(const sim::Results& results, std::size_t run, const Say& say);

} // namespace program
