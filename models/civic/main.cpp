#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

#include "models/civic/check.hpp"
#include "models/civic/schedule.hpp"
#include "models/civic/start.hpp"

namespace {

constexpr const char* help = R"(civic - the reference workload CIVIC-1 on Kanteling's engine

    civic [CITIZENS [MONTHS [THREADS]]]

CITIZENS   a multiple of 10000, at most 4000000000 (100000)
MONTHS     at least 1 (120)
THREADS    0 for as many as the machine has (1)

Prints the check values of month 12 and of the last month, which are the same on every
machine (README.md has those of 10000 and 100000 citizens), and the time the months took.
)";

/// The number that stands at a place of the command line, or `otherwise` where nothing stands there.
std::uint32_t number(int argc, char** argv, int place, const std::string& name, std::uint32_t least, std::uint32_t most,
                     std::uint32_t otherwise) {
    if (place >= argc) return otherwise;
    std::uint32_t value = 0;
    const char* end = argv[place] + std::strlen(argv[place]);
    const auto [read, error] = std::from_chars(argv[place], end, value);
    if (read != end || error != std::errc{} || value < least || value > most) {
        throw std::invalid_argument(name + " = '" + argv[place] + "' (a whole number from " + std::to_string(least) + " to "
                                    + std::to_string(most) + ")");
    }
    return value;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main(int argc, char** argv) try {
    if (argc > 1 && (std::strcmp(argv[1], "--help") == 0 || std::strcmp(argv[1], "-h") == 0)) {
        std::cout << help;
        return 0;
    }
    if (argc > 4) throw std::invalid_argument("too many arguments: civic [CITIZENS [MONTHS [THREADS]]]");
    const std::uint32_t citizens = number(argc, argv, 1, "CITIZENS", 10'000, 4'000'000'000, 100'000);
    const int months = static_cast<int>(number(argc, argv, 2, "MONTHS", 1, 1'000'000, 120));
    const sim::Workers workers(number(argc, argv, 3, "THREADS", 0, 1024, 1));

    const auto before = std::chrono::steady_clock::now();
    civic::State state = civic::start(citizens, 1, workers);
    const double starting = seconds_since(before);
    const sim::Report report =
        sim::run(state, civic::one_month, civic::course(months), workers, [&](const civic::State& now, sim::Month month) {
            if (month.index == 12 || month.index == months) std::cout << civic::check_line(now, month.index) << std::endl;
        });

    double seconds = 0;
    for (const auto& timing : report.timing) {
        std::cout << timing.process << ": " << timing.seconds << " s\n";
        seconds += timing.seconds;
    }
    std::cout << "start: " << starting << " s\nmonths: " << seconds << " s on " << workers.threads()
              << (workers.threads() == 1 ? " thread, " : " threads, ") << 1e-6 * citizens * months / seconds
              << " million citizen-months/s\n";
} catch (const std::invalid_argument& error) {
    std::cerr << "error: " << error.what() << "\ncivic --help says more\n";
    return 2;
}
