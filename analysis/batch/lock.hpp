#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analysis/batch/share.hpp"

namespace batch {

/// Who holds, or held, a lock.
struct Holder {
    std::string share, host, started; ///< "1-of-1"; when in UTC
    long process = 0;
};

/// Keeps a second batch from the same share of a folder while it lives. The lock is the kernel's, on a file in the folder, which
/// falls away with the process whatever ends it; the file says who holds it.
class Lock {
public:
    /// Throws InputError where a living batch holds it.
    Lock(const std::string& folder, const Share& share, const std::string& now);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    /// Whose lock was found lying there, of a process that is gone.
    const std::optional<Holder>& stale() const { return stale_; }

private:
    std::string path_;
    int whole_ = -1, own_ = -1; ///< descriptors: of all shares together, of this one
    std::optional<Holder> stale_;
};

/// The batches that work in a folder right now.
std::vector<Holder> at_work(const std::string& folder);

} // namespace batch
