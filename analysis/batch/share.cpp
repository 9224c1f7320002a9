#include "analysis/batch/share.hpp"

#include <charconv>
#include <cstdlib>
#include <sched.h>
#include <thread>

#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace batch {
namespace {

constexpr unsigned most_shares = 100'000;

std::optional<unsigned> whole(std::string_view text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

std::optional<unsigned> variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? whole(value) : std::nullopt;
}

/// The number of this task in its array, from 1, and of how many, where the scheduler says so.
struct ArrayTask {
    unsigned number = 0, of = 0; ///< 0: not known
};

ArrayTask array_task() {
    if (const auto id = variable("SLURM_ARRAY_TASK_ID")) {
        const unsigned least = variable("SLURM_ARRAY_TASK_MIN").value_or(0), step = variable("SLURM_ARRAY_TASK_STEP").value_or(1);
        const unsigned count = variable("SLURM_ARRAY_TASK_COUNT").value_or(0);
        return {(*id - least) / (step ? step : 1) + 1, count};
    }
    for (const char* name : {"PBS_ARRAY_INDEX", "PBS_ARRAYID"}) {
        if (const auto id = variable(name)) return {*id, 0};
    }
    return {};
}

sim::InputError wrong(const std::string& given) {
    return {{"command line"},
            sim::phrase("--shard {} must be I/N, the I-th of N shares, with I from 1 to N (at most {})",
                        "--shard {} moet I/N zijn, het I-de van N delen, met I van 1 tot en met N (hoogstens {})", given,
                        most_shares)};
}

} // namespace

Share share_of(const std::optional<std::string>& given) {
    const ArrayTask task = array_task();
    if (!given) {
        if (task.number == 0) return {};
        if (task.of == 0)
            throw sim::InputError({"command line"},
                                  {"this is a task of an array, but its environment does not say of how many; add --shard /N",
                                   "dit is een taak uit een reeks, maar de omgeving zegt niet uit hoeveel; voeg --shard /N toe"});
        if (task.number > task.of) throw wrong(std::to_string(task.number) + "/" + std::to_string(task.of));
        return {task.number, task.of};
    }
    const auto slash = given->find('/');
    if (slash == std::string::npos) throw wrong(*given);
    const auto number = slash == 0 ? std::optional(task.number) : whole(given->substr(0, slash));
    const auto of = whole(given->substr(slash + 1));
    if (slash == 0 && task.number == 0)
        throw sim::InputError(
            {"command line"},
            sim::phrase("--shard {} takes its number from the array of Slurm or PBS, and this is no task of one",
                        "--shard {} neemt zijn nummer uit de reeks van Slurm of PBS, en dit is geen taak daaruit", *given));
    if (!number || !of || *number < 1 || *number > *of || *of > most_shares) throw wrong(*given);
    return {*number, *of};
}

unsigned processors() {
    for (const char* name : {"SLURM_CPUS_PER_TASK", "SLURM_CPUS_ON_NODE", "PBS_NCPUS", "NCPUS"}) {
        const auto count = variable(name);
        if (count && *count > 0) return *count;
    }
    cpu_set_t bound;
    if (sched_getaffinity(0, sizeof bound, &bound) == 0) return static_cast<unsigned>(CPU_COUNT(&bound));
    return std::thread::hardware_concurrency();
}

} // namespace batch
