"""From an Article to its claims: sentences, speakers, kinds, labels and check-worthiness."""
