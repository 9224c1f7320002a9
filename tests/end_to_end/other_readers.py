"""Readers that are not ours see in a real result file what our summary says."""
import csv
import io
import os

from kanteling import *

READERS = ROOT / "tests/end_to_end/readers"


def compare(*reader):
    kanteling("run", "baseline", *SMALL, "--quiet", "-o", "x.nc")
    theirs = values_of(reader, "x.nc", "population", "births", "persons_per_household", "hours_by_source", "bridging")
    years = range(1945, 1951)
    rows = list(csv.DictReader(io.StringIO(kanteling("summary", "x.nc", "--csv", "--years", "1945-1950").stdout)))
    compared = 0
    for row in rows:
        name, along = row["outcome"], row["entry"].split()
        for year in years:
            if name == "births":
                value = sum(theirs[name, f"{year}-{month:02}-01"] for month in range(1, 13))
            elif (name, str(year), *along) in theirs:
                value = theirs[(name, str(year), *along)]
            elif (name, f"{year}-06-01", *along) in theirs:
                value = theirs[(name, f"{year}-06-01", *along)]
            else:
                continue
            assert value == float(row[str(year)]), (name, year, value, row)
            compared += 1
    assert compared == 6 * (4 + 4), compared


def test_ncdump_reads_what_the_summary_says():
    compare("sh", READERS / "read_with_ncdump.sh")


def test_xarray_reads_what_the_summary_says():
    compare("/usr/bin/python3", READERS / "read_with_xarray.py")


def test_r_reads_what_the_summary_says():
    compare("Rscript", "--vanilla", READERS / "read_with_r.R")


def test_the_pictures_can_be_drawn():
    python = "/usr/bin/python3"
    if subprocess.run([python, "-c", "import matplotlib, netCDF4"], capture_output=True).returncode:
        raise Skip("python3-matplotlib or python3-netcdf4 is not installed")
    kanteling("run", "baseline", *SMALL, "--quiet", "-o", "x.nc")
    for picture in ("people", "help"):
        subprocess.run([python, "-B", ROOT / f"analysis/pictures/{picture}.py", "x.nc", f"{picture}.svg"], check=True)
        expect(pathlib.Path(f"{picture}.svg").read_text(encoding="utf-8"), "<svg", "</svg>")


main(globals())
