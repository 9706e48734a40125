"""Every setting of the program, declared once: key, type, default, limits, title and help."""
