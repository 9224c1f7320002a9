#pragma once
#include <cstddef>
#include <optional>
#include <string>

namespace batch {

/// The share of a batch that one machine or task takes: number `number` of `of`, counted from 1.
struct Share {
    unsigned number = 1, of = 1;

    bool is_all() const { return of == 1; }
    /// Whether a run belongs to it, given its place in the plan and the number of scenarios. Every scenario is spread over all shares.
    bool takes(std::size_t run, std::size_t scenarios) const { return (run / scenarios + run % scenarios) % of == number - 1; }
    std::string name() const { return std::to_string(number) + "-of-" + std::to_string(of); }
};

/// "3/8": the third of eight; "/8": of eight, the number is that of this task in its array (Slurm or PBS). Without a text: the share
/// that Slurm's array variables say, else all. Throws InputError: not such a text, a number out of range, PBS without a count.
Share share_of(const std::optional<std::string>& given);

/// How many processors this process may use: those of a Slurm or PBS allocation, else those it is bound to.
unsigned processors();

} // namespace batch
