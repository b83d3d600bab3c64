"""Help in plain words: a page for every question, and one for every rule."""
