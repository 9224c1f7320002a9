#include "analysis/batch/experiment.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "analysis/batch/table_reader.hpp"
#include "sim/config_check.hpp"
#include "sim/phrase.hpp"
#include "sim/read.hpp"

namespace batch {
namespace {

namespace fs = std::filesystem;

/// The most that one experiment may hold: beyond it a slip is likelier than an intention.
constexpr std::int64_t most_points = 1'000'000, most_replicates = 100'000;

class Reader {
public:
    Reader(const std::string& path, FindScenario find_scenario, const std::string& data)
        : folder_(fs::path(path).parent_path()), find_scenario_(find_scenario), data_(data) {
        read_.name = fs::path(path).stem().string();
        read_.text = sim::read_file(path);
        const sim::Value document = sim::parse_config(read_.text, path);
        refuse_scenario(document, path);
        const TableReader table(document, problems_);
        table.expect_only({"experiment", "design", "stop_at_precision"});
        if (const auto* experiment = table.table("experiment")) take(*experiment);
        else problems_.add({path}, {"has no [experiment]", "heeft geen [experiment]"});
        if (const auto* design = table.table("design")) take_design(*design);
        if (const auto* precision = table.table("stop_at_precision")) take_precision(*precision);
        problems_.throw_if_any();
    }
    Experiment read() { return std::move(read_); }

private:
    /// Whoever mixes them up hears that at once, instead of a list of unknown keys.
    static void refuse_scenario(const sim::Value& document, const std::string& path) {
        if (document.find("experiment") || (!document.find("scenario") && !document.find("based_on"))) return;
        throw sim::InputError({path}, sim::phrase("this is a scenario, not an experiment: kanteling run {}",
                                                  "dit is een scenario, geen experiment: kanteling run {}", path));
    }

    void take(const sim::Value& value) {
        const TableReader table(value, problems_);
        table.expect_only({"name", "title", "replicates", "seed", "level", "follow", "set", "scenarios", "scenario"});
        if (const auto* name = table.text("name")) read_.name = *name;
        if (const auto* title = table.find("title")) read_.title = in_both_languages(*title, problems_);
        read_.replicates = static_cast<std::uint32_t>(table.whole("replicates", 1, most_replicates).value_or(1));
        read_.seed = table.whole("seed", 0, INT64_MAX).value_or(1);
        if (const auto level = table.one_of("level", {"summary", "places", "agents"})) read_.level = *level;
        read_.follow = static_cast<std::uint32_t>(table.whole("follow", 1, 200).value_or(0));
        if (const auto* set = table.table("set")) read_.settings = settings_in(*set);
        if (const auto* names = table.list("scenarios")) {
            for (const sim::Value& item : names->items) {
                if (const auto* file = sim::expect<std::string>(item, "scenarios", problems_)) add({"", *file, {}, item.where});
            }
        }
        if (const auto* tables = table.list("scenario")) {
            for (const sim::Value& item : tables->items) take_scenario(item);
        }
        if (read_.members.empty() && problems_.none())
            problems_.add(value.where, {"names no scenario: scenarios = [\"a.toml\", \"b.toml\"]",
                                        "noemt geen scenario: scenarios = [\"a.toml\", \"b.toml\"]"});
    }

    void take_scenario(const sim::Value& value) {
        if (!sim::expect<sim::Value::Table>(value, "scenario", problems_)) return;
        const TableReader table(value, problems_);
        table.expect_only({"name", "file", "set"});
        Member member{"", "", {}, value.where};
        if (const auto* name = table.text("name")) member.name = *name;
        if (const auto* set = table.table("set")) member.settings = settings_in(*set);
        const auto* file = table.text("file");
        if (file) member.file = *file;
        else if (!table.find("file"))
            problems_.add(value.where, {"this scenario names no file", "dit scenario noemt geen bestand"});
        if (file) add(std::move(member));
    }

    void add(Member member) {
        try {
            const fs::path beside = folder_ / member.file;
            std::error_code none;
            const bool is_beside = fs::is_regular_file(beside, none);
            member.file = find_scenario_(is_beside ? beside.lexically_normal().string() : member.file, data_);
            read_.members.push_back(std::move(member));
        } catch (const sim::InputError& error) {
            for (const sim::Problem& problem : error.problems())
                problems_.add(member.where,
                              {problem.where.text() + ": " + problem.what.en, problem.where.text() + ": " + problem.what.nl});
        }
    }

