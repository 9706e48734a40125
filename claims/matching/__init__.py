"""From a claim to the reference rows that speak of the same thing, with evidence and conflicts."""
