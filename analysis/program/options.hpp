#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/program/say.hpp"

namespace program {

/// An option of a subcommand.
struct Option {
    std::string name;  ///< "threads" for --threads
    char letter = 0;   ///< 'o' for -o; 0: none
    std::string value; ///< what stands behind it, as the help calls it; empty: a switch
    sim::Text meaning;
    bool repeats = false; ///< may be given several times
};

/// What the user gave.
struct Given {
    std::vector<std::string> arguments;                     ///< that belong to no option
    std::map<std::string, std::vector<std::string>> values; ///< by option; a switch has an empty list
    std::string command_line;                               ///< as it could be typed again

    bool has(const std::string& option) const { return values.contains(option); }
    std::optional<std::string> text(const std::string& option) const;
    std::vector<std::string> all(const std::string& option) const;
    std::optional<std::int64_t> whole_number(const std::string& option, std::int64_t least, std::int64_t most) const;
    /// One of some words, the first where the option is not given.
    std::string one_of(const std::string& option, const std::vector<std::string>& allowed) const;
};

/// A subcommand of the program.
struct Command {
    std::string name;
    std::string arguments;           ///< "SCENARIO", as the help calls them
    std::size_t least = 0, most = 0; ///< number of arguments
    sim::Text purpose;               ///< one line
    std::vector<Option> options;
    sim::Text examples;                             ///< the end of its help
    int (*run)(const Given&, const Say&) = nullptr; ///< gives the exit code
};

/// Several lists of options as one, with those that every command has at the end.
std::vector<Option> options(const std::vector<std::vector<Option>>& lists);

/// Reads what stands behind the name of a subcommand. Throws InputError that points to the help.
Given read_options(const Command& command, const std::vector<std::string>& words);

/// Whether the user asks for help, whatever else is given.
bool asks_for_help(const std::vector<std::string>& words);

/// The help of a subcommand.
std::string help(const Command& command, const Say& say);

} // namespace program
