#include "sim/parallel.hpp"

#include <algorithm>
#include <thread>

#include "sim/parallel_crews.hpp"

namespace sim {
namespace {

class SerialCrew : public Workers::Crew {
    void for_each(std::uint32_t tasks, const Task& task) override {
        for (std::uint32_t number = 0; number < tasks; ++number) task(number);
    }
};

std::unique_ptr<Workers::Crew> crew(unsigned threads, BackEnd back_end) {
    if (threads == 1 || back_end == BackEnd::serial) return serial_crew();
    if (back_end == BackEnd::tbb) {
        if (auto tbb = tbb_crew(threads)) return tbb;
    }
    return thread_crew(threads);
}

} // namespace

std::unique_ptr<Workers::Crew> serial_crew() { return std::make_unique<SerialCrew>(); }

Workers::Workers(unsigned threads, BackEnd back_end)
    : threads_(threads ? threads : std::max(1u, std::thread::hardware_concurrency())), crew_(crew(threads_, back_end)) {}
Workers::~Workers() = default;
Workers::Workers(Workers&&) noexcept = default;
Workers& Workers::operator=(Workers&&) noexcept = default;

unsigned Workers::threads() const { return threads_; }

void Workers::for_each(std::uint32_t tasks, const Task& task) const { crew_->for_each(tasks, task); }

} // namespace sim
