#!/usr/bin/env python3
"""Draws the people of a run, 1945-2040: by age, by household, by ties; and the figures of evidence where there are any.

usage: people.py RESULTS.nc PICTURE.svg      (needs python3-netcdf4 and python3-matplotlib)
"""
import csv
import pathlib
import sys

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams.update({"svg.hashsalt": "kanteling", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
import matplotlib.pyplot as plt
import netCDF4
import numpy

EVIDENCE = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "evidence"
JUNE = 5


def rows(name):
    """The rows of an evidence table, comment lines left out."""
    with open(EVIDENCE / name, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def midyears(file, name):
    """The values of a monthly outcome at the end of June, mean over runs."""
    return numpy.nanmean(file[name][:], axis=0)[JUNE::12]


def people(axes, file, years):
    groups = [str(name) for name in file["age_group"][:]]
    values = midyears(file, "population_by_age") / 1e6
    axes.stackplot(years, values.T, labels=groups, colors=["#9ecae1", "#4292c6", "#fdae6b", "#e6550d"])
    seen = [row for row in rows("population.csv") if int(row["year"]) % 10 == 0]
    axes.plot([int(row["year"]) for row in seen], [float(row["total"]) / 1e6 for row in seen], "k.", label="UN, total")
    axes.set(title="People by age (million)", ylim=(0, None))
    axes.legend(frameon=False, loc="upper left", ncol=3, fontsize=7)


def households(axes, file, years):
    axes.plot(years, 100 * midyears(file, "one_person_households"), color="#e6550d", label="one-person households (%)")
    seen = [row for row in rows("households.csv") if row["indicator"] == "single_person_share_households"]
    for recalled, marker in ((False, "k."), (True, "k+")):
        part = [row for row in seen if row["status"].startswith("recalled") == recalled]
        axes.plot([int(row["year"]) for row in part], [float(row["value"]) for row in part], marker,
                  label="recalled" if recalled else "CBS")
    axes.set(title="Living alone (% of households)", ylim=(0, None))
    axes.legend(frameon=False, loc="upper left", fontsize=7)


def carers(axes, file, years):
    axes.plot(years, midyears(file, "potential_carers_per_oldest"), color="#4292c6")
    seen = [row for row in rows("population.csv") if int(row["year"]) % 10 == 0]
    axes.plot([int(row["year"]) for row in seen], [float(row["support_ratio"]) for row in seen], "k.", label="UN")
    axes.set(title="Persons of 50-74 per person of 85+", ylim=(0, None))
    axes.legend(frameon=False, loc="upper right", fontsize=7)


def main(results, picture):
    with netCDF4.Dataset(results) as file:
        years = numpy.arange(1945, 1945 + len(midyears(file, "population")))
        figure, panels = plt.subplots(1, 3, figsize=(11, 3.2), layout="constrained")
        for panel, draw in zip(panels, (people, households, carers)):
            draw(panel, file, years)
            panel.set_xlim(1945, 2040)
        figure.savefig(picture, metadata={"Date": None})


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
