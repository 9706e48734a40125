"""Long work shows how far it is where somebody looks on, and writes nothing beside its results where nobody does."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path


def test_reading_a_long_article_is_shown_on_a_terminal_alone(tmp_path: Path) -> None:
    article, found = tmp_path / "long.txt", tmp_path / "found.jsonl"
    article.write_text("Sebanyak 23 orang meninggal dunia akibat banjir di Agam. " * 600, encoding="utf-8")
    command = [sys.executable, "-m", "claims", "extract", str(article), "--format", "jsonl"]
    ours, theirs = pty.openpty()
    with found.open("wb") as results:
        process = subprocess.Popen(command, stdout=results, stderr=theirs, env={**os.environ, "TERM": "xterm"})
        os.close(theirs)
        shown = b"".join(iter(lambda: said_on(ours), b""))
    os.close(ours)
    assert process.wait() == 0
    assert b"reading sentences" in shown and b"500" in shown
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout == found.read_bytes(), "the results are the same"
    assert b"reading sentences" not in done.stderr


def said_on(terminal: int) -> bytes:
    """What came since; nothing when the other side is closed, which Linux tells by an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
