#include "models/welfare_state/programme_reading.hpp"

#include <algorithm>
#include <array>

#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

const std::string section = "programme.";

/// What a programme that is not based on another must state: the columns of 4.18.
constexpr std::array columns = {"target", "mode",     "reach",    "find",         "hours", "months",
                                "access", "alliance", "networks", "own_strength", "order", "integral"};
/// What besides is taken over.
constexpr std::array more_columns = {"where",      "per",      "employer", "by_team",
                                     "conference", "presence", "meeting",  "founding"};

/// The table that one `[[programme]]` stands for, or nothing where it does not say what to use.
const std::string* use_of(const sim::Value& item, sim::Problems& problems) {
    const sim::Value* use = item.find("use");
    const auto* name = use ? use->as<std::string>() : nullptr;
    if (!item.as<sim::Value::Table>() || !name)
        problems.add(use ? use->where : item.where, {"a [[programme]] says which to use, such as use = \"street_coaches\"",
                                                     "een [[programme]] zegt welk gebruikt wordt, zoals use = \"street_coaches\""});
    return name;
}

sim::Value spelled_out(const sim::Value& list, sim::Problems& problems) {
    sim::Value::Table all;
    for (const sim::Value& item : list.as<sim::Value::List>()->items) {
        const std::string* name = use_of(item, problems);
        if (!name) continue;
        if (std::ranges::find(all.entries, *name, &sim::Value::key) != all.entries.end()) {
            problems.add(item.where, sim::phrase("the programme '{}' is used twice here: give its coverage by year instead",
                                                 "het programma '{}' wordt hier twee keer gebruikt: geef de dekking per jaar",
                                                 *name));
            continue;
        }
        sim::Value::Table stated;
        for (const sim::Value& entry : item.as<sim::Value::Table>()->entries) {
            if (entry.key != "use") stated.entries.push_back(entry);
        }
        all.entries.push_back({item.where, *name, std::move(stated)});
    }
    return {list.where, list.key, std::move(all)};
}

/// Copies the value of one parameter to another of the same kind.
void copy(const sim::Parameter& from, const sim::Parameter& to) {
    std::visit(
        [&](auto* target) {
            if (auto* const* source = std::get_if<decltype(target)>(&from.value)) *target = **source;
        },
        to.value);
}

bool is_used(const Programme& programme) {
    return std::ranges::any_of(programme.coverage.knots(), [](const auto& knot) { return knot.value > 0; });
}

/// Completes and checks the programmes, those that others are based on first.
class Completing {
public:
    Completing(ProgrammeSettings& settings, const std::vector<NamedTable>& named, const sim::Parameters& parameters,
               const sim::Stated& stated, int last_year, sim::Problems& problems)
        : settings_(settings), named_(named), parameters_(parameters), stated_(stated), last_year_(last_year),
          problems_(problems), done_(settings.all.size()) {}

    void work_out() {
        for (std::size_t row = 0; row < settings_.all.size(); ++row) complete(row);
        for (std::size_t row = 0; row < settings_.all.size(); ++row) check(row);
    }

private:
    /// A programme whose parents are being completed already closes a circle.
    void complete(std::size_t row) {
        if (done_[row]) return;
        if (std::ranges::find(path_, row) != path_.end()) return refuse_circle(row);
        path_.push_back(row);
        const Programme& programme = settings_.all[row];
        const auto parent = std::ranges::find(settings_.all, programme.based_on, &Programme::name);
        if (programme.based_on.empty()) expect_all(row);
        else if (parent == settings_.all.end()) refuse_parent(row);
        else {
            complete(static_cast<std::size_t>(parent - settings_.all.begin()));
            for (const char* column : columns) inherit(programme.name, parent->name, column);
            for (const char* column : more_columns) inherit(programme.name, parent->name, column);
        }
        path_.pop_back();
        done_[row] = true;
    }

    void inherit(const std::string& heir, const std::string& parent, const std::string& column) const {
        if (!statement(heir, column))
            copy(*parameters_.find(section + parent + "." + column), *parameters_.find(section + heir + "." + column));
    }

