#include "sim/parallel_crews.hpp"

#ifdef KANTELING_TBB
#include <algorithm>

#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace sim {
namespace {

class TbbCrew : public Workers::Crew {
public:
    // oneTBB grants no more threads than the machine has, and warns of more.
    explicit TbbCrew(unsigned threads) : arena_(std::min(static_cast<int>(threads), tbb::info::default_concurrency())) {}
    void for_each(std::uint32_t tasks, const Task& task) override {
        arena_.execute([&] { tbb::parallel_for(std::uint32_t{0}, tasks, [&](std::uint32_t number) { task(number); }); });
    }

private:
    tbb::task_arena arena_;
};

} // namespace

std::unique_ptr<Workers::Crew> tbb_crew(unsigned threads) { return std::make_unique<TbbCrew>(threads); }

} // namespace sim
#else
namespace sim {
std::unique_ptr<Workers::Crew> tbb_crew(unsigned) { return nullptr; }
} // namespace sim
#endif
