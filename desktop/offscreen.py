"""Lets Qt draw without a screen."""

import os

_PLATFORM = "QT_QPA_PLATFORM"


def draw_offscreen() -> None:
    """Makes the next Qt application of this process draw to memory, unless the environment names another platform.

    A variable that is set but empty names none: with it Qt ends the process.
    """
    os.environ[_PLATFORM] = os.environ.get(_PLATFORM) or "offscreen"
