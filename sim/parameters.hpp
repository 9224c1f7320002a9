#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "sim/series.hpp"
#include "sim/text.hpp"

namespace sim {

/// What is said of a parameter where it is declared. Reading, checking and describing follow from it.
struct About {
    std::string unit = "-"; ///< "-" for pure numbers; "1/month", "years", "hours/week", "persons", "text", ...
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    Text meaning = {};       ///< one line, in English and Dutch
    std::string source = {}; ///< where the number comes from, or "assumption A12"
    bool fixed = false;      ///< true: cannot change during a run (no dated changes)
};

/// One declared parameter, bound to the place where a process reads it.
struct Parameter {
    using Target = std::variant<double*, std::int64_t*, bool*, std::string*, Series*>;
    std::string name; ///< "process.word"
    Target value;     ///< holds the default until a scenario sets it
    About about;
};

/// The parameters of a model. Made anew from a model's parameter structs whenever needed; holds pointers into them.
class Parameters {
public:
    /// Declares one: `parameters.add("partnering.chance", p.chance, {.unit = "1/month", .least = 0, ...})`.
    template <class Value>
    void add(std::string name, Value& value, About about) {
        list_.push_back({std::move(name), &value, std::move(about)});
    }
    const Parameter* find(const std::string& name) const; ///< null where no parameter has this name
    const std::vector<Parameter>& all() const { return list_; }
    std::vector<std::string> names() const;

private:
    std::vector<Parameter> list_;
};

} // namespace sim
