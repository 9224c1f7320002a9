#pragma once
#include "analysis/program/say.hpp"

namespace program {

/// From its making to its end, Ctrl-C (and being asked to end, or the terminal going away) is noted, not obeyed at once; a second time
/// ends the program there and then. What was ignored before stays ignored (nohup).
class Interrupt {
public:
    explicit Interrupt(const Say& say);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    bool asked() const;
};

} // namespace program
