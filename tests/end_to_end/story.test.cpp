#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <map>
#include <sstream>

#include "analysis/program/story.hpp"
#include "analysis/program/story_events.hpp"

using namespace program;
using sim::Language;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t months = 40 * 12; // 1945 to 1984
const Say english(Language::english), dutch(Language::dutch);

/// A result file with two people: she is told by the test, he is never born.
struct File {
    sim::Results results;

    File() {
        std::vector<std::int32_t> days;
        for (sim::Month month{0}; month.index < static_cast<int>(months); ++month.index) days.push_back(month.days());
        results.dimensions = {{"month", {}, "days since 1945-01-01", days},
                              {"person", {}, "1", std::vector<std::int32_t>{1, 2}},
                              {"domain", {}, "", std::vector<std::string>{"care", "psychosocial", "youth", "security"}},
                              {"tie_kind", {}, "", std::vector<std::string>{"kin", "neighbours", "bridging"}},
                              {"neighbourhood", {}, "", std::vector<std::string>{"North", "South"}}};
        results.runs = {{"x", 0, "1", "finished", "", 1, {}}};
        for (const char* plain : {"person_presence",
                                  "person_age",
                                  "person_sex",
                                  "person_class",
                                  "person_neighbourhood",
                                  "person_third",
                                  "person_household_size",
                                  "person_minors_at_home",
                                  "person_partner",
                                  "person_children_born",
                                  "person_paid_work",
                                  "person_volunteers",
                                  "person_own",
                                  "person_informal",
                                  "person_formal",
                                  "person_unmet",
                                  "person_given",
                                  "person_professional",
                                  "person_professional_clients",
                                  "person_own_strength",
                                  "person_trust",
                                  "person_strain"})
            add(plain, "", 1);
        for (const char* by_domain :
             {"person_need", "person_level", "person_chronic", "person_unsafe_noticed", "person_status", "person_label"})
            add(by_domain, "domain", 4);
        add("person_informal_by_tie", "tie_kind", 3);
        for (std::size_t month = 0; month < months; ++month) {
            put("person_presence", {month, month + 1}, 1);
            put("person_age", {month, month + 1}, 20 + static_cast<double>(month) / 12);
        }
        put("person_sex", {0, months}, 1);
        put("person_class", {0, months}, 2);
        put("person_third", {0, months}, 1);
        put("person_household_size", {0, months}, 1);
        put("person_own_strength", {0, months}, 0.5);
    }

    void put(const std::string& outcome, const Span& span, double value, std::size_t entry = 0) {
        auto& values = std::ranges::find(results.runs[0].outcomes, outcome, &sim::OutcomeValues::name)->values;
        const std::size_t entries = entries_.at(outcome);
        for (std::size_t month = span.start; month < span.end; ++month) values[month * 2 * entries + entry] = value;
    }
    /// Not here any more from this month on.
    void end(std::size_t month, Fate fate) {
        for (const auto& [outcome, entries] : entries_) {
            for (std::size_t entry = 0; entry < entries; ++entry)
                put(outcome, {month, months}, outcome == "person_presence" ? static_cast<double>(fate) : missing, entry);
        }
    }
    std::string told(const Say& say, std::size_t person = 1) const {
        return story(Life(results, 0, person - 1), {person, 2, 0, 1}, true, say);
    }

private:
    void add(const std::string& name, const std::string& axis, std::size_t entries) {
        std::vector<std::string> axes = {"month", "person"};
        if (!axis.empty()) axes.push_back(axis);
        results.outcomes.push_back({name, axes, "1", {}, {}, "month: point (last day)"});
        std::vector<double> values(months * 2 * entries, name == "person_presence" ? 0 : missing);
        for (std::size_t month = 0; month < months; ++month) {
            for (std::size_t entry = 0; entry < entries; ++entry) values[month * 2 * entries + entry] = 0;
        }
        results.runs[0].outcomes.push_back({name, values});
        entries_[name] = entries;
    }
    std::map<std::string, std::size_t> entries_;
};

/// The text with single blanks and no line ends, so that a sentence can be looked for.
std::string in_a_row(const std::string& text) {
    std::string row;
    for (const char letter : text) {
        const char plain = letter == '\n' ? ' ' : letter;
        if (plain != ' ' || row.empty() || row.back() != ' ') row += plain;
    }
    return row;
}

