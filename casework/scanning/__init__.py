"""Scanned paper: taken in as it is, read, sorted, and brought to a case."""
