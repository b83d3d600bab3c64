"""The pages of the office, and the one on which a donor sees how far it has come."""
