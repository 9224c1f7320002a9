#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "tests/welfare_state/help_laws.hpp"

using namespace welfare_state;

// The laws of need and help hold wherever in their ranges the parameters lie.
namespace {

/// Parameters of people and places: left as they are.
bool is_drawn(const sim::Parameter& parameter) {
    static const std::set<std::string> others = {"run",        "places", "first_families", "births",    "partnering",
                                                 "separation", "moving", "leaving_home",   "moving_in", "help_start"};
    return !parameter.about.fixed && !others.contains(parameter.name.substr(0, parameter.name.find('.')));
}

/// Somewhere in a range; where it is open, up to twice the default. `at_the_edge`: its least or its most.
double drawn(const sim::About& about, double value, bool at_the_edge, sim::Random& random) {
    const double least = std::isfinite(about.least) ? about.least : std::min(0.0, 2 * value);
    const double most = std::isfinite(about.most) ? about.most : std::max(0.0, 2 * value);
    const double share = random.uniform();
    return at_the_edge ? (share < .5 ? least : most) : least + share * (most - least);
}

/// A series keeps its shape, as far as its range lets it.
sim::Series drawn(const sim::About& about, const sim::Series& series, bool at_the_edge, sim::Random& random) {
    const double share = random.uniform(), factor = at_the_edge ? (share < .5 ? 0 : 3) : 2 * share;
    auto knots = series.knots();
    for (auto& knot : knots) knot.value = std::clamp(knot.value * factor, about.least, about.most);
    return knots;
}

/// Draws a parameter, and says what it became, as a scenario would.
struct Draw {
    const sim::Parameter& parameter;
    bool at_the_edge;
    sim::Random& random;

    std::string operator()(double* value) const {
        *value = drawn(parameter.about, *value, at_the_edge, random);
        return fmt::format("{} = {}\n", parameter.name, *value);
    }
    std::string operator()(std::int64_t* value) const {
        *value = std::llround(drawn(parameter.about, static_cast<double>(*value), at_the_edge, random));
        return fmt::format("{} = {}\n", parameter.name, *value);
    }
    std::string operator()(bool* value) const {
        *value = random.chance(.5);
        return fmt::format("{} = {}\n", parameter.name, *value);
    }
    std::string operator()(sim::Series* value) const {
        *value = drawn(parameter.about, *value, at_the_edge, random);
        std::string knots;
        for (const auto& knot : value->knots())
            knots += fmt::format("{}{} = {}", knots.empty() ? "" : ", ", knot.year, knot.value);
        return fmt::format("{} = {{ {} }}\n", parameter.name, knots);
    }
    std::string operator()(std::string*) const { return ""; }
};

/// A parameter set by number: every fourth lies at the edges of all ranges.
std::string draw_all(Settings& settings, std::uint64_t number) {
    const sim::Stream dice(1, 0, "parameter sets", 0); // must outlive the draws
    sim::Random random(dice, sim::mix(number));
    std::string text;
    const sim::Parameters declared = parameters(settings);
    for (const sim::Parameter& parameter : declared.all()) {
        if (is_drawn(parameter)) text += std::visit(Draw{parameter, number % 4 == 3, random}, parameter.value);
    }
    return text;
}

std::string* first_fault = nullptr;

void look(WelfareState& state, const sim::Step& now) {
    if (!first_fault->empty()) return;
    *first_fault = wrong_with_help(state);
    if (!first_fault->empty())
        *first_fault += fmt::format(" (as help is given, {}-{:02})", now.month.year(), now.month.of_year() + 1);
}

/// Two years of a small country, in any year of the calendar. Gives the first fault.
std::string fault_of(const Prepared& world, const Settings& settings, std::uint64_t number) {
    const sim::Workers workers(1, sim::BackEnd::serial);
    WelfareState state = first_month(settings, {}, world.demography, world.places, static_cast<std::uint32_t>(number), workers);
    const sim::Month start = sim::Month::january(1945 + static_cast<int>(number * 7 % 94));
    for_everybody(state.citizens, [&](CitizenId i) {
        state.citizens.birth[i] = static_cast<std::int16_t>(state.citizens.birth[i] + start.index);
    });
    std::string fault;
    first_fault = &fault;
    sim::run(state, with_look(published_month(), "accounts", sim::When::every_month, look),
             {.seed = number, .from = start, .until = {start.index + 24}, .go_on = [&](sim::Month) { return fault.empty(); }},
             workers, [&](const WelfareState& now, sim::Month month) {
                 if (!fault.empty()) return;
                 fault = wrong_at_month_end(now);
                 if (!fault.empty()) fault += fmt::format(" (at the end of {}-{:02})", month.year(), month.of_year() + 1);
             });
    return fault;
}

/// How many sets: fewer where assertions or sanitizers are on; KANTELING_PARAMETER_SETS says otherwise.
std::uint64_t sets() {
    if (const char* wish = std::getenv("KANTELING_PARAMETER_SETS")) return std::strtoull(wish, nullptr, 10);
#ifdef NDEBUG
    return 500;
#else
    return 30;
#endif
}

} // namespace

TEST_CASE("the laws of need and help hold wherever in their ranges the parameters lie") {
    Prepared world = prepared({.persons_per_agent = 3700, .least_citizens = 20});
    int faults = 0;
    const char* only = std::getenv("KANTELING_PARAMETER_SET"); // to look at one
    const std::uint64_t first = only ? std::strtoull(only, nullptr, 10) : 0, last = only ? first + 1 : sets();
    for (std::uint64_t number = first; number < last && faults < 4; ++number) {
        Settings settings = world.settings;
        settings.help_start.burn_in = number % 3 == 0 ? 0 : 12;
        settings.ties.burn_in = 24;
        const std::string drawn = draw_all(settings, number);
        const std::string fault = fault_of(world, settings, number);
        if (fault.empty()) continue;
        ++faults;
        FAIL_CHECK("parameter set " << number << " (KANTELING_PARAMETER_SET=" << number << "): " << fault << "\n" << drawn);
    }
    CHECK(faults == 0);
}

TEST_CASE("parameter sets are drawn within the ranges, and differ") {
    Prepared world = prepared({.persons_per_agent = 3700, .least_citizens = 20});
    std::set<std::string> different;
    for (std::uint64_t number = 0; number < 20; ++number) {
        Settings settings = world.settings;
        different.insert(draw_all(settings, number));
        int outside = 0;
        const sim::Parameters declared = parameters(settings);
        for (const sim::Parameter& parameter : declared.all()) {
            const auto is_outside = [&](double value) { return value < parameter.about.least || value > parameter.about.most; };
            if (const auto* number_of = std::get_if<double*>(&parameter.value)) outside += is_outside(**number_of);
            if (const auto* series = std::get_if<sim::Series*>(&parameter.value)) {
                for (const auto& knot : (*series)->knots()) outside += is_outside(knot.value);
            }
        }
        CHECK(outside == 0);
    }
    CHECK(different.size() == 20);
    for (const std::string& text : different) {
        for (const char* drawn : {"law.cut", "entry.rules", "mergers.merging", "bureaucracy.births", "isomorphism.decoupling",
                                  "growth.waiting", "money.gdp", "money.leak", "secularisation.leaving", "staffing.openness",
                                  "intake.denial_austerity", "seeking.access_austerity", "capacity.openness", "trust.ceremony"})
            CHECK(text.find(std::string("\n") + drawn + " = ") != std::string::npos);
    }
    Settings settings = world.settings;
    draw_all(settings, 1);
    CHECK(settings.run.persons_per_agent == 3700);
    CHECK(settings.rest.own_strength != Settings().rest.own_strength);
}
