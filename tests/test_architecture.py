"""The rules of the house, each with a bad sample that it must reject, so that a dead rule is noticed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import get_args, get_type_hints

import click
import pytest
import yaml

from claims import cli
from claims.cli.words import paragraphs
from claims.records import KINDS, Level
from claims.reference.health import Contradiction

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for folder in ("claims", "desktop") for path in (ROOT / folder).rglob("*.py"))
COMPILED = [path for path in MODULES if path.relative_to(ROOT).parts[1] in ("extraction", "facts", "languages")]
LONGEST_MODULE = 600
PROGRAM = "claimdesk: "
ERRORS = {"ClaimdeskError", "RefusedInput", "NotSaved"}


def faults_of_module(source: str) -> list[str]:
    """What a module does against the house rules."""
    tree = ast.parse(source)
    found = []
    if not (ast.get_docstring(tree) or "").strip():
        found.append("it does not open with a sentence that says what it owns")
    if source.count("\n") > LONGEST_MODULE:
        found.append(f"it is longer than {LONGEST_MODULE} lines")
    if re.search(r"==\s*[\"'](id|en)[\"']", source):
        found.append("it asks for one language by name")
    if re.search(r"[^(]\)(?:[*+?]|\{[\d,]*\})\+", source):
        found.append("it repeats a group possessively: wrong in Python 3.11.0 to 3.11.4 (python/cpython#106052)")
    return found


def traps_of_compiling(source: str) -> list[str]:
    """What runs in Python but not in the compiled wheel: types are asked for there, and mypy knows these no better.

    A frozenset joined with the keys of a mapping is a plain set; a starred item behind `in` does not compile.
    """
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.BinOp) and any(_is_keys(side) for side in (node.left, node.right)):
            found.append(f"line {node.lineno} joins a set with keys")
        if isinstance(node, ast.Compare) and any(_is_starred(side) for side in node.comparators):
            found.append(f"line {node.lineno} looks in a tuple with a starred item")
    return found


def _is_keys(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "keys"


def _is_starred(node: ast.expr) -> bool:
    return isinstance(node, ast.Tuple) and any(isinstance(one, ast.Starred) for one in node.elts)


def qt_imports(source: str) -> list[str]:
    """Modules of Qt or of the window that a source imports, wherever the import stands."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        found += [name for name in names if name.split(".")[0] in ("PySide6", "shiboken6", "desktop")]
    return found


def templates(source: str) -> Iterator[str]:
    """Every literal template that a module of the core may say to people."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("say", "Remark", "Notice") and node.args:
            yield from _literal(node.args[0])
        elif name in ERRORS:
            for position, argument in enumerate(node.args):
                if position in (0, 2):
                    yield from _literal(argument)
            for keyword in node.keywords:
                if keyword.arg in ("what", "advice"):
                    yield from _literal(keyword.value)


def _literal(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literal(node.body)
        yield from _literal(node.orelse)


def literals(source: str) -> Iterator[str]:
    """Every literal that a module of the command line hands to `tr`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
            yield from _literal(node.args[0])


def untold(source: str) -> list[str]:
    """Words that are said to people as they stand: literals of `echo`, `warn` and usage errors outside `tr`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("echo", "warn", "fail", "UsageError", "BadParameter", "confirm") and node.args:
                found += [text for text in _spoken(node.args[0]) if re.search("[A-Za-z]{2}", text.replace(PROGRAM, ""))]
    return found


def _spoken(node: ast.expr) -> Iterator[str]:
    """The literal parts of a text that is put together."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _spoken(part)
    elif isinstance(node, ast.BinOp | ast.IfExp):
        for part in (node.left, node.right) if isinstance(node, ast.BinOp) else (node.body, node.orelse):
            yield from _spoken(part)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_keeps_the_house_rules(path: Path) -> None:
    assert faults_of_module(path.read_text(encoding="utf-8")) == []


def test_the_house_rules_reject_bad_modules() -> None:
    assert len(faults_of_module("x = 1\n")) == 1
    assert len(faults_of_module('"""Owns."""\n' + "x = 1\n" * 700)) == 1
    assert len(faults_of_module('"""Owns."""\nif language == "id":\n    pass\n')) == 1
    assert len(faults_of_module('"""Owns."""\nWORD = re.compile(r"a++(?:-b++)*+")\n')) == 1


