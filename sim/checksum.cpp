#include "sim/checksum.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <vector>

#include <openssl/evp.h>

#include "sim/input_error.hpp"

namespace sim {

namespace {

EVP_MD_CTX* sum(void* state) { return static_cast<EVP_MD_CTX*>(state); }

/// OpenSSL fails here only without memory.
void must(int succeeded) {
    if (!succeeded) throw std::runtime_error("SHA-256 (OpenSSL) failed");
}

} // namespace

Checksum::Checksum() : state_(EVP_MD_CTX_new()) {
    must(state_ != nullptr);
    must(EVP_DigestInit_ex(sum(state_), EVP_sha256(), nullptr));
}

Checksum::~Checksum() { EVP_MD_CTX_free(sum(state_)); }

void Checksum::add(std::string_view bytes) { must(EVP_DigestUpdate(sum(state_), bytes.data(), bytes.size())); }

std::string Checksum::text() {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    must(EVP_DigestFinal_ex(sum(state_), bytes, &size));
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += "0123456789abcdef"[bytes[i] >> 4];
        text += "0123456789abcdef"[bytes[i] & 15];
    }
    return text;
}

std::string checksum(std::string_view bytes) {
    Checksum sum;
    sum.add(bytes);
    return sum.text();
}

std::string checksum_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    Checksum sum;
    std::vector<char> bytes(1 << 16);
    while (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())), file.gcount() > 0)
        sum.add({bytes.data(), static_cast<std::size_t>(file.gcount())});
    if (!file.eof()) { // not opened, a folder, or a disk that fails
        const std::string reason = std::strerror(errno);
        throw InputError({path}, {"cannot be read: " + reason, "kan niet worden gelezen: " + reason});
    }
    return sum.text();
}

} // namespace sim
