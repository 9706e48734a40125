"""Numbers, dates, names and negation in any text, read as values."""
