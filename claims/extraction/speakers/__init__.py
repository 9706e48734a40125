"""Who says a sentence, and which of its words tell that."""
