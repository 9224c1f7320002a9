#include "sim/results_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "sim/checksum.hpp"

namespace sim {

namespace {

constexpr std::string_view seal_begin = "\nSHA-256 ";
constexpr std::size_t seal_size = seal_begin.size() + 64 + 1;

/// `read(offset, bytes, size)` gives the bytes of a file; the seal is made of the first `size` of them.
std::string seal_for(std::uint64_t size, const auto& read) {
    Checksum sum;
    std::array<char, 1 << 16> bytes;
    for (std::uint64_t offset = 0; offset < size; offset += bytes.size()) {
        const auto count = std::min<std::uint64_t>(bytes.size(), size - offset);
        read(offset, bytes.data(), count);
        sum.add({bytes.data(), count});
    }
    return std::string(seal_begin) + sum.text() + '\n';
}

std::string beside(const std::string& target) {
    const std::filesystem::path path(target);
    return path.parent_path() / ("." + path.filename().string() + ".partial-" + std::to_string(getpid()));
}

} // namespace

UnfinishedFile::UnfinishedFile(std::string target)
    : target_(std::move(target)), temporary_(beside(target_)),
      descriptor_(open(temporary_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    note(descriptor_ >= 0);
    check();
}

UnfinishedFile::~UnfinishedFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!temporary_.empty()) unlink(temporary_.c_str());
}

void UnfinishedFile::write(std::uint64_t offset, const void* bytes, std::size_t size) noexcept {
    const auto* from = static_cast<const char*>(bytes);
    size_ = std::max(size_, offset + size);
    while (size > 0 && failure_ == 0) {
        const ssize_t written = pwrite(descriptor_, from, size, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) continue;
        note(written >= 0);
        if (written < 0) return;
        from += written;
        offset += static_cast<std::uint64_t>(written);
        size -= static_cast<std::size_t>(written);
    }
}

void UnfinishedFile::read(std::uint64_t offset, void* bytes, std::size_t size) noexcept {
    auto* to = static_cast<char*>(bytes);
    while (size > 0) {
        const ssize_t found = pread(descriptor_, to, size, static_cast<off_t>(offset));
        if (found < 0 && errno == EINTR) continue;
        note(found >= 0);
        if (found <= 0) break;
        to += found;
        offset += static_cast<std::uint64_t>(found);
        size -= static_cast<std::size_t>(found);
    }
    std::memset(to, 0, size);
}

void UnfinishedFile::resize(std::uint64_t size) noexcept {
    size_ = size;
    if (failure_ == 0) note(ftruncate(descriptor_, static_cast<off_t>(size)) == 0);
}

void UnfinishedFile::note(bool succeeded) noexcept {
    if (!succeeded && failure_ == 0) failure_ = errno;
}

void UnfinishedFile::check() const {
    if (failure_ != 0) throw std::runtime_error("cannot write " + target_ + ": " + std::strerror(failure_));
}

void UnfinishedFile::seal() {
    const std::string seal = seal_for(size_, [&](auto... what) { read(what...); });
    write(size_, seal.data(), seal.size());
}

void UnfinishedFile::keep() {
    note(fsync(descriptor_) == 0);
    note(close(std::exchange(descriptor_, -1)) == 0);
    check(); // before the rename: an older file stays whole
    note(std::rename(temporary_.c_str(), target_.c_str()) == 0);
    check();
    temporary_.clear();
}

Seal seal_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::uint64_t>(file.tellg());
    const auto read = [&](std::uint64_t offset, char* bytes, std::size_t count) {
        file.seekg(static_cast<std::streamoff>(offset)).read(bytes, static_cast<std::streamsize>(count));
    };
    if (!file || size < seal_size) return Seal::none;
    std::string seal(seal_size, ' ');
    read(size - seal_size, seal.data(), seal.size());
    if (!seal.starts_with(seal_begin)) return Seal::none;
    return seal == seal_for(size - seal_size, read) ? Seal::whole : Seal::broken;
}

} // namespace sim
