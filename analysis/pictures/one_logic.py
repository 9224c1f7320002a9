#!/usr/bin/env python3
"""Writes the table of scenarios/one_logic.md: what thirty years of one logic come to in 2010, side by side.

usage: one_logic.py FOLDER PAGE.md      (needs python3-netcdf4; FOLDER holds the result files, named after their scenarios)
"""
import pathlib
import re
import sys

import netCDF4
import numpy

YEAR, JUNE = 2010, 5
SCENARIOS = (("one_logic_charity", "charity"), ("one_logic_professional", "professional"), ("one_logic_managerial", "managerial"),
             ("one_logic_lifeworld", "lifeworld"), ("baseline", "baseline"))
# Outcome, how it is called, what it is times, decimals.
LINES = (("administration_share", "administration, % of work time", 100, 1), ("management_share", "managers, % of jobs", 100, 1),
         ("transaction_share", "cost without contact, % (J3)", 100, 1), ("cost_share_of_gdp", "cost, % of GDP", 100, 2),
         ("fte_per_1000", "formal jobs per 1000", 1, 1), ("formal_hours", "formal hours a week, per head", 1, 3),
         ("informal_hours", "informal hours a week, per head", 1, 3), ("unmet_share", "unmet, % of need", 100, 1),
         ("waiting_per_1000", "waiting per 1000", 1, 1), ("labels_per_1000", "labelled per 1000 (J6)", 1, 1),
         ("claim_orientation", "claim orientation", 1, 3), ("own_strength", "own strength", 1, 3),
         ("strained_carers", "heavily burdened, % of carers", 100, 1), ("institutions", "institutions", 1, 0))


def in_june(file, name):
    """The value of each run in June of the year."""
    return file[name][:, (YEAR - 1945) * 12 + JUNE]


def cell(values, factor, decimals):
    error = values.std(ddof=1) / numpy.sqrt(len(values)) if len(values) > 1 else numpy.nan
    return f"{factor * values.mean():,.{decimals}f} ± {factor * error:,.{decimals}f}"


def table(folder):
    files = [(netCDF4.Dataset(folder / f"{name}.nc"), label) for name, label in SCENARIOS]
    rows = ["| | " + " | ".join(label for _, label in files) + " |", "|---" * (len(files) + 1) + "|"]
    for name, label, factor, decimals in LINES:
        rows.append(f"| {label} | " + " | ".join(cell(in_june(file, name), factor, decimals) for file, _ in files) + " |")
    return "\n".join(rows)


def main(folder, page):
    path = pathlib.Path(page)
    text = path.read_text(encoding="utf-8")
    between = re.compile(r"(<!-- table -->\n).*(\n<!-- end -->)", re.DOTALL)
    path.write_text(between.sub(lambda found: found[1] + table(pathlib.Path(folder)) + found[2], text), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
