"""population.csv and households.csv in scenarios/evidence: figures to compare results with."""
import re

from tables import EVIDENCE, LAST_YEAR, WPP, WPP_LICENCE, evidence_series, read, shared_folder, write

POPULATION = {   # column: (indicator, times)
    "total": ("population_total", 1),
    "age_0_19": ("population_0_19", 1),
    "age_20_64": ("population_20_64", 1),
    "age_65_79": ("population_65_79", 1),
    "age_80_plus": ("population_80plus", 1),
    "support_ratio": ("oldest_old_support_ratio", 1),
    "births": ("births_thousand", 1000),
    "deaths": ("deaths_thousand", 1000),
}
HOUSEHOLDS = ["households", "households_81506", "single_person_households", "single_person_share_households",
              "persons_living_alone", "mean_household_size"]


def plain(text):
    """Text for a cell: tables have no quotes, and no commas."""
    return re.sub(r"(\d),(\d{3})", r"\1\2", text).replace(",", ";").replace('"', "'")


def population(shared):
    series = {column: {year: times * value for year, value in evidence_series(shared, "demography.csv", name).items()}
              for column, (name, times) in POPULATION.items()}
    projected = {int(row["year"]) for row in read(shared / "evidence" / "demography.csv")
                 if row["indicator"] == "births_thousand" and "projection" in row["definition"]}
    rows = []
    for year in range(1950, LAST_YEAR + 1):
        cells = [f"{values[year]:.2f}" if column == "support_ratio" else f"{values[year]:.0f}"
                 for column, values in series.items()]
        rows.append((year, *cells, "projection" if year in projected else "estimate"))
    write(EVIDENCE / "population.csv",
          {"title": f"Population, births and deaths, the Netherlands, 1950-{LAST_YEAR}",
           "unit": "persons at mid-year (1 July); births and deaths per calendar year; "
                   "support_ratio: persons of 50-74 per person of 85 and over",
           "source": f"{WPP}; totals lie up to 1.3 % above CBS and World Bank after 1990", "licence": WPP_LICENCE,
           "method": "sums over single ages; status seen (total; births; deaths) and computed (age groups; ratio)",
           "script": "scenarios/data/make_evidence.py"},
          ["year", *POPULATION, "kind"], rows)


def households(shared):
    rows = {}
    for row in read(shared / "evidence" / "demography.csv"):
        key = row["indicator"], int(row["year"])
        if key[0] in HOUSEHOLDS and key not in rows:   # the first series of an indicator goes before a later one
            status, _, doubt = row["status"].partition(" (")
            definition = row["definition"] + (f" ({doubt}" if doubt else "")
            rows[key] = (*key, row["value"], plain(row["unit"]), status.split()[0], plain(definition),
                         plain(row["source"]))
    write(EVIDENCE / "households.csv",
          {"title": "Households, the Netherlands, 1947-2024",
           "unit": "as in the column unit; 1 January, censuses 31 May",
           "source": "CBS StatLine; per row", "licence": "CC BY 4.0 (CBS open data)",
           "method": "as found; status: seen in a retrieved source; computed from seen figures; recalled (never a target); "
                     "households_81506 is a series made comparable over 1971-2009; one-person households = persons "
                     "living alone",
           "script": "scenarios/data/make_evidence.py"},
          ["indicator", "year", "value", "unit", "status", "definition", "source"],
          [rows[key] for key in sorted(rows, key=lambda key: (HOUSEHOLDS.index(key[0]), key[1]))])


def main():
    shared = shared_folder()
    population(shared)
    households(shared)


if __name__ == "__main__":
    main()
