"""A claim in short in another language, by rules and the lexicon; nothing where a word of it is in doubt."""