    const sim::Statement* statement(const std::string& name, const std::string& column) const {
        const auto found = stated_.find(section + name + "." + column);
        return found == stated_.end() ? nullptr : &found->second;
    }
    /// Where a programme states something; where it is spoken of first if it does not.
    sim::Where where_of(std::size_t row, const std::string& column) const {
        const sim::Statement* stated = statement(settings_.all[row].name, column);
        return stated ? stated->where : named_[row].where;
    }

    std::vector<std::string> names_but(const std::string& name) const {
        std::vector<std::string> names;
        for (const Programme& programme : settings_.all) {
            if (programme.name != name) names.push_back(programme.name);
        }
        return names;
    }

    void expect_all(std::size_t row) {
        const std::string& name = settings_.all[row].name;
        std::string missing;
        for (const char* column : columns) {
            if (!statement(name, column)) missing += (missing.empty() ? "" : ", ") + std::string(column);
        }
        if (missing.empty()) return;
        const auto others = names_but(name);
        problems_.add(named_[row].where,
                      sim::phrase("the programme '{}'{} is not based on another, so it must state all that it is; missing: {}",
                                  "het programma '{}'{} berust niet op een ander, en moet dus alles noemen; wat ontbreekt: {}",
                                  name, sim::nearest(name, others).empty() ? sim::Text{} : sim::did_you_mean(name, others),
                                  missing));
    }

    void refuse_parent(std::size_t row) {
        const Programme& p = settings_.all[row];
        problems_.add(where_of(row, "based_on"),
                      sim::phrase("programme.{}.based_on = \"{}\": there is no such programme{}",
                                  "programme.{}.based_on = \"{}\": zo'n programma is er niet{}", p.name, p.based_on,
                                  sim::did_you_mean(p.based_on, names_but(p.name))));
    }

    void refuse_circle(std::size_t row) {
        std::string circle;
        for (auto one = std::ranges::find(path_, row); one != path_.end(); ++one) circle += settings_.all[*one].name + " -> ";
        const Programme& p = settings_.all[row];
        problems_.add(where_of(row, "based_on"), sim::phrase("based_on goes round in a circle: {}{}",
                                                             "based_on loopt in een kring: {}{}", circle, p.name));
    }

    void check(std::size_t row) {
        const Programme& p = settings_.all[row];
        if (!is_lower_case_word(p.name))
            problems_.add(named_[row].where,
                          sim::phrase("a programme cannot be called '{}': lower-case letters, digits and _, a letter first",
                                      "een programma kan niet '{}' heten: kleine letters, cijfers en _, een letter voorop",
                                      p.name));
        expect_word(row, "target", p.target, targets());
        expect_word(row, "mode", p.mode, modes());
        expect_word(row, "where", p.where, areas());
        expect_word(row, "per", p.per, lots());
        expect_word(row, "employer", p.employer, employers());
        if (p.until <= p.from)
            problems_.add(where_of(row, "until"), sim::phrase("programme.{}.until = {} is not after from = {}",
                                                              "programme.{}.until = {} is niet na from = {}", p.name, p.until,
                                                              p.from));
        else warn_if_idle(row);
    }

    void expect_word(std::size_t row, const std::string& column, const std::string& word, const std::vector<Choice>& choices) {
        if (rank_of(word, choices) < choices.size()) return;
        std::vector<std::string> words;
        std::string all;
        for (const Choice& choice : choices) {
            words.emplace_back(choice.word);
            all += (all.empty() ? "" : ", ") + words.back();
        }
        const sim::Text hint = sim::nearest(word, words).empty() ? sim::phrase(" (there are: {})", " (er zijn: {})", all)
                                                                 : sim::did_you_mean(word, words);
        problems_.add(where_of(row, column), sim::phrase("programme.{}.{} = \"{}\": there is no such word{}",
                                                         "programme.{}.{} = \"{}\": zo'n woord is er niet{}",
                                                         settings_.all[row].name, column, word, hint));
    }

