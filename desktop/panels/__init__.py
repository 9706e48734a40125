"""The panels of the window, one module each."""
