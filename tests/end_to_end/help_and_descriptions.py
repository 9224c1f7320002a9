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
    for what in (["parameters"], ["outcomes"], ["processes"], ["places", "--persons-per-agent", "700"], ["scenario"], ["logics"], ["eras"], ["institutions"], ["programmes"]):
        records = json.loads(kanteling("describe", *what, "--json").stdout)
        lines = list(csv.reader(io.StringIO(kanteling("describe", *what, "--csv").stdout)))
        assert {len(line) for line in lines} == {len(lines[0])}, (what, lines)
        rows = [dict(zip(lines[0], line)) for line in lines[1:]]
        text = kanteling("describe", *what).stdout
        assert len(records) == len(rows) >= 1
        name = {"places": "municipality", "eras": "year"}.get(what[0], "name")
        for record, row in zip(records, rows):
            shown = record[name] if name != "year" else f"{record[name]:g}"
            assert row[name] == shown
            expect(text, shown)
        for line in text.splitlines():
            assert len(line) <= 100, line


def test_a_name_keeps_what_starts_with_it():
    names = [parameter["name"] for parameter in json.loads(kanteling("describe", "parameters", "ties", "--json").stdout)]
    assert names and all(name.startswith("ties.") for name in names)
    expect(refusal("describe", "parameters", "tiez"), "did you mean 'ties'?")
    expect(refusal("describe", "outcomes", "populaton"), "did you mean 'population'?")


LAW = """
[logic.neighbourhood_law]
based_on = "lifeworld"
title    = { en = "Law in the neighbourhood", nl = "Recht in de buurt" }
legality = 0.8
[regime]
managerial        = { 2005 = 0.8, 2025 = 0.45, 2035 = 0 }
neighbourhood_law = { 2025 = 0, 2035 = 0.45 }
lifeworld         = { 2005 = 0, 2025 = 0.35 }
charity           = 0
professional      = 0.2
"""


def test_processes_and_places_are_described_in_dutch_too():
    for process in json.loads(kanteling("describe", "processes", "--json").stdout):
        works_on = process["works_on"]
        assert works_on["nl"] != works_on["en"] or works_on["en"] in ("teams", "professionals", "teams, professionals"), process
    expect(kanteling("describe", "processes", "--language", "nl").stdout, "burgers die het aangaat", "een twaalfde van de burgers")
    places = kanteling("describe", "places", "--language", "nl").stdout
    expect(places, "697 duizend inwoners, zeer sterk stedelijk", "weinig stedelijk")
    assert "people" not in places and "urban" not in places, places


def test_logics_are_shown_as_a_table_with_those_of_a_scenario():
    text = kanteling("describe", "logics").stdout
    rows = {line.split()[0]: line.split()[1:] for line in text.splitlines() if len(line.split()) == 5}
    assert rows["legality"] == ["1.00", "0.00", "0.30", "0.90"], rows  # of the second half
    expect(text, "charity  professional  managerial  lifeworld", "system_pure  lifeworld_pure  burger  consumer",
           "managerial      management and markets")
    expect(kanteling("describe", "logics", "--language", "nl").stdout, "0,80", "beheer en markt", "risicovermijding")
    write("law.toml", LAW)
    expect(kanteling("describe", "logics", "law.toml").stdout, "neighbourhood_law  Law in the neighbourhood (based on lifeworld)")
    expect(kanteling("describe", "logics", "law.toml", "--language", "nl").stdout, "Recht in de buurt (berust op lifeworld)")
    own = json.loads(kanteling("describe", "logics", "law.toml", "--set", "logic.lifeworld.rules=.25", "--json").stdout)
    own = {logic["name"]: logic for logic in own}["neighbourhood_law"]
    assert own["legality"] == 0.8 and own["rules"] == 0.25 and own["trust"] == 0.9 and own["based_on"] == "lifeworld", own
    assert own["title"] == {"en": "Law in the neighbourhood", "nl": "Recht in de buurt"}


def test_eras_are_shown_by_year_with_those_of_a_scenario():
    expect(kanteling("describe", "eras").stdout, "1975     0.08          0.85        0.07       0.00", "Without weight in any year: system_pure")
    expect(kanteling("describe", "eras", "--language", "nl").stdout, "1975     0,08", "Zonder gewicht in enig jaar: system_pure")
    write("law.toml", LAW)
    done = kanteling("describe", "eras", "law.toml", "--json")
    years = {record["year"]: record for record in json.loads(done.stdout)}
    assert list(years) == [1945, 2005, 2025, 2035], years
    assert years[2035]["neighbourhood_law"] == 0.45 and years[2035]["managerial"] == 0, years
    assert not done.stderr, done.stderr


def test_a_logic_of_ones_own_differs_in_what_it_states():
    write("law.toml", LAW)
    said = kanteling("describe", "scenario", "law.toml").stdout
    expect(said, "logic.neighbourhood_law.legality = 0.8 share (default 0.3)", "regime.neighbourhood_law = 2025: 0, 2035: 0.45 (no default)")
    assert "neighbourhood_law.trust" not in said, said


def test_programmes_are_shown_as_a_table_with_those_of_a_scenario():
    expect(kanteling("describe", "programmes").stdout, "street_coaches", "Street coaches", "assertive", "people of 12 to 23 years")
    expect(kanteling("describe", "programmes", "--language", "nl").stdout, "Straatcoaches", "ongevraagd, maar niet opgelegd")
    with open("uncles.toml", "w") as file:
        file.write("[[programme]]\nuse = 'uncles'\nbased_on = 'street_coaches'\ncoverage = { 2013 = 0.1, 2015 = 0.5 }\n")
    expect(kanteling("describe", "programmes", "uncles.toml").stdout, "uncles", "(based on street_coaches)", "2013: 0.1, 2015: 0.5")
    uncles = [row for row in json.loads(kanteling("describe", "programmes", "uncles.toml", "--json").stdout) if row["name"] == "uncles"]
    assert uncles[0]["reach"] == 4 and uncles[0]["target"] == "young" and uncles[0]["integral"] is False
    with open("wrong.toml", "w") as file:
        file.write("[[programme]]\nuse = 'street_coach'\ncoverage = 2\n")
    expect(refusal("check", "wrong.toml"), "wrong.toml:1", "did you mean 'street_coaches'?", "coverage")


def test_what_cannot_be_described_gets_the_nearest():
    expect(refusal("describe", "paramters"), "did you mean 'parameters'?")
    expect(refusal("descripe", "parameters"), "unknown command 'descripe' (did you mean 'describe'?)")
    expect(refusal("describe"), "WHAT is missing", "kanteling describe --help")


def test_the_example_in_the_page_on_scenarios_is_right():
    page = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0].replace("baseline.toml", str(ROOT / "scenarios" / "baseline.toml"))
    said = kanteling("check", write("rooted.toml", example)).stdout
    expect(said, "valid", "ties.mover = 2", "from 2027-01: moving.chance = 0.0034", "switched off: moving in")


def test_the_example_of_a_logic_of_ones_own_is_right():
    page = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    write("law.toml", page.split("## Your own logic")[1].split("```toml\n")[1].split("```")[0])
    done = kanteling("describe", "eras", "law.toml")
    expect(done.stdout, "2035     0.00          0.20        0.00       0.35               0.45")
    assert not done.stderr, done.stderr
    expect(kanteling("describe", "logics", "law.toml").stdout, "Law in the neighbourhood (based on lifeworld)")


main(globals())
