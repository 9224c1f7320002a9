#include "analysis/program/story_events.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "analysis/program/table.hpp"

namespace program {
namespace {

/// Where spans of more than a passing kind begin and end.
constexpr std::size_t passing = 2, half_a_year = 6, a_year = 12, two_years = 24; // [months]
constexpr double worth_a_word = 0.1;                                             ///< [h/week] less is not told
constexpr double carer = 4; ///< [h/week] given that make somebody a carer in a story
constexpr double heavily_strained = 0.5;

// The numbers of person_status.
enum class Standing { none, waits_first, in_first, waits_second, in_second, refused };

bool has_standing(const Life& life, std::size_t month, std::size_t domain, Standing standing) {
    return life.at("person_status", month, domain) == static_cast<double>(standing);
}

std::string hours(double value, const Say& say) { return shown(value, value < 9.95 ? 1 : 0, say.language()); }

std::string tie_in_words(const std::string& kind, const Say& say) {
    const std::pair<const char*, sim::Text> words[] = {{"kin", {"family", "familie"}},
                                                       {"neighbours", {"neighbours", "buren"}},
                                                       {"bridging", {"others in town", "anderen in de gemeente"}}};
    for (const auto& [name, text] : words) {
        if (kind == name) return say(text);
    }
    return kind;
}

std::string depth_in_words(double level, const Say& say) {
    const sim::Text words[] = {{"light", "licht"}, {"medium", "middelzwaar"}, {"heavy", "zwaar"}, {"very heavy", "heel zwaar"}};
    return std::isnan(level) ? "" : say(words[static_cast<std::size_t>(std::clamp(level, 0.0, 3.0))]);
}

// --- a need and what comes of it ------------------------------------------------------------------------------------

/// Whether there is a need in another domain too in a span.
bool has_other_needs(const Life& life, const Span& span, std::size_t domain) {
    for (std::size_t other = 0; other < life.entries("person_need").size(); ++other) {
        if (other != domain && life.most("person_need", span, other) > 0) return true;
    }
    return false;
}

/// Who met the need in a span: the file knows that over all domains together.
std::string who_helps(const Life& life, const Span& span, std::size_t domain, const Say& say) {
    std::vector<std::string> parts;
    const auto add = [&](const char* outcome, const std::string& who, std::size_t kind = 0) {
        const double mean = life.mean(outcome, span, kind);
        if (mean >= worth_a_word) parts.push_back(who + " " + hours(mean, say));
    };
    add("person_own", say("oneself", "zelf"));
    const auto& kinds = life.entries("person_informal_by_tie");
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) add("person_informal_by_tie", tie_in_words(kinds[kind], say), kind);
    if (kinds.empty()) add("person_informal", say("people around", "mensen in de buurt"));
    add("person_formal", "professionals");
    add("person_unmet", say("unmet", "niet vervuld"));
    if (parts.empty()) return "";
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    if (has_other_needs(life, span, domain))
        return say(" Who helps, for all needs together, in hours a week: {}.",
                   " Wie helpt, voor alle noden samen, in uren per week: {}.", text);
    return say(" Who helps, in hours a week: {}.", " Wie helpt, in uren per week: {}.", text);
}

/// "by 3 professionals in turn, with 24 clients each".
std::string professionals_in_words(const Life& life, const Span& span, const Say& say) {
    std::set<double> who;
    for (const double number : life.values("person_professional", span)) {
        if (!std::isnan(number)) who.insert(number);
    }
    if (who.empty()) return "";
    const std::string clients = shown(life.mean("person_professional_clients", span), 0, say.language());
    if (who.size() == 1) return say(", by one professional ({} clients)", ", door een professional ({} clienten)", clients);
    return say(", by {} professionals in turn ({} clients each)", ", door {} professionals na elkaar ({} clienten elk)",
               who.size(), clients);
}

void add_waits_and_care(std::vector<Event>& events, const Life& life, const Span& need, std::size_t domain, const Say& say) {
    const auto tell = [&](Standing standing, std::size_t least, const auto& words) {
        const auto holds = [&](std::size_t month) { return has_standing(life, month, domain, standing); };
        for (const Span& span : spans(need, holds, least, passing)) events.push_back({span, words(span)});
    };
    const sim::Text first = {"first line", "eerste lijn"}, second = {"second line", "tweede lijn"};
    const auto waits = [&](const sim::Text& line) {
        return [&say, line](const Span& span) {
            return say("waits {} for the {}", "wacht {} op de {}", duration_in_words(span.months(), say), line);
        };
    };
    const auto is_helped = [&](const sim::Text& line) {
        return [&say, &life, line](const Span& span) {
            return say("{} in care of the {}{}", "{} in zorg bij de {}{}", duration_in_words(span.months(), say), line,
                       professionals_in_words(life, span, say));
        };
    };
    tell(Standing::waits_first, passing, waits(first));
    tell(Standing::waits_second, passing, waits(second));
    tell(Standing::in_first, 1, is_helped(first));
    tell(Standing::in_second, 1, is_helped(second));
    tell(Standing::refused, 1,
         [&](const Span&) { return say("is turned away, or gives up", "wordt afgewezen, of geeft het op"); });
}

/// The moments at which a flag of a domain goes up within a span.
void add_flag(std::vector<Event>& events, const Life& life, const Span& need, std::size_t domain, const char* outcome,
              const std::string& words) {
    for (const Span& span : spans(
             need, [&](std::size_t month) { return life.is(outcome, month, domain); }, 1, a_year)) {
        const bool was_there = span.start > 0 && life.is(outcome, span.start - 1, domain);
        if (!was_there) events.push_back({{span.start, span.start + 1}, words});
    }
}

/// What happened in the course of a need, in order of time.
std::string course_of(const Life& life, const Span& need, std::size_t domain, const Say& say) {
    std::vector<Event> events;
    add_waits_and_care(events, life, need, domain, say);
    add_flag(events, life, need, domain, "person_label", say("gets a label", "krijgt een etiket"));
    add_flag(events, life, need, domain, "person_unsafe_noticed",
             say("a professional sees that the situation is not safe", "een professional ziet dat de situatie niet veilig is"));
    std::ranges::stable_sort(events, {}, [](const Event& event) { return event.when.start; });
    std::string text;
    for (const Event& event : events) text += " " + years_in_words(life, event.when) + ": " + event.words + ".";
    return text;
}

std::string end_of(const Life& life, const Span& need, std::size_t domain, const Say& say) {
    if (need.end < life.here().end) {
        std::size_t recovered = need.start; // care may go on after that
        for (std::size_t month = need.start; month < need.end; ++month) {
            if (life.is("person_need", month, domain)) recovered = month + 1;
        }
        const std::string year = std::to_string(life.year(std::min(recovered, life.here().end - 1)));
        return say(" Over in {}.", " Voorbij in {}.", year);
    }
    if (life.fate() == Fate::died) return say(" Until death.", " Tot de dood.");
    return "";
}

std::string need_in_words(const Life& life, const Span& need, std::size_t domain, const Say& say) {
    const auto needs = [&](std::size_t month) { return life.is("person_need", month, domain); };
    const auto with_need = spans(need, needs, 1, need.months() + 1);
    std::string text;
    if (with_need.empty()) {
        text = say("Still has to do with {}, without a need.", "Heeft nog te maken met {}, zonder nood.",
                   domain_in_words(life.entries("person_need")[domain], say));
        return text + course_of(life, need, domain, say);
    }
    const double mean = life.mean("person_need", with_need[0], domain), most = life.most("person_need", with_need[0], domain);
    text = say("Needs {}: {} hours a week", "Heeft {} nodig: {} uur per week",
               domain_in_words(life.entries("person_need")[domain], say), hours(mean, say));
    if (most > mean + 1) text += say(", up to {}", ", tot {}", hours(most, say));
    text += say(", for {} ({}", ", {} lang ({}", duration_in_words(with_need[0].months(), say),
                depth_in_words(life.most("person_level", with_need[0], domain), say));
    if (life.most("person_chronic", need, domain) > 0) text += say(", lasting", ", blijvend");
    return text + ")." + who_helps(life, with_need[0], domain, say) + course_of(life, need, domain, say)
         + end_of(life, need, domain, say);
}

/// A light spell without anything that a story should stop at.
bool is_passing(const Life& life, const Span& need, std::size_t domain) {
    return need.months() <= half_a_year && !(life.most("person_status", need, domain) > 0)
        && !(life.most("person_level", need, domain) > 1) && need.end < life.here().end;
}

// --- a family ---------------------------------------------------------------------------------------------------------

void add_partners(std::vector<Event>& events, const Life& life, const Say& say) {
    const Span& all = life.here();
    for (const Span& span : spans(
             all, [&](std::size_t month) { return life.is("person_partner", month); }, 1, 1)) {
        if (span.start > all.start)
            events.push_back(
                {{span.start, span.start + 1}, say("Starts living with a partner.", "Gaat samenwonen met een partner.")});
        if (span.end == all.end) continue;
        const std::string company = company_in_words(life, span.end, say);
        const bool alone = company == say("alone", "alleen"); // a line of its own tells that
        events.push_back(
            {{span.end, span.end + 1},
             alone ? say("The partner has died or gone.", "De partner is overleden of weg.")
                   : say("The partner has died or gone; lives {}.", "De partner is overleden of weg; woont {}.", company)});
    }
}

void add_children(std::vector<Event>& events, const Life& life, const Say& say) {
    const Span& all = life.here();
    std::string years;
    Span when{all.end, all.end};
    int children = 0;
    for (std::size_t month = all.start + 1; month < all.end; ++month) {
        const double more = life.at("person_children_born", month) - life.at("person_children_born", month - 1);
        if (!(more > 0)) continue;
        if (children == 0) when.start = month;
        when.end = month + 1;
        children += static_cast<int>(more);
        years += (years.empty() ? "" : ", ") + std::to_string(life.year(month));
    }
    if (children == 1) events.push_back({when, say("Has a child.", "Krijgt een kind.")});
    if (children > 1) events.push_back({when, say("Has {} children: {}.", "Krijgt {} kinderen: {}.", children, years)});
}

void add_moves(std::vector<Event>& events, const Life& life, const Say& say) {
    const Span& all = life.here();
    for (std::size_t month = all.start + 1; month < all.end; ++month) {
        if (life.at("person_neighbourhood", month) == life.at("person_neighbourhood", month - 1)) continue;
        events.push_back({{month, month + 1},
                          say("Moves, now lives {}, {}.", "Verhuist, woont nu {}, {}.", company_in_words(life, month, say),
                              place_in_words(life, month, say))});
    }
}

/// Spans of a year and more in which something holds, in one line, unless it is all of the life.
template <class Holds>
void add_spans(std::vector<Event>& events, const Life& life, const Holds& holds, std::size_t gap, const std::string& words) {
    const auto found = spans(life.here(), holds, a_year, gap);
    if (found.empty() || found[0].months() == life.here().months()) return;
    std::string years;
    for (const Span& span : found) years += (years.empty() ? ": " : ", ") + years_in_words(life, span);
    events.push_back({{found.front().start, found.back().end}, words + (found.size() > 1 ? years : "") + "."});
}

} // namespace

