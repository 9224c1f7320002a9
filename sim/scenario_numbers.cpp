#include "sim/scenario_numbers.hpp"

#include <algorithm>
#include <cmath>

#include "sim/config_check.hpp"
#include "sim/phrase.hpp"
#include "sim/read.hpp"

namespace sim {

namespace {

/// "least 0, most 1"; empty where all numbers are allowed.
Text range_of(const About& about) {
    Text text;
    const auto add = [&](const Text& limit) {
        text.en += (text.en.empty() ? "" : ", ") + limit.en;
        text.nl += (text.nl.empty() ? "" : ", ") + limit.nl;
    };
    if (std::isfinite(about.least)) add(phrase("least {}", "minstens {}", about.least));
    if (std::isfinite(about.most)) add(phrase("most {}", "hoogstens {}", about.most));
    return text;
}

/// A value that is a text with a number and the parameter's unit, as that number; other values as they are.
/// Nothing, and a problem, where the text is something else.
std::optional<Value> without_unit(const Parameter& parameter, const std::string& label, const Value& value, Problems& problems) {
    const std::string* written = value.as<std::string>();
    if (!written) return value;
    const std::string_view text = trimmed(*written);
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view digits = text.substr(0, blank), unit = trimmed(text.substr(blank));
    const std::string& expected = parameter.about.unit;
    const auto amount = number(digits);
    if (amount && unit == expected) {
        const bool is_whole = digits.find_first_of(".eE") == std::string_view::npos && std::abs(*amount) < 1e15;
        if (is_whole) return Value{value.where, value.key, static_cast<std::int64_t>(*amount)};
        return Value{value.where, value.key, *amount};
    }
    if (amount && unit == "%") {
        problems.add(value.where,
                     phrase("{} = {} is a percentage: only a [[change]] takes one, of the value in force by then; write "
                            "the value itself here [{}]",
                            "{} = {} is een percentage: alleen een [[change]] neemt dat aan, van de waarde die dan geldt; "
                            "schrijf hier de waarde zelf [{}]",
                            label, shown(value), expected));
        return {};
    }
    problems.add(value.where,
                 amount && !unit.empty()
                     ? phrase("{} = {} has the wrong unit: it must be {}", "{} = {} heeft de verkeerde eenheid: het moet {} zijn",
                              label, shown(value), expected)
                     : phrase("{} = {} is not a number [{}]", "{} = {} is geen getal [{}]", label, shown(value), expected));
    return {};
}

} // namespace

std::optional<double> number_for(const Parameter& parameter, const std::string& label, const Value& value, Problems& problems) {
    const auto plain = without_unit(parameter, label, value, problems);
    if (!plain) return {};
    double number = 0;
    if (const auto* whole = plain->as<std::int64_t>()) {
        number = static_cast<double>(*whole);
    } else if (const auto* real = plain->as<double>()) {
        number = *real;
    } else {
        problems.add(value.where, phrase("{} = {} is not a number [{}]", "{} = {} is geen getal [{}]", label, shown(value),
                                         parameter.about.unit));
        return {};
    }
    if (!is_in_range(parameter, label, number, value.where, problems)) return {};
    return number;
}

std::optional<std::int64_t> whole_number_for(const Parameter& parameter, const Value& value, Problems& problems) {
    const auto plain = without_unit(parameter, parameter.name, value, problems);
    if (!plain) return {};
    const auto* whole = plain->as<std::int64_t>();
    if (!whole) {
        problems.add(value.where, phrase("{} = {} is not a whole number [{}]", "{} = {} is geen geheel getal [{}]",
                                         parameter.name, shown(value), parameter.about.unit));
        return {};
    }
    if (!is_in_range(parameter, parameter.name, static_cast<double>(*whole), value.where, problems)) return {};
    return *whole;
}

bool is_in_range(const Parameter& parameter, const std::string& label, double number, const Where& where, Problems& problems) {
    const About& about = parameter.about;
    if (!std::isfinite(number)) {
        problems.add(where, phrase("{} = {} is not a finite number", "{} = {} is geen eindig getal", label, number));
        return false;
    }
    if (number >= about.least && number <= about.most) return true;
    problems.add(where, phrase("{} = {} is out of range: {} [{}]", "{} = {} valt buiten het bereik: {} [{}]", label, number,
                               range_of(about), about.unit));
    return false;
}

} // namespace sim
