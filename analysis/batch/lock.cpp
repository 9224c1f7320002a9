#include "analysis/batch/lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace batch {
namespace {

namespace fs = std::filesystem;

constexpr const char* prefix = "lock-"; ///< of the files: lock-1-of-1
constexpr const char* common = "lock";  ///< held together by the shares, alone by a batch that takes all

std::string host_name() {
    char name[256] = {};
    gethostname(name, sizeof name - 1);
    return name;
}

std::optional<Holder> holder_in(const std::string& path, const std::string& share) {
    Holder holder{share, {}, {}, 0};
    std::ifstream file(path);
    if (file >> holder.process >> holder.host >> holder.started) return holder;
    return {};
}

/// Opens the file and locks it, or -1 where another holds it. The file may have been taken away between the two: then again.
int locked(const std::string& path, int how) {
    for (;;) {
        const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0) throw std::runtime_error("cannot open " + path + ": " + std::strerror(errno));
        if (flock(descriptor, how | LOCK_NB) != 0) {
            const int reason = errno;
            close(descriptor);
            if (reason == EWOULDBLOCK) return -1;
            throw std::runtime_error("cannot lock " + path + ": " + std::strerror(reason)
                                     + " (a file system without locks: put the batch elsewhere)");
        }
        struct stat here = {}, there = {};
        if (fstat(descriptor, &here) == 0 && stat(path.c_str(), &there) == 0 && here.st_ino == there.st_ino) return descriptor;
        close(descriptor);
    }
}

sim::InputError held(const std::string& folder, const std::optional<Holder>& holder) {
    if (!holder) return {{folder}, {"another batch works in this folder", "een andere batch werkt in deze map"}};
    return {{folder},
            sim::phrase(
                "another batch works in this folder: process {} on {}, since {}; wait for it or end it, or use another folder",
                "een andere batch werkt in deze map: proces {} op {}, sinds {}; wacht erop, stop die, of neem een andere map",
                holder->process, holder->host, holder->started)};
}

bool is_held(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool held = flock(descriptor, LOCK_EX | LOCK_NB) != 0;
    close(descriptor);
    return held;
}

} // namespace

std::vector<Holder> at_work(const std::string& folder) {
    std::vector<Holder> holders;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix) || !is_held(entry.path())) continue;
        if (const auto holder = holder_in(entry.path(), name.substr(std::strlen(prefix)))) holders.push_back(*holder);
    }
    return holders;
}

Lock::Lock(const std::string& folder, const Share& share, const std::string& now) : path_(folder + "/" + prefix + share.name()) {
    whole_ = locked(folder + "/" + common, share.is_all() ? LOCK_EX : LOCK_SH);
    if (whole_ >= 0) own_ = locked(path_, LOCK_EX);
    if (own_ < 0) {
        const auto others = at_work(folder);
        if (whole_ >= 0) close(whole_);
        throw held(folder, others.empty() ? std::nullopt : std::optional(others.front()));
    }
    stale_ = holder_in(path_, share.name());
    std::ostringstream text;
    text << getpid() << ' ' << host_name() << ' ' << now << '\n';
    const std::string line = text.str();
    if (ftruncate(own_, 0) != 0 || pwrite(own_, line.data(), line.size(), 0) != static_cast<ssize_t>(line.size())) {
        const int reason = errno;
        unlink(path_.c_str());
        close(own_);
        close(whole_);
        throw std::runtime_error("cannot write " + path_ + ": " + std::strerror(reason));
    }
}

Lock::~Lock() {
    unlink(path_.c_str());
    close(own_);
    close(whole_);
}

} // namespace batch
