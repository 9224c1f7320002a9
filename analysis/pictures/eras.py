#!/usr/bin/env python3
"""Draws the eras of a run, 1945-2040, in small multiples: formal help, institutions, pillars, overhead, need, hours, cost and logics.

usage: eras.py RESULTS.nc PICTURE.svg      (needs python3-netcdf4 and python3-matplotlib)
"""
import sys

import netCDF4
import numpy
from matplotlib.patches import Patch

from people import midyears, plt

ERAS = ((1945, 1960, "private initiative", "#fff3d6"), (1960, 1980, "the state", "#e3eefa"),
        (1980, 2010, "the market", "#eeeeee"), (2010, 2040, "the neighbourhood", "#e4f3e1"))
BLUE, RED, GREEN, VIOLET, GREY = "#2171b5", "#e6550d", "#31a354", "#756bb1", "#636363"


def line(name, colour, label=None, factor=1, style="-"):
    """A panel's line: an outcome, times a factor."""
    def draw(axes, file, years):
        axes.plot(years, factor * midyears(file, name), color=colour, linestyle=style, label=label)
    return draw


def cost_by_payer(axes, file, years):
    cost = midyears(file, "cost_by_payer")
    share = 100 * midyears(file, "cost_share_of_gdp")
    total = numpy.maximum(cost.sum(axis=1), 1e-9)
    axes.stackplot(years, [share * part / total for part in cost.T], labels=[str(name) for name in file["payer"][:]],
                   colors=["#fdae6b", "#6baed6", "#74c476", GREY, VIOLET])


def logics(axes, file, years):
    shares = 100 * midyears(file, "logics_practised")
    there = [k for k in range(shares.shape[1]) if shares[:, k].max() > 0]
    axes.stackplot(years, shares[:, there].T, labels=[str(file["logic"][k]) for k in there],
                   colors=["#fdae6b", "#6baed6", "#969696", "#74c476", "#9e9ac8", "#fa9fb5", "#c7b299", "#dddddd"])


# Title, highest value (none: as it comes), where the legend stands (none: no legend), and what is drawn.
PANELS = (
    ("Formal jobs per 1000 inhabitants", None, None, [line("fte_per_1000", BLUE)]),
    ("Independent institutions (thousand)", None, None, [line("institutions", VIOLET, factor=1e-3)]),
    ("In no pillar (% of people)", 100, None, [line("in_no_pillar", RED, factor=100)]),
    ("Administration and management (%)", None, "upper left",
     [line("administration_share", RED, "administration, of work time", 100), line("management_share", GREY, "managers, of jobs", 100)]),
    ("Unmet (% of need)", None, None, [line("unmet_share", GREY, factor=100)]),
    ("Hours of help a week, per head", None, "upper left",
     [line("informal_hours", RED, "informal"), line("formal_hours", BLUE, "formal")]),
    ("Waiting per 1000 inhabitants", None, None, [line("waiting_per_1000", RED)]),
    ("Claim orientation (0 to 1)", 1, None, [line("claim_orientation", VIOLET)]),
    ("Cost of formal help by payer (% of GDP)", None, "upper left", [cost_by_payer]),
    ("Logics that institutions practise (%)", 100, "lower center", [logics]),
    ("Help on the system's terms (0 to 1)", None, "upper left",
     [line("system_index", RED, "of all hours of help"), line("system_index_of_formal_help", GREY, "of formal help", style="--")]),
)


def draw(axes, file, years, title, highest, legend, parts):
    for start, end, _, colour in ERAS:
        axes.axvspan(start, end, color=colour, linewidth=0, zorder=0)
    for part in parts:
        part(axes, file, years)
    if highest == 100 and legend:  # the areas hide the shades
        for start, *_ in ERAS[1:]:
            axes.axvline(start, color="white", linewidth=.8)
    axes.set(xlim=(1945, 2040), ylim=(0, highest), xticks=(1945, 1960, 1980, 2010, 2040))
    axes.set_title(title, fontsize=9)
    if highest is None:
        axes.set_ylim(0, (1.45 if legend else 1.08) * axes.dataLim.y1)
    if legend:
        axes.legend(loc=legend, fontsize=7, ncol=2 if len(axes.get_legend_handles_labels()[0]) > 2 else 1, frameon=highest is not None)


def key(axes):
    axes.axis("off")
    axes.legend(handles=[Patch(facecolor=colour, edgecolor="#bbbbbb", label=f"{start}-{end}  {name}") for start, end, name, colour in ERAS],
                loc="center", frameon=False, fontsize=10, title="The four eras", title_fontsize=11)


def main(results, picture):
    with netCDF4.Dataset(results) as file:
        years = numpy.arange(1945, 1945 + len(midyears(file, "population")))
        figure, panels = plt.subplots(4, 3, figsize=(11, 10), layout="constrained")
        for axes, panel in zip(panels.flat, PANELS):
            draw(axes, file, years, *panel)
        key(panels.flat[-1])
        figure.savefig(picture, metadata={"Date": None} if picture.endswith("svg") else None)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
