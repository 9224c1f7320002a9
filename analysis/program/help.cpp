#include <algorithm>

#include "analysis/program/options.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

constexpr std::size_t width = 100;

std::string left_side(const Option& option) {
    std::string text = option.letter ? fmt::format("-{}, ", option.letter) : "    ";
    text += "--" + option.name;
    return option.value.empty() ? text : text + " " + option.value;
}

} // namespace

bool asks_for_help(const std::vector<std::string>& words) {
    const auto end = std::ranges::find(words, "--");
    return std::any_of(words.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; });
}

std::string help(const Command& command, const Say& say) {
    std::string text = say("usage: kanteling {} {} [OPTION]...\n\n{}\n", "gebruik: kanteling {} {} [OPTIE]...\n\n{}\n",
                           command.name, command.arguments, wrapped(say(command.purpose), width, ""));
    std::size_t column = 0;
    for (const Option& option : command.options) column = std::max(column, left_side(option).size() + 4);
    text += say("Options:\n", "Opties:\n");
    for (const Option& option : command.options) {
        const std::string left = "  " + left_side(option);
        text += left + wrapped(say(option.meaning), width, std::string(column, ' ')).substr(left.size());
    }
    return text + "\n" + say(command.examples);
}

} // namespace program
