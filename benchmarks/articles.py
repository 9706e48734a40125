"""How well and how fast articles are read: body F1 beside plain trafilatura, milliseconds over it, a folder of pages.

python -m benchmarks.articles [--shared ../shared] [--pages 1000]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import resource
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with data/article_extraction")
    parser.add_argument("--pages", type=int, default=1000, help="pages of the folder that is timed")
    arguments = parser.parse_args()
    data = arguments.shared / "data" / "article_extraction"
    if not data.is_dir():
        raise SystemExit(f"no pages in {data}: name the folder with --shared")
    truth = json.loads((data / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((data / "html" / f"{key}.html.gz").read_bytes()) for key in sorted(truth)}
    quality(pages, truth)
    speed(pages)
    folder(list(pages.values()), arguments.pages)


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words, as the article extraction benchmark counts them."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))) if words else Counter()


def f1(found: dict[str, str], truth: dict[str, dict[str, str]]) -> float:
    precisions, recalls = [], []
    for key, text in found.items():
        got, want = runs(text), runs(truth[key]["articleBody"])
        both = sum((got & want).values())
        precisions.append(both / sum(got.values()) if got else 0.0)
        recalls.append(both / sum(want.values()) if want else 1.0)
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return 2 * precision * recall / (precision + recall)


def quality(pages: dict[str, bytes], truth: dict[str, dict[str, str]]) -> None:
    import trafilatura

    from claims.articles import article_from_bytes

    ours, theirs = {}, {}
    for key, page in pages.items():
        article = article_from_bytes(page, name=key)
        story = [article.text[slice(*block.span)] for block in article.blocks if block.kind != "furniture"]
        ours[key] = " ".join(story)
        theirs[key] = trafilatura.extract(page, include_comments=False) or ""
    print(f"body F1: {f1(ours, truth):.4f} (trafilatura alone, this run: {f1(theirs, truth):.4f}; bar: at least that)")


def speed(pages: dict[str, bytes]) -> None:
    import trafilatura

    from claims.articles import article_from_bytes

    ours, theirs = [], []
    for key, page in [*pages.items()] * 2:
        begin = time.perf_counter()
        article_from_bytes(page, name=key)
        middle = time.perf_counter()
        trafilatura.extract(page, include_comments=False)
        ours.append(middle - begin)
        theirs.append(time.perf_counter() - middle)
    over = statistics.median(mine - other for mine, other in zip(ours, theirs, strict=True)) * 1000
    print(f"warm page: {statistics.median(ours) * 1000:.1f} ms, {over:.1f} ms over trafilatura alone (bar: 30 ms over)")


def folder(pages: list[bytes], count: int) -> None:
    import trafilatura

    from claims import read_article

    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name) / f"{number:04d}.html" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_bytes(pages[number % len(pages)])
        begin = time.perf_counter()
        for path in paths:
            trafilatura.extract(path.read_bytes(), include_comments=False)
        bare = time.perf_counter() - begin
        memory = []
        begin = time.perf_counter()
        for number, path in enumerate(paths):
            read_article(path)
            if number in (count // 10, count - 1):
                memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        whole = time.perf_counter() - begin
    print(f"{count} pages: {whole:.1f} s, {whole / bare:.2f} times the bare parser's {bare:.1f} s (bar: 1.5 times)")
    print(f"memory after a tenth {memory[0]:.0f} MB, at the end {memory[-1]:.0f} MB (bar: flat)")


if __name__ == "__main__":
    main()
