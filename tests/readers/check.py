"""Reads what a build writes for programs with readers that are not ours: csv, json and html.parser of Python.

    python3 tests/readers/check.py FOLDER

Tells what is wrong, a line each, and ends with 1; ends with 0 and a line of counts where nothing is.
"""

import csv
import io
import json
import pathlib
import re
import sys
from html.parser import HTMLParser

TYPES = {
    "string": lambda text: True,
    "anyURI": lambda text: " " not in text,
    "integer": lambda text: re.fullmatch(r"-?\d+", text),
    "boolean": lambda text: text in ("true", "false"),
    "language": lambda text: re.fullmatch(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", text),
}
wrong = []


def check(holds, said):
    if not holds:
        wrong.append(said)


def unique(pairs):
    """JSON in which a key stands twice is read by some as one and by some as the other."""
    keys = [key for key, _ in pairs]
    check(len(keys) == len(set(keys)), f"a key stands twice: {keys}")
    return dict(pairs)


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)


def strict_rows(path):
    text = path.read_bytes().decode("utf-8")
    check(not text.startswith("\ufeff"), f"{path.name} begins with a mark")
    check(text.endswith("\r\n"), f"{path.name} does not end with CRLF")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def table(folder, metadata_path, corpus):
    """A table as its metadata says, and that what it says holds."""
    said = read_json(metadata_path)
    context = said["@context"]
    check(context[0] == "http://www.w3.org/ns/csvw", f"{metadata_path.name}: {context}")
    # Only these are common properties of CSV on the Web or keys of its tables.
    keys = {"@context", "url", "dialect", "tableSchema"}
    check(all(key in keys or ":" in key for key in said), f"{metadata_path.name} has keys that nobody knows: {list(said)}")
    path = metadata_path.parent / said["url"]
    head, *rows = strict_rows(path)
    columns = said["tableSchema"]["columns"]
    names = [column["name"] for column in columns]
    check(names == head, f"{path.name} has the columns {head}")
    for column in columns:
        check(column["name"] in column["titles"], f"{column['name']} is not among its titles")
        check(column["datatype"] in TYPES, f"{column['datatype']} is not a type")
    for row in rows:
        check(len(row) == len(head), f"{path.name}: a row has {len(row)} cells: {row[:1]}")
        for column, cell in zip(columns, row):
            check(cell or not column["required"], f"{path.name} {row[0]}: {column['name']} is empty")
            values = cell.split(column["separator"]) if "separator" in column and cell else [cell]
            holds = not cell or all(TYPES[column["datatype"]](value) for value in values)
            check(holds, f"{path.name} {row[0]}: {column['name']} is {cell!r}")
    keys = [row[head.index(said["tableSchema"]["primaryKey"])] for row in rows]
    check(len(set(keys)) == len(keys), f"{path.name}: an id stands twice")
    check(keys == [record["id"] for record in corpus["records"]], f"{path.name} has other records")
    for record, row in zip(corpus["records"], rows):
        cell = dict(zip(names, row))
        separator = next(column["separator"] for column in columns if column["name"] == "codes")
        check(cell["codes"] == separator.join(record["codes"]), f"{record['id']}: codes {cell['codes']}")
        check((cell["theme"], cell["kind"]) == (record["theme"], record["kind"]), f"{record['id']}: {cell['theme']}")
        if "en" not in path.name:
            check((cell["title"], cell["body"]) == (record["title"], record["body"]), f"{record['id']}: another text")
    return len(rows)


class Scripts(HTMLParser):
    """The JSON-LD of a page."""

    def __init__(self):
        super().__init__()
        self.found, self.open = [], False

    def handle_starttag(self, tag, attributes):
        self.open = tag == "script" and ("type", "application/ld+json") in attributes
        if self.open:
            self.found.append("")

    def handle_endtag(self, tag):
        self.open = False

    def handle_data(self, data):
        if self.open:
            self.found[-1] += data


def linked_data(path):
    scripts = Scripts()
    scripts.feed(path.read_text(encoding="utf-8"))
    check(len(scripts.found) == 1, f"{path.name} has {len(scripts.found)} scripts with data")
    for text in scripts.found:
        data = json.loads(text, object_pairs_hook=unique)
        check(data["@context"] == "https://schema.org/", f"{path.name}: {data['@context']}")
        for key in ["@type", "name", "url", "license"]:
            check(data.get(key), f"{path.name} does not say its {key}")


