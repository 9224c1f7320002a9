#include "analysis/program/output_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {
namespace {

namespace fs = std::filesystem;

/// Empty, or HDF5 as our result files are.
bool may_be_replaced(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    char start[8] = {};
    file.read(start, sizeof start);
    return file.gcount() == 0 || std::memcmp(start, "\x89HDF\r\n\x1a\n", sizeof start) == 0;
}

/// A file that could be made and is gone again says more than rights do.
void try_folder(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path(), probe = folder / (".kanteling-" + std::to_string(getpid()));
    const int descriptor = open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) {
        close(descriptor);
        unlink(probe.c_str());
        return;
    }
    const int reason = errno;
    const std::string text = std::strerror(reason);
    if (reason == ENOSPC || reason == EDQUOT || reason == EIO || reason == EMFILE || reason == ENFILE || reason == ENOMEM)
        throw std::runtime_error("cannot write " + path + ": " + text);
    throw sim::InputError({path}, sim::phrase("cannot be written: {}", "kan niet worden geschreven: {}", text));
}

} // namespace

std::string default_output(const std::string& scenario) {
    std::string name = scenario;
    std::ranges::replace_if(
        name, [](unsigned char letter) { return letter == '/' || letter < ' ' || letter == 127; }, '_');
    if (name.starts_with('.')) name[0] = '_';
    return "results/" + name.substr(0, 200) + ".nc";
}

void make_folder_of(const std::string& path) {
    std::error_code failed;
    fs::create_directories(fs::path(path).parent_path(), failed); // where it failed, check_output says so
}

void check_output(const std::string& path, const std::vector<std::string>& inputs) {
    const fs::path folder = fs::path(path).parent_path();
    std::error_code none;
    const auto wrong = [&](const sim::Text& what) { return sim::InputError({path}, what); };
    if (path.empty() || path.ends_with('/') || fs::is_directory(path, none)) {
        throw wrong({"is a folder; the result file needs a name, for instance results/mine.nc",
                     "is een map; het resultatenbestand heeft een naam nodig, bijvoorbeeld results/mijn.nc"});
    }
    if (!folder.empty() && !fs::is_directory(folder, none))
        throw wrong(sim::phrase("there is no folder {}; make it first", "er is geen map {}; maak die eerst", folder.string()));
    if (fs::exists(path, none)) {
        for (const std::string& input : inputs) {
            if (fs::equivalent(path, input, none)) throw wrong({"is an input of this run", "is invoer van deze run"});
        }
        if (access(path.c_str(), W_OK) != 0) throw wrong({"is write-protected", "is tegen schrijven beveiligd"});
        if (!fs::is_regular_file(path, none) || !may_be_replaced(path)) {
            throw wrong({"exists and is no result file, so it is not replaced; choose another name",
                         "bestaat al en is geen resultatenbestand, en wordt dus niet vervangen; kies een andere naam"});
        }
    }
    try_folder(path);
}

} // namespace program
