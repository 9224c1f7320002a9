"""mortality.csv: death rates by year, sex and age group, 1945-2040.

From 1950: rates of five calendar years (1950-54, 1955-59, ...), interpolated log-linearly between their middle years.
1945-49: the rates of 1950-54 times one factor, fitted so that the back-cast of backcast.py meets the historic total.
`make_mortality.py --compare [SHARED]` compares interpolation with steps.
"""
import sys

from backcast import population_1945
from tables import (FIRST_YEAR, HERE, LAST_YEAR, MORTALITY_AGES, OLDEST, SEXES, WPP, WPP_LICENCE, YEARS,
                    evidence_series, mortality_age, read, shared_folder, wpp_annual, wpp_population, write)

FIRST_MIDDLE = 1952   # middle of the calendar years 1950-54, which the source calls 1950-1955


def five_year_rates(shared):
    """Rates by (sex, first age, first year of the five)."""
    return {(row["sex"], int(row["age_start"].rstrip("+")), int(row["period"][:4])): float(row["mx"])
            for row in read(shared / "data" / "mortality_5year_1950_2100.csv")}


def stepped(rates, year, sex, age):
    return rates[sex, age, year // 5 * 5]


def interpolated(rates, year, sex, age):
    if year < FIRST_MIDDLE:
        return rates[sex, age, 1950]
    years_after = (year - FIRST_MIDDLE) % 5
    before = year - years_after - 2   # first year of the five whose middle lies before (or is) this year
    weight = years_after / 5
    return rates[sex, age, before] ** (1 - weight) * rates[sex, age, before + 5] ** weight


def with_factor(rates, factor):
    """Yearly rates by (year, sex, first age)."""
    return {(year, sex, age): interpolated(rates, max(year, 1950), sex, age) * (factor if year < 1950 else 1)
            for year in YEARS for sex in SEXES for age in MORTALITY_AGES}


def total_on_1_january_1945(shared):
    """Mean of the historic mid-years 1944 and 1945."""
    historic = evidence_series(shared, "demography.csv", "population_total_historic")
    return (historic[1944] + historic[1945]) / 2


def fitted_factor(rates, population, total):
    """Bisection; more deaths in 1945-49 mean more persons in 1945."""
    least, most = 0.5, 3.0
    for _ in range(40):
        factor = (least + most) / 2
        if sum(population_1945(population, with_factor(rates, factor)).values()) < total:
            least = factor
        else:
            most = factor
    return round(factor, 4)


def compare(rates, shared):
    """Yearly deaths 1950-2040 by both methods against the yearly deaths of the source."""
    population, deaths = wpp_population(shared), wpp_annual(shared, "deaths_thousand")
    for method in (stepped, interpolated):
        errors = []
        for year in range(1950, LAST_YEAR + 1):
            expected = sum(population[year, sex, age] * method(rates, year, sex, mortality_age(age))
                           for sex in SEXES for age in range(OLDEST + 1))
            errors.append(100 * (expected / (1000 * deaths[year]) - 1))
        root_mean_square = (sum(error ** 2 for error in errors) / len(errors)) ** 0.5
        print(f"{method.__name__}: error of yearly deaths, mean {sum(errors) / len(errors):+.2f} %, "
              f"root mean square {root_mean_square:.2f} %, largest {max(errors, key=abs):+.2f} %")


def main():
    wants_comparison = "--compare" in sys.argv and not sys.argv.remove("--compare")
    shared = shared_folder()
    rates = five_year_rates(shared)
    if wants_comparison:
        compare(rates, shared)
        return
    factor = fitted_factor(rates, wpp_population(shared), total_on_1_january_1945(shared))
    mortality = with_factor(rates, factor)
    write(HERE / "mortality.csv",
          {"title": f"Death rates by sex and age group, the Netherlands, {FIRST_YEAR}-{LAST_YEAR}",
           "unit": "mx: deaths per person per year (central death rate)",
           "source": f"{WPP}: five-year central death rates", "licence": WPP_LICENCE,
           "method": "log-linear between the middle years 1952; 1957; ...; 1950-51 as 1952; "
                     f"1945-49 = 1950-54 times {factor}; fitted to the population total of 1 January 1945",
           "script": "scenarios/data/make_mortality.py"},
          ["year", "sex", "age_from", "mx"],
          [(year, sex, age, f"{rate:.7f}") for (year, sex, age), rate in mortality.items()])


if __name__ == "__main__":
    main()
