"""What the end-to-end tests share: the program, a folder for each test, and a few expectations."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("KANTELING", str(ROOT / "build/release/kanteling"))

# The coarsest run that the miniature allows with a bit to spare, and a short one: half a second.
SMALL = ["--persons-per-agent", "700", "--until", "1950"]


class Skip(Exception):
    """A test that cannot be done here, and why."""


def environment(**changes):
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "KANTELING_DATA"))}
    return {**clean, "LC_ALL": "C", **changes}


def kanteling(*arguments, code=0, **changes):
    """Runs the program in the test's folder, and gives what it said."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], env=environment(**changes), text=True, capture_output=True)
    what = f"kanteling {' '.join(map(str, arguments))}\n{done.stdout}\n{done.stderr}"
    assert done.returncode == code, f"exit code {done.returncode} instead of {code}: {what}"
    return done


def refusal(*arguments, code=2, **changes):
    """The errors of a command that must not work."""
    return kanteling(*arguments, code=code, **changes).stderr


def expect(text, *parts):
    for part in parts:
        assert part in text, f"'{part}' is missing in\n{text}"


def data_sum(done):
    found = re.search(r"^data sha256: ([0-9a-f]{64})$", done.stdout, re.MULTILINE)
    assert found, f"no checksum in\n{done.stdout}"
    return found.group(1)


def write(name, text):
    pathlib.Path(name).write_text(text, encoding="utf-8")
    return name


def no_leftovers(folder="."):
    left = [str(path) for path in pathlib.Path(folder).rglob("*") if ".partial-" in path.name or path.name.startswith(".kanteling-")]
    assert not left, left


def copy_of_scenarios():
    """The project's scenarios and tables, to change at will; gives the folder of tables."""
    shutil.copytree(ROOT / "scenarios", "scenarios", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return str(pathlib.Path("scenarios/data").resolve())


def header(file):
    """What ncdump says is in a result file."""
    if not shutil.which("ncdump"):
        raise Skip("ncdump is not installed")
    return subprocess.run(["ncdump", "-h", file], capture_output=True, text=True, check=True).stdout


def values_of(reader, file, *names):
    """What one of the readers/ says of outcomes of the first run: {(name, "1950-06-01" or "1950", ...): value}."""
    done = subprocess.run([*reader, file, *names], text=True, capture_output=True)
    if done.returncode == 77:
        raise Skip(f"{reader} is not installed")
    assert done.returncode == 0, done.stderr
    rows = [line.split(" ") for line in done.stdout.splitlines()]
    return {(row[0], *row[2:-1]): float("nan") if row[-1] == "missing" else float(row[-1]) for row in rows if row[1] == "0"}


def main(cases):
    """Does the test that the command line names, in a folder of its own. 77: skipped."""
    with tempfile.TemporaryDirectory(prefix="kanteling-test-") as folder:
        os.chdir(folder)
        try:
            cases[sys.argv[1]]()
        except Skip as reason:
            print("SKIPPED:", reason)
            sys.exit(77)
        finally:
            os.chdir("/")
