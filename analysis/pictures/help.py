#!/usr/bin/env python3
"""Draws need and help of a run, 1945-2040: who meets the need, who waits, who carries, what people become.

usage: help.py RESULTS.nc PICTURE.svg      (needs python3-netcdf4 and python3-matplotlib)
"""
import sys

import netCDF4
import numpy

from people import midyears, plt


def sources(axes, file, years):
    names = [str(name) for name in file["source"][:]]
    axes.stackplot(years, midyears(file, "hours_by_source").T, labels=names, colors=["#a1d99b", "#fdae6b", "#fdd0a2", "#4292c6", "#636363"])
    axes.set(title="Who meets the need (hours a week, per head)", ylim=(0, None))
    axes.legend(frameon=False, loc="upper left", ncol=2, fontsize=7)


def care(axes, file, years):
    axes.plot(years, midyears(file, "clients_per_1000"), color="#4292c6", label="in formal care")
    axes.plot(years, midyears(file, "waiting_per_1000"), color="#e6550d", label="waiting")
    axes.plot(years, midyears(file, "labels_per_1000"), color="#9e9ac8", label="labelled")
    axes.plot(years, midyears(file, "fte_per_1000"), "k:", label="formal jobs")
    axes.set(title="Per 1000 inhabitants", ylim=(0, None))
    axes.legend(frameon=False, loc="upper left", fontsize=7)


def carers(axes, file, years):
    axes.plot(years, 100 * midyears(file, "carers"), color="#e6550d", label="informal carers, of people of 16+")
    axes.plot(years, 100 * midyears(file, "strained_carers"), color="#a63603", linestyle="--", label="heavily burdened, of carers")
    axes.plot(years, 100 * midyears(file, "unmet_share"), color="#636363", label="unmet, of need")
    axes.plot(years, 100 * midyears(file, "non_take_up"), color="#bdbdbd", label="not reached, of felt need")
    axes.set(title="Shares (%)", ylim=(0, None))
    axes.legend(frameon=False, loc="upper right", fontsize=7)


def traits(axes, file, years):
    for name, label, colour in (("own_strength", "own strength", "#31a354"), ("trust_in_help", "trust in help", "#4292c6"),
                                ("social_trust", "social trust", "#fdae6b"), ("claim_orientation", "claim orientation", "#9e9ac8")):
        axes.plot(years, midyears(file, name), color=colour, label=label)
    axes.set(title="People (0 to 1)", ylim=(0, 1))
    axes.legend(frameon=False, loc="lower right", fontsize=7)


def main(results, picture):
    with netCDF4.Dataset(results) as file:
        years = numpy.arange(1945, 1945 + len(midyears(file, "population")))
        figure, panels = plt.subplots(2, 2, figsize=(11, 6.4), layout="constrained")
        for panel, draw in zip(panels.flat, (sources, care, carers, traits)):
            draw(panel, file, years)
            panel.set_xlim(1945, 2040)
        figure.savefig(picture, metadata={"Date": None})


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