    static std::vector<sim::Setting> settings_in(const sim::Value& table) {
        std::vector<sim::Setting> settings;
        for (const sim::Value& entry : table.as<sim::Value::Table>()->entries)
            settings.push_back({entry.key, sim::to_toml(entry), entry.where});
        return settings;
    }

    void take_design(const sim::Value& value) {
        const TableReader table(value, problems_);
        table.expect_only({"kind", "points", "steps", "trajectories", "levels", "seed", "file", "parameters"});
        Design& design = read_.design;
        design.where = value.where;
        const std::pair<const char*, Design::Kind> kinds[] = {{"grid", Design::Kind::grid},
                                                              {"latin_hypercube", Design::Kind::latin_hypercube},
                                                              {"sobol", Design::Kind::sobol},
                                                              {"morris", Design::Kind::morris},
                                                              {"file", Design::Kind::file}};
        const auto kind = table.one_of("kind", {"grid", "latin_hypercube", "sobol", "morris", "file"});
        if (!kind) {
            if (!table.find("kind")) table.missing("kind");
            return;
        }
        for (const auto& [name, known] : kinds) {
            if (*kind == name) design.kind = known;
        }
        design.seed = table.whole("seed", 0, INT64_MAX).value_or(1);
        const auto count = [&](const char* key, std::int64_t least, std::int64_t most) {
            const auto number = table.whole(key, least, most);
            if (!table.find(key)) table.missing(key);
            return static_cast<std::uint32_t>(number.value_or(least));
        };
        const bool is_sampled = design.kind == Design::Kind::latin_hypercube || design.kind == Design::Kind::sobol;
        if (is_sampled) design.points = count("points", 1, most_points);
        if (design.kind == Design::Kind::morris) {
            design.trajectories = count("trajectories", 2, most_points);
            design.steps = static_cast<std::uint32_t>(table.whole("levels", 2, 100).value_or(4));
            if (design.steps % 2 == 1)
                problems_.add(table.find("levels")->where,
                              {"levels must be even (Morris 1991)", "levels moet even zijn (Morris 1991)"});
        }
        if (design.kind == Design::Kind::grid)
            design.steps = static_cast<std::uint32_t>(table.whole("steps", 2, 10'000).value_or(0));
        if (design.kind == Design::Kind::file) {
            if (const auto* file = table.text("file")) design.file = (folder_ / *file).lexically_normal().string();
            else if (!table.find("file")) table.missing("file");
        }
        refuse_others(table, *kind);
        if (design.kind == Design::Kind::file) return;
        if (const auto* parameters = table.table("parameters")) {
            for (const sim::Value& entry : parameters->as<sim::Value::Table>()->entries) take_varied(entry, entry.key);
        }
        if (design.varied.empty() && problems_.none()) table.missing("parameters");
        refuse_too_many();
    }

    /// A key that this kind of design does not read would be a flag that does nothing.
    void refuse_others(const TableReader& table, const std::string& kind) {
        const std::map<std::string, std::vector<std::string>> allowed{
            {"grid", {"steps", "parameters"}},
            {"latin_hypercube", {"points", "seed", "parameters"}},
            {"sobol", {"points", "parameters"}},
            {"morris", {"trajectories", "levels", "seed", "parameters"}},
            {"file", {"file"}}};
        for (const char* key : {"points", "steps", "trajectories", "levels", "seed", "file", "parameters"}) {
            const sim::Value* entry = table.find(key);
            const auto& good = allowed.at(kind);
            if (entry && std::ranges::find(good, key) == good.end())
                problems_.add(entry->where, sim::phrase("'{}' means nothing to a design of kind {}{}",
                                                        "'{}' zegt een ontwerp van de soort {} niets{}", std::string(key), kind,
                                                        sim::did_you_mean("", good)));
        }
    }

    /// `"ties.mover" = {...}`, or the same as nested tables: ties.mover = {...}.
    void take_varied(const sim::Value& entry, const std::string& name) {
        const auto* inner = sim::expect<sim::Value::Table>(entry, name, problems_);
        if (!inner) return;
        if (!entry.find("values") && !entry.find("least") && !entry.find("most") && !inner->entries.empty()) {
            for (const sim::Value& further : inner->entries) take_varied(further, name + "." + further.key);
            return;
        }
        const TableReader table(entry, problems_);
        table.expect_only({"least", "most", "values"});
        Varied varied{entry.where, name};
        const bool is_grid = read_.design.kind == Design::Kind::grid;
        if (const auto* values = table.list("values")) {
            for (const sim::Value& item : values->items) {
                if (const auto number = number_in(item, name, problems_)) varied.values.push_back(*number);
            }
            if (values->items.empty()) problems_.add(entry.where, sim::phrase("{} has no values", "{} heeft geen waarden", name));
        }
        const auto least = table.number("least"), most = table.number("most");
        varied.least = least.value_or(0);
        varied.most = most.value_or(0);
        if (table.find("values") && (!is_grid || table.find("least") || table.find("most")))
            problems_.add(entry.where, sim::phrase("{}: values belong to a grid, without least and most",
                                                   "{}: values horen bij een grid, zonder least en most", name));
        else if (!table.find("values") && (!table.find("least") || !table.find("most")))
            problems_.add(entry.where, sim::phrase("{} needs least and most", "{} heeft least en most nodig", name));
        else if (!table.find("values") && least && most && *least >= *most)
            problems_.add(entry.where, sim::phrase("{}: least must be below most", "{}: least moet onder most liggen", name));
        else if (is_grid && !table.find("values") && read_.design.steps == 0)
            problems_.add(entry.where, sim::phrase("{} needs values, or steps for the whole grid",
                                                   "{} heeft values nodig, of steps voor het hele rooster", name));
        const auto same = [&](const Varied& other) { return other.parameter == name; };
        if (std::ranges::any_of(read_.design.varied, same))
            problems_.add(entry.where, sim::phrase("{} is varied twice", "{} wordt twee keer gevarieerd", name));
        read_.design.varied.push_back(std::move(varied));
    }

    void refuse_too_many() {
        const Design& design = read_.design;
        double points = 1;
        if (design.kind == Design::Kind::morris) points = design.trajectories * (design.varied.size() + 1.0);
        if (design.kind == Design::Kind::grid) {
            for (const Varied& varied : design.varied)
                points *= varied.values.empty() ? design.steps : static_cast<double>(varied.values.size());
        }
        if (points > static_cast<double>(most_points))
            problems_.add(design.where, sim::phrase("{} points are too many: at most {}", "{} punten zijn te veel: hoogstens {}",
                                                    points, most_points));
    }

    void take_precision(const sim::Value& value) {
        const TableReader table(value, problems_);
        table.expect_only({"outcome", "base", "year", "half_width", "most"});
        Precision precision;
        precision.where = value.where;
        if (const auto* outcome = table.text("outcome")) precision.outcome = *outcome;
        if (const auto* base = table.text("base")) precision.base = *base;
        precision.year = static_cast<int>(table.whole("year", 1945, 2040).value_or(0));
        precision.half_width = table.number("half_width").value_or(1);
        precision.most = static_cast<std::uint32_t>(table.whole("most", 2, most_replicates).value_or(2));
        for (const char* key : {"outcome", "year", "half_width", "most"}) {
            if (!table.find(key)) table.missing(key);
        }
        if (precision.half_width <= 0)
            problems_.add(table.find("half_width")->where, {"half_width must be above 0", "half_width moet boven 0 liggen"});
        read_.precision = precision;
    }

    fs::path folder_;
    FindScenario find_scenario_;
    const std::string& data_;
    sim::Problems problems_;
    Experiment read_;
};

} // namespace

bool is_experiment(const std::string& path) try {
    return sim::parse_config(sim::read_file(path), path).find("experiment") != nullptr;
} catch (const sim::InputError&) {
    return false;
}

Experiment read_experiment(const std::string& path, FindScenario find_scenario, const std::string& data) {
    return Reader(path, find_scenario, data).read();
}

} // namespace batch
