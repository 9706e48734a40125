"""How much a sentence is worth checking: questions, their weights, and reasons that a person can follow."""
