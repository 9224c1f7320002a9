#include "analysis/program/interrupt.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace program {
namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler takes no arguments: the one place where the program keeps something for all.
// Any thread may be the one that is interrupted.
std::atomic<bool> noted = false;
static_assert(std::atomic<bool>::is_always_lock_free);
const char* message = "";

void note(int) {
    if (noted.exchange(true)) _exit(130);
    const int before = errno;
    [[maybe_unused]] const auto written = write(STDERR_FILENO, message, std::strlen(message));
    errno = before;
}

void set(int signal, void (*handler)(int)) {
    struct sigaction old, action = {};
    if (sigaction(signal, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) return;
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(const Say& say) {
    noted = false;
    message = say.dutch() ? "\nStopt na deze maand en bewaart wat af is; nogmaals Ctrl-C stopt meteen.\n"
                          : "\nStopping after this month, keeping what is done; Ctrl-C again ends at once.\n";
    for (const int signal : signals) set(signal, note);
}

Interrupt::~Interrupt() {
    for (const int signal : signals) set(signal, SIG_DFL);
}

bool Interrupt::asked() const { return noted; }

} // namespace program
