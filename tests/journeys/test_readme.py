"""The README and the guides: what they tell people to type does what they say."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parent.parent.parent
PAGES = [path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))]


def test_the_commands_of_the_readme_work_as_they_stand(claimdesk: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    lines = re.findall(r"^ +claimdesk (.+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    commands = [shlex.split(line, comments=True) for line in lines]
    assert [command[0] for command in commands] == ["extract", "match", "review", "export"]
    for command in commands:
        done = claimdesk(*command)
        assert done.returncode == 0, done.stderr
        assert done.stdout
    assert {path.name for path in tmp_path.iterdir()} >= {"paris.review.yaml", "verdicts.xlsx"}


@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_are_there(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("guide", ["docs/guide.md", "docs/guide.id.md"])
def test_the_guides_list_every_command(claimdesk: Run, guide: str) -> None:
    told = claimdesk("--help").stdout.partition("Commands:\n")[2]
    listed = re.findall(r"^\| `claimdesk (\w+)", (ROOT / guide).read_text(encoding="utf-8"), re.MULTILINE)
    assert set(listed) == {line.split()[0] for line in told.splitlines()}
