"""What is known of a language: its words, number words, months, reporting verbs, stems and translations."""
