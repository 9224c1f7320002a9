#include "sim/month.hpp"

#include <catch2/catch.hpp>

using sim::Month;

TEST_CASE("days are counted from the first of January 1945") {
    CHECK(Month{0}.days() == 0);
    CHECK(Month{1}.days() == 31);
    CHECK(Month{2}.days() == 59); // 1945 is no leap year
    CHECK(Month{12}.days() == 365);
    CHECK((Month{Month::january(1948).index + 2}.days() == 3 * 365 + 31 + 29)); // 1948 is
    CHECK(Month{Month::january(2000).index + 2}.days() == 20148);               // 1 March 2000; 2000 is a leap year too
    CHECK(Month::january(2040).days() == 34698);
    CHECK(Month{-1}.days() == -31);
    CHECK(Month{-12}.days() == -366); // 1944 was a leap year
}

TEST_CASE("months know their year and their place in it") {
    CHECK(Month{0}.year() == 1945);
    CHECK(Month{11}.year() == 1945);
    CHECK(Month{12}.year() == 1946);
    CHECK(Month{-1}.year() == 1944);
    CHECK(Month{-12}.year() == 1944);
    CHECK(Month{-13}.year() == 1943);
    CHECK(Month{-1}.of_year() == 11);
    CHECK(Month{14}.of_year() == 2);
    CHECK(Month::january(1995).index == 600);
    for (int year = 1930; year < 2050; ++year) {
        CHECK(Month::january(year).is_january());
        CHECK(Month::january(year).year() == year);
        CHECK_FALSE(Month{Month::january(year).index + 1}.is_january());
    }
}

TEST_CASE("months start at their twelfth of the year") {
    CHECK(Month{0}.start() == 1945.0);
    CHECK(Month{6}.start() == 1945.5);
    CHECK(Month::january(2015).start() == 2015.0);
    CHECK(Month{3} < Month{4});
}
