"""What people decided: verdicts, checklists, evidence, judgements, their history and their file."""
