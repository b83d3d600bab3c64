"""Pages for people who make an LPA. Each finds its records through their owner."""
