#include "analysis/program/batch_options.hpp"

#include <set>

#include "analysis/program/build.hpp"
#include "analysis/program/common_options.hpp"
#include "analysis/program/folders.hpp"

namespace program {

::batch::Maker this_version() { return {build::version, build::commit, build::compiler, build::flags}; }

::batch::Plan plan_of(const std::string& experiment, const Given& given, const Say& say, bool quiet) {
    const std::string data = data_folder();
    const auto read = ::batch::read_experiment(experiment, scenario_file, data);
    const auto detail = detail_of(read.level, read.follow > 0 ? read.follow : welfare_state::Detail::some);
    auto plan = ::batch::make_plan(read, settings_of(given), detail, data, this_version());
    std::set<std::string> told; // scenarios of one experiment share most of their notes
    for (const auto& scenario : plan.scenarios) {
        print_warnings(scenario.prepared->scenario, say);
        const auto& notes = scenario.prepared->places.notes;
        if (!quiet && !notes.empty() && told.insert(notes.front().en).second) print_notes(*scenario.prepared, say);
    }
    return plan;
}

} // namespace program
