#include "models/welfare_state/logic_reading.hpp"

#include <algorithm>
#include <cmath>

#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

const std::string section = "logic.";

/// Whether the regime has something else of this name, such as `regime.rules`.
bool is_taken(const std::string& name) {
    sim::Parameters others;
    RegimeSettings regime;
    declare(others, regime, {});
    return others.find("regime." + name) != nullptr;
}

void check_names(const std::vector<NamedLogic>& named, sim::Problems& problems) {
    for (const auto& [name, based_on, where] : named) {
        if (!is_lower_case_word(name)) {
            problems.add(where,
                         sim::phrase("a logic cannot be called '{}': lower-case letters, digits and _, a letter first",
                                     "een logica kan niet '{}' heten: kleine letters, cijfers en _, een letter voorop", name));
        } else if (is_taken(name)) {
            problems.add(where, sim::phrase("a logic cannot be called '{}': regime.{} means something else",
                                            "een logica kan niet '{}' heten: regime.{} betekent iets anders", name, name));
        }
    }
}

void refuse_too_many(const std::vector<NamedLogic>& named, sim::Problems problems) {
    if (named.size() <= most_logics) return;
    problems.add(named.back().where, sim::phrase("'{}' is a logic too many: {} at most, with those of the catalogue",
                                                 "'{}' is een logica te veel: hoogstens {}, met die van de catalogus",
                                                 named.back().name, most_logics));
    problems.throw_if_any();
}

/// Gives every logic the numbers that it does not state, parents first.
class Inheritance {
public:
    Inheritance(LogicSettings& settings, const std::vector<NamedLogic>& named, const sim::Stated& stated, sim::Problems& problems)
        : settings_(settings), named_(named), stated_(stated), problems_(problems), done_(settings.all.size()) {}

    void work_out() {
        for (std::size_t row = 0; row < settings_.all.size(); ++row) complete(row);
    }

private:
    /// A logic whose parents are being completed already closes a circle.
    void complete(std::size_t row) {
        if (done_[row]) return;
        if (std::ranges::find(path_, row) != path_.end()) return refuse_circle(row);
        path_.push_back(row);
        Logic& logic = settings_.all[row];
        if (logic.based_on.empty()) {
            expect_all(row);
        } else if (const auto parent = find(settings_, logic.based_on)) {
            complete(static_cast<std::size_t>(*parent));
            inherit(logic, settings_.all[static_cast<std::size_t>(*parent)]);
            warn_if_idle(logic);
        } else {
            refuse_parent(logic);
        }
        path_.pop_back();
        done_[row] = true;
    }

    const sim::Statement* statement(const Logic& logic, const std::string& key) const {
        const auto found = stated_.find(section + logic.name + "." + key);
        return found == stated_.end() ? nullptr : &found->second;
    }

    void inherit(Logic& logic, Logic& parent) const {
        for (int word = 0; word < logic_words; ++word) {
            if (!statement(logic, words_of_a_logic()[word].key)) number_of(logic, word) = number_of(parent, word);
        }
    }

    void expect_all(std::size_t row) {
        const Logic& logic = settings_.all[row];
        std::string missing;
        for (const LogicWord& word : words_of_a_logic()) {
            if (!statement(logic, word.key)) missing += (missing.empty() ? "" : ", ") + word.key;
        }
        if (missing.empty()) return;
        problems_.add(named_[row].where,
                      sim::phrase("the logic '{}'{} is not based on another, so it must state all of itself; missing: {}",
                                  "de logica '{}'{} berust niet op een andere, en moet dus alles noemen; wat ontbreekt: {}",
                                  logic.name, nearest(logic), missing));
    }

    void refuse_parent(const Logic& logic) {
        problems_.add(statement(logic, "based_on")->where,
                      sim::phrase("logic.{}.based_on = \"{}\": there is no such logic{}",
                                  "logic.{}.based_on = \"{}\": zo'n logica is er niet{}", logic.name, logic.based_on,
                                  hint(logic.based_on, logic.name)));
    }

    void refuse_circle(std::size_t row) {
        std::string circle;
        for (auto one = std::ranges::find(path_, row); one != path_.end(); ++one) circle += settings_.all[*one].name + " -> ";
        const Logic& logic = settings_.all[row];
        problems_.add(statement(logic, "based_on")->where, sim::phrase("based_on goes round in a circle: {}{}",
                                                                       "based_on loopt in een kring: {}{}", circle, logic.name));
    }

