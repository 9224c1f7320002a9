#include <iostream>
#include <new>

#include "analysis/program/commands.hpp"
#include "sim/input_error.hpp"

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + (argc > 0), argv + argc);
    const program::Say say(program::language_of(words));
    try {
        const int code = program::obey(words, say);
        if (std::cout.flush()) return code;
        std::cerr << program::as_error(say("the output cannot be written", "de uitvoer kan niet worden geschreven"), say);
    } catch (const sim::InputError& error) {
        std::cerr << program::as_error(error.message(say.language()), say);
        return 2;
    } catch (const std::bad_alloc&) {
        std::cerr << program::as_error(
            say("out of memory; take more persons per agent", "geen geheugen meer; neem meer personen per agent"), say);
    } catch (const std::exception& error) {
        std::cerr << program::as_error(error.what(), say);
    }
    return 3;
}
