#pragma once
#include <string>
#include <vector>

#include "sim/config.hpp"
#include "sim/parameters.hpp"
#include "sim/scenario.hpp"
#include "sim/scenario_changes.hpp"

namespace sim {

/// A scenario that grows while one document after another is read, each over what came before.
class ScenarioDraft {
public:
    ScenarioDraft(const Parameters& parameters, const std::vector<std::string>& processes, Problems& problems)
        : parameters_(parameters), processes_(processes), problems_(problems) {}

    /// Takes over all sections of a document. Name, title, question and what to look at are its own; the rest goes over what is there.
    void take(const Value& document, const std::string& default_name);
    /// Takes over one section.
    void section(const Value& entry);
    /// Which parameters were set so far.
    const Stated& stated() const { return scenario_.stated; }
    /// Works out the changes and hands over what was made.
    Scenario finish();

private:
    struct Planned {
        StatedChange change;
        Month end; ///< the month behind the run, as the change's own document sees it
    };

    void take_names(const Value& table);
    void take_schedule(const Value& table);
    void take_changes(const Value& list);
    Text in_both_languages(const Value& value);
    Month end_of_run() const;
    std::vector<StatedChange> changes_in_time();

    const Parameters& parameters_;
    const std::vector<std::string>& processes_;
    Problems& problems_;
    Scenario scenario_;
    std::vector<Planned> planned_;
    std::size_t statements_ = 0;
};

} // namespace sim
