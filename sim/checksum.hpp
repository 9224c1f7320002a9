#pragma once
#include <string>
#include <string_view>

namespace sim {

/// SHA-256 as 64 hexadecimal digits, as `sha256sum` prints.
class Checksum {
public:
    Checksum();
    ~Checksum();
    Checksum(const Checksum&) = delete;
    Checksum& operator=(const Checksum&) = delete;

    void add(std::string_view bytes);
    std::string text(); ///< ends the sum; call once

private:
    void* state_;
};

std::string checksum(std::string_view bytes);
std::string checksum_of_file(const std::string& path); ///< throws InputError where it cannot be read

} // namespace sim
