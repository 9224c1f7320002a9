#include "models/welfare_state/outcome_lists.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

/// The state of a small country at the start, with books that a test may fill in.
WelfareState small_country() {
    static const Prepared world = prepared({});
    static const sim::Workers workers(2);
    return first_month(world.settings, {}, world.demography, world.places, 0, workers);
}

std::vector<double> values(const WelfareState& state, const std::string& name) {
    const auto found = std::ranges::find_if(outcomes(), [&](const auto& outcome) { return outcome.about.name == name; });
    REQUIRE(found != outcomes().end());
    std::vector<double> out;
    found->values(Observed(state, sim::Month{0}), out);
    return out;
}
double value(const WelfareState& state, const std::string& name) { return values(state, name).at(0); }

/// Empties the books but for people, ten in each neighbourhood.
void clear(WelfareState& state) {
    for (HelpCount& here : state.accounts.help) {
        here = {};
        here.people = here.adults = here.of_carer_age = 10;
    }
    for (auto& here : state.deliveries) here = {};
    for (Recoveries& here : state.recoveries) here = {};
    for (MonthTotals& month : state.accounts.months) month = {};
}

} // namespace

TEST_CASE("every outcome has a name of its own, both languages, and one value for each entry along its axis") {
    const WelfareState state = small_country();
    const Observed observed(state, sim::Month{0});
    const auto axes = dimensions(sim::Month{0}, sim::Month{12}, state.municipalities, state.neighbourhoods, state.settings,
                                 Level::places);
    std::set<std::string> names;
    for (const DeclaredOutcome& outcome : outcomes()) {
        const sim::Outcome& about = outcome.about;
        CAPTURE(about.name);
        CHECK(names.insert(about.name).second);
        for (const std::string& text :
             {about.long_name.en, about.long_name.nl, about.definition.en, about.definition.nl, about.units})
            CHECK_FALSE(text.empty());
        if (outcome.level == Level::agents) continue; // nobody is followed here: see life_courses.test.cpp
        CHECK((about.axes.at(0) == "month") == (outcome.rhythm == Rhythm::monthly));
        CHECK(about.cell_methods.starts_with(about.axes.at(0) + ": "));
        std::size_t entries = 1;
        for (std::size_t i = 1; i < about.axes.size(); ++i) {
            const auto axis = std::ranges::find(axes, about.axes[i], &sim::Dimension::name);
            REQUIRE(axis != axes.end());
            entries *= axis->size();
        }
        std::vector<double> out;
        outcome.values(observed, out);
        CHECK(out.size() == entries);
        for (const double one : out) CHECK_FALSE(std::isinf(one));
    }
}

TEST_CASE("the country is the sum of its thirds, its municipalities and its neighbourhoods") {
    WelfareState state = small_country();
    clear(state);
    std::int64_t unmet = 0;
    for (HelpCount& here : state.accounts.help) here.in_unmet_need = ++unmet % 7;
    const double country = value(state, "persons_in_unmet_need");
    CHECK(country > 0);
    for (const char* by : {"third", "municipality", "neighbourhood"}) {
        double sum = 0;
        for (const double here : values(state, std::string("persons_in_unmet_need_by_") + by)) sum += here;
        CHECK(sum == Approx(country));
    }
}

TEST_CASE("need is met by somebody or nobody") {
    WelfareState state = small_country();
    clear(state);
    HelpCount& here = state.accounts.help[NeighbourhoodId{0}];
    here.own = 100, here.informal = 200, here.useful = 300, here.unmet = 400, here.need = 1000;
    const auto by_source = values(state, "hours_by_source");
    CHECK(by_source[0] + by_source[1] + by_source[2] + by_source[3] + by_source[4] == Approx(value(state, "need")));
    CHECK(value(state, "unmet_share") == Approx(0.4));
    CHECK(value(state, "felt_need") == Approx(0.7 * value(state, "need")));
    CHECK(value(state, "need") == Approx(1000 / 20. / (10. * state.neighbourhoods.size())));
}

TEST_CASE("nothing is nothing: where nobody needs, helps or lives, outcomes are 0 or missing, never infinite") {
    WelfareState state = small_country();
    for (HelpCount& here : state.accounts.help) here = {};
    for (Recoveries& here : state.recoveries) here = {};
    for (MonthTotals& month : state.accounts.months) month = {};
    const Observed observed(state, sim::Month{0});
    for (const auto& part : {need_outcomes(), help_outcomes(), jam_outcomes(), citizen_outcomes(), inequality_outcomes(),
                             institution_outcomes(), money_outcomes()}) {
        for (const DeclaredOutcome& outcome : part) {
            CAPTURE(outcome.about.name);
            std::vector<double> out;
            outcome.values(observed, out);
            for (const double one : out) CHECK_FALSE(std::isinf(one));
        }
    }
    CHECK(std::isnan(value(state, "problem_penalty")));
    CHECK(value(state, "back_in_care") == 0);
}

