#pragma once
#include <string>
#include <vector>

#include "analysis/batch/lock.hpp"
#include "analysis/batch/share.hpp"

namespace batch {

/// How far a batch is, seen from outside.
struct Status {
    struct Count {
        std::string scenario;
        std::size_t runs = 0, finished = 0, failed = 0;
    };
    struct Failure {
        std::string scenario;
        std::uint32_t replicate = 0;
        std::int32_t point = 0;
        std::string message;
    };
    struct Worker {
        Holder holder;
        double seconds_left = 0; ///< for its share; not-a-number where it does not know yet
    };
    std::string experiment;
    Count all;
    std::vector<Count> scenarios;
    std::vector<Failure> failures;
    std::vector<Worker> at_work;
};

/// Reads the status of a batch's folder while others may work in it. Throws InputError where it is none.
Status status_of(const std::string& folder);

/// What a batch leaves for others to read: how long its share will take.
void note_seconds_left(const std::string& folder, const Share& share, double seconds);
void forget_seconds_left(const std::string& folder, const Share& share);

} // namespace batch
