"""Run by the tests as a process: decides on claims as fast as it can and prints each decision that was saved."""

from __future__ import annotations

import sys
import time

from claims.review import open_review


def main(path: str, name: str, seconds: float, shared: str) -> None:
    end = time.monotonic() + seconds
    number = 0
    with open_review(path, by=name, shared=shared == "shared") as review:
        claims = [claim.id for claim in review.claims]
        while time.monotonic() < end:
            item = f"{name}-{number}"
            review.answer(claims[number % len(claims)], item, "yes")
            print(claims[number % len(claims)], item, flush=True)
            number += 1


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4])
