#pragma once
#include <functional>
#include <string>
#include <vector>

#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/outcomes.hpp"
#include "models/welfare_state/settings.hpp"
#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace welfare_state {

/// A scenario with everything it needs, read and checked: what can be run.
struct Prepared {
    sim::Scenario scenario;
    Settings settings;
    Demography demography;
    Places places;
    std::vector<std::string> files; ///< all that was read, for provenance
};

/// Reads a scenario, the catalogues and the tables it needs. `data` is the folder of the project's tables. Throws InputError.
Prepared prepare(const std::string& scenario, const std::vector<sim::Setting>& settings, const std::string& data);
/// The same from the text of a scenario, for instance the resolved one of a result file.
Prepared prepare_text(const std::string& text, const std::string& name, const std::vector<sim::Setting>& settings,
                      const std::string& data);

/// One replicate of a prepared scenario.
struct Replicate {
    sim::RunRecord record;
    sim::Report report;
    std::uint64_t citizen_months = 0; ///< agents alive at the end of each month, summed over the months
};

/// Runs one replicate. `go_on(month)` is asked before every month; false stops there. `seen(month, agents)` is told at the end of every
/// month how many agents there are.
Replicate run_replicate(const Prepared& prepared, std::uint32_t replicate, const Detail& detail, const sim::Workers& workers,
                        std::function<bool(sim::Month)> go_on = {},
                        const std::function<void(sim::Month, std::uint64_t)>& seen = {});

/// The result file of some replicates: values of an interrupted replicate are missing from where it stopped, all values of a failed one.
/// It goes as far as the longest of them, but at least to June 1945, since an axis of years may not be empty.
sim::Results results_of(const Prepared& prepared, const std::vector<Replicate>& replicates, const Detail& detail);

} // namespace welfare_state
