#!/usr/bin/env python3
"""How much less noisy a difference between two scenarios is where they share their dice.

usage: paired_variance.py results.nc BASE OTHER YEAR

For every outcome of the country it prints the variance of the differences between paired runs (same replicate, same point), divided by
that which independent seeds would give, the sum of the variances of both scenarios, each between the replicates at a point of the design. 1: pairing
gains nothing; 0.1: ten times as few runs give the same interval. Left out are outcomes that do not vary; `untouched` are those that are equal in every pair.
Last line: the median over the outcomes that differ. Takes netCDF4 and numpy.
"""
import sys

import netCDF4
import numpy


def by_run(data, name, year):
    """The value of an outcome in a year, run by run: of June, or the sum over the year where months are sums."""
    variable = data[name]
    values = numpy.ma.filled(variable[:].astype(float), numpy.nan)
    if variable.dimensions == ("run", "year"):
        return values[:, list(data["year"][:]).index(year)]
    first = 12 * (year - 1945)
    sums = ": sum" in getattr(variable, "cell_methods", "")
    return values[:, first:first + 12].sum(axis=1) if sums else values[:, first + 5]


def within(values, point):
    """The variance between replicates, over all points of the design."""
    deviations = values.astype(float).copy()
    for one in set(point):
        deviations[point == one] -= values[point == one].mean()
    return (deviations ** 2).sum() / max(1, len(point) - len(set(point)))


def ratios(path, base, other, year):
    """{outcome: ratio}, and the outcomes that the change has not touched."""
    with netCDF4.Dataset(path) as data:
        scenario, status = (numpy.array([str(text) for text in data[name][:]]) for name in ("scenario", "status"))
        key = list(zip(data["replicate"][:].tolist(), data["point"][:].tolist()))
        place = {(scenario[run], *key[run]): run for run in range(len(key)) if status[run] == "finished"}
        pairs = [(place[base, *where], place[other, *where]) for name, *where in place if name == base and (other, *where) in place]
        if len(pairs) < 3:
            sys.exit(f"{path}: fewer than 3 pairs of {base} and {other}")
        ones, others = (list(side) for side in zip(*pairs))
        point = data["point"][:][ones]
        found, untouched = {}, []
        for name, variable in data.variables.items():
            if variable.dimensions not in (("run", "month"), ("run", "year")):
                continue
            values = by_run(data, name, year)
            one, two = values[ones], values[others]
            if not (numpy.isfinite(one).all() and numpy.isfinite(two).all()) or one.var() + two.var() == 0:
                continue
            if (one == two).all():
                untouched.append(name)
            else:
                alone = within(one, point) + within(two, point)
                if alone > 0:
                    found[name] = within(one - two, point) / alone
        return found, untouched


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    found, untouched = ratios(*sys.argv[1:4], int(sys.argv[4]))
    for name, ratio in sorted(found.items(), key=lambda item: item[1]):
        print(f"{ratio:8.4f}  {name}")
    print(f"untouched: {' '.join(untouched) or 'none'}")
    if found:
        print(f"{numpy.median(list(found.values())):8.4f}  median of {len(found)}")


if __name__ == "__main__":
    main()
