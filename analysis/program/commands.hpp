#pragma once
#include "analysis/program/options.hpp"

namespace program {

/// The subcommands, each in the file of its name.
const Command& run();
const Command& check();
const Command& describe();
const Command& summary();
const Command& patterns();
const Command& compare();
const Command& futures();
const Command& verify();
const Command& plan();
const Command& batch();
const Command& status();
const Command& merge();

/// Does what a command line asks for; gives the exit code.
int obey(const std::vector<std::string>& words, const Say& say);

} // namespace program
