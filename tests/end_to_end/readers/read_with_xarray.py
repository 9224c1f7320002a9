"""read_with_xarray.py FILE [NAME...]: prints variables of a result file, one value per line; see read_with_ours.cpp."""
import itertools
import math
import sys

try:
    import netCDF4  # noqa: F401 (xarray reads by it)
    import xarray
except ImportError:
    sys.exit(77)


def text(value):
    if isinstance(value, str):
        return value
    if value.dtype.kind == "M":
        return str(value.astype("datetime64[D]"))
    if value.dtype.kind == "f":
        return "missing" if math.isnan(value) else "%.17g" % value
    return str(value)


def main(file, *names):
    # As one opens it: times decoded, missing values recognised.
    with xarray.open_dataset(file) as results:
        for name in names or (name for name in results.variables if name not in results.dims):
            values = results[name]
            labels = [[text(label) for label in results[dimension].values] for dimension in values.dims]
            for where, value in zip(itertools.product(*labels), values.values.flat):
                print(name, *where, text(value))


main(*sys.argv[1:])
