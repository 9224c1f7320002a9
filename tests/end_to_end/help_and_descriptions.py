"""What the program says of itself and of the model."""
import csv
import io
import json

from kanteling import *

COMMANDS = ["run", "check", "describe", "summary", "patterns", "verify"]


def test_every_command_has_help_with_examples_in_both_languages():
    for name in COMMANDS:
        expect(kanteling(name, "--help").stdout, f"usage: kanteling {name}", "--language", "Examples:", f"  kanteling {name} ")
        expect(kanteling(name, "-h", "--language", "nl").stdout, f"gebruik: kanteling {name}", "Voorbeelden:")
    for help in (kanteling("--help"), kanteling("-h")):
        expect(help.stdout, "Exit codes", *COMMANDS)
    expect(kanteling("--version").stdout, "kanteling 0.")
    expect(refusal(), "usage: kanteling")


def test_help_fits_on_a_wide_terminal():
    for arguments in [["--help"], *[[name, "--help"] for name in COMMANDS]]:
        for language in ("en", "nl"):
            for line in kanteling(*arguments, "--language", language).stdout.splitlines():
                assert len(line) <= 135, line


def test_the_language_follows_the_environment_and_the_option_wins():
    expect(kanteling("--help", LC_ALL="nl_NL.UTF-8").stdout, "gebruik:")
    expect(kanteling("--help", LC_ALL="", LANG="nl_BE").stdout, "gebruik:")
    expect(kanteling("--help", LC_ALL="de_DE.UTF-8", LANG="nl_NL").stdout, "usage:")
    expect(kanteling("--language", "nl", "--help").stdout, "gebruik:")
    expect(refusal("run", "nothing", "--language", "nl"), "fout: nothing: geen scenario")
    expect(refusal("run", "baseline", "--language", "fr"), "--language fr is not known", "en, nl")


def test_every_parameter_and_outcome_says_what_it_is_in_both_languages():
    parameters = json.loads(kanteling("describe", "parameters", "--json").stdout)
    outcomes = json.loads(kanteling("describe", "outcomes", "--json").stdout)
    assert len(parameters) > 10 and len(outcomes) > 10
    for parameter in parameters:
        assert parameter["unit"] and parameter["source"] and parameter["meaning"]["en"] and parameter["meaning"]["nl"], parameter
        assert "default" in parameter and "least" in parameter, parameter
    for outcome in outcomes:
        for text in (outcome["long_name"], outcome["definition"]):
            assert text["en"] and text["nl"], outcome
        assert outcome["unit"] and outcome["cell_methods"] and outcome["axes"][0] in ("month", "year"), outcome


def test_descriptions_are_the_same_as_text_json_and_csv():
    for what in (["parameters"], ["outcomes"], ["processes"], ["places", "--persons-per-agent", "700"], ["scenario"]):
        records = json.loads(kanteling("describe", *what, "--json").stdout)
        rows = list(csv.DictReader(io.StringIO(kanteling("describe", *what, "--csv").stdout)))
        text = kanteling("describe", *what).stdout
        assert len(records) == len(rows) >= 1
        name = "municipality" if what[0] == "places" else "name"
        for record, row in zip(records, rows):
            assert row[name] == record[name]
            expect(text, record[name])
        for line in text.splitlines():
            assert len(line) <= 100, line


def test_a_name_keeps_what_starts_with_it():
    names = [parameter["name"] for parameter in json.loads(kanteling("describe", "parameters", "ties", "--json").stdout)]
    assert names and all(name.startswith("ties.") for name in names)
    expect(refusal("describe", "parameters", "tiez"), "did you mean 'ties'?")
    expect(refusal("describe", "outcomes", "populaton"), "did you mean 'population'?")


def test_what_cannot_be_described_gets_the_nearest():
    expect(refusal("describe", "paramters"), "did you mean 'parameters'?")
    expect(refusal("descripe", "parameters"), "unknown command 'descripe' (did you mean 'describe'?)")
    expect(refusal("describe"), "WHAT is missing", "kanteling describe --help")


def test_the_example_in_the_page_on_scenarios_is_right():
    page = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0].replace("baseline.toml", str(ROOT / "scenarios" / "baseline.toml"))
    said = kanteling("check", write("rooted.toml", example)).stdout
    expect(said, "valid", "ties.mover = 2", "from 2027-01: moving.chance = 0.0034", "switched off: moving in")


main(globals())
