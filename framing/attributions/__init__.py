"""Who says what: relations of source, cue and content."""