@pytest.mark.parametrize("path", COMPILED, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_compiled_module_holds_no_trap(path: Path) -> None:
    assert traps_of_compiling(path.read_text(encoding="utf-8")) == []


def test_the_traps_of_compiling_are_seen() -> None:
    assert len(traps_of_compiling("a = words & other.keys()\n")) == 1
    assert len(traps_of_compiling("a = word in (one, *others)\n")) == 1
    assert traps_of_compiling("a = frozenset(other) & words\nb = other.keys() == {1}\n") == []


@pytest.mark.parametrize("path", sorted((ROOT / "claims").rglob("*.py")), ids=lambda path: path.name)
def test_the_core_imports_no_qt(path: Path) -> None:
    assert qt_imports(path.read_text(encoding="utf-8")) == []


def test_an_import_of_qt_is_seen_wherever_it_hides() -> None:
    assert qt_imports("def f():\n    try:\n        from PySide6.QtCore import Qt\n    except ImportError: pass") != []
    assert qt_imports("import desktop.panels") != []


def test_everything_the_core_says_is_translated() -> None:
    known = yaml.safe_load((ROOT / "resources/translations/core.id.yaml").read_text(encoding="utf-8"))
    said = {text for path in (ROOT / "claims").rglob("*.py") for text in templates(path.read_text(encoding="utf-8"))}
    assert sorted(said - known.keys()) == []


def test_a_translation_names_the_same_values() -> None:
    known = yaml.safe_load((ROOT / "resources/translations/core.id.yaml").read_text(encoding="utf-8"))
    assert {key: text for key, text in known.items() if names(key) != names(text)} == {}


def names(text: str) -> set[str]:
    """The `{names}` in a template."""
    return set(re.findall(r"\{(\w+)", text))


def help_texts() -> set[str]:
    """Everything in the help of the command line that is ours, and the names that it has for values."""
    commands = [cli.group, *(cli.group.get_command(click.Context(cli.group), name) for name in cli.COMMANDS)]
    parameters = [parameter for command in commands for parameter in command.params]
    texts = [text for command in commands for text in paragraphs(command.help)]
    texts += [command.short_help for command in commands if command.short_help]
    texts += [text for one in parameters if isinstance(one, click.Option) for text in (one.help, one.show_default)]
    return {text for text in (*texts, *(one.metavar for one in parameters)) if isinstance(text, str)}


def test_everything_the_command_line_says_is_translated() -> None:
    known = yaml.safe_load((ROOT / "resources/translations/cli.id.yaml").read_text(encoding="utf-8"))
    said = {text for path in (ROOT / "claims/cli").glob("*.py") for text in literals(path.read_text(encoding="utf-8"))}
    cells = {*KINDS, *get_args(Level), *get_args(get_type_hints(Contradiction)["kind"])}
    assert sorted((said | help_texts() | cells) - known.keys()) == []
    assert len(help_texts()) > 60 and len(said) > 60, "the test looks where the texts are"


def test_a_translation_of_the_command_line_names_the_same_values() -> None:
    known = yaml.safe_load((ROOT / "resources/translations/cli.id.yaml").read_text(encoding="utf-8"))
    differing = {key for key, text in known.items() if names(key) != names(text)}
    assert differing == {"{value!r} is not a valid {number_type}."}, "click's name of the type is English"


def test_no_text_of_the_command_line_is_told_past_its_catalogue() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "claims/cli").glob("*.py")}
    assert {path.name: found for path, source in sources.items() if (found := untold(source))} == {}
    assert untold('click.echo("Done")\nwarn(f"{count} rows")\nraise click.UsageError("No")') == [
        "Done",
        " rows",
        "No",
    ]
    assert untold('click.echo(tr("Done"))\nclick.echo(f"{path}: {told}")') == []


def test_templates_are_found_in_every_form() -> None:
    source = 'say("a {x}", language, x=1)\nRemark("f")\n'
    source += 'raise RefusedInput("b", "where", "c" if x else "d")\nNotSaved(what="e")'
    assert sorted(templates(source)) == ["a {x}", "b", "c", "d", "e", "f"]


def test_arrows_between_the_rooms_point_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_repository_speaks_of_the_product_alone() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    paths = [ROOT / name for name in listed if name and not name.startswith("tests/")]
    machine = re.compile(r"(?<![\w./-])/(?:work|root|home/[a-z]+)/")
    texts = {path: path.read_bytes() for path in paths if path.is_file()}
    assert [path for path, data in texts.items() if machine.search(data.decode("utf-8", "replace"))] == []


def test_every_package_that_is_installed_with_the_program_is_imported_by_it() -> None:
    def plain(name: str) -> str:
        return name.lower().replace("_", "-")

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {plain(re.findall(r"[\w-]+", line)[0]) for line in project["dependencies"]}
    text = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", text, re.MULTILINE))
    used = {plain(name) for module, names in packages_distributions().items() if module in imported for name in names}
    assert wanted - used == {"lxml-html-clean"}  # which trafilatura needs
