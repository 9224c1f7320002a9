#pragma once
#include <string>

#include "analysis/program/plan_cost.hpp"

namespace program {

/// A batch as a job array of Slurm.
struct ArrayJob {
    std::string program, data;         ///< absolute paths: this program, the folder of tables
    std::string experiment, folder;    ///< absolute paths: what to run, where to
    std::vector<std::string> settings; ///< words of the command line that set something over the experiment
    std::string name;
    unsigned tasks = 1, processors = 1; ///< tasks of the array; processors of each
    std::int64_t minutes = 0;           ///< wall time of a task; 0: from the estimate
};

/// The script that `sbatch` takes. A task stops before its wall time, and submitting the script again goes on.
std::string slurm_script(const ArrayJob& job, const PlanCost& cost);

} // namespace program
