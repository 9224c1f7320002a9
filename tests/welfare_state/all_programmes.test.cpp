#include <catch2/catch.hpp>

#include "models/welfare_state/programme_cases.hpp"
#include "models/welfare_state/settings_reading.hpp"
#include "tests/welfare_state/help_laws.hpp"

using namespace welfare_state;

// The laws of help and money with every programme everywhere.
namespace {

/// All programmes of the catalogue in all places that they are for, in a small country, so many times their reach.
Prepared with_all(double more) {
    const Settings catalogue = default_settings(project + "scenarios/data");
    std::string text = "[scenario]\nname = 'all'\n";
    for (const Programme& programme : catalogue.programmes.all)
        text += fmt::format("[programme.{}]\ncoverage = 1\nreach = {}\n", programme.name, std::min(200.0, more * programme.reach));
    return prepare_text(text, "all", {{"run.persons_per_agent", "3700"}, {"places.least_citizens", "20"}, {"run.until", "2040"}},
                        project + "scenarios/data");
}

/// Some years from here on, people of the ages that those of 1945 have.
template <class Look>
void run_from(Prepared& world, int year, int months, const sim::Workers& workers, const Look& look) {
    world.settings.ties.burn_in = 24, world.settings.help_start.burn_in = 12;
    WelfareState state = first_month(world.settings, {}, world.demography, world.places, 0, workers);
    const sim::Month start = sim::Month::january(year);
    for_everybody(state.citizens, [&](CitizenId i) {
        state.citizens.birth[i] = static_cast<std::int16_t>(state.citizens.birth[i] + start.index);
    });
    sim::run(state, one_month(), {.seed = 1, .from = start, .until = {start.index + months}}, workers, look);
}

std::string wrong_with_programmes(const WelfareState& s) {
    std::vector<std::int64_t> cases(s.settings.programmes.all.size());
    std::string fault;
    for_everybody(s.citizens, [&](CitizenId i) {
        const int programme = s.citizens.programme[i];
        if (programme > static_cast<int>(cases.size())) fault = "a case of a programme that there is not";
        else if (programme > 0) ++cases[static_cast<std::size_t>(programme) - 1];
        if ((programme > 0) != (s.citizens.programme_months[i] > 0)) fault = "a case without months, or months without a case";
    });
    double hours = 0, cost = 0;
    for (std::size_t row = 0; row < cases.size(); ++row) {
        std::int64_t active = 0;
        for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(s.neighbourhoods.size())) {
            const ProgrammeCount& count = s.programmes.at(row, n);
            active += count.active;
            hours += count.hours / weeks_per_month * twentieths;
            cost += count.cost;
            if (count.contacts < 0 || count.found > count.contacts || count.resolved < 0 || !is_amount(count.hours))
                fault = fmt::format("programme {}: {} contacts, {} found, {} h", row, count.contacts, count.found, count.hours);
        }
        if (active != cases[row]) fault = fmt::format("programme {} counts {} cases, of {}", row, active, cases[row]);
    }
    std::int64_t taken = 0;
    for (const TeamId team : s.teams.all()) {
        taken += s.teams.programme[team];
        if (s.teams.programme[team] < 0 || (s.teams.programme[team] > 0 && s.teams.line[team] == Line::second))
            fault = "hours for programmes where there can be none";
    }
    const auto teams = static_cast<double>(s.teams.size());
    if (!(taken <= hours + 1e-6 && hours <= static_cast<double>(taken) + teams))
        fault = fmt::format("programmes work {} twentieths, teams gave {}", hours, taken);
    if (!(std::abs(cost - static_cast<double>(s.purses.paid_for_programmes) / 100) <= .1 * cost + 1))
        fault = fmt::format("programmes cost {} EUR, of {} cents paid", cost, s.purses.paid_for_programmes);
    return fault;
}

} // namespace

TEST_CASE("with every programme everywhere the laws of help and money hold, in each month of three eras") {
    const sim::Workers workers(2);
    for (const int year : {1955, 1990, 2018}) {
        for (const double more : {1.0, 50.0}) {
            CAPTURE(year, more);
            Prepared world = with_all(more);
            std::string fault;
            std::int64_t contacts = 0;
            run_from(world, year, 30, workers, [&](const WelfareState& s, sim::Month month) {
                for (const ProgrammeCount& count : s.programmes.counts) contacts += count.contacts;
                if (!fault.empty()) return;
                for (const std::string& wrong : {wrong_at_month_end(s), wrong_with_money(s), wrong_with_programmes(s)}) {
                    if (!wrong.empty()) fault = fmt::format("{} ({}-{:02})", wrong, month.year(), month.of_year() + 1);
                }
            });
            CHECK(fault == "");
            CHECK(contacts > 0);
        }
    }
}

TEST_CASE("with every programme everywhere the number of threads does not change anything") {
    const auto run = [](unsigned threads, sim::BackEnd back_end) {
        Prepared world = with_all(20);
        const sim::Workers workers(threads, back_end);
        std::vector<double> trust;
        std::vector<std::int64_t> counts;
        run_from(world, 2016, 24, workers, [&](const WelfareState& s, sim::Month) {
            double sum = 0;
            for_everybody(s.citizens, [&](CitizenId i) { sum += s.citizens.trust[i] + s.citizens.own_strength[i]; });
            trust.push_back(sum);
            for (const ProgrammeCount& count : s.programmes.counts) {
                counts.push_back(count.contacts);
                counts.push_back(count.resolved);
            }
            for (const std::int64_t outcome : of_twelve_months(s.conferences).by_outcome) counts.push_back(outcome);
        });
        return std::pair(trust, counts);
    };
    const auto serial = run(1, sim::BackEnd::serial), threads = run(3, sim::BackEnd::threads);
    CHECK(serial.first == threads.first);
    CHECK(serial.second == threads.second);
}
