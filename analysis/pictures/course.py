#!/usr/bin/env python3
"""Writes the tables of the course of things in models/welfare_state/README.md: the main outcomes by decade, mean over the runs of a file.

usage: course.py RESULTS.nc README.md      (needs python3-netcdf4)
"""
import pathlib
import re
import sys

import netCDF4
import numpy

DECADES, JUNE = range(1950, 2041, 10), 5
# Outcome, how it is called, what it is times, decimals, entry along its second axis (none: it has none).
TABLES = {
    "need and help": (
        ("need", "need, h/week per head", 1, 2), ("own_hours", "met by own strength", 1, 2), ("informal_hours", "met by ties", 1, 2),
        ("formal_hours", "met by teams", 1, 2), ("unmet_share", "unmet, % of need", 100, 0),
        ("non_take_up", "felt need not reached, % (J1)", 100, 0), ("waiting_per_1000", "waiting per 1000", 1, 0),
        ("in_care_per_1000", "in formal care per 1000", 1, 0), ("labels_per_1000", "labelled per 1000 (J6)", 1, 0),
        ("carers", "informal carers, % of 16+", 100, 0), ("strained_carers", "heavily burdened, % of them", 100, 0),
        ("own_strength", "own strength", 1, 2), ("trust_in_help", "trust in institutions of help", 1, 2),
        ("claim_orientation", "claim orientation", 1, 2)),
    "institutions and money": (
        ("fte_per_1000", "full-time jobs per 1000 people", 1, 1), ("institutions", "independent institutions", 1, 0),
        ("rule_stock", "rule stock", 1, 2), ("management_share", "management, % of jobs", 100, 0),
        ("administration_share", "administration, % of work time", 100, 0),
        ("logics_practised", "practised: charity", 1, 2, "charity"), ("logics_practised", "professional", 1, 2, "professional"),
        ("logics_practised", "managerial", 1, 2, "managerial"), ("logics_practised", "lifeworld", 1, 2, "lifeworld"),
        ("ceremony", "gap between words and work", 1, 3), ("cost", "cost, EUR a head", 1, 0),
        ("cost_share_of_gdp", "cost, % of the product", 100, 1), ("cost_by_payer", "of it paid by charity, EUR a head", 1, 0, "charity"),
        ("cost_by_payer", "by municipalities", 1, 0, "municipality"), ("cost_by_payer", "by households", 1, 0, "household"),
        ("budget_room", "public budget / spending", 1, 1), ("austerity", "austerity of municipalities", 1, 2),
        ("transaction_share", "cost without contact, % (J3)", 100, 0),
        ("coordination_share", "coordination, % of municipal cost", 100, 0), ("system_index", "system index, % of all support", 100, 0),
        ("system_index_of_formal_help", "of formal help, %", 100, 0), ("system_index_by_volume", "its change by volume, points", 100, 0),
        ("system_index_by_logic", "by logic, points", 100, 0), ("in_no_pillar", "people in no pillar, %", 100, 0)),
}


def in_june(file, year, name, entry=None):
    """The mean over runs in June of a year; not a number where it is missing."""
    variable = file[name]
    values = variable[:, (year - 1945) * 12 + JUNE if "month" in variable.dimensions else year - 1945]
    if entry is not None:
        axis = file[variable.dimensions[-1]]
        values = values[:, [str(label) for label in axis[:]].index(entry)]
    return float(numpy.ma.filled(values.astype(float), numpy.nan).mean())


def row(file, name, label, factor, decimals, entry=None):
    cells = (factor * in_june(file, year, name, entry) for year in DECADES)
    words = ("" if numpy.isnan(value) else f"{value:,.{decimals}f}".removeprefix("0") if decimals and abs(value) < 1 else f"{value:,.{decimals}f}"
             for value in cells)
    return f"| {label} | " + " | ".join(words) + " |"


def main(results, page):
    file, path = netCDF4.Dataset(results), pathlib.Path(page)
    text = path.read_text(encoding="utf-8")
    for title, lines in TABLES.items():
        table = "\n".join(["| | " + " | ".join(map(str, DECADES)) + " |", "|---" * (len(DECADES) + 1) + "|"] + [row(file, *line) for line in lines])
        between = re.compile(rf"(<!-- {title} -->\n).*?(\n<!-- end -->)", re.DOTALL)
        text, found = between.subn(lambda match: match[1] + table + match[2], text)
        if found != 1:
            sys.exit(f"{page} has {found} tables '{title}', not one")
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