    /// A logic that was complete before it said what it is based on takes nothing over.
    void warn_if_idle(const Logic& logic) {
        const sim::Statement& based_on = *statement(logic, "based_on");
        for (const LogicWord& word : words_of_a_logic()) {
            const auto* number = statement(logic, word.key);
            if (!number || number->order > based_on.order) return;
        }
        problems_.warn(based_on.where,
                       sim::phrase("logic.{}.based_on has no effect: all numbers of this logic were stated before",
                                   "logic.{}.based_on heeft geen effect: alle getallen van deze logica zijn al genoemd",
                                   logic.name));
    }

    std::vector<std::string> names_but(const std::string& name) const {
        std::vector<std::string> names;
        for (const Logic& logic : settings_.all) {
            if (logic.name != name) names.push_back(logic.name);
        }
        return names;
    }
    /// The nearest other name, else all of them.
    sim::Text hint(const std::string& name, const std::string& own) const {
        const auto names = names_but(own);
        if (!sim::nearest(name, names).empty()) return sim::did_you_mean(name, names);
        std::string all;
        for (const std::string& known : names) all += (all.empty() ? "" : ", ") + known;
        return sim::phrase(" (there are: {})", " (er zijn: {})", all);
    }
    sim::Text nearest(const Logic& logic) const {
        const auto names = names_but(logic.name);
        return sim::nearest(logic.name, names).empty() ? sim::Text{} : sim::did_you_mean(logic.name, names);
    }

    LogicSettings& settings_;
    const std::vector<NamedLogic>& named_;
    const sim::Stated& stated_;
    sim::Problems& problems_;
    std::vector<bool> done_;
    std::vector<std::size_t> path_; ///< from heir to parent
};

/// Where the calendar of eras was set last.
sim::Where last_word_on_eras(const sim::Stated& stated) {
    sim::Statement last;
    for (const auto& [name, statement] : stated) {
        if (name.starts_with("regime.") && statement.order >= last.order) last = statement;
    }
    return last.where;
}

} // namespace

std::vector<NamedLogic> logics_in(const sim::Documents& documents) {
    std::vector<NamedLogic> named = named_tables(documents, "logic", most_logics);
    refuse_too_many(named, documents.problems);
    return named;
}

LogicSettings unread(const std::vector<NamedLogic>& named) {
    LogicSettings settings;
    for (const NamedLogic& logic : named) settings.all.push_back({.name = logic.name});
    return settings;
}

void complete(LogicSettings& settings, const std::vector<NamedLogic>& named, const sim::Stated& stated, sim::Problems& problems) {
    check_names(named, problems);
    Inheritance(settings, named, stated, problems).work_out();
}

void check_mixes(const RegimeSettings& settings, const sim::Stated& stated, sim::Problems& problems) {
    for (std::size_t kind = 0; kind < institution_kinds; ++kind) {
        const std::string section = std::string("institution.") + kind_names[kind] + ".mix.";
        sim::Statement last;
        for (const auto& [name, statement] : stated) {
            if (name.starts_with(section) && statement.order >= last.order) last = statement;
        }
        for (const double year : years_of(settings.of_kind[kind])) {
            double sum = 0;
            for (const sim::Series& series : settings.of_kind[kind]) sum += series.at(year);
            if (sum <= 0 || std::abs(sum - 1) <= 0.01) continue;
            problems.warn(last.where,
                          sim::phrase("[institution.{}.mix]: the weights sum to {:.4} in {}; they are brought to 1",
                                      "[institution.{}.mix]: de gewichten zijn samen {:.4} in {}; ze worden tot 1 gebracht",
                                      kind_names[kind], sum, year));
            break;
        }
    }
}

void check_eras(const RegimeSettings& settings, const sim::Stated& stated, sim::Problems& problems) {
    const sim::Where where = last_word_on_eras(stated);
    const std::vector<double> years = years_of(settings.weights);
    if (years.empty())
        problems.add(where,
                     {"no logic has weight in any year: [regime] needs one, such as charity = { 1945 = 1 }",
                      "geen logica heeft gewicht in enig jaar: [regime] heeft er een nodig, zoals charity = { 1945 = 1 }"});
    bool has_warned = false;
    for (const double year : years) {
        double sum = 0;
        for (const sim::Series& series : settings.weights) sum += series.at(year);
        if (sum <= 0) {
            problems.add(where,
                         sim::phrase("[regime]: no logic has weight in {}", "[regime]: geen logica heeft gewicht in {}", year));
            return;
        }
        if (std::abs(sum - 1) <= 0.01 || has_warned) continue;
        has_warned = true;
        problems.warn(where,
                      sim::phrase("[regime]: the weights of the logics sum to {:.4} in {}; they are brought to 1",
                                  "[regime]: de gewichten van de logica's zijn samen {:.4} in {}; ze worden tot 1 gebracht", sum,
                                  year));
    }
}

} // namespace welfare_state
