"""A claim in at most sixty characters: in the words of its own sentence, and in the other languages of the desk."""
