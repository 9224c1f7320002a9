#include "sim/parameters.hpp"

#include <algorithm>

namespace sim {

const Parameter* Parameters::find(const std::string& name) const {
    const auto found = std::ranges::find(list_, name, &Parameter::name);
    return found == list_.end() ? nullptr : &*found;
}

std::vector<std::string> Parameters::names() const {
    std::vector<std::string> names;
    names.reserve(list_.size());
    for (const Parameter& parameter : list_) names.push_back(parameter.name);
    return names;
}

} // namespace sim
