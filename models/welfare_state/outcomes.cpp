#include "models/welfare_state/outcomes.hpp"

#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

DeclaredOutcome declared(const About& about, const char* time, const char* axis, Rhythm rhythm, Level level, Values values) {
    std::vector<std::string> axes = {time};
    if (*axis) axes.emplace_back(axis);
    return {{about.name, axes, about.units, about.long_name, about.definition, about.cell_methods}, rhythm, level, values};
}

/// The same, by kind of place.
DeclaredOutcome by(const About& about, const char* axis, const sim::Text& places, Rhythm rhythm, Level level, Values values) {
    const std::string name = std::string(about.name) + "_by_" + axis;
    const About here = {name.c_str(),
                        about.units,
                        {about.long_name.en + " by " + places.en, about.long_name.nl + " naar " + places.nl},
                        {about.definition.en + "; by " + places.en, about.definition.nl + "; naar " + places.nl},
                        rhythm == Rhythm::monthly ? about.cell_methods : during_june};
    return declared(here, rhythm == Rhythm::monthly ? "month" : "year", axis, rhythm, level, values);
}

} // namespace

DeclaredOutcome monthly(const About& about, const char* axis, Values values) {
    return declared(about, "month", axis, Rhythm::monthly, Level::summary, values);
}

DeclaredOutcome yearly(const About& about, const char* axis, Values values) {
    return declared(about, "year", axis, Rhythm::midyear, Level::summary, values);
}

Outcomes by_place(const About& about, Shown shown, Values country, Values third, Values municipality, Values neighbourhood) {
    Outcomes list = {monthly(about, "", country)};
    if (shown >= Shown::by_third)
        list.push_back(
            by(about, "third", {"third of neighbourhoods", "derde van de buurten"}, Rhythm::monthly, Level::summary, third));
    if (shown < Shown::everywhere) return list;
    list.push_back(by(about, "municipality", {"municipality", "gemeente"}, Rhythm::midyear, Level::places, municipality));
    list.push_back(by(about, "neighbourhood", {"neighbourhood", "buurt"}, Rhythm::midyear, Level::places, neighbourhood));
    return list;
}

Outcomes joined(std::initializer_list<Outcomes> parts) {
    Outcomes all;
    for (const Outcomes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

const std::vector<DeclaredOutcome>& outcomes() {
    static const std::vector<DeclaredOutcome> all = [] {
        return joined({people_outcomes(), household_outcomes(), tie_outcomes(), place_outcomes(), need_outcomes(),
                       help_outcomes(), jam_outcomes(), citizen_outcomes(), professional_outcomes(), organised_outcomes(),
                       commons_outcomes(), housing_outcomes(), institution_outcomes(), money_outcomes(), programme_outcomes(),
                       inequality_outcomes(), pattern_outcomes(), person_outcomes()});
    }();
    return all;
}

} // namespace welfare_state
