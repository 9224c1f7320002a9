"""Reading the raw data and reading and writing the project's own tables.

A table is a CSV file: comment lines that start with "# " (title, unit, source, licence, method, script), a header
row, then the rows; commas, decimal points, line feeds, no quotes.
"""
import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
EVIDENCE = HERE.parent / "evidence"
REPOSITORY = HERE.parent.parent

SEXES = "MF"
FIRST_YEAR, LAST_YEAR = 1945, 2040
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
OLDEST = 100                                        # the open age, 100 and over
MORTALITY_AGES = [0, 1, *range(5, OLDEST + 1, 5)]   # first ages of the groups 0, 1-4, 5-9, ..., 95-99, 100+
FIVE_YEAR_AGES = list(range(0, OLDEST + 1, 5))      # first ages of the groups 0-4, ..., 95-99, 100+
MOTHERS_AGES = list(range(15, 50, 5))

WPP = "UN DESA World Population Prospects 2024"
WPP_LICENCE = "CC BY 3.0 IGO"


def shared_folder():
    """The folder with raw data and evidence: the first argument, or ../shared beside the repository."""
    return Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY.parent / "shared"


def mortality_age(age):
    """First age of the mortality group that holds this age in completed years."""
    return 0 if age == 0 else 1 if age < 5 else five_year_age(age)


def five_year_age(age):
    return min(age // 5 * 5, OLDEST)


def read(path):
    """Rows of a CSV file as dictionaries; comment lines are skipped."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def write(path, comments, columns, rows):
    """Writes a table. `comments` maps title, unit, source, licence, method and script to text."""
    lines = [f"# {key}: {text}" for key, text in comments.items()]
    lines.append(",".join(columns))
    for row in rows:
        cells = [str(cell) for cell in row]
        assert len(cells) == len(columns) and not any("," in cell or '"' in cell for cell in cells), cells
        lines.append(",".join(cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def wpp_population(shared):
    """Persons at mid-year by (year, sex, age in completed years), 1950-2100."""
    return {(int(row["year"]), SEXES[int(row["sex_code"]) - 1], int(row["age"])): float(row["population"])
            for row in read(shared / "data" / "population_age_sex_1950_2100.csv")}


def wpp_annual(shared, column):
    """One column of the yearly figures (births, deaths, net migration in thousands; TFR), by year from 1950."""
    return {int(row["year"]): float(row[column]) for row in read(shared / "data" / "demography_annual_1950_2100.csv")
            if row[column]}


def evidence_series(shared, file, indicator):
    """Values of one indicator by year."""
    return {int(row["year"]): float(row["value"]) for row in read(shared / "evidence" / file)
            if row["indicator"] == indicator}


def own_mortality():
    """Central death rates [1/year] by (year, sex, first age of the group)."""
    return {(int(row["year"]), row["sex"], int(row["age_from"])): float(row["mx"])
            for row in read(HERE / "mortality.csv")}


def own_population_1945():
    """Persons on 1 January 1945 by (sex, age)."""
    return {(row["sex"], int(row["age"])): float(row["persons"]) for row in read(HERE / "population_1945.csv")}


def own_fertility():
    """Births per woman per year by (year, first age of the group)."""
    return {(int(row["year"]), int(row["age_from"])): float(row["births_per_woman"])
            for row in read(HERE / "fertility.csv")}


def own_share_of_boys():
    """Share of boys among the births of a year."""
    return {int(row["year"]): float(row["share_boys"]) for row in read(HERE / "births_sex.csv")}


def own_migration():
    """Net migrants in January by (year, sex, first age of the group)."""
    return {(int(row["year"]), row["sex"], int(row["age_from"])): float(row["net_migrants"])
            for row in read(HERE / "migration.csv")}