constexpr std::size_t in(int year, int month = 0) { return static_cast<std::size_t>((year - 1945) * 12 + month); }

} // namespace

TEST_CASE("spans join what is interrupted shortly and leave out what passes") {
    const std::vector<int> holds = {1, 1, 0, 1, 0, 0, 1, 0, 0, 0};
    const auto found = [&](std::size_t least, std::size_t gap) {
        std::string text;
        for (const Span& span : spans(
                 {0, holds.size()}, [&](std::size_t month) { return holds[month] == 1; }, least, gap))
            text += std::to_string(span.start) + "-" + std::to_string(span.end) + " ";
        return text;
    };
    CHECK(found(1, 0) == "0-2 3-4 6-7 ");
    CHECK(found(1, 2) == "0-4 6-7 ");
    CHECK(found(2, 2) == "0-4 ");
    CHECK(found(1, 3) == "0-7 ");
}

TEST_CASE("a story says who it is, where it starts and how it ends") {
    File file;
    file.put("person_neighbourhood", {in(1960), months}, 1);
    file.put("person_partner", {in(1950), in(1970)}, 1);
    file.put("person_household_size", {in(1950), in(1970)}, 2);
    file.put("person_children_born", {in(1952), months}, 1);
    file.put("person_children_born", {in(1954), months}, 2);
    file.end(in(1980), Fate::died);
    const std::string text = in_a_row(file.told(english));
    CHECK_THAT(text, Catch::Contains("Person 1 of 2: a woman, born in 1925, higher class; died in 1979, aged 54."));
    CHECK_THAT(text, Catch::Contains("1945 20 The story starts: lives alone, in a middling neighbourhood (North)."));
    CHECK_THAT(text, Catch::Contains("1950 25 Starts living with a partner."));
    CHECK_THAT(text, Catch::Contains("1952-1954 27 Has 2 children: 1952, 1954."));
    CHECK_THAT(text, Catch::Contains("1960 35 Moves, now lives with a partner, in a middling neighbourhood (South)."));
    CHECK_THAT(text, Catch::Contains("1970 45 The partner has died or gone. 1970-1979 45 Lives alone."));
    CHECK_THAT(text, Catch::Contains("1979 54 Dies, having lived alone."));
    CHECK_THAT(in_a_row(file.told(dutch)),
               Catch::Contains("een vrouw, geboren in 1925, hogere klasse; overleden in 1979, 54 jaar oud.")
                   && Catch::Contains("1952-1954 27 Krijgt 2 kinderen: 1952, 1954."));
    file.end(in(1980), Fate::left);
    CHECK_THAT(file.told(english), Catch::Contains("Leaves the country."));
}

TEST_CASE("a need is told with who helps, waiting, care, label and recovery") {
    File file;
    const Span need{in(1960), in(1963)};
    file.put("person_need", need, 6, 1);
    file.put("person_need", {in(1961), in(1962)}, 9, 1);
    file.put("person_level", need, 2, 1);
    file.put("person_own", need, 2);
    file.put("person_informal", need, 1.5);
    file.put("person_informal_by_tie", need, 1.5, 0);
    file.put("person_formal", {in(1961), in(1963)}, 3);
    file.put("person_status", {in(1960, 2), in(1960, 9)}, 1, 1);
    file.put("person_status", {in(1960, 9), in(1961)}, 2, 1);
    file.put("person_status", {in(1961), in(1963)}, 4, 1);
    file.put("person_label", {in(1961), months}, 1, 1);
    file.put("person_professional", {0, months}, missing);
    file.put("person_professional", {in(1960, 9), in(1961)}, 7);
    file.put("person_professional", {in(1961), in(1962)}, 8);
    file.put("person_professional", {in(1962), in(1963)}, 9);
    file.put("person_professional_clients", need, 24);
    const std::string text = in_a_row(file.told(english));
    CHECK_THAT(
        text,
        Catch::Contains(
            "1960-1962 35 Needs psychosocial help: 7.0 hours a week, up to 9.0, for 3 years (heavy). Who helps, in hours a week: "
            "oneself 2.0, family 1.5, professionals 2.0. 1960: waits 7 months for the first line. 1960: 3 months in care of "
            "the first line, by one professional (24 clients). 1961-1962: 2 years in care of the second line, by 2 professionals "
            "in turn (24 clients each). 1961: gets a label. Over in 1963."));
    CHECK_THAT(in_a_row(file.told(dutch)),
               Catch::Contains("Heeft psychosociale hulp nodig: 7,0 uur per week, tot 9,0, 3 jaar lang (zwaar).")
                   && Catch::Contains("1960: wacht 7 maanden op de eerste lijn.") && Catch::Contains("Voorbij in 1963."));
    CHECK_THAT(people_list(file.results, 0, english),
               Catch::Contains("1945-1984") && Catch::Contains("3 years") && Catch::Contains("nobody"));
}