TEST_CASE("the penalty of having several problems is taken at the depths of those with one") {
    WelfareState state = small_country();
    clear(state);
    Recoveries& here = state.recoveries[NeighbourhoodId{0}];
    here.in_care = {{{80, 20, 0, 0}, {20, 80, 10, 0}}};
    here.resolved = {{{40, 5, 0, 0}, {5, 10, 10, 0}}}; // single .5 and .25; several .25 and .125
    CHECK(value(state, "problem_penalty") == Approx(0.5));
    here.resolved[1] = {10, 20, 10, 0};
    CHECK(value(state, "problem_penalty") == Approx(0));
}

TEST_CASE("perverse hours are what production induces and holds") {
    WelfareState state = small_country();
    clear(state);
    Delivery& here = state.deliveries[NeighbourhoodId{0}][1][0];
    here.useful = 70, here.surplus = 30, here.held = 12, here.induced = 3;
    CHECK(value(state, "perverse_hours") == Approx(0.15));
}

TEST_CASE("institutions are counted once, by field and by kind, with 1.2 jobs per 1000 people at the start") {
    const WelfareState state = small_country();
    const auto sum = [&](const char* name) {
        double all = 0;
        for (const double one : values(state, name)) all += one;
        return all;
    };
    const double housing = values(state, "institutions_by_field")[housing_field];
    CHECK(value(state, "institutions") > 1000);
    CHECK(sum("institutions_by_field") == Approx(value(state, "institutions") + housing));
    CHECK(sum("institutions_by_kind") == Approx(sum("institutions_by_field")));
    CHECK(sum("logics_practised") == Approx(1));
    CHECK(value(state, "logics_practised") == Approx(1)); // charity
    CHECK(values(state, "fte_per_1000_by_field")[general_field] == 0);
    CHECK(sum("fte_per_1000_by_field") - values(state, "fte_per_1000_by_field")[housing_field] == Approx(1.2).epsilon(.02));
    CHECK(value(state, "ceremony") == 0);
}

TEST_CASE(
    "the cost of formal help is what all purses pay, a head and a year; what it costs municipalities is missing before the Wmo") {
    WelfareState state = small_country();
    clear(state);
    state.purses.paid = {100, 200, 300, 400}; // cents a month
    double by_payer = 0;
    for (const double one : values(state, "cost_by_payer")) by_payer += one;
    const double people = 10. * state.neighbourhoods.size() * 757;
    CHECK(value(state, "cost") == Approx(10 * 12 / people));
    CHECK(by_payer == Approx(value(state, "cost")));
    CHECK(value(state, "social_cost") == Approx(value(state, "cost") + value(state, "informal_value")));
    state.purses.bill = {.contracts = 900, .leak = 50, .purchasing = 50, .contact = 600};
    CHECK(value(state, "leak_share") == Approx(.05));
    CHECK(value(state, "transaction_share") == Approx(.4));
    CHECK(std::isnan(value(state, "coordination_share")));
    state.purses.municipal = {.contracts = 80, .leak = 10, .purchasing = 10, .management = 12, .intake = 3};
    const auto in = [&](int year) {
        const auto found =
            std::ranges::find_if(outcomes(), [](const auto& outcome) { return outcome.about.name == "coordination_share"; });
        std::vector<double> out;
        found->values(Observed(state, sim::Month::january(year)), out);
        return out.at(0);
    };
    CHECK(std::isnan(in(2006)));
    CHECK(in(2007) == Approx(.25));
}

TEST_CASE("a tenth of the people lies below the bottom decile") {
    std::array<std::int64_t, HelpCount::bins> bins{};
    CHECK(quantile(bins, 0.1) == 0);
    bins.fill(10);
    CHECK(quantile(bins, 0.1) == Approx(0.1));
    CHECK(quantile(bins, 0.512) == Approx(0.512));
    bins = {};
    bins[20] = 100; // all between .5 and .525
    CHECK(quantile(bins, 0.1) == Approx(0.5025));
    CHECK(quantile(bins, 1) == Approx(0.525));
}

TEST_CASE("the Gini coefficient is 0 of equals, nearly 1 where one has all, and weighs") {
    CHECK(gini({}) == 0);
    CHECK(gini({{2, 1}, {4, 2}, {6, 3}, {0, 0}}) == Approx(0).margin(1e-12));
    std::vector<Portion> one_has_all(100, {1, 0});
    one_has_all[40].amount = 5;
    CHECK(gini(one_has_all) == Approx(0.99));
    CHECK(gini({{1, 0}, {1, 1}}) == Approx(0.5));
    CHECK(gini({{1, 0}, {3, 3}}) == Approx(0.25)); // a quarter has nothing
    CHECK(gini({{3, 3}, {1, 0}}) == Approx(0.25)); // in whatever order
}

TEST_CASE("gaps are those of the deprived third") {
    WelfareState state = small_country();
    clear(state);
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(state.neighbourhoods.size()))
        state.accounts.help[n].well_being = state.neighbourhoods.third[n] == Third::deprived ? 5 : 7;
    CHECK(value(state, "gap_in_well_being") == Approx(-0.2));
}
