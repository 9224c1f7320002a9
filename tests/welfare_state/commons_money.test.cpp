#include "models/welfare_state/commons_money.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr MunicipalityId town{0};

/// A municipality with first-line care of ten jobs, half of them in a neighbourhood with a commons that directs a fifth of the hours.
struct Country {
    Town place{Plan{{10, 10}}};
    CommonsByPlace commons{2};
    CommonsSettings settings;
    Purses purses{1, 2};
    InstitutionId care;

    Country() : care(place.found(0, 0, 10)) {
        for (std::uint32_t n = 0; n < 2; ++n) place.teams.staff[place.teams.first_line(NeighbourhoodId{n}, 0)] = 5;
        place.teams.directed[here] = .2f;
        commons[here].running = 1;
        commons[here].members = 3; // 300 persons
    }
    CommonsPurses who() const { return {settings, commons, 100, place.municipalities, place.teams}; }
    Ledger& purse() { return purses.commons[here]; }
    bool closes() {
        const auto one = [](const Ledger& ledger) { return ledger.opening + ledger.inflow == ledger.spending + ledger.closing; };
        return one(purse()) && one(purses.municipality[town]);
    }
};

} // namespace

TEST_CASE("commons buy the hours that residents direct, with a discount by members, and the municipality pays them with a fee") {
    Country country;
    open_purses(country.who(), town, country.purses);
    country.purses.municipality[town].open(10'000'000);
    const BoughtTogether bought =
        buy_together(country.who(), country.place.institutions, country.care, 1'000'000, country.purses);
    CHECK(bought.ordered == 100'000); // a fifth of a half
    CHECK(static_cast<double>(bought.paid) == Approx(100'000 * (1 - .08 * (1 - std::exp(-300.0 / 1500)))).margin(1));
    CHECK(country.purse().spending == bought.paid);
    CHECK(country.purses.municipality[town].inflow == 10'000'000 - 110'000);
    CHECK(country.closes());
    country.place.teams.directed[here] = 0;
    const BoughtTogether nothing =
        buy_together(country.who(), country.place.institutions, country.care, 1'000'000, country.purses);
    CHECK(nothing.ordered == 0);
    CHECK(nothing.paid == 0);
}

TEST_CASE("dues come in, overhead and rent go out, and debt is counted in years of turnover") {
    Country country;
    open_purses(country.who(), town, country.purses);
    CHECK(country.purse().inflow == std::llround(300 * 50 / 12.0 * 100));
    const std::int64_t own = close_purses(country.who(), town, country.purses);
    CHECK(own == std::llround(.08 * 125'000 + 100'000));
    CHECK(country.purse().closing == 125'000 - own);
    CHECK(country.purses.debt[here] == Approx(-static_cast<double>(country.purse().closing) / (12 * 125'000)));
    CHECK(country.purses.paid[static_cast<int>(Payer::commons)] == own);
    CHECK(country.closes());
}

TEST_CASE("a starting grant comes from the municipality over two years, and costs overhead where it is controlled") {
    Country country;
    country.commons[here].young = 1;
    country.place.teams.dispositions[country.place.teams.first_line(here, 0)]
        .strength[static_cast<std::size_t>(Disposition::control)] = 1;
    open_purses(country.who(), town, country.purses);
    const std::int64_t grant = std::llround(200'000 / 24.0 * 100);
    CHECK(country.purse().inflow == 125'000 + grant);
    CHECK(country.purses.municipality[town].inflow == -grant);
    CHECK(close_purses(country.who(), town, country.purses)
          == std::llround(.12 * static_cast<double>(125'000 + grant) + 100'000));
    CHECK(country.closes());
}

TEST_CASE("what commons that end leave behind goes to the municipality, debts too") {
    for (const std::int64_t left : {500'000, -500'000}) {
        Country half, all;
        half.purse().closing = all.purse().closing = left;
        half.settings.dues = 0;
        half.commons[here].ended = .5; // one of two
        open_purses(half.who(), town, half.purses);
        CHECK(half.purse().closing == left / 2);
        CHECK(half.purses.municipality[town].inflow == left / 2);
        all.commons[here].running = 0;
        open_purses(all.who(), town, all.purses);
        CHECK(all.purse().closing == 0);
        CHECK(all.purses.municipality[town].inflow == left);
        CHECK(half.closes());
        CHECK(all.closes());
    }
}
