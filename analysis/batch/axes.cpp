#include "analysis/batch/axes.hpp"

#include <algorithm>
#include <set>

#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace batch {
namespace {

void add(std::vector<std::int32_t>& numbers, const std::vector<std::int32_t>& others, const std::string&) {
    std::set<std::int32_t> all(numbers.begin(), numbers.end());
    all.insert(others.begin(), others.end());
    numbers.assign(all.begin(), all.end());
}

void add(std::vector<std::string>& names, const std::vector<std::string>& others, const std::string& axis) {
    for (const std::vector<std::string>* some : {static_cast<const std::vector<std::string>*>(&names), &others}) {
        std::set<std::string> known;
        for (const std::string& name : *some) {
            if (known.insert(name).second) continue;
            throw sim::InputError(
                {},
                sim::phrase("the scenarios have different places, and '{}' stands twice along the axis {}",
                            "de scenario's hebben verschillende plaatsen, en '{}' staat twee keer langs de as {}", name, axis));
        }
    }
    std::set<std::string> known(names.begin(), names.end());
    for (const std::string& name : others) {
        if (known.insert(name).second) names.push_back(name);
    }
}

} // namespace

void unite(std::vector<sim::Dimension>& axes, const std::vector<sim::Dimension>& others) {
    for (const sim::Dimension& other : others) {
        const auto same = std::find_if(axes.begin(), axes.end(), [&](const auto& axis) { return axis.name == other.name; });
        if (same == axes.end()) axes.push_back(other);
        else if (same->coordinates != other.coordinates)
            std::visit(
                [&](auto& entries) { add(entries, std::get<std::decay_t<decltype(entries)>>(other.coordinates), other.name); },
                same->coordinates);
    }
}

} // namespace batch