def catalogue(folder):
    """The catalogue has what DCAT-AP-NL asks for, and every download of it is there."""
    data = read_json(folder / "catalog.jsonld")
    prefixes = data["@context"]
    sets = data["dcat:dataset"]
    check(len(sets) == 1, f"{len(sets)} data sets")
    for key in ["dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dcat:contactPoint",
                "dct:creator", "dct:publisher", "dcat:theme", "dcat:distribution", "dcat:version", "dct:modified"]:
        check(sets[0].get(key), f"the data set does not say {key}")
    keys = [*data, *sets[0], *(key for file in sets[0]["dcat:distribution"] for key in file)]
    for key in keys:
        check(key.startswith("@") or key.split(":")[0] in prefixes, f"nobody knows {key}")
    base = data["@id"].removesuffix("catalog.jsonld#catalog")
    for file in sets[0]["dcat:distribution"]:
        path = file["dcat:downloadURL"]["@id"].removeprefix(base)
        check((folder / path).is_file(), f"the catalogue names {path}")
    return base


def figures(folder, corpus):
    """Every figure of the list is there, its rows fit its head, and its ids are those of the corpus."""
    ids = {item["id"] for name in ["tracks", "themes", "places", "codes", "actors", "roles"] for item in corpus[name]}
    listed = read_json(folder / "figures" / "index.json")["figures"]
    names = [figure["name"] for figure in listed]
    present = {path.stem for path in folder.glob("figures/*.json")} - {"index"}
    check(set(names) == present and len(names) == len(set(names)), f"listed are {names}, there are {present}")
    for figure in listed:
        file = read_json(folder / "figures" / (figure["name"] + ".json"))
        check(figure["file"].endswith(f"figures/{file['name']}.json"), f"{figure['file']} is not {file['name']}")
        for key in ["title", "sentence", "caveat", "rows", "head"]:
            check(file[key], f"{file['name']} has no {key}")
        for row in file["rows"]:
            check(len(row["cells"]) == len(file["head"]), f"{file['name']}: a row of {len(row['cells'])} cells")
            check(row["id"] is None or row["id"] in ids, f"{file['name']}: nobody knows {row['id']}")
            for column, cell in zip(file["head"], row["cells"]):
                fits = str if column["unit"] == "text" else (int, float, type(None))
                check(isinstance(cell, fits), f"{file['name']}: {cell!r} is no {column['unit']}")


def guide(folder, base):
    """The guide is in the form that its readers expect, and its links lead somewhere."""
    lines = (folder / "llms.txt").read_text(encoding="utf-8").splitlines()
    check(lines[0].startswith("# ") and lines[2].startswith("> "), f"llms.txt begins with {lines[:3]}")
    check(sum(line.startswith("# ") for line in lines) == 1, "llms.txt has several titles")
    links = [match for line in lines for match in re.findall(r"^- \[[^]]+\]\(([^)]+)\)", line)]
    check(len(links) > 10, f"llms.txt has {len(links)} links")
    for link in links:
        check((folder / link.removeprefix(base)).is_file(), f"llms.txt names {link}")


class Previews(HTMLParser):
    """What a page says of itself to those who show links, and its text."""

    def __init__(self):
        super().__init__()
        self.said, self.text, self.open = {}, "", ""

    def handle_starttag(self, tag, attributes):
        self.open = tag
        found = dict(attributes)
        if tag == "meta" and "property" in found:
            self.said[found["property"]] = found["content"]

    def handle_data(self, data):
        if self.open != "script":
            self.text += data


def cards(folder, corpus, base):
    """Without a script, the page of a record holds its title, its text and a picture with a text in its place."""
    for record in corpus["records"]:
        page = Previews()
        page.feed((folder / "kaartje" / (record["id"] + ".html")).read_text(encoding="utf-8"))
        check(page.said["og:title"] == record["title"], f"{record['id']}: {page.said['og:title']}")
        check(record["title"] in page.text and record["body"] in page.text, f"{record['id']} does not stand in its page")
        check(record["title"] in page.said["og:image:alt"], f"{record['id']}: {page.said['og:image:alt']}")
        picture = folder / page.said["og:image"].removeprefix(base if base else "../")
        check(picture.read_bytes().startswith(b"\x89PNG"), f"{record['id']} has no picture {picture.name}")


def main(folder):
    corpus = read_json(folder / "corpus.json")
    tables = sorted(folder.glob("records*-metadata.json"))
    check(tables, "there is no table")
    rows = sum(table(folder, path, corpus) for path in tables)
    files = 0
    for kind in ["kaartje", "verslagen", "figures"]:
        for path in list(folder.glob(f"{kind}/*.json")) + list(folder.glob(f"*/{kind}/*.json")):
            files += 1
            check(read_json(path)["corpus"]["id"] == corpus["id"], f"{path.name} is of another corpus")
    pages = 0
    for page in [path for path in folder.glob("**/*.html") if path.parent != folder or path.name == "index.html"]:
        pages += 1
        linked_data(page)
    base = catalogue(folder)
    figures(folder, corpus)
    guide(folder, base)
    cards(folder, corpus, base)
    for said in wrong[:20]:
        print(said)
    print(f"{len(tables)} tables with {rows} rows, {files} files, {pages} pages: {len(wrong)} wrong")
    return 1 if wrong else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
