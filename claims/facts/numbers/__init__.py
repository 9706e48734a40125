"""Numbers as exact values, with what they count or measure, how they are bounded, and which are no quantities."""
