#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sim/documents.hpp"
#include "sim/input_error.hpp"
#include "sim/month.hpp"
#include "sim/parameters.hpp"

namespace sim {

/// A change of a number during the run, from a `[[change]]` of a scenario. Already checked and made absolute.
struct DatedChange {
    Month from;
    std::string parameter;
    double value = 0; ///< numbers only; changes of series are worked into the series when the scenario is read
};

/// What a `[[change]]` says of itself: why, and by which source. For readers; nothing follows from it.
struct Reason {
    Month from;
    std::string why, source; ///< empty where it does not say
};

/// Where a parameter was set last.
struct Statement {
    Where where;
    std::size_t order = 0; ///< 0 for the first that was set, 1 for the next, ...
};
/// Which parameters were set, by their names.
using Stated = std::map<std::string, Statement>;

/// A scenario file with all that it is based on: a named difference over the declared defaults and the catalogues.
struct Scenario {
    std::string name;
    Text title, question, look_at;       ///< look_at: which outcomes tell
    std::vector<DatedChange> changes;    ///< in order of date; those without effect are left out
    std::vector<Reason> reasons;         ///< of the changes that give one, in order of date
    std::vector<std::string> off;        ///< processes that are switched off (`[schedule] off = [...]`)
    std::vector<std::string> files;      ///< every file that was read, the scenario itself first, each based on the next
    std::vector<std::string> catalogues; ///< the files that it is a difference over
    Stated stated;                       ///< which parameters files and settings set, not counting changes
    std::vector<Problem> warnings;       ///< changes without effect, or after the end of a run that was made shorter
    std::string resolved; ///< all of it as one TOML text that needs no other file; reading it gives the same scenario
};

/// Works out what follows from what was stated, and adds what is wrong with it. Called when all parameters are as stated, before changes.
using Complete = std::function<void(const Stated&, Problems&)>;

/// Sets the declared parameters, which must hold their defaults, as documents say. Settings come last and win; a percentage in a
/// `[[change]]` is of what they set. `processes` are the names that `[schedule] off` may hold. The run goes from January 1945 to
/// December of the parameter `run.until`, where that is declared.
/// Throws InputError with all problems at once: unknown keys with the nearest known one, wrong types and units, values out of
/// range, circular `based_on`, dates outside the run, missing files. The parameters may be half set then.
Scenario scenario_of(const Documents& documents, const Parameters& parameters, const std::vector<std::string>& processes,
                     const Complete& complete = {});

/// Reads a scenario file with what it is based on, and sets the declared parameters, as above.
Scenario read_scenario(const std::string& path, const std::vector<Setting>& settings, const Parameters& parameters,
                       const std::vector<std::string>& processes);

/// As above from a text; `name` stands for the file in messages, and relative `based_on` starts from the working directory.
Scenario parse_scenario(const std::string& text, const std::string& name, const std::vector<Setting>& settings,
                        const Parameters& parameters, const std::vector<std::string>& processes);

/// Puts into force what is dated on this month. The parameters must be those that the scenario was read with.
void apply(const std::vector<DatedChange>& changes, Month month, const Parameters& parameters);

} // namespace sim
