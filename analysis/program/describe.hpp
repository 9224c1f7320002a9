#pragma once
#include <vector>

#include "analysis/program/options.hpp"
#include "analysis/program/records.hpp"

namespace program {

/// What `kanteling describe` says of something: as records for other programs, and as a text for people.
struct Description {
    std::vector<Record> records;
    std::string text;
};

/// Each in the file of its name. `filter` keeps what has a name that starts with it; empty keeps all.
Description describe_parameters(const std::string& filter, const Say& say);
Description describe_outcomes(const std::string& filter, const Say& say);
Description describe_processes(const std::string& filter, const Say& say);
Description describe_scenario(const std::string& name, const Given& given, const Say& say);
/// Of the catalogues, or of a scenario.
Description describe_logics(const std::string& scenario, const Given& given, const Say& say);
Description describe_eras(const std::string& scenario, const Given& given, const Say& say);
/// The fields that institutions work in, as a scenario has them: who does it, from when on, how many bodies and jobs, who pays.
Description describe_institutions(const std::string& scenario, const Given& given, const Say& say);
Description describe_programmes(const std::string& scenario, const Given& given, const Say& say);
Description describe_places(const std::string& file, const Given& given, const Say& say);

} // namespace program
