"""What is known of a language: its words, number words, months, reporting verbs, stems and translations."""

from claims.languages.data import Language, known, language, section_of
from claims.languages.detection import Detection, detect

__all__ = ["Detection", "Language", "detect", "known", "language", "section_of"]
