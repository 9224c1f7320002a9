#pragma once
#include <exception>
#include <string>
#include <vector>

#include "sim/text.hpp"

namespace sim {

/// Where something stands in what the user gave us.
struct Where {
    std::string file; ///< path as the user named it, or "command line"
    int line = 0;     ///< from 1; 0 where unknown
    int column = 0;   ///< from 1; 0 where unknown

    std::string text() const; ///< "scenarios/x.toml:12:3", as far as known
    bool operator==(const Where&) const = default;
};

/// One thing that is wrong with the input: where, what, and what would be right.
struct Problem {
    Where where;
    Text what;
};

/// The input is wrong. Carries every problem that was found, not only the first.
class InputError : public std::exception {
public:
    explicit InputError(std::vector<Problem> problems);
    InputError(Where where, Text what);

    const std::vector<Problem>& problems() const { return problems_; }
    std::string message(Language language) const; ///< one line per problem: "where: what"; the first hundred
    const char* what() const noexcept override { return english_.c_str(); }

private:
    std::vector<Problem> problems_;
    std::string english_;
};

/// Problems on their way: collects them while reading goes on, so that a user hears of all at once.
class Problems {
public:
    void add(Where where, Text what);
    void add(const InputError& error); ///< all problems of an error that was caught
    void warn(Where where, Text what); ///< something that deserves a word but does not stop us
    bool none() const { return errors_.empty(); }
    void throw_if_any() const; ///< throws InputError with all that was added
    const std::vector<Problem>& warnings() const { return warnings_; }

private:
    std::vector<Problem> errors_, warnings_;
};

/// The name among `known` nearest to `name` by edits, or empty where none is near: for "did you mean ...?".
std::string nearest(const std::string& name, const std::vector<std::string>& known);

/// The end of a sentence about an unknown name: " (did you mean 'x'?)", else what is allowed where that is little, else empty.
Text did_you_mean(const std::string& name, const std::vector<std::string>& known);

} // namespace sim
