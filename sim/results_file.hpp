#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace sim {

/// A file on its way: it grows under a temporary name beside its target and takes the target's place by `keep`. Without that
/// it leaves no trace.
class UnfinishedFile {
public:
    explicit UnfinishedFile(std::string target); ///< throws std::runtime_error where the folder does not take it
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    /// Writing never fails towards the caller: the first failure is remembered for `check`, and what follows it is dropped.
    void write(std::uint64_t offset, const void* bytes, std::size_t size) noexcept;
    void read(std::uint64_t offset, void* bytes, std::size_t size) noexcept; ///< zeros beyond the end
    void resize(std::uint64_t size) noexcept;
    std::uint64_t size() const noexcept { return size_; }

    void check() const; ///< throws std::runtime_error with path and reason if anything has failed so far
    void seal();        ///< adds a last line with the checksum of all before it
    void keep();        ///< puts all on the disk, then renames; throws as `check` does

private:
    void note(bool succeeded) noexcept; ///< remembers the reason of the first failure

    std::string target_, temporary_;
    int descriptor_;
    int failure_ = 0; ///< errno of the first failure
    std::uint64_t size_ = 0;
};

/// What the seal of a file says: there is none, all is as it was written, or bytes have changed since.
enum class Seal { none, whole, broken };
Seal seal_of(const std::string& path);

} // namespace sim
