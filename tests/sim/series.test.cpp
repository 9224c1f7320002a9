#include "sim/series.hpp"

#include <catch2/catch.hpp>

using sim::Series;

TEST_CASE("a series is linear between its knots and level outside them") {
    const Series series{{1950, 1}, {1960, 3}};
    CHECK(series.at(1900) == 1);
    CHECK(series.at(1950) == 1);
    CHECK(series.at(1955) == 2);
    CHECK(series.at(1960) == 3);
    CHECK(series.at(2000) == 3);
}

TEST_CASE("a series without knots is nothing") { CHECK(Series().at(1980) == 0); }

TEST_CASE("two knots in one year make a step at which the later holds") {
    const Series series{{1950, 1}, {1950, 5}, {1960, 7}};
    CHECK(series.at(1949.9) == 1);
    CHECK(series.at(1950) == 5);
    CHECK(series.at(1955) == 6);
}

TEST_CASE("a series that is held is what it was before, and one value after") {
    const Series before{{1950, 0}, {1960, 10}, {1970, 30}};
    const Series held = before.held_from(1955, 8);
    for (const double year : {1940., 1950., 1952., 1954.999}) CHECK(held.at(year) == Approx(before.at(year)));
    for (const double year : {1955., 1960., 1990.}) CHECK(held.at(year) == 8);
}

TEST_CASE("a series that is multiplied is what it was before, and so many times that after") {
    const Series before{{1950, 0}, {1960, 10}, {1970, 30}};
    const Series more = before.multiplied_from(1955, 2);
    for (const double year : {1940., 1950., 1954.999}) CHECK(more.at(year) == Approx(before.at(year)));
    for (const double year : {1955., 1958., 1960., 1965., 1990.}) CHECK(more.at(year) == Approx(2 * before.at(year)));
}

TEST_CASE("a second change at the same moment does not touch what came before") {
    const Series before{{1950, 0}, {1960, 10}};
    const Series twice = before.held_from(1955, 8).multiplied_from(1955, 2).held_from(1955, 3);
    CHECK(twice.at(1954.999) == Approx(before.at(1954.999)));
    CHECK(twice.at(1955) == 3);
    CHECK(twice.at(2000) == 3);
}

TEST_CASE("a change before the first knot leaves the years before it level") {
    const Series held = Series{{1950, 1}, {1960, 3}}.held_from(1940, 2);
    CHECK(held.at(1939) == 1);
    CHECK(held.at(1940) == 2);
    CHECK(Series().held_from(1980, 2).at(1979) == 0);
    CHECK(Series().held_from(1980, 2).at(1980) == 2);
}