std::string duration_in_words(std::size_t months, const Say& say) {
    if (months == 1) return say("1 month", "1 maand");
    if (months < two_years) return say("{} months", "{} maanden", months);
    return say("{} years", "{} jaar", (months + half_a_year) / a_year);
}

std::string place_in_words(const Life& life, std::size_t month, const Say& say) {
    const sim::Text thirds[] = {{"a deprived neighbourhood", "een arme buurt"},
                                {"a middling neighbourhood", "een gewone buurt"},
                                {"a well-off neighbourhood", "een welgestelde buurt"}};
    const double third = life.at("person_third", month);
    const std::string name = life.name_along("neighbourhood", life.at("person_neighbourhood", month));
    const sim::Text where =
        third >= 0 && third <= 2 ? thirds[static_cast<std::size_t>(third)] : sim::Text{"a neighbourhood", "een buurt"};
    return say("in {}", "in {}", where) + (name.empty() ? "" : " (" + name + ")");
}

std::string company_in_words(const Life& life, std::size_t month, const Say& say) {
    const bool partner = life.is("person_partner", month);
    const double size = life.at("person_household_size", month), minors = life.at("person_minors_at_home", month);
    const int others = std::isnan(size) ? 0 : static_cast<int>(size) - 1 - (partner ? 1 : 0);
    if (!partner && others <= 0) return say("alone", "alleen");
    std::string text = partner ? say("with a partner", "met een partner") : "";
    if (others > 0) {
        text += partner ? say(" and ", " en ") : say("with ", "met ");
        text += others == 1 ? say("1 other", "1 ander") : say("{} others", "{} anderen", others);
    }
    if (minors > 0) text += say(" ({} below 18)", " ({} onder 18)", static_cast<int>(minors));
    return text;
}

