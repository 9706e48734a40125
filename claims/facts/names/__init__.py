"""The names of a text: places with their codes, people with their roles, organisations."""
