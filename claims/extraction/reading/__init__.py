"""The sentences of an article as every later step sees them: their ends, words, word classes and facts."""
