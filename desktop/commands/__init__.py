"""Every menu entry, toolbar button, shortcut and palette line, declared once."""
