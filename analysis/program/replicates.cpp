#include "analysis/program/replicates.hpp"

#include <algorithm>
#include <exception>

#include "analysis/program/progress.hpp"

namespace program {
namespace {

welfare_state::Replicate failed_one(const welfare_state::Prepared& prepared, std::uint32_t replicate,
                                    const std::exception& error) {
    welfare_state::Replicate failed;
    failed.record.scenario = prepared.scenario.name;
    failed.record.replicate = replicate;
    failed.record.seed = std::to_string(prepared.settings.run.seed);
    failed.record.status = "failed";
    failed.record.message = error.what();
    return failed;
}

} // namespace

Made make_replicates(const welfare_state::Prepared& prepared, std::uint32_t count, const welfare_state::Detail& detail,
                     const sim::Workers& workers, const Interrupt& interrupt, bool quiet, const Say& say) {
    Made made;
    std::exception_ptr first_error;
    bool one_succeeded = false;
    Progress progress(say, sim::Month::january(static_cast<int>(prepared.settings.run.until) + 1), count, quiet);
    for (std::uint32_t replicate = 0; replicate < count && !interrupt.asked(); ++replicate) {
        try {
            auto done = welfare_state::run_replicate(
                prepared, replicate, detail, workers, [&](sim::Month) { return !interrupt.asked(); },
                [&](sim::Month month, std::uint64_t agents) { progress.month(replicate, month, agents); });
            if (done.report.end.index > 0) {
                made.replicates.push_back(std::move(done));
                one_succeeded = true;
            }
        } catch (const std::exception& error) {
            if (!first_error) first_error = std::current_exception();
            made.replicates.push_back(failed_one(prepared, replicate, error));
        }
    }
    if (first_error && !one_succeeded) std::rethrow_exception(first_error);
    made.failed = first_error != nullptr;
    made.interrupted = interrupt.asked() && (made.replicates.size() < count || !made.replicates.back().report.finished);
    return made;
}

} // namespace program
