#include "models/welfare_state/template_reading.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "models/welfare_state/demography.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

const std::vector<std::string> known_templates = {"wanningstate"};
const std::vector<std::string> known_places = {"everywhere", "deprived", "middle", "well_off"};
const std::vector<std::string> known_keys = {"use", "where", "share", "from", "why", "source"};

std::string list_of(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// Adds the problem that a word is none of those known.
void expect_one_of(const std::vector<std::string>& known, const std::string& key, const sim::Value& value,
                   const std::string& word, sim::Problems& problems) {
    if (std::ranges::count(known, word) > 0) return;
    const sim::Text hint = sim::nearest(word, known).empty() ? sim::Text{} : sim::did_you_mean(word, known);
    problems.add(value.where, sim::phrase("template: {} = \"{}\" is not known{}; there are: {}",
                                          "template: {} = \"{}\" is onbekend{}; er zijn: {}", key, word, hint, list_of(known)));
}

/// A text of a template, or "" with a problem where there is none.
std::string text_of(const sim::Value& table, const char* key, const char* otherwise, const std::vector<std::string>& known,
                    sim::Problems& problems) {
    const sim::Value* value = table.find(key);
    if (!value) {
        if (otherwise) return otherwise;
        problems.add(table.where, sim::phrase("[[template]] needs '{}': one of {}", "[[template]] heeft '{}' nodig: een van {}",
                                              std::string(key), list_of(known)));
        return "";
    }
    const auto* text = value->as<std::string>();
    if (!text) {
        problems.add(value->where, sim::phrase("template: {} must be a text: one of {}",
                                               "template: {} moet een tekst zijn: een van {}", std::string(key), list_of(known)));
        return "";
    }
    expect_one_of(known, key, *value, *text, problems);
    return *text;
}

std::optional<double> number_of(const sim::Value& value) {
    if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
    if (const auto* number = value.as<double>()) return *number;
    return {};
}

void read(const sim::Value& table, std::vector<TemplateUse>& uses, sim::Problems& problems) {
    const auto* entries = table.as<sim::Value::Table>();
    if (!entries) {
        problems.add(table.where, {"template is a list of tables: write [[template]] above each",
                                   "template is een lijst van tabellen: schrijf [[template]] boven elk"});
        return;
    }
    for (const sim::Value& entry : entries->entries) {
        if (std::ranges::count(known_keys, entry.key) == 0)
            problems.add(entry.where, sim::phrase("unknown key 'template.{}'{}", "onbekende sleutel 'template.{}'{}", entry.key,
                                                  sim::did_you_mean(entry.key, known_keys)));
    }
    TemplateUse use;
    use.name = text_of(table, "use", nullptr, known_templates, problems);
    const std::string where = text_of(table, "where", "everywhere", known_places, problems);
    const auto place = std::ranges::find(known_places, where);
    if (place != known_places.end() && place != known_places.begin())
        use.third = static_cast<Third>(place - known_places.begin() - 1);
    if (const sim::Value* share = table.find("share")) {
        const auto number = number_of(*share);
        if (!number || !(*number > 0 && *number <= 1))
            problems.add(share->where, {"template: share must be a number above 0 and at most 1",
                                        "template: share moet een getal boven 0 en hoogstens 1 zijn"});
        else use.share = *number;
    }
    const sim::Value* from = table.find("from");
    const auto* year = from ? from->as<std::int64_t>() : nullptr;
    if (!year || *year < first_year || *year > last_year)
        problems.add(from ? from->where : table.where,
                     sim::phrase("[[template]] needs 'from': a year from {} to {}",
                                 "[[template]] heeft 'from' nodig: een jaar van {} tot en met {}", first_year, last_year));
    else use.from = sim::Month::january(static_cast<int>(*year));
    uses.push_back(use);
}

} // namespace

std::vector<TemplateUse> templates_in(sim::Documents& documents, sim::Problems& problems) {
    std::vector<TemplateUse> uses;
    for (sim::Document& document : documents.all) {
        auto* table = std::get_if<sim::Value::Table>(&document.table.content);
        if (!table) continue;
        for (const sim::Value& entry : table->entries) {
            if (entry.key != "template") continue;
            if (const auto* list = entry.as<sim::Value::List>()) {
                for (const sim::Value& item : list->items) read(item, uses, problems);
            } else {
                read(entry, uses, problems);
            }
        }
        std::erase_if(table->entries, [](const sim::Value& entry) { return entry.key == "template"; });
    }
    return uses;
}

std::string to_toml(const std::vector<TemplateUse>& uses) {
    std::string text;
    for (const TemplateUse& use : uses) {
        const std::string& where = use.third ? known_places[static_cast<std::size_t>(*use.third) + 1] : known_places[0];
        text += fmt::format("\n[[template]]\nuse = \"{}\"\nwhere = \"{}\"\nshare = {}\nfrom = {}\n", use.name, where,
                            sim::to_toml(use.share), use.from.year());
    }
    return text;
}

void check_templates(const std::vector<TemplateUse>& uses, int last_year_of_run, const std::vector<std::string>& off,
                     const sim::Where& where, sim::Problems& problems) {
    for (const TemplateUse& use : uses) {
        if (use.from.year() > last_year_of_run)
            problems.warn(where, sim::phrase("the template '{}' of {} has no effect: the run ends with {}",
                                             "het sjabloon '{}' van {} heeft geen effect: de run eindigt met {}", use.name,
                                             use.from.year(), last_year_of_run));
        for (const char* process : {"commons", "housing"}) {
            if (std::ranges::count(off, process) > 0)
                problems.warn(where, sim::phrase("the template '{}' has no effect on {}: it is switched off",
                                                 "het sjabloon '{}' heeft geen effect op {}: dat staat uit", use.name,
                                                 std::string(process)));
        }
    }
}

} // namespace welfare_state