TEST_CASE("hours of help that meet several needs are said to be for all of them") {
    File file;
    const Span need{in(1960), in(1963)};
    file.put("person_need", need, 0.9, 1);
    file.put("person_own", need, 3.4);
    CHECK_THAT(in_a_row(file.told(english)), Catch::Contains("Who helps, in hours a week: oneself 3.4."));
    file.put("person_need", {in(1962), in(1970)}, 5, 0);
    CHECK_THAT(in_a_row(file.told(english)), Catch::Contains("Who helps, for all needs together, in hours a week: oneself 3.4."));
    CHECK_THAT(in_a_row(file.told(dutch)), Catch::Contains("Wie helpt, voor alle noden samen, in uren per week: zelf 3,4."));
}

TEST_CASE("light spells that pass are told in one line") {
    File file;
    for (const int year : {1950, 1955, 1960}) file.put("person_need", {in(year), in(year, 4)}, 1, 3);
    CHECK_THAT(in_a_row(file.told(english)),
               Catch::Contains("1950-1960 25 Now and then needs help with income and housing for a while: 3 times, for 4 months "
                               "on average; each time it passes without professionals."));
}

TEST_CASE("a need until death, and one that goes on, have no recovery") {
    File file;
    file.put("person_need", {in(1970), months}, 20, 0);
    file.put("person_level", {in(1970), months}, 3, 0);
    file.put("person_chronic", {in(1970), months}, 1, 0);
    const auto text = in_a_row(file.told(english));
    CHECK_THAT(text, Catch::Contains("Needs care: 20 hours a week, for 15 years (very heavy, lasting).")
                         && !Catch::Contains("Over in"));
    file.end(in(1975), Fate::died);
    CHECK_THAT(in_a_row(file.told(english)), Catch::Contains("for 5 years (very heavy, lasting). Until death."));
}

TEST_CASE("carers are told of, and what it costs them") {
    File file;
    file.put("person_given", {in(1970), in(1972)}, 12);
    file.put("person_strain", {in(1971), in(1972)}, 0.7);
    const auto text = in_a_row(file.told(english));
    CHECK_THAT(text, Catch::Contains("1970-1971 45 Helps others: 12 hours a week, for 2 years."));
    CHECK_THAT(text, Catch::Contains("1971 46 Is worn out by helping for 12 months: strain rises to 0.70."));
    CHECK_THAT(text, Catch::Contains("1970-1979 0.0 0.0 0.0 0.0 0.0 2.4 0.50 0.00 0.07")); // the table by decade
}

TEST_CASE("somebody who was never born has no story, and a file may follow nobody") {
    File file;
    CHECK_THAT(file.told(english, 2), Catch::Contains("nobody was born in time"));
    CHECK_THAT(file.told(dutch, 2), Catch::Contains("niemand is op tijd geboren"));
    CHECK(people_followed(file.results) == 2);
    file.results.runs[0].outcomes.clear(); // a failed run
    CHECK_THAT(file.told(english), Catch::Contains("nobody was born in time"));
    file.results.dimensions.erase(file.results.dimensions.begin() + 1);
    file.results.outcomes.clear();
    CHECK(people_followed(file.results) == 0);
}

TEST_CASE("every month of a life comes as CSV") {
    File file;
    file.end(2, Fate::died);
    const std::string text = Life(file.results, 0, 0).csv();
    CHECK_THAT(text, Catch::StartsWith("month,person_presence,person_age,") && Catch::Contains(",person_need:care,")
                         && Catch::Contains("\n1945-02,1,"));
    CHECK(std::ranges::count(text, '\n') == 3);
}

TEST_CASE("no line of a story is wider than the page") {
    File file;
    file.put("person_need", {in(1960), in(1963)}, 6, 1);
    file.put("person_status", {in(1961), in(1963)}, 4, 1);
    for (const Say& say : {english, dutch}) {
        std::istringstream lines(file.told(say));
        for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
    }
}
