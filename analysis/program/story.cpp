#include "analysis/program/story.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/program/sparkline.hpp"
#include "analysis/program/story_events.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

constexpr std::size_t page_width = 100, picture_width = 40;

std::string who(const Life& life, const Say& say) {
    const std::size_t start = life.here().start;
    const bool is_woman = life.is("person_sex", start);
    const bool is_child = life.age(start) < 18 && life.here().months() < 12 * 18;
    return is_woman ? (is_child ? say("girl", "meisje") : say("woman", "vrouw"))
         : is_child ? say("boy", "jongen")
                    : say("man", "man");
}

std::string class_of(const Life& life, const Say& say) {
    const sim::Text classes[] = {
        {"lower class", "lagere klasse"}, {"middle class", "middenklasse"}, {"higher class", "hogere klasse"}};
    const double number = life.at("person_class", life.here().start);
    return number >= 0 && number <= 2 ? say(classes[static_cast<std::size_t>(number)]) : "";
}

std::string heading(const Life& life, const Told& told, const Say& say) {
    std::string text = say("Person {} of {}", "Persoon {} van {}", told.person, told.people);
    if (told.runs > 1) text += say(", in run {}", ", in run {}", told.run);
    text += say(": a {}, born in {}, {}", ": een {}, geboren in {}, {}", who(life, say), life.birth_year(), class_of(life, say));
    const std::size_t last = life.here().end - 1;
    if (life.fate() == Fate::died)
        text += say("; died in {}, aged {}", "; overleden in {}, {} jaar oud", life.year(last), life.age(last));
    return text + ".\n\n";
}

Event beginning(const Life& life, const Say& say) {
    const std::size_t start = life.here().start;
    const std::string company = company_in_words(life, start, say), place = place_in_words(life, start, say);
    return {{start, start + 1},
            life.is_born() ? say("Is born {}, at home {}.", "Wordt geboren {}, thuis {}.", place, company)
                           : say("The story starts: lives {}, {}.", "Het verhaal begint: woont {}, {}.", company, place)};
}

Event ending(const Life& life, const Say& say) {
    const std::size_t last = life.here().end - 1;
    const std::string company = company_in_words(life, last, say);
    const Span when{last, last + 1};
    if (life.fate() == Fate::died) return {when, say("Dies, having lived {}.", "Overlijdt; woonde {}.", company)};
    if (life.fate() == Fate::left) return {when, say("Leaves the country.", "Vertrekt uit het land.")};
    return {when,
            say("The story ends: lives {}, {}.", "Het verhaal eindigt: woont {}, {}.", company, place_in_words(life, last, say))};
}

/// Years, age and words, with the words in a column.
std::string told_events(const Life& life, const std::vector<Event>& events, const Say& say) {
    const auto line = [](const std::string& years, const std::string& age, const std::string& words) {
        const std::string margin = fmt::format("{:<11}{:>3}  ", years, age);
        return margin + wrapped(words, page_width, std::string(margin.size(), ' ')).substr(margin.size());
    };
    std::string text = line(say("year", "jaar"), say("age", "lft"), "");
    text = text.substr(0, text.find_last_not_of(" \n") + 1) + '\n';
    for (const Event& event : events)
        text += line(years_in_words(life, event.when), std::to_string(life.age(event.when.start)), event.words);
    return text;
}

/// The inner life, month by month, in small pictures.
std::string pictures(const Life& life, bool ascii, const Say& say) {
    const std::pair<const char*, sim::Text> lines[] = {
        {"person_own_strength", {"own strength", "eigen kracht"}},
        {"person_trust", {"trust in help", "vertrouwen in hulp"}},
        {"person_social_trust", {"trust in people", "vertrouwen in mensen"}},
        {"person_dependency", {"dependency on help", "afhankelijkheid van hulp"}},
        {"person_claim_orientation", {"claim orientation", "claimgerichtheid"}},
        {"person_strain", {"strain", "belasting"}},
    };
    std::vector<Row> rows{{say("from 0 to 1", "van 0 tot 1"), say("first", "eerst"), say("least to most", "van minst tot meest"),
                           say("last", "laatst"), say("least", "minst"), say("most", "meest")}};
    for (const auto& [outcome, name] : lines) {
        const auto values = life.values(outcome, life.here());
        std::vector<double> there;
        std::ranges::copy_if(values, std::back_inserter(there), [](double value) { return !std::isnan(value); });
        if (there.empty()) continue;
        const auto number = [&](double value) { return shown(value, 2, say.language()); };
        const auto [least, most] = std::ranges::minmax_element(there);
        rows.push_back({say(name), number(there.front()), sparkline(values, picture_width, ascii), number(there.back()),
                        number(*least), number(*most)});
    }
    return aligned(rows, {2});
}

/// All of need over domains.
double mean_need(const Life& life, const Span& span) {
    double sum = 0;
    for (std::size_t domain = 0; domain < life.entries("person_need").size(); ++domain)
        sum += life.mean("person_need", span, domain);
    return sum;
}

