"""Projects 1945-2040 with the project's tables and prints the result against the sources, as Markdown tables.

Fails (exit code 1) when in any year a total misses by more than 0.5 %, a broad age group by more than 1.5 %, or those
of 85 and over by more than 2 %.
"""
import sys

from projection import Population, Rates
from tables import (FIVE_YEAR_AGES, LAST_YEAR, OLDEST, SEXES, YEARS, evidence_series, own_fertility, own_migration,
                    own_mortality, own_population_1945, own_share_of_boys, shared_folder, wpp_annual, wpp_population)

GROUPS = {"total": (0, OLDEST), "0-19": (0, 19), "20-64": (20, 64), "65-79": (65, 79), "80+": (80, OLDEST),
          "85+": (85, OLDEST)}
MOST = {"total": 0.5, "0-19": 1.5, "20-64": 1.5, "65-79": 1.5, "80+": 1.5, "85+": 2}   # [%]


def projected():
    """Persons by (year, group) at mid-year, and births and deaths by year."""
    rates = Rates(own_mortality(), own_fertility(), own_share_of_boys(), own_migration())
    population = Population.on_1_january_1945(own_population_1945())
    persons, births, deaths = {}, {}, {}
    for year in YEARS:
        births_before, deaths_before = population.births, population.deaths
        population.run_to_mid_year(year, rates)
        for group, (first, last) in GROUPS.items():
            persons[year, group] = population.count(first, last)
        for _ in range(6):
            population.step(rates)
        births[year], deaths[year] = population.births - births_before, population.deaths - deaths_before
    return persons, births, deaths


def percent(value, reference):
    return 100 * (value / reference - 1)


def print_table(columns, rows):
    print("| " + " | ".join(columns) + " |")
    print("|" + "---:|" * len(columns))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def print_flows(shared, births, deaths):
    """Births and deaths of five calendar years; migrants of the five Januaries between mid-years, beside the source's
    net migration from mid-year to mid-year (half of the first year and half of the last)."""
    print("Thousands per year (in brackets: the source)\n")
    by_year = own_migration()
    net = {year: sum(by_year[year, sex, age] for sex in SEXES for age in FIVE_YEAR_AGES
                     if (year, sex, age) in by_year) for year in YEARS}
    source = {name: wpp_annual(shared, f"{name}_thousand") for name in ("births", "deaths", "net_migration")}
    rows = []
    for first in range(1946, LAST_YEAR, 5):
        years = range(first, first + 5)
        cells = [f"{first}-{first + 4}"]
        for name, values in (("births", births), ("deaths", deaths), ("net_migration", net)):
            beside = "-"
            if first > 1950:
                total = sum(source[name][year] for year in years)
                if name == "net_migration":
                    total += (source[name][first - 1] - source[name][first + 4]) / 2
                beside = f"{total / 5:.1f}"
            cells.append(f"{sum(values[year] for year in years) / 5000:.1f} ({beside})")
        rows.append(cells)
    print_table(["years", "births", "deaths", "net migration"], rows)
    for name, values in (("births", births), ("deaths", deaths)):
        error = {year: percent(values[year], 1000 * source[name][year]) for year in range(1950, LAST_YEAR + 1)}
        worst = max(error, key=lambda year: abs(error[year]))
        print(f"Largest difference in the {name} of a year: {error[worst]:+.2f} % ({worst})")


def main():
    shared = shared_folder()
    source = wpp_population(shared)
    persons, births, deaths = projected()
    reference = {(year, group): sum(source[year, sex, age] for sex in SEXES for age in range(first, last + 1))
                 for year in range(1950, LAST_YEAR + 1) for group, (first, last) in GROUPS.items()}
    error = {key: percent(persons[key], value) for key, value in reference.items()}

    print("Population at mid-year: projected thousands (difference from the source in %)\n")
    print_table(["year", *GROUPS], [[str(year)] + [f"{persons[year, group] / 1000:,.0f} ({error[year, group]:+.2f})"
                                                   for group in GROUPS] for year in range(1950, LAST_YEAR + 1, 5)])
    print("Largest difference in any year 1950-2040\n")
    worst = {group: max(range(1950, LAST_YEAR + 1), key=lambda year: abs(error[year, group])) for group in GROUPS}
    print_table(list(GROUPS), [[f"{error[year, group]:+.2f} % ({year})" for group, year in worst.items()]])

    print("1945-1949, thousands: total at mid-year, births and deaths of the year\n")
    historic = evidence_series(shared, "demography.csv", "population_total_historic")
    print_table(["year", "projected", "historic", "difference %", "births", "deaths"],
                [[str(year), f"{persons[year, 'total'] / 1000:,.0f}", f"{historic[year] / 1000:,.0f}",
                  f"{percent(persons[year, 'total'], historic[year]):+.2f}", f"{births[year] / 1000:.1f}",
                  f"{deaths[year] / 1000:.1f}"] for year in range(1945, 1950)])

    print_flows(shared, births, deaths)
    misses = [f"{group} {year}" for (year, group), value in error.items() if abs(value) > MOST[group]]
    if misses:
        sys.exit("outside the limits: " + "; ".join(misses))


if __name__ == "__main__":
    main()
