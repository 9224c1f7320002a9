#include "analysis/batch/status.hpp"

#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "analysis/program/commands.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

using Json = nlohmann::ordered_json;
using ::batch::Status;

Json counts(const Status::Count& count) {
    return {{"runs", count.runs},
            {"finished", count.finished},
            {"failed", count.failed},
            {"missing", count.runs - count.finished - count.failed}};
}

std::string as_json(const Status& status) {
    Json all = counts(status.all);
    all["experiment"] = status.experiment;
    all["scenarios"] = Json::array();
    for (const auto& scenario : status.scenarios) {
        Json one = counts(scenario);
        one["name"] = scenario.scenario;
        all["scenarios"].push_back(one);
    }
    all["failures"] = Json::array();
    for (const auto& failure : status.failures)
        all["failures"].push_back({{"scenario", failure.scenario},
                                   {"replicate", failure.replicate},
                                   {"point", failure.point},
                                   {"message", failure.message}});
    all["at_work"] = Json::array();
    for (const auto& [holder, left] : status.at_work)
        all["at_work"].push_back({{"share", holder.share},
                                  {"host", holder.host},
                                  {"process", holder.process},
                                  {"started", holder.started},
                                  {"seconds_left", std::isnan(left) ? Json(nullptr) : Json(left)}});
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void print(const Status& status, const Say& say) {
    std::vector<Row> rows{{say("scenario", "scenario"), say("runs", "runs"), say("finished", "voltooid"),
                           say("failed", "mislukt"), say("missing", "ontbreken")}};
    const auto row = [&](const std::string& name, const Status::Count& count) {
        rows.push_back({name, std::to_string(count.runs), std::to_string(count.finished), std::to_string(count.failed),
                        std::to_string(count.runs - count.finished - count.failed)});
    };
    for (const auto& scenario : status.scenarios) row(scenario.scenario, scenario);
    if (status.scenarios.size() > 1) row(say("all", "alle"), status.all);
    std::cout << aligned(rows);
    constexpr std::size_t most = 10;
    for (std::size_t i = 0; i < std::min(most, status.failures.size()); ++i) {
        const auto& failure = status.failures[i];
        std::cout << say("failed: {}, replicate {}, point {}: {}\n", "mislukt: {}, herhaling {}, punt {}: {}\n", failure.scenario,
                         failure.replicate, failure.point, failure.message);
    }
    if (status.failures.size() > most)
        std::cout << say("... and {} more (--json has all)\n", "... en nog {} (--json heeft ze alle)\n",
                         status.failures.size() - most);
    for (const auto& [holder, left] : status.at_work) {
        const std::string time = std::isnan(left) ? "?" : duration(left, say.language());
        std::cout << say("at work: share {}, process {} on {}, since {}; {} left\n",
                         "aan het werk: deel {}, proces {} op {}, sinds {}; nog {}\n", holder.share, holder.process, holder.host,
                         holder.started, time);
    }
    if (status.at_work.empty()) std::cout << say("nobody is at work\n", "er is niemand aan het werk\n");
}

int show(const Given& given, const Say& say) {
    const Status status = ::batch::status_of(given.arguments[0]);
    if (given.has("json")) std::cout << as_json(status);
    else print(status, say);
    return 0;
}

} // namespace

const Command& status() {
    static const Command command{
        "status",
        "DIR",
        1,
        1,
        {"how far is a batch?", "hoe ver is een batch?"},
        options({{{"json", 0, "", {"for a program to read", "om door een programma te worden gelezen"}}}}),
        {R"(Can be asked at any time, from another terminal or machine, while the batch runs: it only reads. Says for each scenario how many runs
are finished, have failed, and are missing; what went wrong; who is at work, and how long that will take.

Examples:
  kanteling status study
  watch kanteling status study
  kanteling status study --json
)",
         R"(Kan altijd worden gevraagd, vanaf een andere terminal of machine, terwijl de batch loopt: er wordt alleen gelezen. Zegt per scenario
hoeveel runs zijn voltooid, zijn mislukt en ontbreken; wat er misging; wie er aan het werk is, en hoe lang dat nog duurt.

Voorbeelden:
  kanteling status studie
  watch kanteling status studie
  kanteling status studie --json
)"},
        show};
    return command;
}

} // namespace program
