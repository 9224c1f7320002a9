#include <algorithm>
#include <cmath>
#include <map>

#include "sim/phrase.hpp"
#include "sim/read.hpp"
#include "sim/scenario_assign.hpp"
#include "sim/scenario_changes.hpp"
#include "sim/scenario_numbers.hpp"

namespace sim {

namespace {

constexpr double exact_up_to = 0x1p53; // whole numbers beyond this do not fit a double

/// What a change does to a number: sets it, or multiplies it.
struct Amount {
    double number;
    bool is_factor;

    double from(double before) const { return is_factor ? before * number : number; }
};

/// The factor 0.85 for "-15 %"; else the number that is given; nothing, and a problem, where it is neither.
std::optional<Amount> amount_of(const Parameter& parameter, const Value& value, Problems& problems) {
    const auto* written = value.as<std::string>();
    const std::string_view text = written ? trimmed(*written) : std::string_view();
    const bool has_sign = text.starts_with('+') || text.starts_with('-');
    if (text.ends_with('%') && has_sign) {
        if (const auto percent = number(trimmed(text.substr(0, text.size() - 1)))) return Amount{1 + *percent / 100, true};
    } else if (text.ends_with('%') && parameter.about.unit != "%") {
        problems.add(value.where,
                     phrase("{} = {}: a percentage needs its sign, such as \"+15 %\"",
                            "{} = {}: een percentage heeft een teken nodig, zoals \"+15 %\"", parameter.name, *written));
        return {};
    }
    if (const auto number = number_for(parameter, parameter.name, value, problems)) return Amount{*number, false};
    return {};
}

/// Works out changes one by one, and keeps what is in force.
class Workings {
public:
    explicit Workings(Problems& problems) : problems_(problems) {}

    void change(Month from, const Parameter& parameter, const Value& value) {
        const auto& target = parameter.value;
        if (std::holds_alternative<bool*>(target) || std::holds_alternative<std::string*>(target) || parameter.about.fixed) {
            problems_.add(value.where,
                          phrase("{} cannot change during a run", "{} kan tijdens een run niet veranderen", parameter.name));
        } else if (const auto amount = amount_of(parameter, value, problems_)) {
            const bool has_effect = std::holds_alternative<Series*>(target)
                                      ? change_series(from.start(), parameter, *amount, value.where)
                                      : change_number(from, parameter, *amount, value.where);
            if (has_effect) return;
            problems_.warn(value.where, phrase("{} has this value already: the change cannot have any effect",
                                               "{} heeft deze waarde al: de verandering kan geen effect hebben", parameter.name));
        }
    }

    std::vector<DatedChange> dated;

private:
    /// False where the series stays what it was.
    bool change_series(double year, const Parameter& parameter, Amount amount, const Where& where) {
        Series& series = *std::get<Series*>(parameter.value);
        const Series changed =
            amount.is_factor ? series.multiplied_from(year, amount.number) : series.held_from(year, amount.number);
        const auto is_later = [&](const Series::Knot& knot) { return knot.year >= year; };
        const auto is_same = [&](const Series::Knot& knot) { return !is_later(knot) || amount.from(knot.value) == knot.value; };
        if (amount.from(series.at(year)) == series.at(year) && std::ranges::all_of(series.knots(), is_same)) return false;
        const auto fits = [&](const Series::Knot& knot) {
            return !is_later(knot) || is_in_range(parameter, parameter.name, knot.value, where, problems_);
        };
        if (std::ranges::all_of(changed.knots(), fits)) series = changed;
        return true;
    }

    /// False where the number stays what it was.
    bool change_number(Month from, const Parameter& parameter, Amount amount, const Where& where) {
        auto* const* whole = std::get_if<std::int64_t*>(&parameter.value);
        const double start = whole ? static_cast<double>(**whole) : *std::get<double*>(parameter.value);
        double& current = in_force_.try_emplace(parameter.name, start).first->second;
        const double next = amount.from(current);
        if (!is_in_range(parameter, parameter.name, next, where, problems_)) return true;
        if (whole && (next != std::floor(next) || std::abs(next) > exact_up_to)) {
            problems_.add(where, phrase("{} = {} is not a whole number [{}]", "{} = {} is geen geheel getal [{}]", parameter.name,
                                        next, parameter.about.unit));
            return true;
        }
        if (next == current) return false;
        current = next;
        dated.push_back({from, parameter.name, next});
        return true;
    }

    Problems& problems_;
    std::map<std::string, double> in_force_;
};

} // namespace

std::vector<DatedChange> work_out(const std::vector<StatedChange>& changes, const Parameters& parameters, Problems& problems) {
    Workings workings(problems);
    for (const StatedChange& change : changes) {
        const auto use = [&](const Parameter& parameter, const Value& value) { workings.change(change.from, parameter, value); };
        for (const Value& entry : change.table.find("set")->as<Value::Table>()->entries) {
            each_parameter(entry, entry.key, parameters, problems, use);
        }
    }
    return workings.dated;
}

void apply(const std::vector<DatedChange>& changes, Month month, const Parameters& parameters) {
    for (const DatedChange& change : changes) {
        if (change.from != month) continue;
        const auto& target = parameters.find(change.parameter)->value;
        if (auto* const* whole = std::get_if<std::int64_t*>(&target)) **whole = static_cast<std::int64_t>(change.value);
        else *std::get<double*>(target) = change.value;
    }
}

} // namespace sim
