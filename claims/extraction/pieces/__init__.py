"""The parts of a sentence that labels are made of: facts and words, each with what it does there."""
