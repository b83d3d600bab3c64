"""Pages on which people confirm who they are, each reached by that person alone."""
