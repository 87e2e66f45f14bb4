"""Stories inside letters, postings, dispatches, notes of a reader and captions of a film."""
