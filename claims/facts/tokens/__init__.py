"""Words, numerals and signs of a text with their places: what every reader of facts walks over."""