    /// What is used, but can do nothing; what is given a time, but no place.
    void warn_if_idle(std::size_t row) {
        const Programme& p = settings_.all[row];
        const auto warn = [&](const std::string& column, const char* en, const char* nl) {
            problems_.warn(where_of(row, column), sim::phrase("the programme '{}' has no effect: {}", "het programma '{}' heeft geen effect: {}",
                                                              p.name, sim::Text{en, nl}));
        };
        if (!is_used(p)) {
            const bool is_meant = !p.based_on.empty() || p.from != Programme{}.from || p.until != Programme{}.until;
            if (is_meant) warn("coverage", "its coverage is 0 in all years", "de dekking is 0 in alle jaren");
            return;
        }
        if (p.from > last_year_) return warn("from", "the run ends before it starts", "de run eindigt voor het begint");
        if (p.reach <= 0 && p.presence <= 0)
            return warn("reach", "it reaches nobody (reach and presence are 0)", "het bereikt niemand (reach en presence zijn 0)");
        const bool does_nothing_to_cases = p.access == 0 && p.alliance == 0 && p.networks == 0 && p.own_strength == 0
                                        && p.order == 0 && p.hours == 0 && !p.integral;
        if (p.presence <= 0 && !p.conference && p.mode == "assertive" && p.find <= 0 && (p.months < 1 || does_nothing_to_cases))
            warn("find", "it finds nobody, and does nothing for those it meets", "het vindt niemand, en doet niets voor wie het ontmoet");
    }

    ProgrammeSettings& settings_;
    const std::vector<NamedTable>& named_;
    const sim::Parameters& parameters_;
    const sim::Stated& stated_;
    int last_year_;
    sim::Problems& problems_;
    std::vector<bool> done_;
    std::vector<std::size_t> path_; ///< from heir to parent
};

} // namespace

sim::Documents with_programmes_spelled_out(sim::Documents documents) {
    for (sim::Document& document : documents.all) {
        sim::Value::Table table = *document.table.as<sim::Value::Table>();
        for (sim::Value& entry : table.entries) {
            if (entry.key == "programme" && entry.as<sim::Value::List>()) entry = spelled_out(entry, documents.problems);
        }
        document.table.content = std::move(table);
    }
    return documents;
}

std::vector<NamedTable> programmes_in(const sim::Documents& documents) {
    std::vector<NamedTable> named = named_tables(documents, "programme", most_programmes);
    if (named.size() <= most_programmes) return named;
    sim::Problems problems = documents.problems;
    problems.add(named.back().where, sim::phrase("'{}' is a programme too many: {} at most, with those of the catalogue",
                                                 "'{}' is een programma te veel: hoogstens {}, met die van de catalogus",
                                                 named.back().name, most_programmes));
    problems.throw_if_any();
    return named;
}

ProgrammeSettings unread_programmes(const std::vector<NamedTable>& named) {
    ProgrammeSettings settings;
    for (const NamedTable& row : named) settings.all.push_back({.name = row.name});
    return settings;
}

void complete(ProgrammeSettings& settings, const std::vector<NamedTable>& named, const sim::Parameters& parameters,
              const sim::Stated& stated, int last_year, sim::Problems& problems) {
    Completing(settings, named, parameters, stated, last_year, problems).work_out();
}

void warn_if_off(const ProgrammeSettings& settings, const std::vector<std::string>& off, sim::Problems& problems) {
    for (const bool conference : {false, true}) {
        const std::string process = conference ? "conferences" : "programmes";
        const bool any = std::ranges::any_of(settings.all, [&](const Programme& programme) {
            return programme.conference == conference && !programme.by_team && is_used(programme);
        });
        if (any && std::ranges::count(off, process) > 0)
            problems.warn({}, sim::phrase("the programmes have no effect: '{}' is switched off",
                                          "de programma's hebben geen effect: '{}' staat uit", process));
    }
}

} // namespace welfare_state