std::string domain_in_words(const std::string& domain, const Say& say) {
    const std::pair<const char*, sim::Text> words[] = {
        {"care", {"care", "zorg"}},
        {"psychosocial", {"psychosocial help", "psychosociale hulp"}},
        {"youth", {"help with growing up", "jeugdhulp"}},
        {"security", {"help with income and housing", "hulp bij inkomen en wonen"}}};
    for (const auto& [name, text] : words) {
        if (domain == name) return say(text);
    }
    return domain;
}

std::string years_in_words(const Life& life, const Span& span) {
    const int first = life.year(span.start), last = life.year(span.end - 1);
    return first == last ? std::to_string(first) : fmt::format("{}-{}", first, last);
}

bool concerns(const Life& life, std::size_t month, std::size_t domain) {
    return life.is("person_need", month, domain) || life.is("person_status", month, domain);
}

std::vector<Event> family_events(const Life& life, const Say& say) {
    std::vector<Event> events;
    add_partners(events, life, say);
    add_children(events, life, say);
    add_moves(events, life, say);
    const auto alone = [&](std::size_t month) { return life.at("person_household_size", month) == 1; };
    for (const Span& span :
         spans(life.here(), alone, a_year, passing)) { // each in its place: what comes before and after belongs to it
        if (span.months() < life.here().months()) events.push_back({span, say("Lives alone.", "Woont alleen.")});
    }
    const auto works = [&](std::size_t month) { return life.is("person_paid_work", month); };
    add_spans(events, life, works, two_years + 1, say("In paid work", "Heeft betaald werk"));
    const auto volunteers = [&](std::size_t month) { return life.is("person_volunteers", month); };
    add_spans(events, life, volunteers, half_a_year, say("Volunteers in an association", "Is vrijwilliger in een vereniging"));
    return events;
}

