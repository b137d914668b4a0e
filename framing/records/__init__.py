"""Records: collections of articles in the formats that people have, read as streams."""
