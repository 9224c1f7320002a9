#include "analysis/program/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>

#include "sim/input_error.hpp"

namespace program {
namespace {

namespace boost_options = boost::program_options;
using boost_options::invalid_command_line_syntax;

const sim::Where typed{"command line"};

sim::InputError wrong(const Command& command, const sim::Text& what) {
    const sim::Text hint = sim::phrase("; see kanteling {} --help", "; zie kanteling {} --help", command.name);
    return {typed, {what.en + hint.en, what.nl + hint.nl}};
}

std::string quoted(const std::string& word) {
    const auto is_plain = [](unsigned char letter) {
        return std::isalnum(letter) || std::string_view("-_./=:,+@%").find(char(letter)) != std::string_view::npos;
    };
    if (!word.empty() && std::ranges::all_of(word, is_plain)) return word;
    std::string text = "'";
    for (const char letter : word) text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return text + "'";
}

boost_options::options_description declared(const Command& command) {
    boost_options::options_description all;
    for (const Option& option : command.options) {
        const std::string name = option.letter ? option.name + "," + option.letter : option.name;
        if (option.value.empty()) all.add_options()(name.c_str(), "");
        else if (option.repeats)
            all.add_options()(name.c_str(), boost_options::value<std::vector<std::string>>()->composing(), "");
        else all.add_options()(name.c_str(), boost_options::value<std::string>(), "");
    }
    return all;
}

Given parse(const Command& command, const std::vector<std::string>& words) {
    namespace style = boost_options::command_line_style;
    const auto all = declared(command);
    boost_options::positional_options_description no_names;
    auto parsed = boost_options::command_line_parser(words).options(all).style(style::unix_style & ~style::allow_guessing).run();
    Given given;
    for (const auto& option : parsed.options) {
        if (option.position_key >= 0 || option.string_key.empty()) {
            given.arguments.insert(given.arguments.end(), option.value.begin(), option.value.end());
            continue;
        }
        const auto about = std::ranges::find(command.options, option.string_key, &Option::name);
        if (given.has(option.string_key) && !about->value.empty() && !about->repeats) {
            throw wrong(command, sim::phrase("--{} is given twice", "--{} staat er twee keer", option.string_key));
        }
        auto& values = given.values[option.string_key];
        values.insert(values.end(), option.value.begin(), option.value.end());
    }
    given.command_line = "kanteling " + command.name;
    for (const std::string& word : words) given.command_line += fmt::format(" {}", quoted(word));
    return given;
}

std::vector<std::string> long_names(const Command& command) {
    std::vector<std::string> names{"--help", "--language"};
    for (const Option& option : command.options) names.push_back("--" + option.name);
    return names;
}

void check_number_of_arguments(const Command& command, const std::vector<std::string>& arguments) {
    if (arguments.size() < command.least) {
        throw wrong(command,
                    sim::phrase("{} is missing: kanteling {} {}", "{} ontbreekt: kanteling {} {}",
                                command.arguments.substr(0, command.arguments.find(' ')), command.name, command.arguments));
    }
    if (arguments.size() > command.most)
        throw wrong(command,
                    sim::phrase("'{}' is one argument too many", "'{}' is een argument te veel", arguments[command.most]));
}

} // namespace

std::optional<std::string> Given::text(const std::string& option) const {
    const auto found = values.find(option);
    if (found == values.end() || found->second.empty()) return {};
    return found->second.back();
}

std::vector<std::string> Given::all(const std::string& option) const {
    const auto found = values.find(option);
    return found == values.end() ? std::vector<std::string>{} : found->second;
}

std::optional<std::int64_t> Given::whole_number(const std::string& option, std::int64_t least, std::int64_t most) const {
    const auto given = text(option);
    if (!given) return {};
    std::int64_t value = 0;
    const char* end = given->data() + given->size();
    const auto [read, error] = std::from_chars(given->data(), end, value);
    if (read != end || error != std::errc{} || value < least || value > most) {
        throw sim::InputError(typed, sim::phrase("--{} {} must be a whole number from {} to {}",
                                                 "--{} {} moet een geheel getal van {} tot en met {} zijn", option, *given, least,
                                                 most));
    }
    return value;
}

std::string Given::one_of(const std::string& option, const std::vector<std::string>& allowed) const {
    const auto given = text(option);
    if (!given) return allowed.front();
    if (std::ranges::find(allowed, *given) != allowed.end()) return *given;
    throw sim::InputError(typed, sim::phrase("--{} {} is not known{}", "--{} {} is niet bekend{}", option, *given,
                                             sim::did_you_mean(*given, allowed)));
}

std::vector<Option> options(const std::vector<std::vector<Option>>& lists) {
    std::vector<Option> all;
    for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
    all.push_back({"language",
                   0,
                   "en|nl",
                   {"the language of messages (from the environment)", "de taal van de berichten (uit de omgeving)"}});
    all.push_back({"help", 'h', "", {"this text", "deze tekst"}});
    return all;
}

Given read_options(const Command& command, const std::vector<std::string>& words) try {
    Given given = parse(command, words);
    check_number_of_arguments(command, given.arguments);
    given.one_of("language", {"en", "nl"});
    return given;
} catch (const boost_options::unknown_option& error) {
    const std::string name = error.get_option_name();
    throw wrong(command,
                sim::phrase("unknown option {}{}", "onbekende optie {}{}", name, sim::did_you_mean(name, long_names(command))));
} catch (const invalid_command_line_syntax& error) {
    const std::string name = error.get_option_name();
    if (error.kind() == invalid_command_line_syntax::extra_parameter)
        throw wrong(command, sim::phrase("{} takes no value", "achter {} hoort niets", name));
    throw wrong(command, sim::phrase("{} needs a value", "achter {} ontbreekt de waarde", name));
} catch (const boost_options::error& error) {
    throw wrong(command, {error.what(), error.what()});
}

} // namespace program