/// Calendar decades, as far as the life goes.
std::vector<Span> decades(const Life& life) {
    std::vector<Span> list;
    for (std::size_t month = life.here().start; month < life.here().end; ++month) {
        if (list.empty() || life.year(month) / 10 != life.year(list.back().start) / 10) list.push_back({month, month + 1});
        list.back().end = month + 1;
    }
    return list;
}

std::string table_by_decade(const Life& life, const Say& say) {
    const std::pair<const char*, sim::Text> hours[] = {{"person_own", {"own", "zelf"}},
                                                       {"person_informal", {"informal", "informeel"}},
                                                       {"person_formal", {"formal", "formeel"}},
                                                       {"person_unmet", {"unmet", "onvervuld"}},
                                                       {"person_given", {"given", "gegeven"}}};
    const std::pair<const char*, sim::Text> shares[] = {{"person_own_strength", {"strength", "kracht"}},
                                                        {"person_trust", {"trust", "vertrouwen"}},
                                                        {"person_strain", {"strain", "belasting"}}};
    Row header{say("hours a week", "uren per week"), say("need", "nood")};
    for (const auto& column : hours) header.push_back(say(column.second));
    for (const auto& column : shares) header.push_back(say(column.second));
    std::vector<Row> rows{header};
    for (const Span& decade : decades(life)) {
        Row& row = rows.emplace_back(Row{years_in_words(life, decade), shown(mean_need(life, decade), 1, say.language())});
        for (const auto& column : hours) row.push_back(shown(life.mean(column.first, decade), 1, say.language()));
        for (const auto& column : shares) row.push_back(shown(life.mean(column.first, decade), 2, say.language()));
    }
    return aligned(rows);
}

std::string nobody(const Told& told, const Say& say) {
    return say("Person {} of {}: nobody was born in time to be followed, or the run failed.\n",
               "Persoon {} van {}: niemand is op tijd geboren om te volgen, of de run is mislukt.\n", told.person, told.people);
}

/// [months] in which a condition holds, in words; "-" for none.
template <class Holds>
std::string time_with(const Life& life, const Holds& holds, const Say& say) {
    std::size_t months = 0;
    for (std::size_t month = life.here().start; month < life.here().end; ++month) months += holds(month) ? 1 : 0;
    return months == 0 ? "-" : duration_in_words(months, say);
}

} // namespace

std::string story(const Life& life, const Told& told, bool ascii, const Say& say) {
    if (life.here().months() == 0) return nobody(told, say);
    std::vector<Event> events;
    for (const auto& part : {family_events(life, say), need_events(life, say), carer_events(life, say)})
        events.insert(events.end(), part.begin(), part.end());
    std::ranges::stable_sort(events, {}, [](const Event& event) { return event.when.start; });
    events.insert(events.begin(), beginning(life, say));
    events.push_back(ending(life, say));
    return heading(life, told, say) + told_events(life, events, say) + '\n' + pictures(life, ascii, say) + '\n'
         + table_by_decade(life, say);
}

std::string people_list(const sim::Results& results, std::size_t run, const Say& say) {
    std::vector<Row> rows{{"", say("who", "wie"), say("born", "geboren"), say("class", "klasse"), say("followed", "gevolgd"),
                           say("until", "tot"), say("in need", "in nood"), say("in care", "in zorg"),
                           say("gives help", "geeft hulp")}};
    for (std::size_t person = 0; person < people_followed(results); ++person) {
        const Life life(results, run, person);
        Row& row = rows.emplace_back(Row{std::to_string(person + 1)});
        if (life.here().months() == 0) {
            row.push_back(say("nobody", "niemand"));
            continue;
        }
        const auto any_domain = [&](const auto& holds) {
            const std::size_t domains = life.entries("person_need").size();
            return [&life, domains, holds](std::size_t month) {
                for (std::size_t domain = 0; domain < domains; ++domain) {
                    if (holds(life, month, domain)) return true;
                }
                return false;
            };
        };
        const auto needs =
            any_domain([](const Life& l, std::size_t month, std::size_t d) { return l.is("person_need", month, d); });
        const auto cared_for = any_domain([](const Life& l, std::size_t month, std::size_t d) {
            const double status = l.at("person_status", month, d);
            return status == 2 || status == 4;
        });
        const int age = life.age(life.here().end - 1);
        const std::string end = life.fate() == Fate::died ? say("died at {}", "overleden, {}", age)
                              : life.fate() == Fate::left ? say("left at {}", "vertrokken, {}", age)
                                                          : say("the end, at {}", "het einde, {}", age);
        row.insert(row.end(),
                   {who(life, say), std::to_string(life.birth_year()), class_of(life, say), years_in_words(life, life.here()),
                    end, time_with(life, needs, say), time_with(life, cared_for, say),
                    time_with(
                        life, [&](std::size_t month) { return life.is("person_given", month); }, say)});
    }
    return aligned(rows, {1, 3, 4, 5});
}

} // namespace program
