#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "sim/checksum.hpp"
#include "sim/input_error.hpp"

// The answers are the examples of FIPS 180-4 (NIST, "SHA-256 example values").

TEST_CASE("the checksum of published messages is the published one") {
    CHECK(sim::checksum("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sim::checksum("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sim::checksum("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
          == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sim::checksum(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a checksum does not depend on the pieces in which the bytes come") {
    sim::Checksum sum;
    for (const char* piece : {"a", "", "bc"}) sum.add(piece);
    CHECK(sum.text() == sim::checksum("abc"));
}

TEST_CASE("the checksum of a file is that of its bytes") {
    const auto path = std::filesystem::temp_directory_path() / "kanteling checksum test";
    const std::string bytes = std::string(200'000, 'x') + '\0' + "\r\n";
    std::ofstream(path, std::ios::binary) << bytes;
    CHECK(sim::checksum_of_file(path) == sim::checksum(bytes));
    std::ofstream(path, std::ios::binary | std::ios::trunc).close();
    CHECK(sim::checksum_of_file(path) == sim::checksum(""));
    std::filesystem::remove(path);
}

TEST_CASE("a file that cannot be read has no checksum") {
    CHECK_THROWS_AS(sim::checksum_of_file("nowhere/nothing"), sim::InputError);
    CHECK_THROWS_AS(sim::checksum_of_file("/"), sim::InputError);
}
