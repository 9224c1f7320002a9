#include "analysis/program/comparison_table.hpp"

namespace program {
namespace {

sim::Text verdict_of(const Compared& row) {
    if (row.result.identical) return {"identical", "gelijk"};
    if (!row.result.distinguishable) {
        const bool has_interval = row.result.interval.low <= row.result.interval.high; // false for not-a-number
        return has_interval ? sim::Text{"not distinguishable", "niet te onderscheiden"}
                            : sim::Text{"no interval", "geen interval"};
    }
    if (row.is_better()) return {"better", "beter"};
    if (row.is_worse()) return {"worse", "slechter"};
    return {"different", "anders"};
}

} // namespace

std::vector<Record> records_of(const std::vector<Compared>& list, const Question& question) {
    std::vector<Record> records;
    for (const Compared& row : list) {
        const auto& result = row.result;
        records.push_back({{"scenario", row.scenario},
                           {"base", question.base},
                           {"outcome", row.line.outcome},
                           {"entry", row.line.entry},
                           {"name", row.line.name},
                           {"unit", row.line.unit},
                           {"from", std::int64_t{row.years.from}},
                           {"until", std::int64_t{row.years.until}},
                           {"observation", std::string(!result.paired ? "run"
                                                       : row.by_point ? "point"
                                                                      : "pair")},
                           {"n_of_base", static_cast<std::int64_t>(result.runs_of_base)},
                           {"n", static_cast<std::int64_t>(result.runs_of_other)},
                           {"left_out", static_cast<std::int64_t>(row.left_out)},
                           {"confidence", question.wish.confidence},
                           {"mean_of_base", result.base},
                           {"mean", result.other},
                           {"difference", result.difference},
                           {"low", result.interval.low},
                           {"high", result.interval.high},
                           {"standard_error", result.standard_error},
                           {"ratio", result.ratio},
                           {"ratio_low", result.ratio_interval.low},
                           {"ratio_high", result.ratio_interval.high},
                           {"percent", 100 * (result.ratio - 1)},
                           {"percent_low", 100 * (result.ratio_interval.low - 1)},
                           {"percent_high", 100 * (result.ratio_interval.high - 1)},
                           {"verdict", verdict_of(row)},
                           {"better_when", comparison::in_words(row.direction)},
                           {"detectable", result.detectable},
                           {"needed", result.needed},
                           {"base_10_percent", row.of_base.low},
                           {"base_median", row.of_base.median},
                           {"base_90_percent", row.of_base.high},
                           {"10_percent", row.of_other.low},
                           {"median", row.of_other.median},
                           {"90_percent", row.of_other.high},
                           {"least_possible", row.range.least},
                           {"most_possible", row.range.most}});
    }
    return records;
}

} // namespace program
