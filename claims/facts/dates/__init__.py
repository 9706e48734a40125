"""Days, periods and times of a text, as values that are counted from the day of publication."""
