"""A reference spreadsheet: reading it, recognising its columns, its health report and its index."""
