#pragma once
#include <map>
#include <string>
#include <vector>

#include "analysis/program/comparisons.hpp"
#include "analysis/program/say.hpp"

namespace program {

/// What the tables of one text call scenarios and rows: short, and different where they are.
class Labels {
public:
    Labels(const std::vector<Compared>& list, const Question& question, const Say& say);

    const std::string& scenario(const std::string& name) const { return scenarios_.at(name); }
    const std::string& row(const Compared& row) const;
    const std::string& outcome(const Compared& row) const; ///< the row without its entry

private:
    const Say& say_;
    std::map<std::string, std::string> scenarios_, rows_; ///< by full name
};

} // namespace program