std::vector<Event> need_events(const Life& life, const Say& say) {
    std::vector<Event> events;
    const auto& domains = life.entries("person_need");
    for (std::size_t domain = 0; domain < domains.size(); ++domain) {
        std::vector<Span> light;
        const auto holds = [&](std::size_t month) { return concerns(life, month, domain); };
        for (const Span& need : spans(life.here(), holds, passing, passing)) {
            if (is_passing(life, need, domain)) light.push_back(need);
            else events.push_back({need, need_in_words(life, need, domain, say)});
        }
        if (light.empty()) continue;
        std::size_t months = 0;
        for (const Span& span : light) months += span.months();
        const std::string what = domain_in_words(domains[domain], say);
        const std::string length = duration_in_words(months / light.size(), say);
        events.push_back({{light.front().start, light.back().end},
                          light.size() == 1
                              ? say("Needs {} for {}; it passes without professionals.",
                                    "Heeft {} nodig, {} lang; het gaat voorbij zonder professionals.", what, length)
                              : say("Now and then needs {} for a while: {} times, for {} on average; each time it passes without "
                                    "professionals.",
                                    "Heeft af en toe een tijd {} nodig: {} keer, gemiddeld {}; het gaat elke keer voorbij "
                                    "zonder professionals.",
                                    what, light.size(), length)});
    }
    return events;
}

std::vector<Event> carer_events(const Life& life, const Say& say) {
    std::vector<Event> events;
    const auto gives = [&](std::size_t month) { return life.at("person_given", month) >= carer; };
    for (const Span& span : spans(life.here(), gives, 3, half_a_year)) {
        const double mean = life.mean("person_given", span), most = life.most("person_given", span);
        std::string text = say("Helps others: {} hours a week", "Helpt anderen: {} uur per week", hours(mean, say));
        if (most > mean + 1) text += say(", up to {}", ", tot {}", hours(most, say));
        events.push_back({span, text + say(", for {}.", ", {} lang.", duration_in_words(span.months(), say))});
    }
    const auto strained = [&](std::size_t month) { return life.at("person_strain", month) > heavily_strained; };
    for (const Span& span : spans(life.here(), strained, 1, half_a_year)) {
        events.push_back(
            {span, say("Is worn out by helping for {}: strain rises to {}.",
                       "Is {} lang overbelast door te helpen: de belasting "
                       "loopt op tot {}.",
                       duration_in_words(span.months(), say), shown(life.most("person_strain", span), 2, say.language()))});
    }
    return events;
}

} // namespace program
