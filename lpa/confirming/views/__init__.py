"""The pages of those who were asked: no account, one code, one part at a time."""
