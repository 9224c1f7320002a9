"""Every number in the settings of the model is declared as a parameter, and read by some process.

A struct of settings is one with a function `declare(sim::Parameters&, ThatStruct&)`. A member that is worked out from others, such as a citizen's
disposition, is of the type ByClaim; a list of TemplateUse is what the tables of a scenario fill.
"""
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
headers = {path: path.read_text() for path in sorted(folder.glob("*.hpp"))}
sources = {path: path.read_text() for path in sorted(folder.glob("*.cpp"))}
DECLARE = re.compile(r"^(?:inline )?void declare\(sim::Parameters& \w+, (\w+)& \w+[^{;]*?\) \{$(.*?)^\}", re.M | re.S)
MEMBER = re.compile(r"^    (?!///|friend|static|using|struct|bool operator|explicit)([\w:<>, ]+?)[ &](\w+)(?:\{[^;]*\}| = [^;]*|)((?:, \w+(?: = [^;,]*)?)*);", re.M | re.S)


def without_comments(text):
    return re.sub(r"//.*", "", text)


def members(struct):
    """Of a struct: (type, name), those of structs inside it left out."""
    for text in headers.values():
        body = re.search(rf"^struct {struct} \{{$(.*?)^\}};", without_comments(text), re.M | re.S)
        if body:
            inner = re.sub(r"^    struct \w+ \{.*?^    \}.*?;", "", body[1], flags=re.M | re.S)
            for found in MEMBER.finditer(inner):
                if "(" in found[1]:
                    continue
                yield found[1], found[2]
                for more in re.findall(r", (\w+)", found[3]):
                    yield found[1], more
            return
    raise SystemExit(f"{struct} is declared, but no header has it")


declared, used = {}, ""
for text in sources.values():
    plain = without_comments(text)
    for struct, body in DECLARE.findall(plain):
        declared[struct] = declared.get(struct, "") + body
    used += DECLARE.sub("", plain)
used += "".join(without_comments(text) for text in headers.values())

faults = []
numbers = 0
for struct, body in sorted(declared.items()):
    for kind, name in members(struct):
        if kind in ("ByClaim", "std::vector<TemplateUse>"):
            continue
        numbers += 1
        if not re.search(rf"[.>]{name}\b|::{name}\b", body):
            faults.append(f"{struct}::{name} is no parameter: declare() does not name it")
        if not re.search(rf"[.>]{name}\b|::{name}\b", used):
            faults.append(f"{struct}::{name} is declared, but nothing reads it")
if len(declared) < 20 or numbers < 200:
    faults.append(f"this test found only {len(declared)} structs and {numbers} members: it no longer reads the code as it should")
print("\n".join(faults) or f"{numbers} settings in {len(declared)} structs, all declared and read")
sys.exit(1 if faults else 0)
