#pragma once
#include "sim/parallel.hpp"

namespace sim {

/// A back end of Workers.
class Workers::Crew {
public:
    virtual ~Crew() = default;
    virtual void for_each(std::uint32_t tasks, const Task& task) = 0;
};

std::unique_ptr<Workers::Crew> tbb_crew(unsigned threads);    ///< null where built without oneTBB
std::unique_ptr<Workers::Crew> thread_crew(unsigned threads); ///< plain std::thread
std::unique_ptr<Workers::Crew> serial_crew();

} // namespace sim
