#include "sim/documents.hpp"

#include <algorithm>
#include <filesystem>

#include "sim/config_check.hpp"
#include "sim/phrase.hpp"
#include "sim/read.hpp"

namespace sim {

namespace {

namespace fs = std::filesystem;

/// What `part` throws becomes a problem, and reading goes on.
void collect(Problems& problems, const auto& part) {
    try {
        part();
    } catch (const InputError& error) {
        problems.add(error);
    }
}

std::string name_of(const std::string& file) { return fs::path(file).stem().string(); }

/// Reads documents and what they are based on: bases first, so that what is built on them goes over them.
class Chain {
public:
    explicit Chain(Documents& read) : read_(read) {}

    /// `asked_for` is the place that names the file.
    void file(const std::string& path, const Where& asked_for) {
        collect(read_.problems, [&] {
            refuse_circle(path, asked_for);
            const std::string text = read_file(path, asked_for);
            read_.files.push_back(path);
            document(text, path, fs::path(path).parent_path());
        });
    }

    /// Relative paths in the text start from `folder`.
    void document(const std::string& text, const std::string& name, const fs::path& folder) {
        Value table = parse_config(text, name);
        const Value* base = table.find("based_on");
        const auto* path = base ? expect<std::string>(*base, "based_on", read_.problems) : nullptr;
        if (path) {
            const std::string based_on = (folder / *path).lexically_normal().string();
            std::error_code unknown;
            if (fs::exists(based_on, unknown)) file(based_on, base->where);
            else
                read_.problems.add(base->where,
                                   phrase("there is no file '{}'; without based_on a file starts from the defaults",
                                          "er is geen bestand '{}'; zonder based_on begint een bestand bij de standaardwaarden",
                                          based_on));
        }
        read_.all.push_back({name_of(name), std::move(table)});
    }

private:
    void refuse_circle(const std::string& path, const Where& asked_for) const {
        std::error_code missing; // then reading will say so
        const auto is_same = [&](const std::string& file) { return fs::equivalent(file, path, missing); };
        const auto start = std::ranges::find_if(read_.files, is_same);
        if (start == read_.files.end()) return;
        std::string circle;
        for (auto file = start; file != read_.files.end(); ++file) circle += *file + " -> ";
        throw InputError(asked_for,
                         phrase("based_on goes round in a circle: {}{}", "based_on loopt in een kring: {}{}", circle, path));
    }

    Documents& read_;
};

/// A document that holds nothing but parameters: a change in it would come twice where a resolved scenario is read.
void read_catalogue(const std::string& path, Documents& read) {
    read.catalogues.push_back(path);
    Value table = parse_config(read_file(path, {}), path);
    for (const Value& entry : table.as<Value::Table>()->entries) {
        for (const char* other : {"based_on", "scenario", "schedule", "change"}) {
            if (entry.key != other) continue;
            read.problems.add(entry.where, phrase("'{}' does not belong in a catalogue, which holds parameters only",
                                                  "'{}' hoort niet in een catalogus, die alleen parameters bevat", entry.key));
        }
    }
    read.all.push_back({name_of(path), std::move(table)});
}

/// A setting as an entry of a document: `schedule.off` is the table `schedule` with `off` in it; a parameter keeps its full name.
Value entry_of(const Setting& setting) {
    const Where& where = setting.where;
    Value value = parse_setting(setting.key, setting.value, where);
    for (const std::string table : {"scenario", "schedule"}) {
        if (!setting.key.starts_with(table + ".")) continue;
        return {where, table, Value::Table{{{where, setting.key.substr(table.size() + 1), value.content}}}};
    }
    return value;
}

/// Reads the catalogues, what `start` puts on the chain, then the settings.
Documents read(const auto& start, const std::vector<Setting>& settings, const std::vector<std::string>& catalogues) {
    Documents read;
    for (const std::string& path : catalogues) collect(read.problems, [&] { read_catalogue(path, read); });
    collect(read.problems, [&] { start(Chain(read)); });
    for (const Setting& setting : settings) collect(read.problems, [&] { read.settings.push_back(entry_of(setting)); });
    return read;
}

} // namespace

Documents read_documents(const std::string& path, const std::vector<Setting>& settings,
                         const std::vector<std::string>& catalogues) {
    return read([&](Chain chain) { chain.file(path, {}); }, settings, catalogues);
}

Documents parse_documents(const std::string& text, const std::string& name, const std::vector<Setting>& settings,
                          const std::vector<std::string>& catalogues) {
    return read([&](Chain chain) { chain.document(text, name, {}); }, settings, catalogues);
}

} // namespace sim
